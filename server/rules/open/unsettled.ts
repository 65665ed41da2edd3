import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

const asked = (more: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Which plan is it?
  answer: text
${more}
`);

export const unsettled: Rule = {
  name: 'open/unsettled',
  severity: 'hint',
  whenPublished: 'error',
  what: 'Something is still to be settled: “open” says what.',
  why: 'What is open in a draft is the list of what is left to do. In a published version inspectors would work with a guess.',
  remedy: 'Settle it, then take “open” out.',
  examples: [
    {
      bad: asked('  open: «Is this also asked where there is no plan?»'),
      good: asked('  guidance: Where there is no plan, say so.'),
      message: 'A1.1 has something to settle: “Is this also asked where there is no plan?”.',
    },
    {
      bad: {
        ...manifest('status: published\nopen: «Who signs this off?»\nsections: [assessment.carag.yaml]'),
        ...asked(''),
      },
      good: { ...manifest('status: published\nsections: [assessment.carag.yaml]'), ...asked('') },
    },
  ],
  checkText(reading, report) {
    for (const { field, isKey, scalar } of reading.leaves) {
      const words = scalar.value.trim();
      if (field !== 'open' || isKey || words === '') continue;
      report(
        placeOfWords(reading, scalar),
        `${subjectAt(reading, scalar.start)} has something to settle: “${words.replace(/\s+/g, ' ')}”.`,
      );
    }
  },
};
