import { file, markdown } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const frontMatter: Rule = {
  name: 'shape/front-matter',
  severity: 'error',
  what: 'The lines of names and values in a Markdown document are not where they can be read, or do not end.',
  why: 'A document says what it is between two lines of `---` at its very top, and a question says what it is in one `carag` block directly below its heading. Anywhere else they are taken for guidance.',
  remedy: 'Move or close them, as the message says.',
  examples: [
    {
      bad: markdown(`
# A1 Is assessment good enough?

## A1.1 Is the assessment in time?

Count from the day of the sentence.

«\`\`\`carag»
kind: judgement
answer: yes-no
\`\`\`
`),
      good: markdown(`
# A1 Is assessment good enough?

## A1.1 Is the assessment in time?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Count from the day of the sentence.
`),
    },
    {
      bad: file(
        'assessment.carag.md',
        '«---»\ncarag: section\nid: assessment\ntitle: Assessment\n\nRead the whole file first.\n',
      ),
      good: file(
        'assessment.carag.md',
        '---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\nRead the whole file first.\n',
      ),
    },
  ],
};
