import { placeOfWords } from '../../lint/entries.ts';
import { file } from '../../lint/example.ts';
import { neverAsked } from '../../lint/gated-entries.ts';
import { calledHere, placesOf, reasonWords } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import type { EntryRouting, Reason } from '../../routing/all-cases/entry-routing.ts';
import { proving } from '../../routing/proofs/prover.ts';
import { isOwn } from './contradiction.ts';

const asked = (condition: string) =>
  file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
key-questions:
  - id: A1
    text: Which order is it?
    questions:
      - id: A1.1
        kind: information
        text: What kind of order is it?
        answer: { one-of: { referral: Referral order, custody: Custody } }
  - id: A2
    text: Is custody planned for?
    ask-when: A1.1 is custody
    questions:
      - id: A2.1
        kind: information
        text: Has the child been in custody before?
        answer: yes-no
      - id: A2.2
        kind: information
        ask-when: ${condition}
        text: Who met the child before the sentence?
        answer: text
`,
  );

export const unreachable: Rule = {
  name: 'routing/unreachable',
  severity: 'error',
  what: 'A question is never asked, because of the conditions around it or of the answers that it rests on.',
  why: 'It looks as if it were part of the assessment, and no inspector ever sees it.',
  remedy:
    'Look at the conditions that are named: the question is asked only where all of them hold, and no case meets them all.',
  examples: [
    {
      bad: asked('«A1.1 is referral»'),
      good: asked('A2.1 is yes'),
      message: 'A2.2 is never asked: “A1.1 is referral” clashes with “A1.1 is custody” of A2.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed, reasons } of neverAsked(reading, prover, view)) {
        if (!reasons) {
          report(spanIn(reading, placeOfWords(reading, definition.place)), unexplained(definition));
          continue;
        }
        if (routed.parts.length > 0 && isOwn(reasons, routed)) continue;
        const own = ownReason(reasons, routed);
        const others = reasons.filter((reason) => reason !== own);
        report(
          own?.is === 'condition' ? own.at : spanIn(reading, placeOfWords(reading, definition.place)),
          `${calledHere(definition)} is never asked: ${own?.is === 'condition' ? `“${own.says}” clashes with ${reasonWords(others, own.whose)}` : `no case meets ${reasonWords(reasons, routed.name)}`}.`,
          { related: placesOf(others, view) },
        );
      }
    });
  },
};

/** Of many it is told only that they are so. */
const unexplained = (definition: Definition) =>
  `${calledHere(definition)} is never asked either. Mend what is told of the questions before it first, and look again.`;

function ownReason(reasons: readonly Reason[], { parts }: EntryRouting): Reason | undefined {
  return reasons.findLast(({ key }) => parts.some(({ reason }) => reason.key === key)) ?? undefined;
}
