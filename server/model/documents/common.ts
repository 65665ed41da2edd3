/** Fields and records that several kinds of document share. */
import { entries, field, list, oneOf, oneOrList, record, text } from '../shape.ts';

export const condition = text('condition');
export const was = entries('version', 'version', oneOrList(text('question')));

/** What any entry may say of itself beside what inspectors answer. */
export const aboutEntry = {
  printed: field(text('plain'), 'The number as it was printed, where that is not the id.', {
    example: '4(b)',
    translated: false,
  }),
  open: field(text('prose'), 'What is still to be settled, for those who write the set.', {
    example: 'Is this asked in Wales too?',
    translated: false,
  }),
};

export const option = record(
  'option',
  {
    label: field(text('plain'), 'What the inspector reads.', {
      required: true,
      example: 'Experience of custody',
    }),
    means: field(text('prose'), 'What the option stands for, or when it applies.'),
    'only-when': field(condition, 'The option is offered only in cases where this holds.', {
      example: 'I3.1 is custodial',
    }),
    exclusive: field(text('yes-or-no'), 'Nothing else may be chosen beside this option.', {
      example: 'true',
    }),
    'explain-in': field(text('question'), 'The question in which this choice must be explained.', {
      example: 'A1.8a',
    }),
    was: field(
      entries('version', 'version', oneOrList(text('code'))),
      'The code that this option had in earlier versions, by version.',
      { example: '{ "1.4": custodial }' },
    ),
  },
  { shorthand: 'label' },
);

const options = entries('option', 'code', option);
const bounds = {
  min: field(text('bound'), 'The lowest value that may be given.', { example: '0' }),
  max: field(text('bound'), 'The highest value that may be given.', { example: '36' }),
};

export const answerSettings = {
  'one-of': field(
    options,
    'The options, of which exactly one is chosen: a code, then what the inspector reads.',
    { example: '{ low: Low, high: High }' },
  ),
  'any-of': field(
    options,
    'The options, of which any number is chosen: a code, then what the inspector reads.',
    { example: '{ courts: Courts, interventions: Interventions }' },
  ),
  'at-least': field(text('whole-number'), 'How many options must be chosen at least.', { example: '1' }),
  'at-most': field(text('whole-number'), 'How many options may be chosen at most.', { example: '5' }),
  text: field(
    record('text answer', {}),
    'The answer is written in words; it may be left blank unless `optional: no` stands beside it.',
    { emptyAllowed: true },
  ),
  number: field(
    record('number answer', {
      ...bounds,
      decimals: field(
        text('whole-number'),
        'How many places after the point may be given; without it only whole numbers may.',
        { example: '1' },
      ),
      unit: field(text('plain'), 'What is counted.', { example: 'months' }),
    }),
    'The answer is a number.',
    { emptyAllowed: true },
  ),
  date: field(record('date answer', bounds), 'The answer is a date.', { emptyAllowed: true }),
  or: field(options, 'Codes that may be given instead of a number, a date or a text.', {
    example: '{ "999": No fixed end }',
  }),
  'listed-in': field(text('plain'), 'Where further options are kept.', {
    example: 'the national list of offences',
  }),
  optional: field(text('yes-or-no'), 'The question may be left blank.', { example: 'true' }),
  sufficient: field(oneOrList(text('code')), 'The codes that count as sufficient.', { example: '[yes]' }),
  'not-applicable': field(oneOrList(text('code')), 'The codes that take a case out of the count.', {
    example: '[not-applicable]',
  }),
  scored: field(text('yes-or-no'), 'Whether the answer counts in ratings.', { example: 'no' }),
};

/** A shared answer list, kept in the manifest. */
export const answerList = record('answer list', answerSettings);

export const answer = record(
  'answer',
  {
    list: field(text('list'), 'A shared answer list of the set, or text, number or date.', {
      example: 'yes-no',
    }),
    ...answerSettings,
  },
  { shorthand: 'list' },
);

export const check = record('check', {
  when: field(condition, 'The condition that makes the form speak up.', {
    required: true,
    example: 'I2.4 includes none of (assessment)',
  }),
  // biome-ignore lint/suspicious/noThenProperty: `then` is the field's name in the document
  then: field(
    oneOf('query', 'alert', 'exclude-case'),
    'What the form does: asks whether that is right, warns, or takes the case out.',
    {
      required: true,
      example: 'alert',
    },
  ),
  text: field(text('plain'), 'What the inspector is told.', { required: true }),
});

export const checks = list(check);
