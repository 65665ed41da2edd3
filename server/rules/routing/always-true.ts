import { questions } from '../../lint/example.ts';
import { calledHere, gatedEntries } from '../../lint/gated-entries.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
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
      message: 'A1.2 has a condition that holds in every case, so it leaves no case out.',
    },
  ],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, scalar } of gatedEntries(reading)) {
        const routed = prover.routed(definition);
        if (!routed || routed.isImpossible) continue;
        const own = prover.all(routed.parts.map(({ truth }) => truth));
        if (prover.isPossible(prover.not(own))) continue;
        report(
          spanIn(reading, scalar),
          `${calledHere(definition)} has a condition that holds in every case, so it leaves no case out.`,
        );
      }
    });
  },
};
