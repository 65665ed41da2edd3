import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import { question, type row } from '../../model/documents/section.ts';
import { isNote, rowRecords } from '../../model/questions.ts';
import type { RecordOf } from '../../model/read-shape.ts';
import { firstWord, isBlank, isRecordOf, type ReadRecord } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import { pairOf } from '../../syntax/tree.ts';

export const missing: Rule = {
  name: 'answer/missing',
  severity: 'error',
  what: 'A question does not say how it is answered.',
  why: 'The form has nothing to offer, and no data can be collected.',
  remedy:
    'Add “answer”: the name of an answer list of the set, text, number, date, or options of its own. Rows that have no answer of their own take that of their question; a note needs none.',
  examples: [
    {
      bad: questions(`
- id: «A1.1»
  kind: judgement
  text: Is the assessment in time?
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      message:
        'A1.1 does not say how it is answered. Add “answer”, with the name of a list or a kind such as text.',
    },
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Which of these was assessed well enough?
  rows:
    health: { text: Health, answer: yes-no }
    «school»: School
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Which of these was assessed well enough?
  answer: yes-no
  rows:
    health: Health
    school: School
`),
    },
  ],
  on: ['question'],
  checkText(reading, report) {
    reading.records.forEach((record, index) => {
      if (isRecordOf(record, question)) checkQuestion(reading, record, index, report);
    });
  },
};

type QuestionRecord = RecordOf<typeof question | typeof row>;

const HINT = 'Add “answer”, with the name of a list or a kind such as text.';

function checkQuestion(reading: Reading, record: QuestionRecord, index: number, report: Report): void {
  const { model } = record;
  if (!model.kind || isNote(model) || isAnswered(record)) return;
  const rows = rowRecords(reading.records, index).filter((each) => !isNote(each.model));
  const unanswered = rows.filter((each) => !isAnswered(each));
  if (unanswered.length < rows.length) {
    for (const each of unanswered)
      report(
        placeOf(reading, each),
        `The row ${each.key?.value} does not say how it is answered, and neither does its question. ${HINT}`,
      );
    return;
  }
  const place = placeOf(reading, record);
  const hasRows = pairOf(record.model.node, 'rows')?.value !== undefined;
  report(
    place,
    `${subjectAt(reading, place.start)} does not say how ${hasRows ? 'its rows are' : 'it is'} answered. ${HINT}`,
  );
}

/** Settings of an answer that do not say what it is. */
const SETTINGS = new Set(['at-least', 'at-most', 'or', 'optional', 'sufficient', 'not-applicable', 'scored']);

/** True where an answer is given, be it right or wrong: what is wrong with it is told elsewhere. */
function isAnswered({ model }: ReadRecord): boolean {
  const written = pairOf(model.node, 'answer');
  // It is there under another name.
  if (!written && 'answer' in model && model.answer !== undefined) return true;
  const value = written?.value;
  if (value?.type === 'mapping') return value.pairs.some(({ key }) => !SETTINGS.has(key.value));
  return value !== undefined && !isBlank(value);
}

/** The word to mark: the field that says too little, else the id, else the row's code, else the first word. */
function placeOf(reading: Reading, { model, key }: QuestionRecord): { start: number; end: number } {
  const empty = pairOf(model.node, 'answer')?.key;
  if (empty) return empty;
  const id = model.id ?? key;
  return id ? placeOfWords(reading, id) : firstWord(model.node!);
}
