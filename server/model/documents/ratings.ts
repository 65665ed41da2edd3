/** The shape of a ratings document: the scale, how each level is rated, and where inspectors have discretion. */
import { entries, field, oneOf, oneOrList, record, text } from '../shape.ts';

const bands = entries(
  'band',
  'rating',
  record(
    'band',
    {
      of: field(
        text('band'),
        'The figures that the band covers: a range, or words such as “below 50” and “80 and over”.',
        { required: true, example: '65-79' },
      ),
      label: field(text('plain'), 'What the band is called in tables.', { example: 'Too few' }),
    },
    { shorthand: 'of' },
  ),
);

const level = <Called extends string>(called: Called) =>
  record(called, {
    rule: field(
      oneOf('lowest', 'sum', 'judged', 'none'),
      'How the rating follows from the level below: the lowest one, the sum of scores, or not at all because inspectors judge it or nothing is rated here.',
      { example: 'lowest' },
    ),
    measure: field(oneOf('percent-sufficient'), 'What is banded: the share of answers that are sufficient.'),
    round: field(
      oneOf('exact', 'nearest', 'down'),
      'How the figure is rounded before it is banded: not at all, to the nearest whole number, or down.',
      { example: 'nearest' },
    ),
    bands: field(bands, 'Which figures give which rating.', {
      example: '{ inadequate: 0-49, good: 50-100 }',
    }),
  });

export const ratings = record('ratings document', {
  carag: field(oneOf('ratings'), 'Says that this document holds ratings.', {
    required: true,
    example: 'ratings',
  }),
  title: field(text('plain'), 'The name of the ratings.'),
  scale: field(
    entries(
      'rating',
      'name',
      record(
        'rating',
        {
          label: field(text('plain'), 'What readers see of the rating.', { required: true, example: 'Good' }),
          score: field(text('whole-number'), 'What the rating counts in a sum.', { example: '2' }),
          means: field(text('prose'), 'What the rating stands for.'),
        },
        { shorthand: 'label' },
      ),
    ),
    'The ratings, worst first.',
    { required: true },
  ),
  'key-questions': field(level('key question level'), 'How key questions are rated.'),
  standards: field(level('standard level'), 'How standards are rated.'),
  domains: field(level('domain level'), 'How domains are rated.'),
  overall: field(level('overall level'), 'How the whole inspection is rated.'),
  discretion: field(
    record('discretion', {
      within: field(text('number'), 'How far from the edge of a band a figure may be.', {
        required: true,
        example: '5',
      }),
      of: field(
        oneOf('percentage-points', 'points', 'ratings'),
        'What that distance is counted in: points of a percentage, points of a sum, or steps of the scale.',
        { example: 'percentage-points' },
      ),
      level: field(
        oneOf('key-question', 'standard', 'domain', 'overall'),
        'The level at which it may be used.',
      ),
      direction: field(oneOf('up', 'down', 'both'), 'Whether a rating may be raised, lowered, or both.'),
    }),
    'Where inspectors may depart from the computed rating.',
  ),
  covers: field(oneOrList(text('path')), 'The question sets whose summaries are rated.', {
    example: '[../domain-two]',
  }),
});
