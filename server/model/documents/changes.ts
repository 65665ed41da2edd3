/** The shape of the change-control table: what changed, when, in which version, and what kind of change it was. */
import { field, type Infer, list, oneOf, oneOrList, record, text } from '../shape.ts';

const row = record('row', {
  date: field(text('date'), 'When the change was made.', { required: true, example: '2015-01' }),
  version: field(text('version'), 'The version that brought it.', { example: '"1.5"' }),
  items: field(oneOrList(text('other')), 'The ids or sections that changed, or “various”.', {
    required: true,
    example: '[1.5.3]',
  }),
  class: field(
    oneOf('data', 'rating', 'routing', 'wording', 'guidance', 'translation', 'editorial'),
    'What kind of change it is; the worst, where it is several.',
    { example: 'data' },
  ),
  details: field(text('plain'), 'What changed, for readers.', {
    required: true,
    example: 'A question on reports was added.',
  }),
});

export const changes = record('changes document', {
  carag: field(oneOf('changes'), 'Says that this document is the change-control table.', {
    required: true,
    example: 'changes',
  }),
  rows: field(list(row), 'The changes, oldest first.'),
});

export type ChangesRow = Infer<typeof row>;
