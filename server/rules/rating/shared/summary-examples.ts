/** Builds sets whose key questions rate standards, for the examples of the rules on summary questions. */
import { type ExampleSet, file, plainManifest } from '../../../lint/example.ts';
import { ratings } from './bands-examples.ts';

const STANDARDS: ExampleSet = {
  'standards/carag.yaml': plainManifest.replace('lettered', 'numbered'),
  'standards/ratings.carag.yaml': ratings(
    'key-questions: { round: nearest, bands: { low: 0-49, middle: 50-64, high: 65-100 } }\nstandards: { rule: lowest }\ncovers: [../questions]',
  )['ratings.carag.yaml']!,
  ...file(
    'standards/standards.carag.yaml',
    `
carag: standards
domains:
  - id: "1"
    title: Cases
    standards:
      - id: "1.1"
        title: Assessment
        key-questions:
          - { id: "1.1.1", text: Is the assessment sound? }
          - { id: "1.1.2", text: Is the assessment shared? }
`,
  ),
};

const summary = (id: string) =>
  `{ id: ${id}, kind: summary, text: Is it so on the whole?, answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] } }`;

/** A key question that rates one of the standards, with its summary questions. */
export const rater = (id: string, rates: string, ...summaries: string[]): string => `
  - id: ${id}
    text: Is it so on the whole?
    rates: ${rates}
    questions:
      - { id: ${id.replace(/[«»]/g, '')}.1, kind: judgement, text: Is it so in part?, answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] } }${summaries.map((each) => `\n      - ${summary(each)}`).join('')}`;

/** Questions that rate a standard with the key questions 1.1.1 and 1.1.2, whose ratings cover them. */
export const rated = (...keyQuestions: string[]): ExampleSet => ({
  ...STANDARDS,
  'questions/carag.yaml': `${plainManifest}uses: [../standards]\nsections: [assessment.carag.yaml]\n`,
  ...file(
    'questions/assessment.carag.yaml',
    `carag: section\nid: assessment\ntitle: Assessment\nkey-questions:${keyQuestions.join('')}`,
  ),
});

/** The same, with a mark on an id of the standards. */
export const marked = (id: string, example: ExampleSet): ExampleSet => {
  const path = 'standards/standards.carag.yaml';
  return { ...example, [path]: example[path]!.replace(`id: "${id}"`, `id: "«${id}»"`) };
};
