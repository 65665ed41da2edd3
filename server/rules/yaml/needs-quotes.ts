import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const needsQuotes: Rule = {
  name: 'yaml/needs-quotes',
  severity: 'error',
  what: 'A text would be read as something else unless it stands in quotation marks.',
  why: 'YAML gives a meaning to `[`, `{`, `*`, `&`, `@` and a few more at the start of a value, to a colon that ends a word, and to a comma inside brackets.',
  remedy: 'Put the whole text in quotation marks, or write a long one on the lines below, after a `|`.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: «[Draft] Read the whole file first.»
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: "[Draft] Read the whole file first."
`,
      ),
      message:
        '“[Draft] Read the whole file first.” needs quotation marks around it, because it starts with [.',
    },
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: «Assessment: the child»
guidance: Read the whole file first.
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: "Assessment: the child"
guidance: Read the whole file first.
`,
      ),
    },
  ],
};
