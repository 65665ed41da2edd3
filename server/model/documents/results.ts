import { entries, field, oneOf, record, text } from '../shape.ts';

const discretionUsed = record('discretion', {
  to: field(text('name'), 'The rating that was given.', { required: true, example: 'requires-improvement' }),
  reason: field(text('plain'), 'Why the rating was changed.', {
    required: true,
    example: 'One case weighed on the figure.',
  }),
  by: field(text('plain'), 'In which role, not by which person.', {
    required: true,
    example: 'lead inspector',
  }),
});

export const results = record('results', {
  carag: field(oneOf('results'), 'Says that this document holds results.', {
    required: true,
    example: 'results',
  }),
  title: field(text('plain'), 'The name of the results.'),
  of: field(text('path'), 'The set whose standards and ratings these are.', {
    required: true,
    example: '../youth-standards',
  }),
  samples: field(entries('sample', 'name', text('whole-number')), 'How many cases each sample holds.', {
    example: '{ court: 30, out-of-court: 20 }',
  }),
  judged: field(entries('standard', 'standard', text('name')), 'Ratings given by inspectors.', {
    example: '{ "1.1": good }',
  }),
  'key-questions': field(
    entries(
      'key question',
      'standard',
      record(
        'result',
        {
          percent: field(text('number'), 'The published percentage of cases that were sufficient.', {
            example: '93',
          }),
          sufficient: field(text('whole-number'), 'How many cases were sufficient.', { example: '5' }),
          of: field(text('whole-number'), 'Of how many cases that were answered and applicable.', {
            example: '11',
          }),
          sample: field(text('name'), 'The sample that the figure is taken from.'),
          discretion: field(discretionUsed, 'A departure from the computed rating.'),
        },
        { shorthand: 'percent' },
      ),
    ),
    'The figure for each key question.',
  ),
});
