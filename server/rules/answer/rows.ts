import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { questionOf, rowsFrom } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { answersNamed, fieldAt, resolvedAnswer } from '../shared/answers.ts';

const grid = (form: string, from: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Which needs were found?
  answer: { ${form}: { health: Health, school: School } }
- id: A1.2
  kind: judgement
  text: Is enough done about each need?
  rows: { from: ${from} }
  answer: yes-no
`);

export const rows: Rule = {
  name: 'answer/rows',
  severity: 'warning',
  what: 'A question has rows, but there are none, or they come from a question in which no options are picked out.',
  why: 'The form shows a table with no rows in it, or with one at the most.',
  remedy:
    'Write a row for each thing that is asked about, or take the rows from a question that is answered by any-of.',
  examples: [
    {
      bad: grid('one-of', '«A1.1»'),
      good: grid('any-of', 'A1.1'),
      message:
        'A1.2 has a row for each option chosen in A1.1, but A1.1 is answered by exactly one. Take its rows from a question that is answered by any-of.',
    },
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is enough done about each need?
  «rows»: {}
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is enough done about each need?
  rows: { health: Health, school: School }
  answer: yes-no
`),
    },
  ],
  on: ['question'],
  check(reading, report, view) {
    for (const record of reading.records) {
      if (!isRecordOf(record, question)) continue;
      const { model } = record;
      const place = model.rows && fieldAt(reading, model, 'rows');
      if (place && model.rows.length === 0)
        report(
          place,
          `${subjectAt(reading, place.start)} has “rows”, but no row stands there. Write the rows, or leave “rows” out.`,
        );
      const from = rowsFrom(model);
      const answered = from && answeredOtherwise(from, view);
      if (answered)
        report(
          placeOfWords(reading, from),
          `${subjectAt(reading, from.start)} has a row for each option chosen in ${from.value.trim()}, but ${from.value.trim()} is answered ${answered}. Take its rows from a question that is answered by any-of.`,
        );
    }
  },
};

const ANSWERED: Partial<Record<string, string>> = {
  'one-of': 'by exactly one',
  text: 'in words',
  number: 'by a number',
  date: 'by a date',
};

/**
 * How a question is answered in which no options are picked out; undefined where some are, or where that cannot be told.
 * That a question with rows has no answer of its own is told where references are checked.
 */
function answeredOtherwise(from: Scalar, view: View): string | undefined {
  const [source, ...others] = view.routed(withoutSpaces(from.value));
  if (!source || others.length > 0 || questionOf(source)?.rows) return undefined;
  const [answer] = answersNamed(view, source).map(({ written }) => resolvedAnswer(view, written));
  return answer && ANSWERED[answer.form];
}
