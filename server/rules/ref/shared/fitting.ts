/** Tells whether an id can be meant where another is named that does not exist: a suggestion must not lead to another finding. */
import { entryAt } from '../../../lint/entries.ts';
import type { Mention, Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import type { AnswerType, Subject } from '../../../routing/meaning/subject.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { answerAsked } from '../../../routing/meaning/test-fit.ts';

/** What an answer has to be where a field names its question. */
const WANTED: Readonly<Record<string, (type: AnswerType | undefined, subject: Subject) => boolean>> = {
  rows: (type, { rows }) => !rows && type?.form === 'any-of',
  'answered-by': (type, { rows }) => !rows && (type?.form === 'one-of' || type?.form === 'any-of'),
  explains: (type) => type?.sufficient !== undefined,
};

/** True of an id that can stand in place of a reference: of a question with such an answer, asked no later, where one is asked for. */
export function fitsReference(reading: Reading, mention: Mention, id: string, view: View): boolean {
  const wanted =
    mention.form === 'field'
      ? WANTED[mention.leaf.field]
      : mention.form === 'carry'
        ? (_: AnswerType | undefined, { rows }: Subject) => !rows
        : undefined;
  if (!wanted) return true;
  const subject = subjectOf(view, id);
  if (subject?.is !== 'question' || !wanted(answerAsked(subject, view), subject)) return false;
  const owner = entryAt(reading, mention.start);
  return owner?.space !== 'id' || !view.comesBefore(owner, subject.definition);
}
