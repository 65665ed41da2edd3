/** Two key questions with a question each, to which conditions and checks are added. */
import { type ExampleSet, file, manifest } from '../../../server/lint/example.ts';

export const two = (first: string, second = ''): ExampleSet => ({
  ...manifest(`
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  late: A2.1 is yes
  welsh: nation is wales
`),
  ...file(
    'one.carag.yaml',
    `
carag: section
id: one
title: One
key-questions:
  - id: A1
    text: First?
    questions:
      - id: A1.1
        kind: information
        text: One?
        answer: yes-no
${first}
  - id: A2
    text: Second?
    questions:
      - id: A2.1
        kind: information
        text: Two?
        answer: yes-no
${second}
`,
  ),
});
