import { neverAsked } from '../../lint/gated-entries.ts';
import { calledHere, isOfAnswer, placesOf, reasonWords } from '../../lint/reason-words.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { EntryRouting, Reason } from '../../routing/all-cases/entry-routing.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { askedOfOrder } from './shared/gated-examples.ts';

export const contradiction: Rule = {
  name: 'routing/contradiction',
  severity: 'error',
  what: 'A condition can never hold.',
  why: 'The question is never asked, and nobody notices.',
  remedy: 'Look at the parts that clash and take one out, or join them by `or` where either is enough.',
  examples: [
    {
      bad: askedOfOrder('A1.1 is custody and «A1.1 is licence»'),
      good: askedOfOrder('A1.1 is custody or A1.1 is licence'),
      message: 'A1.3 is never asked: “A1.1 is licence” clashes with “A1.1 is custody”.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed, reasons } of neverAsked(reading, prover, view))
        if (reasons && routed.parts.length > 0 && isOwn(reasons, routed))
          reportWhole(definition, reasons, routed, view, report);
    });
  },
};

/** True where an entry clashes with itself alone, and with what answers can be given. */
export function isOwn(reasons: readonly Reason[], { parts }: EntryRouting): boolean {
  return reasons.every((each) => isOfAnswer(each) || parts.some(({ reason }) => reason.key === each.key));
}

function reportWhole(
  definition: Definition,
  reasons: readonly Reason[],
  routed: EntryRouting,
  view: View,
  report: Report,
): void {
  const own = reasons.filter(({ is }) => is === 'condition').at(-1) ?? routed.parts[0]!.reason;
  const others = reasons.filter((reason) => reason !== own);
  report(
    own.at,
    `${calledHere(definition)} is never asked: “${own.says}” ${others.length > 0 ? `clashes with ${reasonWords(others, own.whose)}` : 'can never hold'}.`,
    { related: placesOf(others, view) },
  );
}
