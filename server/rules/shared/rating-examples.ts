/** Builds sets with standards, ratings, and results or a case, for the examples of rules. */
import { type ExampleSet, file, plainManifest } from '../../lint/example.ts';

const STANDARDS = file(
  'standards.carag.yaml',
  `
carag: standards
domains:
  - id: "2"
    title: Court disposals
    standards:
      - id: "2.1"
        title: Assessment
        rated: lowest
        key-questions:
          - { id: "2.1.1", text: Is assessment good enough? }
          - { id: "2.1.2", text: Is the child kept safe? }
      - id: "2.2"
        title: Leadership
        rated: judged
`,
);

const RATINGS = file(
  'ratings.carag.yaml',
  `
carag: ratings
scale:
  inadequate: { label: Inadequate, score: 0 }
  requires-improvement: { label: Requires improvement, score: 1 }
  good: { label: Good, score: 2 }
  outstanding: { label: Outstanding, score: 3 }
key-questions:
  measure: percent-sufficient
  round: nearest
  bands: { inadequate: below 50, requires-improvement: 50-64, good: 65-79, outstanding: 80 and over }
standards: { rule: lowest }
overall: { rule: sum, bands: { inadequate: 0-1, requires-improvement: 2-3, good: 4-5, outstanding: 6 } }
discretion: { within: 5, of: percentage-points, level: key-question, direction: up }
`,
);

/** What an example says nothing of was not assessed. */
const unnamedIn = (text: string) =>
  ['"2.1.1"', '"2.1.2"', '"2.2"'].filter((id) => !text.replace(/[«»]/g, '').includes(id));

/** Two standards of which one is rated by its key questions and one by inspectors, with the results of an inspection. */
export const results = (text: string, notAssessed = unnamedIn(text)): ExampleSet => ({
  'carag.yaml': plainManifest.replace('lettered', 'numbered'),
  ...STANDARDS,
  ...RATINGS,
  ...file(
    'results.carag.yaml',
    `carag: results\nof: .\n${text.trim()}\n${notAssessed.length > 0 ? `not-assessed: [${notAssessed.join(', ')}]\n` : ''}`,
  ),
});

/** A case of a set with a summary question that rates 2.1.1. */
export const ratedCase = (text: string): ExampleSet => ({
  'carag.yaml': `${plainManifest}sections: [assessment.carag.yaml]\n`,
  'standards.carag.yaml': STANDARDS['standards.carag.yaml']!.split('\n')
    .filter((line) => !line.includes('"2.1.2"'))
    .join('\n'),
  ...RATINGS,
  ...file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
key-questions:
  - id: A1
    text: Is assessment good enough?
    rates: "2.1.1"
    questions:
      - id: A1S
        kind: summary
        text: Is assessment good enough?
        answer: { one-of: { yes: "Yes", no: "No", no-need: { label: None needed, means: Nothing to assess. } }, sufficient: [yes], not-applicable: [no-need] }
`,
  ),
  ...file('cases/one.carag.yaml', `carag: case\ntitle: One case\n${text.trim()}\n`),
});
