/** The shape of a glossary: terms with what they mean, and names as they are to be spelt. */
import { entries, field, list, oneOf, oneOrList, record, text } from '../shape.ts';

const term = record('term', {
  means: field(text('prose'), 'What the term means, in Markdown.'),
  'short-for': field(text('plain'), 'What the letters stand for.', { example: 'youth justice service' }),
  also: field(oneOrList(text('plain')), 'Other forms of the same term.', {
    example: '[desist]',
    translated: false,
  }),
  'instead-of': field(oneOrList(text('plain')), 'Terms that are not to be used any more.', {
    example: '[YOT]',
    translated: false,
  }),
});

export const glossary = record('glossary', {
  carag: field(oneOf('glossary'), 'Says that this document is a glossary.', {
    required: true,
    example: 'glossary',
  }),
  terms: field(entries('term', 'plain', term), 'The terms, each with what it means or stands for.'),
  names: field(list(text('plain')), 'Names of organisations and laws, spelt as they spell themselves.', {
    translated: false,
  }),
});
