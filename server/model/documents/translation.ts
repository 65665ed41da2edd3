/** The shape of a translation: the texts of a document in another language, each with what it was made from. */
import { entries, field, oneOf, oneOrList, record, text } from '../shape.ts';

/** The sorts of text that a set has, by which work on a translation is counted and left out. */
export const TEXT_PARTS = [
  ...(['titles', 'statements', 'questions', 'options'] as const),
  ...(['meanings', 'guidance', 'indicators', 'checks'] as const),
];

const check = record('check', {
  by: field(text('plain'), 'Who checked it, by role.', { example: 'translation unit' }),
  on: field(text('date'), 'When it was checked.', { example: '2024-05' }),
});

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
    check,
    'Who checked the translation, and when; without it, it is a draft that nobody has checked.',
  ),
  'left-out': field(
    oneOrList(oneOf(...TEXT_PARTS)),
    'Sorts of text that are left in the source language on purpose, for now or for good.',
    { example: '[guidance, indicators]' },
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
          checked: field(
            check,
            'Who checked this text, and when, where that is not so of the whole document.',
          ),
        },
        { shorthand: 'text' },
      ),
    ),
    'The texts, by the path of ids and codes that leads to the source text.',
    { example: '{ A1.8/engagement: Ymgysylltu }' },
  ),
});
