import { questions } from '../../lint/example.ts';
import { forExample } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { EntryRouting } from '../../routing/all-cases/entry-routing.ts';
import { type Prover, proving } from '../../routing/proofs/prover.ts';
import { alternativesIn, type RoutedAlternatives, routedAll, sharing } from './shared/alternatives.ts';

/** Two questions of which one is to be asked, each with its condition and the name that they share. */
export const twoPlans = (first: string, second: string, name = 'plan', other = '«plan»') =>
  questions(`
- id: A1.1
  kind: information
  text: How many months does the order last?
  answer: { number: { min: 1 } }
- id: A1.2
  kind: information
  alternative: ${name}
  ask-when: ${first}
  text: Which short plan is there?
  answer: text
- id: A1.3
  kind: information
  alternative: ${other}
  ask-when: ${second}
  text: Which long plan is there?
  answer: text
`);

export const overlap: Rule = {
  name: 'routing/overlap',
  severity: 'warning',
  what: 'Two questions of which exactly one is to be asked are both asked in some case.',
  why: 'Inspectors answer the same thing twice, and nobody knows which answer counts.',
  remedy: 'Make the conditions such that no case meets both.',
  examples: [
    {
      bad: twoPlans('A1.1 is at most 12', 'A1.1 is at least 12'),
      good: twoPlans('A1.1 is at most 12', 'A1.1 is more than 12', 'plan', 'plan'),
      message:
        'A1.3 and A1.2 are both asked, for example where A1.1 is 12, but of the alternatives named “plan” only one may be.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, name } of alternativesIn(reading)) {
        const all = sharing(name.value, view);
        const alternatives = routedAll(name.value, all, view, prover);
        if (!alternatives) continue;
        const at = all.findIndex((each) => each.definition === definition);
        const earlier = firstBeside(at, alternatives, prover);
        const example =
          earlier && prover.example(prover.all([earlier.asked, alternatives.routed[at]!.asked]));
        if (!example) continue;
        const other = all[alternatives.routed.indexOf(earlier)]!.definition;
        report(
          spanIn(reading, name),
          `${definition.name} and ${other.name} are both asked${forExample(example)}, but of the alternatives named “${name.value}” only one may be.`,
          { related: [{ at: view.placeOf(other), message: `${other.name} stands here.` }] },
        );
      }
    });
  },
};

/** The first alternative before another that is asked beside it in some case: the first by which what came before overlaps. */
function firstBeside(
  at: number,
  { routed, before }: RoutedAlternatives,
  prover: Prover,
): EntryRouting | undefined {
  const { asked } = routed[at]!;
  const isBeside = (count: number) => prover.isPossible(prover.all([before[count]!, asked]));
  if (!isBeside(at)) return undefined;
  let [without, within] = [0, at];
  while (within - without > 1) {
    const middle = (without + within) >> 1;
    if (isBeside(middle)) within = middle;
    else without = middle;
  }
  return routed[within - 1];
}
