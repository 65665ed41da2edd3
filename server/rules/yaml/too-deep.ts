import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { DEEPEST } from '../../syntax/yaml/bounds.ts';

/** Found by the reader. */
export const tooDeep: Rule = {
  name: 'yaml/too-deep',
  severity: 'error',
  what: `Values are nested more than ${DEEPEST} levels deep.`,
  why: 'A document of ours needs about seven levels. Anything deeper is a mistake, and is not read.',
  remedy: 'Look for dashes or brackets that were repeated by accident, and take them out.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: ${'['.repeat(DEEPEST)}«[»${']'.repeat(DEEPEST + 1)}
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: Read the whole file first.
`,
      ),
    },
  ],
};
