import { type ExampleSet, file, questions } from '../../../server/lint/example.ts';

export const GLOSSARY = file(
  'glossary.carag.yaml',
  `
carag: glossary
terms:
  YJS: { short-for: youth justice service, instead-of: [YOT, youth offending team] }
  child: { means: Whoever the case is about., instead-of: [young person, young people] }
  wellbeing: { means: How a child is., also: [well-being, well being] }
names:
  - Office for National Statistics
  - young people's charter
  - Criminal Justice Act 2003
`,
);

/** A question with a text and guidance, beside the glossary. */
export const told = (
  text: string,
  guidance = 'Ask the child about wellbeing and about the YJS.',
): ExampleSet => ({
  ...GLOSSARY,
  ...questions(`
- id: A1.1
  kind: information
  text: ${text}
  answer: text
  guidance: |
    ${guidance.replaceAll('\n', '\n    ')}
`),
});
