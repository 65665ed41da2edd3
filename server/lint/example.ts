/** Examples of what rules report, and the short forms in which rules write them. */

/**
 * A piece of a set that shows what a rule reports. In `bad`, each place where the rule fires stands between
 * « and »; `good` is the same piece mended, in which nothing at all is found. Both run as tests.
 */
export interface Example {
  readonly bad: ExampleSet;
  readonly good: ExampleSet;
  /** The message of the first finding, where the page should show it word for word. */
  readonly message?: string;
}

/** Documents by path. A set without a manifest or standards gets plain ones beside it. */
export type ExampleSet = Readonly<Record<string, string>>;

const trimmed = (text: string) => `${text.replace(/^\n+/, '').trimEnd()}\n`;

/** One document at a path. */
export const file = (path: string, text: string): ExampleSet => ({ [path]: trimmed(text) });

/** Questions below key question A1 of a section, written from the first column. */
export function questions(text: string): ExampleSet {
  const lines = trimmed(text).replace(/^(?=.)/gm, '      ');
  const head =
    'carag: section\nid: assessment\ntitle: Assessment\nkey-questions:\n  - id: A1\n    text: Is assessment good enough?\n    questions:\n';
  return file('assessment.carag.yaml', head + lines);
}

/** A question with guidance, written line by line from the first column. */
export const withGuidance = (text: string): ExampleSet =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: |
    ${text.replaceAll('\n', '\n    ')}
`);

/** A manifest with these lines beside the plain ones. */
export const manifest = (text: string): ExampleSet => ({
  ...file('carag.yaml', plainManifest + trimmed(text)),
});

/** Entries of a Markdown section, below its front matter. */
export const markdown = (text: string): ExampleSet =>
  file(
    'assessment.carag.md',
    `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${trimmed(text)}`,
  );

export const plainManifest =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';

const plainAnswers = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

/** The example with a manifest, where it brings none: one that lists its sections and knows the list `yes-no`. */
export function completed(example: ExampleSet): ExampleSet {
  if (Object.keys(example).some((path) => path.endsWith('carag.yaml') && !path.includes('.carag.')))
    return example;
  const sections = Object.entries(example)
    .filter(([, text]) => /^(?:---\n)?carag: section$/m.test(text))
    .map(([path]) => path);
  const listed = sections.length > 0 ? `sections: [${sections.join(', ')}]\n` : '';
  const usesAnswers = Object.values(example).some((text) => text.includes('yes-no'));
  return { 'carag.yaml': plainManifest + listed + (usesAnswers ? plainAnswers : ''), ...example };
}
