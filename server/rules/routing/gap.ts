import { listed } from '../../lint/entries.ts';
import { forExample } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { twoPlans } from './overlap.ts';
import { alternativesIn, routedAll, sharing } from './shared/alternatives.ts';

export const gap: Rule = {
  name: 'routing/gap',
  severity: 'warning',
  what: 'Of some questions exactly one is to be asked, and in some case none of them is.',
  why: 'In those cases nothing is recorded, and it looks as if the inspector had forgotten it.',
  remedy: 'Make the conditions such that every case meets one of them.',
  examples: [
    {
      bad: twoPlans('A1.1 is less than 12', 'A1.1 is more than 12', '«plan»', 'plan'),
      good: twoPlans('A1.1 is at most 12', 'A1.1 is more than 12', 'plan', 'plan'),
      message:
        'None of A1.2 and A1.3 is asked, for example where A1.1 is 12, but one of the alternatives named “plan” must be.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, name } of alternativesIn(reading)) {
        const all = sharing(name.value, view);
        const isFirst = all[0]?.definition === definition;
        const alternatives = isFirst ? routedAll(name.value, all, view, prover) : undefined;
        if (!alternatives) continue;
        const { routed } = alternatives;
        const missing = [...routed.map(({ around }) => around), prover.not(alternatives.before.at(-1)!)];
        const example = prover.example(prover.all(missing));
        if (!example) continue;
        report(
          spanIn(reading, name),
          all.length === 1
            ? `${definition.name} is the only alternative named “${name.value}”, but it is not always asked: nothing is${forExample(example)}.`
            : `None of ${listed(all.map((each) => each.definition.name))} is asked${forExample(example)}, but one of the alternatives named “${name.value}” must be.`,
          {
            related: all.slice(1).map((each) => ({
              at: view.placeOf(each.definition),
              message: `${each.definition.name} stands here.`,
            })),
          },
        );
      }
    });
  },
};
