/** The shape of a translation: the texts of a document in another language, each with what it was made from. */
import { entries, field, oneOf, record, text } from '../shape.ts';

export const translation = record('translation', {
  carag: field(oneOf('translation'), 'Says that this document is a translation.', {
    required: true,
    example: 'translation',
  }),
  language: field(text('language'), 'The language of its texts.', { required: true, example: 'cy' }),
  of: field(text('path'), 'The document that is translated.', {
    required: true,
    example: 'assessment.carag.yaml',
  }),
  checked: field(
    record('check', {
      by: field(text('plain'), 'Who checked it, by role.', { example: 'translation unit' }),
      on: field(text('date'), 'When it was checked.', { example: '2024-05' }),
    }),
    'Who checked the translation, and when.',
  ),
  texts: field(
    entries(
      'text',
      'other',
      record(
        'text',
        {
          text: field(text('other'), 'The text in this language.', { required: true, example: 'Asesu' }),
          from: field(text('other'), 'The fingerprint of the source text that it was made from.', {
            example: '9f2c01ab',
          }),
        },
        { shorthand: 'text' },
      ),
    ),
    'The texts, by the path of ids and codes that leads to the source text.',
    { example: '{ A1.8/engagement: Ymgysylltu }' },
  ),
});
