/** The shape of standards: domains or themes, their standards, and the key questions and criteria of these. */
import { field, list, oneOf, record, text } from '../shape.ts';

const id = (what: string, example: string) =>
  field(text('id'), what, { required: true, example, missingRule: 'id/missing' });
const title = field(text('plain'), 'Its short name, as it heads a page or a table.', {
  required: true,
  example: 'Assessment',
});
const statement = field(text('plain'), 'What good work looks like, in one or two sentences.');
const indicators = field(list(text('prose')), 'Quality indicators: what to look for, one a line.');

const standardsKeyQuestion = record('key question', {
  id: id('The id of the key question.', '"2.1.1"'),
  text: field(text('plain'), 'The key question, in the words in which it is published.', { required: true }),
  indicators,
});

const criterion = record('criterion', {
  id: id('The id of the criterion.', '"1.2.1"'),
  text: field(text('plain'), 'The criterion, in the words in which it is published.', { required: true }),
  indicators,
  evidence: field(
    oneOf('questions', 'other'),
    'Whether questions give evidence for it, or other work does.',
    { example: 'other' },
  ),
});

const standard = record('standard', {
  id: id('The id of the standard.', '"2.1"'),
  title,
  statement,
  rated: field(
    oneOf('lowest', 'judged', 'none'),
    'How it is rated: by its lowest key question, by inspectors, or not at all.',
    { example: 'lowest' },
  ),
  evidence: field(
    oneOf('questions', 'other'),
    'Whether questions give evidence for it, or other work does.',
    { example: 'other' },
  ),
  'key-questions': field(list(standardsKeyQuestion), 'Its key questions, in reading order.'),
  criteria: field(list(criterion), 'Its criteria, in reading order.'),
});

const domain = <Called extends string>(called: Called) =>
  record(called, {
    id: id(`The id of the ${called}.`, '"2"'),
    title,
    statement,
    standards: field(list(standard), 'Its standards, in reading order.', { required: true }),
  });

export const standards = record('standards document', {
  carag: field(oneOf('standards'), 'Says that this document holds standards.', {
    required: true,
    example: 'standards',
  }),
  title: field(text('plain'), 'The name of the standards.'),
  statement,
  domains: field(list(domain('domain')), 'The domains, each with its standards.'),
  themes: field(list(domain('theme')), 'The themes, each with its standards.'),
});
