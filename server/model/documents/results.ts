/** The shape of results: figures, case data, ratings that inspectors gave, and what was published. */
import { entries, field, list, oneOf, oneOrList, record, text } from '../shape.ts';

const discretionUsed = record('discretion', {
  to: field(text('rating'), 'The rating that was given.', {
    required: true,
    example: 'requires-improvement',
  }),
  reason: field(text('plain'), 'Why the rating was changed.', {
    required: true,
    missingRule: 'rating/discretion-unexplained',
    example: 'One case weighed on the figure.',
  }),
  by: field(text('plain'), 'In which role, not by which person.', {
    required: true,
    missingRule: 'rating/discretion-unexplained',
    example: 'lead inspector',
  }),
});

const above = {
  discretion: field(discretionUsed, 'A departure from the computed rating.'),
  published: field(
    text('rating'),
    'The rating as it was published; it is compared with the one that follows.',
    {
      example: 'good',
    },
  ),
};

export const results = record('results document', {
  carag: field(oneOf('results'), 'Says that this document holds results.', {
    required: true,
    example: 'results',
  }),
  title: field(text('plain'), 'The name of the results.'),
  of: field(text('path'), 'The set whose standards and ratings these are.', {
    required: true,
    example: '../youth-standards',
  }),
  'rated-by': field(
    text('path'),
    'The ratings document by which these are rated, where there is more than one.',
    { example: 'ratings-2024.carag.yaml' },
  ),
  samples: field(entries('sample', 'name', text('whole-number')), 'How many cases each sample holds.', {
    example: '{ court: 30, out-of-court: 20 }',
  }),
  judged: field(
    entries('standard', 'standard', text('rating')),
    'Ratings given by inspectors; that of the whole under “overall”.',
    {
      example: '{ "1.1": good, overall: good }',
    },
  ),
  'not-assessed': field(
    oneOrList(text('standard')),
    'What was not assessed in this inspection, and so has no rating.',
    { example: '["4.2"]' },
  ),
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
          ...above,
        },
        { shorthand: 'percent' },
      ),
    ),
    'The figure for each key question.',
  ),
  cases: field(
    list(
      record(
        'case data',
        {
          file: field(text('path'), 'Answers as CSV or JSON, one row a case.', {
            required: true,
            example: 'court-cases.csv',
          }),
          of: field(
            text('path'),
            'The question set that was answered; the one that the ratings cover where it is the only one.',
            {
              example: '../domain-two',
            },
          ),
        },
        { shorthand: 'file' },
      ),
    ),
    'Answers to be counted, in place of figures.',
    { example: '[court-cases.csv]' },
  ),
  standards: field(
    entries('standard', 'standard', record('standard result', above)),
    'What is recorded of standards beyond what is computed.',
    { example: '{ "2.1": { published: good } }' },
  ),
  domains: field(
    entries('domain', 'standard', record('domain result', above)),
    'What is recorded of domains or themes beyond what is computed.',
  ),
  overall: field(
    record('overall result', {
      ...above,
      score: field(text('whole-number'), 'The total of the scores as it was published.', { example: '15' }),
    }),
    'What is recorded of the whole beyond what is computed.',
    { example: '{ published: good, score: 20 }' },
  ),
});
