import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const syntax: Rule = {
  name: 'yaml/syntax',
  severity: 'error',
  what: 'A line cannot be read as YAML.',
  why: 'Whatever stands on the line is left out, and what was meant can only be guessed.',
  remedy:
    'Compare the line with those above it: how far it is indented, whether its quotation marks and brackets are closed, and whether a colon and a space follow its name.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: «"Assessment»
guidance: Read the whole file first.
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: "Assessment"
guidance: Read the whole file first.
`,
      ),
      message: 'This text starts with a quotation mark that is never closed: type " at its end.',
    },
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
«titel Assessment»
title: Assessment
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
