import { questions } from '../../lint/example.ts';
import { askedWithGates } from '../../lint/gated-entries.ts';
import { placesOf, reasonWords, spanOfPart } from '../../lint/reason-words.ts';
import type { Rule } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { fixIn, sureConditions } from './shared/conditions.ts';
import { isEmptyPart, quotedPart, withoutPart } from './shared/dead-parts.ts';

const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: judgement
  ask-when: ${condition}
  text: Is the plan in time?
  answer: yes-no
`);

export const emptyPart: Rule = {
  name: 'routing/empty-part',
  severity: 'hint',
  what: 'One of the parts that “or” joins in a condition can never hold, whatever else is so.',
  why: 'It changes nothing, but makes whoever reads the condition look for the cases that it is there for.',
  remedy: 'Leave the part out.',
  examples: [
    {
      bad: asked('A1.1 is no or «A1.1 is not answered»'),
      good: asked('A1.1 is no'),
      message:
        '“A1.1 is not answered” can never hold, because of A1.1, which must be answered. Leave it out.',
    },
  ],
  on: ['gate'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, scalar, routed } of askedWithGates(reading, prover)) {
        const written = sureConditions(reading).find((each) => each.scalar === scalar);
        const whole = written?.parsed.condition;
        for (const branch of prover.deadBranches(definition, routed).filter(isEmptyPart)) {
          const { condition, reasons } = branch;
          const because = reasons.length > 0 ? `, because of ${reasonWords(reasons, definition.name)}` : '';
          const place = whole && withoutPart(scalar.value, whole, condition);
          report(
            spanOfPart(reading, scalar, condition),
            `${quotedPart(scalar, condition)} can never hold${because}. Leave it out.`,
            {
              related: placesOf(reasons, view),
              fixes:
                written && place
                  ? [fixIn(written, [{ ...place, text: '' }], 'Leave this part out', false)]
                  : [],
            },
          );
        }
      }
    });
  },
};
