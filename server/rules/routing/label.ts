import { subjectAt } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { labelled } from '../../routing/meaning/codes-meant.ts';
import { codesAsked } from './option-unknown.ts';
import { fixIn } from './shared/conditions.ts';
import { asked } from './syntax.ts';

export const label: Rule = {
  name: 'routing/label',
  severity: 'warning',
  what: 'A condition asks for an option by its label, and not by its code.',
  why: 'Labels are reworded and translated; the condition would break without anybody noticing.',
  remedy: 'Write the code, which stands before the label in the answer list.',
  examples: [
    {
      bad: asked('A1.1 is «Referral order»'),
      good: asked('A1.1 is referral'),
      message: 'A1.2 asks for “Referral order”, which is the label of referral in A1.1. Write the code.',
    },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const { condition, atom, value, options } of codesAsked(reading, view)) {
      if (options.some(({ code }) => code === value.text)) continue;
      const option = labelled(value.text, options);
      if (!option) continue;
      report(
        condition.placeOf(value),
        `${subjectAt(reading, condition.scalar.start)} asks for “${value.text}”, which is the label of ${option.code} in ${atom.subject.text}. Write the code.`,
        {
          fixes: [
            fixIn(
              condition,
              [{ ...value, text: option.code }],
              `Change “${value.text}” to “${option.code}”`,
              true,
            ),
          ],
        },
      );
    }
  },
};
