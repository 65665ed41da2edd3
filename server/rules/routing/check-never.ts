import { questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { checksIn } from './shared/checks.ts';

export const checked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: A1.1 is yes
  text: Is the plan new?
  answer: yes-no
  checks:
    - { when: ${condition}, then: query, text: Are you sure? }
`);

export const checkNever: Rule = {
  name: 'routing/check-never',
  severity: 'hint',
  what: 'A check can never speak up.',
  why: 'The slip that it should catch goes through.',
  remedy: 'Correct its condition, or take the check out.',
  examples: [
    {
      bad: checked('«A1.1 is no»'),
      good: checked('A1.2 is no'),
      message: 'This check never speaks up: “A1.1 is no” does not hold in any case in which it is made.',
    },
  ],
  on: ['id', 'question-set'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { when, asked, fires } of checksIn(reading, prover)) {
        if (prover.isPossible(prover.all([asked, fires]))) continue;
        report(
          spanIn(reading, when),
          `This check never speaks up: “${when.value}” does not hold in any case in which it is made.`,
        );
      }
    });
  },
};
