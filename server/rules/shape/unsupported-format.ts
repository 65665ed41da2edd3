import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const unsupportedFormat: Rule = {
  name: 'shape/unsupported-format',
  severity: 'error',
  what: 'The set says that it is written in a format which this version of CARaG does not know.',
  why: 'A later format may give other meanings to the same words.',
  remedy: 'Bring CARaG up to date, or write `format: 1`.',
  examples: [
    {
      bad: file(
        'carag.yaml',
        `
carag: question-set
format: «2»
title: Youth offending
version: "1.0"
languages: [en]
ids: lettered
`,
      ),
      good: file(
        'carag.yaml',
        `
carag: question-set
format: 1
title: Youth offending
version: "1.0"
languages: [en]
ids: lettered
`,
      ),
    },
  ],
};
