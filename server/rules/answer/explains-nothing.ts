import { listed, placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Answer } from '../../model/answers.ts';
import { QUESTION_KINDS, type Question, question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { isQuestionRecord } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { isExplaining } from '../../routing/gates/own-gate.ts';
import { kindOfEntry } from '../../routing/meaning/subject-of.ts';
import { pairOf } from '../../syntax/tree.ts';
import { type Answered, answersBehind, resolvedAnswer } from '../shared/answers.ts';
import { isUnscored } from '../shared/list-uses.ts';
import { EXPLAINERS, explaining } from './shared/explainers.ts';

const explained = (kind: string, explains: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment good enough?
  answer: yes-no
- id: A1.2
  kind: information
  text: Was there an earlier assessment?
  answer: { one-of: { earlier: There was, first: This is the first } }
- id: A1.2a
  kind: ${kind}
${explains}  text: Why not?
  answer: text
`);

export const explainsNothing: Rule = {
  name: 'answer/explains-nothing',
  severity: 'error',
  what: 'An explanation does not say what it explains, or explains what can never be insufficient; or another kind of question says that it explains something.',
  why: 'An explanation or a narrative is asked when what it explains is insufficient; no other kind of question is. With nothing to explain it is not asked when it is needed, and nobody can tell what its answer belongs to.',
  remedy:
    'Name the question under “explains”; if no answer to that counts as insufficient, say in “ask-when” when the explanation is wanted. Where the question is no explanation, take “explains” out.',
  examples: [
    {
      bad: explained('«explanation»', ''),
      good: explained('explanation', '  explains: A1.1\n'),
      message:
        'A1.2a is an explanation, but does not say of what. Add “explains”, with the id of a question.',
    },
    {
      bad: explained('explanation', '  explains: «A1.2»\n'),
      good: explained('explanation', '  explains: A1.2\n  ask-when: A1.2 is first\n'),
    },
    {
      bad: explained('information', '  explains: «A1.1»\n'),
      good: explained('information', '  ask-when: A1.1 is insufficient\n'),
      message:
        'A1.2a says that it explains A1.1, but it is no explanation and no narrative: that does not decide when it is asked. Make it an explanation, or put the condition under “ask-when”.',
    },
  ],
  on: ['question'],
  check(reading, report, view) {
    for (const record of reading.records) {
      if (!isQuestionRecord(record)) continue;
      const entry = record.model;
      const kind = kindIn(reading, entry, view);
      const isNamed = entry.explains !== undefined || pairOf(entry.node, 'explains') !== undefined;
      if (isNamed && !isExplaining(kind)) checkNoExplanation(reading, entry, kind, report);
      else if (isNamed && !entry.askWhen) checkNeverAsked(reading, entry, report, view);
      else if (!isNamed && entry.kind?.value === 'explanation' && isRecordOf(record, question))
        checkUnnamed(reading, entry, report, view);
    }
  },
};

function kindIn(reading: Reading, entry: Question, view: View): string | undefined {
  const definition = reading.definitions.find(({ model }) => model === entry);
  return definition ? kindOfEntry(view, definition) : entry.kind?.value;
}

/** One without a kind, or of a kind that does not exist, has a finding of its own. */
function checkNoExplanation(
  reading: Reading,
  { explains = [] }: Question,
  kind: string | undefined,
  report: Report,
): void {
  const [first] = explains;
  if (!first || !QUESTION_KINDS.some((each) => each === kind)) return;
  const ids = explains.map((id) => id.value.trim());
  report(
    placeOfWords(reading, first),
    `${subjectAt(reading, first.start)} says that it explains ${listed(ids)}, but it is no explanation and no narrative: that does not decide when it is asked. Make it an explanation, or put the condition under “ask-when”.`,
  );
}

/** A condition of its own, or an option that is explained there, says as well what an explanation is about, as does a grid around it. */
function checkUnnamed(reading: Reading, entry: Question, report: Report, view: View): void {
  const name = reading.definitions.find(({ model }) => model === entry)?.name;
  if (entry.askWhen || (name !== undefined && view.isHeld(EXPLAINERS, explaining(name)))) return;
  const place = placeOfWords(reading, entry.kind!);
  report(
    place,
    `${subjectAt(reading, place.start)} is an explanation, but does not say of what. Add “explains”, with the id of a question.`,
  );
}

function checkNeverAsked(reading: Reading, entry: Question, report: Report, view: View): void {
  const { explains = [] } = entry;
  const [first] = explains;
  const isFine = (target: Definition) => target.model !== entry && isAlwaysFine(target, view);
  const areFine = explains.every((id) => {
    const targets = view.defined('id', withoutSpaces(id.value));
    return targets.length > 0 && targets.every(isFine);
  });
  if (!first || !areFine) return;
  const ids = explains.map((id) => id.value.trim());
  report(
    placeOfWords(reading, first),
    `${subjectAt(reading, first.start)} is asked when ${listed(ids).replace(' and ', ' or ')} is insufficient, but no answer counts as that. Give it an “ask-when”, or say which codes are sufficient.`,
  );
}

/** True of a question that is answered, and in which no answer can be insufficient. */
function isAlwaysFine(target: Definition, view: View): boolean {
  if (target.kind === 'row' && target.parent !== undefined) view.defined('id', target.parent);
  const answers = answersBehind(target);
  return (
    answers.length > 0 &&
    answers.every((each) => {
      const whole = resolvedAnswer(view, each.written);
      return whole && !isToldItself(each, whole) && !hasInsufficient(whole);
    })
  );
}

/** That a judgement does not say what is sufficient is a fault of its own. */
function isToldItself({ kind, model, stem }: Answered, { sufficient, settings }: Answer): boolean {
  const isJudged = kind?.value === 'judgement' || kind?.value === 'summary';
  return isJudged && sufficient.length === 0 && !isUnscored(settings, model, stem);
}

function hasInsufficient({ form, options, sufficient, notApplicable, settings }: Answer): boolean {
  const counted = new Set([...sufficient, ...notApplicable].map(({ value }) => value));
  const isChosen = form === 'one-of' || form === 'any-of';
  const hasOthers = !isChosen || settings.listedIn !== undefined;
  return sufficient.length > 0 && (hasOthers || options.some(({ key }) => !counted.has(key.value)));
}
