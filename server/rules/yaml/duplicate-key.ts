import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const duplicateKey: Rule = {
  name: 'yaml/duplicate-key',
  severity: 'error',
  what: 'The same name stands twice in one group of names and values.',
  why: 'Only one of the two values can count, and tools differ about which.',
  remedy: 'Take one of them out, or give it the name that was meant.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: Read the whole file first.
«title»: Assessment of the child
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment of the child
guidance: Read the whole file first.
`,
      ),
      message: '“title” stands twice here: only one of the two can count.',
    },
  ],
};
