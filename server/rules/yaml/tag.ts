import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const tag: Rule = {
  name: 'yaml/tag',
  severity: 'error',
  what: 'A value begins with an exclamation mark, which makes its first word a YAML tag.',
  why: 'The word is not part of the text, so readers would never see it.',
  remedy: 'Leave the word out, or put the whole text in quotation marks.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: «!important» Read the whole file first.
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: "!important Read the whole file first."
`,
      ),
    },
  ],
};
