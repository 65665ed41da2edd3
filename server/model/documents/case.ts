/** The shape of a case: its facts and answers, and what must follow from them. */
import { entries, field, oneOf, oneOrList, record, text } from '../shape.ts';

const caseAnswer = oneOrList(text('other'));

export const caseDocument = record('case', {
  carag: field(oneOf('case'), 'Says that this document is a case.', { required: true, example: 'case' }),
  title: field(text('plain'), 'What the case shows.', { example: 'A child in Wales who was looked after' }),
  facts: field(
    entries('fact', 'name', caseAnswer),
    'What is known before the first question: a fact, then its code or codes.',
    { example: '{ nation: wales }' },
  ),
  answers: field(
    entries('answer', 'question', caseAnswer),
    'The answers given: an id, then the code, the codes or the text.',
    { example: '{ I2.3: "yes", A1.8: [engagement] }' },
  ),
  expect: field(
    record('expectation', {
      asked: field(oneOrList(text('question')), 'Questions that must be asked.', { example: '[P1.7]' }),
      'not-asked': field(oneOrList(text('question')), 'Questions that must not be asked.', {
        example: '[A1Sa]',
      }),
      rating: field(
        entries('standard', 'standard', text('rating')),
        'Ratings that must follow: the id of a key question or standard, then the rating.',
        { example: '{ "2.1.1": good }' },
      ),
    }),
    'What must follow from the facts and answers.',
  ),
});
