import { listed } from '../../lint/entries.ts';
import { askedWithGates } from '../../lint/gated-entries.ts';
import { placesOf, reasonWords, spanOfPart } from '../../lint/reason-words.ts';
import type { Rule } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { isEmptyPart, quotedPart } from './shared/dead-parts.ts';
import { askedOfOrder } from './shared/gated-examples.ts';

/** A message quotes so many parts; the rest are counted. */
const MOST_QUOTED = 3;

export const deadPart: Rule = {
  name: 'routing/dead-part',
  severity: 'warning',
  what: 'One of the parts that “or” joins in a condition can never hold where it stands.',
  why: 'A group of cases that was meant to be asked is left out, and nobody notices: the other parts still ask the question.',
  remedy: 'Look at what the part clashes with, and correct one of the two or take the part out.',
  examples: [
    {
      bad: askedOfOrder('A1.1 is custody and (A1.2 is yes or «A1.1 is referral»)'),
      good: askedOfOrder('A1.1 is custody and A1.2 is yes'),
      message: '“A1.1 is referral” can never hold here: it clashes with “A1.1 is custody”.',
    },
  ],
  on: ['gate'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, scalar, routed } of askedWithGates(reading, prover)) {
        const [first, ...others] = prover
          .deadBranches(definition, routed)
          .filter((branch) => !isEmptyPart(branch));
        if (!first) continue;
        const clash =
          first.reasons.length > 0 ? `: it clashes with ${reasonWords(first.reasons, definition.name)}` : '';
        const quoted = others.slice(0, MOST_QUOTED).map(({ condition }) => quotedPart(scalar, condition));
        const left = others.length - quoted.length;
        const nor =
          others.length > 0 ? ` Nor can ${listed(left > 0 ? [...quoted, `${left} more`] : quoted)}.` : '';
        report(
          spanOfPart(reading, scalar, first.condition),
          `${quotedPart(scalar, first.condition)} can never hold here${clash}.${nor}`,
          {
            related: [
              ...placesOf(first.reasons, view),
              ...others.map(({ condition }) => ({
                at: spanOfPart(reading, scalar, condition),
                message: 'This can never hold either.',
              })),
            ],
          },
        );
      }
    });
  },
};
