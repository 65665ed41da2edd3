import { entries, field, oneOf, oneOrList, record, text } from '../shape.ts';

const caseAnswer = oneOrList(text('other'));

export const caseDocument = record('case', {
  carag: field(oneOf('case'), 'Says that this document is a case.', { required: true, example: 'case' }),
  title: field(text('plain'), 'What the case is about.'),
  facts: field(entries('fact', 'name', caseAnswer), 'What is known before the first question.'),
  answers: field(entries('answer', 'question', caseAnswer), 'The answers given.'),
  expect: field(record('expectation', {
    asked: field(oneOrList(text('question')), 'Questions that must be asked.'),
    'not-asked': field(oneOrList(text('question')), 'Questions that must not be asked.'),
    rating: field(entries('standard', 'standard', text('name')), 'Ratings that must follow.'),
  }), 'What must follow.'),
});
