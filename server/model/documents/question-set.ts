/** The shapes of the manifest of a set, and of guidance that stands in documents of its own. */
import { entries, field, type Infer, oneOf, oneOrList, record, text } from '../shape.ts';
import { aboutEntry, answerList, checks, condition } from './common.ts';

const factOptions = entries(
  'option',
  'code',
  record(
    'option',
    { label: field(text('plain'), 'What readers see.', { required: true, example: 'England' }) },
    { shorthand: 'label' },
  ),
);

export const fact = record('fact', {
  'one-of': field(factOptions, 'Its values, of which exactly one holds: a code, then what readers see.', {
    example: '{ england: England, wales: Wales }',
  }),
  'any-of': field(factOptions, 'Its values, of which any number holds: a code, then what readers see.', {
    example: '{ courts: Courts, interventions: Interventions }',
  }),
  'answered-by': field(text('question'), 'The question that settles it.', { example: 'I1.2' }),
  'only-when': field(
    condition,
    'The condition under which it is known; without one it is known of every case.',
    { example: 'programme is fji' },
  ),
});

const base = record('base', {
  tag: field(text('other'), 'A pattern for tags; the newest that fits is the base.', {
    example: '"domain-two-*"',
  }),
  folder: field(text('path'), 'A folder that holds a snapshot of an earlier version.', {
    example: 'releases/2.0',
  }),
  revision: field(text('other'), 'A revision of the repository, by any name that git knows.', {
    example: 'main',
  }),
});

export const questionSet = record('question set', {
  carag: field(oneOf('question-set'), 'Says that this document is the manifest of a question set.', {
    required: true,
    example: 'question-set',
  }),
  format: field({ ...oneOf('1'), role: 'whole-number' }, 'The format of the documents.', {
    required: true,
    example: '1',
  }),
  title: field(text('plain'), 'The name of the set.', {
    required: true,
    example: 'Youth offending, domain two',
  }),
  version: field(text('version'), 'The version: two or three numbers with dots between them.', {
    required: true,
    example: '"2.1"',
  }),
  label: field(text('plain'), 'Whatever else is printed as the version.', { example: 'v16, January 2015' }),
  status: field(oneOf('draft', 'published'), 'Whether the version is being written or has been published.', {
    example: 'draft',
  }),
  published: field(text('date'), 'When the version was published.', { example: '2024-06-01' }),
  languages: field(
    oneOrList(text('language')),
    'The languages of the set; the first is the one it is written in.',
    { required: true, example: '[en, cy]' },
  ),
  ids: field(oneOf('lettered', 'numbered'), 'The style of its ids: A1.8 or 1.13.1.2.', {
    required: true,
    example: 'lettered',
  }),
  uses: field(oneOrList(text('path')), 'Other sets whose standards, ratings and glossary this one uses.', {
    example: '[../youth-standards]',
  }),
  base: field(base, 'What changes are compared with.'),
  sections: field(oneOrList(text('section-document')), 'The section documents, in reading order.', {
    example: '[information.carag.yaml]',
  }),
  guidance: field(text('prose'), 'Guidance on the whole set, in Markdown.'),
  open: aboutEntry.open,
  facts: field(entries('fact', 'name', fact), 'What is known of a case before its first question is asked.'),
  answers: field(
    entries('answer list', 'name', answerList),
    'Answer lists that questions share, each with a name.',
  ),
  respondents: field(
    entries('respondent', 'name', text('plain')),
    'Who answers: a name, then what readers see. The first answers unless a question says otherwise.',
    { example: '{ inspector: Inspector, case-manager: Case manager }' },
  ),
  conditions: field(entries('condition', 'name', condition), 'Conditions with a name, to use in others.', {
    example: '{ looked-after: I2.3 is yes }',
  }),
  'guidance-blocks': field(
    entries('guidance block', 'name', text('prose')),
    'Guidance that several questions show, each with a name for their `use`.',
    { example: '{ balance: Weigh what was done well against what was not. }' },
  ),
  checks: field(checks, 'What the form says, or does, when certain answers are given.'),
  unused: field(oneOrList(text('other')), 'Ids that are left out on purpose.', { example: '[I2.6]' }),
  retired: field(
    entries('id', 'other', text('version')),
    'Ids that are no longer used, and the version that dropped them.',
    { example: '{ A1.9: "2.0" }' },
  ),
  rules: field(
    entries('rule', 'other', oneOf('error', 'warning', 'hint', 'off')),
    'How serious a finding of a rule is in this set.',
    { example: '{ guidance/missing: off }' },
  ),
});

export const guidance = record('guidance', {
  carag: field(oneOf('guidance'), 'Says that this document is guidance.', {
    required: true,
    example: 'guidance',
  }),
  for: field(text('section-document'), 'The section document that the guidance belongs to.', {
    required: true,
    example: 'assessment.carag.yaml',
  }),
});

/** An entry of a guidance document: its heading is a bare id. */
export const guidanceEntry = record('guidance entry', {
  id: field(text('question'), 'The question that the guidance is about.', {
    required: true,
    example: 'A1.8',
  }),
  guidance: field(text('prose'), 'What counts as a good answer, in Markdown.'),
});

export type Manifest = Infer<typeof questionSet>;
export type GuidanceEntry = Infer<typeof guidanceEntry>;
