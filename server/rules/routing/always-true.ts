import { questions } from '../../lint/example.ts';
import { askedWithGates } from '../../lint/gated-entries.ts';
import { calledHere, placesOf, reasonWords } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Reason } from '../../routing/all-cases/entry-routing.ts';
import { proving } from '../../routing/proofs/prover.ts';

const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: ${condition}
  text: Who wrote the plan?
  answer: text
`);

export const alwaysTrue: Rule = {
  name: 'routing/always-true',
  severity: 'warning',
  what: 'A condition holds in every case.',
  why: 'It was meant to leave some cases out, and leaves out none: most often “or” stands where “and” was meant.',
  remedy: 'Correct the condition, or take it out if the question is meant for every case.',
  examples: [
    {
      bad: asked('«A1.1 is yes or A1.1 is no»'),
      good: asked('A1.1 is yes'),
      message:
        'A1.2 has a condition that holds in every case, so it leaves no case out, because of A1.1, which must be answered and has no other options than these.',
    },
  ],
  on: ['gate'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, scalar, routed } of askedWithGates(reading, prover)) {
        const own = prover.all(routed.parts.map(({ truth }) => truth));
        if (prover.isPossible(prover.not(own))) continue;
        const reasons = prover.whyAlways(definition);
        report(
          spanIn(reading, scalar),
          `${calledHere(definition)} has a condition that holds in every case, so it leaves no case out${because(reasons)}.`,
          { related: placesOf(reasons, view) },
        );
      }
    });
  },
};

const because = (reasons: readonly Reason[]) =>
  reasons.length > 0 ? `, because of ${reasonWords(reasons, undefined)}` : '';
