import { placeOfWords } from '../../lint/entries.ts';
import { entriesOf, explainedIn } from '../../lint/gated-entries.ts';
import { calledHere } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { type Prover, passing, proverOf } from '../../routing/proofs/prover.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { missingIn } from './unreachable-in.ts';

/** Nothing short enough for a page needs so much work. */
export const tooComplex: Rule = {
  name: 'routing/too-complex',
  severity: 'warning',
  what: 'It would take too long to prove when a question is asked.',
  why: 'A proof is given up where it would need more than 200,000 steps. Nothing is said of contradictions, gaps and unreachable questions here, and silence must not be taken for praise.',
  remedy:
    'Ask for less at once: give parts of the condition a question of their own, on which others can rest.',
  examples: [],
  on: ['id', 'question-set'],
  check(reading, report, view) {
    const prover = proverOf(view);
    const when = reading.kind === 'question-set' && prover.isStuck ? firstCheck(reading) : undefined;
    if (when)
      report(
        spanIn(reading, when),
        'It would take too long to prove when the checks of this set speak up, so not all of them were looked at.',
      );
    const entries = entriesOf(reading);
    const explained = explainedIn(reading, prover, view);
    const unproved = entries.filter(
      (definition) =>
        !isProved(definition, prover, view) ||
        (explained.has(definition) && !passing(() => prover.whyNeverAsked(definition))),
    );
    // What another rule gave up is told of the question as a whole.
    const some = unproved.length === 0 && prover.isStuck ? entries.slice(0, 1) : unproved;
    for (const definition of some)
      report(
        spanIn(reading, placeOfWords(reading, definition.place)),
        `It would take too long to prove when ${calledHere(definition)} is asked, so its routing was not checked.`,
      );
  },
};

/** The condition of the first check that a set has itself. */
function firstCheck(reading: Reading): Scalar | undefined {
  return headModel(reading, 'question-set')?.checks?.find(({ when }) => when)?.when;
}

/** True where all that the other rules ask of an entry can be answered. */
function isProved(definition: Definition, prover: Prover, view: View): boolean {
  if (prover.isTooComplex(definition)) return false;
  const routed = prover.routed(definition);
  if (!routed || routed.parts.length === 0) return true;
  return passing(() => {
    const own = prover.all(routed.parts.map(({ truth }) => truth));
    prover.isPossible(prover.not(own));
    if (!routed.isImpossible) {
      prover.deadBranches(definition, routed);
      for (const { fact, values } of missingIn(routed, prover, view))
        prover.whyNeverWhere(definition, fact, values);
    }
    prover.slips(routed);
  });
}
