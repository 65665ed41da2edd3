/** The shape of acceptances: changes that were meant, each accepted once, by whom and why. */
import { field, type Infer, list, oneOf, record, text } from '../shape.ts';

const acceptance = record('acceptance', {
  fingerprint: field(text('other'), 'The fingerprint of the change, as “carag diff” shows it.', {
    required: true,
    example: '1f0c59aa8be2d304',
  }),
  what: field(text('plain'), 'What the change is, for readers.', { example: 'A1.2 was removed.' }),
  class: field(
    oneOf('data', 'rating', 'routing', 'wording', 'guidance', 'translation', 'editorial'),
    'What kind of change it is.',
    { example: 'data' },
  ),
  by: field(text('plain'), 'Who accepted it, by role.', { required: true, example: 'head of methodology' }),
  why: field(text('plain'), 'Why it is accepted.', {
    required: true,
    example: 'Nobody has used the answers since 2022.',
  }),
  on: field(text('date'), 'When it was accepted.', { example: '2024-05-14' }),
});

export const acceptances = record('acceptances document', {
  carag: field(oneOf('acceptances'), 'Says that this document holds accepted changes.', {
    required: true,
    example: 'acceptances',
  }),
  accepted: field(list(acceptance), 'The changes that were accepted.'),
});

export type Acceptance = Infer<typeof acceptance>;
