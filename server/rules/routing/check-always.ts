import { type Rule, spanIn } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { checked } from './check-never.ts';
import { checksIn } from './shared/checks.ts';

export const checkAlways: Rule = {
  name: 'routing/check-always',
  severity: 'warning',
  what: 'A check speaks up in every case.',
  why: 'A warning that everybody gets is read by nobody.',
  remedy: 'Correct its condition; what all should read belongs in the guidance or in a note.',
  examples: [
    {
      bad: checked('«A1.1 is yes»'),
      good: checked('A1.2 is no'),
      message: 'This check speaks up every time: “A1.1 is yes” holds in every case in which it is made.',
    },
  ],
  on: ['id', 'question-set'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { when, asked, fires } of checksIn(reading, prover)) {
        if (prover.isPossible(prover.all([asked, prover.not(fires)]))) continue;
        report(
          spanIn(reading, when),
          `This check speaks up every time: “${when.value}” holds in every case in which it is made.`,
        );
      }
    });
  },
};
