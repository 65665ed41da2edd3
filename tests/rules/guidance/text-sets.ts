import { type ExampleSet, markdown, questions } from '../../../server/lint/example.ts';

/** A question with guidance; `value` is written from the column below `guidance`. */
export const question = (value: string, more = '') =>
  questions(`
- id: A1.1
  kind: narrative
  text: Is the assessment in time?
  answer: text
  guidance: ${value.replaceAll('\n', '\n    ')}
${more}
`);

export const lines = (text: string, more = '') => question(`|\n${text}`, more);

export const inMarkdown = (text: string) =>
  markdown(
    `# A1 Is it good enough?\n\n## A1.1 Is it in time?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n${text}`,
  );

export const guidanceDocument = (text: string): ExampleSet => ({
  ...questions('- id: A1.1\n  kind: narrative\n  text: Is it in time?\n  answer: text'),
  'assessment.guidance.carag.md': `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# A1.1\n\n${text}\n`,
});

/** The same text in every place where guidance can be written line by line. */
export const everywhere: [string, (text: string) => ExampleSet][] = [
  ['in a block', (text) => lines(text)],
  ['in Markdown', inMarkdown],
  ['in a guidance document', guidanceDocument],
];
