import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const anchor: Rule = {
  name: 'yaml/anchor',
  severity: 'error',
  what: 'A value is marked to be repeated elsewhere, or repeats one that is (a YAML anchor, alias or merge key).',
  why: 'Readers of the document would not see what a question says where they look for it. What an alias stands for is never filled in here.',
  remedy:
    'Write the text out where it is needed; answers that several questions share belong in `answers:` of the manifest, guidance in `guidance-blocks:`. A text that only begins with `&` or `*` needs quotation marks.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
statement: «&aim» Assessment is well informed.
guidance: «*aim»
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
statement: Assessment is well informed.
guidance: Judge whether assessment is well informed.
`,
      ),
    },
  ],
};
