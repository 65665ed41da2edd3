/** The shape of a section: its key questions, questions and rows. */
import { entries, field, type Infer, list, oneOf, oneOrList, record, text } from '../shape.ts';
import { aboutEntry, answer, checks, condition, was } from './common.ts';

export const QUESTION_KINDS = [
  'information',
  'judgement',
  'explanation',
  'narrative',
  'summary',
  'note',
] as const;

const id = (what: string, example: string) =>
  field(text('id'), what, {
    required: true,
    example,
    missingRule: 'id/missing',
    unless: { field: 'kind', is: 'note' },
  });

const shared = {
  'ask-when': field(
    condition,
    'The condition under which it is asked; without one it is asked in every case.',
    { example: 'I2.3 is yes' },
  ),
  guidance: field(text('prose'), 'What counts as a good answer, in Markdown.'),
  use: field(oneOrList(text('block')), 'Shared guidance that is shown here too.', { example: 'balance' }),
  was: field(was, 'The id that this had in earlier versions.', { example: '{ "1.4": A1.2 }' }),
  ...aboutEntry,
};

const questionFields = {
  kind: field(oneOf(...QUESTION_KINDS), 'What sort of question it is.', {
    required: true,
    example: 'judgement',
  }),
  text: field(text('plain'), 'The question as the inspector reads it.', {
    required: true,
    missingRule: 'text/missing',
  }),
  answer: field(answer, 'How it is answered: a shared list, text, number, date, or options of its own.', {
    example: 'yes-no',
    missingRule: 'answer/missing',
  }),
  ...shared,
  indicators: field(list(text('prose')), 'Quality indicators: what to look for, one a line.'),
  criteria: field(oneOrList(text('criterion')), 'The criteria that the question gives evidence for.', {
    example: '["1.2.1"]',
  }),
  explains: field(
    oneOrList(text('question')),
    'The judgement that this explains; asked when that is insufficient.',
    { example: 'A1S' },
  ),
  alternative: field(
    text('name'),
    'A name of your choice: of the questions that share it, exactly one is asked in a case.',
    { example: 'reports' },
  ),
  respondent: field(
    text('name'),
    'Who answers, by the name that the set gives; the first respondent of the set unless this says otherwise.',
    { example: 'case-manager' },
  ),
  optional: field(text('yes-or-no'), 'The question may be left blank.', { example: 'true' }),
  scored: field(text('yes-or-no'), 'Whether the answer counts in ratings.', { example: 'no' }),
  means: field(
    entries('option', 'code', text('prose')),
    'What an option of a shared list stands for in this question, by its code.',
    { example: '{ "yes": Nothing that matters is left out. }' },
  ),
  'only-when': field(
    entries('option', 'code', condition),
    'The condition under which an option of a shared list is offered in this question, by its code.',
    { example: '{ custody: I3.1 is custodial }' },
  ),
  'explain-in': field(
    entries('option', 'code', text('question')),
    'The question in which an option of a shared list must be explained, by its code.',
    { example: '{ "other": A1.8a }' },
  ),
  checks: field(checks, 'What the form says, or does, when certain answers are given.'),
};

export const row = record(
  'row',
  {
    id: field(text('id'), 'The id of the row, where it has one.', { example: 'O2.1' }),
    ...questionFields,
    kind: { ...questionFields.kind, required: false },
  },
  { shorthand: 'text' },
);

/** The field that names a question whose chosen options become rows. */
export const ROWS_FROM = 'from';

export const question = record('question', {
  id: id('The id of the question.', 'A1.8'),
  ...questionFields,
  rows: field(
    entries('row', 'code', row, { [ROWS_FROM]: 'question' }),
    'The rows of a grid, or `{ from: A1.8 }` for one row a chosen option.',
    { example: '{ from: A1.8 }' },
  ),
});

export const keyQuestion = record('key question', {
  id: id('The id of the key question.', 'A1'),
  text: field(text('plain'), 'The key question as the inspector reads it.', {
    required: true,
    missingRule: 'text/missing',
  }),
  rates: field(text('standard'), 'The key question of the standards that this one answers.', {
    example: '"2.1.1"',
  }),
  statement: field(text('plain'), 'What good work looks like, in one or two sentences.'),
  ...shared,
  questions: field(list(question), 'Its questions, in reading order.'),
});

export const section = record('section', {
  carag: field(oneOf('section'), 'Says that this document is a section.', {
    required: true,
    example: 'section',
  }),
  id: field(text('name'), 'A short name for the section.', { required: true, example: 'assessment' }),
  title: field(text('plain'), 'The heading that inspectors read.', { required: true, example: 'Assessment' }),
  standard: field(text('standard'), 'The standard that the section is about.', { example: '"2.1"' }),
  statement: field(text('plain'), 'What good work looks like, in one or two sentences.'),
  ...shared,
  'key-questions': field(list(keyQuestion), 'Its key questions, in reading order.'),
  questions: field(list(question), 'Questions that stand in the section directly.'),
});

export type Section = Infer<typeof section>;
export type KeyQuestion = Infer<typeof keyQuestion>;
export type Question = Infer<typeof question>;
export type Row = Infer<typeof row>;
