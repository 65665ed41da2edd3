import { type ExampleSet, manifest, markdown, questions } from '../../server/lint/example.ts';

/** One question with these lines below its kind and text. */
export const asked = (lines: string, kind = 'judgement', id = 'A1.1', text = 'Is it in time?') =>
  questions(`- id: ${id}\n  kind: ${kind}\n  text: ${text}\n${lines.replace(/^(?=.)/gm, '  ')}`);

/** A question of fact with this answer. */
export const fact = (answer: string) => asked(`answer: ${answer}`, 'information');

/** A manifest with these lines, and other documents beside it. */
export const fresh = (more: string, ...rest: ExampleSet[]): ExampleSet =>
  Object.assign({}, manifest(`sections: [assessment.carag.yaml]\n${more}`), ...rest);

/** The same question as Markdown, without guidance. */
export const askedInMarkdown = (lines: string, guidance = ''): ExampleSet =>
  markdown(`# A1 Is it good?\n\n## A1.1 Is it in time?\n\n\`\`\`carag\n${lines}\n\`\`\`\n\n${guidance}`);
