import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { spanIn } from '../../lint/rule.ts';
import type { Question } from '../../model/documents/section.ts';
import { isPlaceholderText } from './placeholder.ts';
import { wordsCompared } from './shared/folded.ts';
import { type Placed, questionsOfKind } from './shared/judgements.ts';

const twoJudgements = (second: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment shared with the child?
  answer: yes-no
- id: A1.2
  kind: judgement
  text: ${second}
  answer: yes-no
`);

export const duplicate: Rule = {
  name: 'text/duplicate',
  severity: 'warning',
  what: 'Two judgements of one key question, or two rows of one question, are worded the same.',
  why: 'Inspectors answer the same question twice, and the two answers may differ.',
  remedy:
    'Word one of them otherwise, or take it out. Where each is asked in other cases than the other, give both a condition.',
  examples: [
    {
      bad: twoJudgements('«Is the assessment shared, with the child?»'),
      good: twoJudgements('Is the assessment shared with the parents?'),
      message:
        'A1.2 asks the same as A1.1, in the same words. Word one of the two otherwise, or take it out.',
    },
  ],
  checkDocument(document, report) {
    const groups = new Map<unknown, Map<string, Placed[]>>();
    for (const placed of questionsOfKind(document, 'judgement')) {
      const { text } = placed.model;
      const words = text && !isPlaceholderText(text) ? wordsCompared(text) : '';
      if (words === '') continue;
      const group = placed.question ?? placed.keyQuestion ?? 'section';
      const seen = groups.get(group) ?? new Map<string, Placed[]>();
      groups.set(group, seen);
      const before = seen.get(words) ?? [];
      seen.set(words, [...before, placed]);
      const first = before.find(
        (other) => !isSameId(other, placed) && !areKeptApart(other.model, placed.model),
      );
      if (!first) continue;
      const [own, other] = [placed, first].map(({ definition, model }) =>
        spanIn(definition.reading, placeOfWords(definition.reading, model.text!)),
      );
      const [id, otherId] = [placed, first].map(({ definition }) => writtenId(definition));
      report(
        own!,
        `${id} asks the same as ${otherId}, in the same words. Word one of the two otherwise, or take it out.`,
        {
          related: [{ at: other!, message: `${otherId} is worded the same.` }],
        },
      );
    }
  },
};

/** A question that was copied with its id is told by its id. */
function isSameId(first: Placed, second: Placed): boolean {
  return first.definition.name === second.definition.name;
}

/** True of questions that are asked in different cases, or of different people, or about different rows. */
function areKeptApart(first: Question, second: Question): boolean {
  const isGated = ({ askWhen, alternative }: Question) => askWhen !== undefined || alternative !== undefined;
  const gate = ({ askWhen }: Question) => askWhen?.value.replace(/\s+/g, ' ').trim();
  const bothGated = isGated(first) && isGated(second);
  return (
    (bothGated && gate(first) !== gate(second)) ||
    (first.alternative !== undefined && first.alternative.value === second.alternative?.value) ||
    first.respondent?.value !== second.respondent?.value ||
    first.rows !== undefined ||
    second.rows !== undefined
  );
}
