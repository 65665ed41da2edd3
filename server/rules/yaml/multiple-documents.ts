import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const multipleDocuments: Rule = {
  name: 'yaml/multiple-documents',
  severity: 'error',
  what: 'A line of `---` or `...` ends the document, and more follows it.',
  why: 'Each document is kept by itself, so what follows is not read.',
  remedy:
    'Put what follows into a document of its own, or take the line out where it was only meant to part one passage from the next.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
«---»
guidance: Read the whole file first.
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
