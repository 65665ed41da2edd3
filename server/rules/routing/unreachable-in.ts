import { placeOfWords } from '../../lint/entries.ts';
import { file, manifest } from '../../lint/example.ts';
import { askedEntries } from '../../lint/gated-entries.ts';
import { calledHere, placesOf, reasonWords } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import type { AnswerSpace } from '../../routing/all-cases/answer-space.ts';
import type { EntryRouting } from '../../routing/all-cases/entry-routing.ts';
import { type Prover, proving } from '../../routing/proofs/prover.ts';

const set = manifest(`
sections: [assessment.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`);

const asked = (condition: string) =>
  file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
key-questions:
  - id: A1
    text: Is assessment good enough?
    questions:
      - id: A1.1
        kind: information
        ask-when: nation is england
        text: Was the child in an academy?
        answer: yes-no
      - id: A1.2
        kind: information
        ask-when: ${condition}
        text: Who knows the child at school?
        answer: text
`,
  );

export const unreachableIn: Rule = {
  name: 'routing/unreachable-in',
  severity: 'warning',
  what: 'A question is never asked where a fact has one of its values, though none of its conditions speaks of that fact.',
  why: 'What looks like a question for every nation, or every programme, is silently missing in one of them.',
  remedy:
    'Say so in the condition, such as “nation is england and …”, if that is meant; otherwise look at the question that it rests on.',
  examples: [
    {
      bad: { ...set, ...asked('«A1.1 is yes»') },
      good: { ...set, ...asked('nation is england and A1.1 is yes') },
      message:
        'A1.2 is never asked where nation is wales, because of “A1.1 is yes” and “nation is england” of A1.1.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed } of askedEntries(reading, prover)) {
        if (routed.parts.length === 0) continue;
        for (const { fact, values } of missingIn(routed, prover, view)) {
          const reasons = prover.whyNeverWhere(definition, fact, values);
          const own = reasons.find(({ key }) => routed.parts.some(({ reason }) => reason.key === key));
          report(
            own?.at ?? spanIn(reading, placeOfWords(reading, definition.place)),
            `${calledHere(definition)} is never asked where ${fact} is ${values.join(' or ')}, because of ${reasonWords(reasons, definition.name)}.`,
            {
              related: placesOf(
                reasons.filter((reason) => reason !== own),
                view,
              ),
            },
          );
        }
      }
    });
  },
};

/** The facts that the question's conditions do not name, with the values for which it is never asked. */
export function* missingIn(
  routed: EntryRouting,
  prover: Prover,
  view: View,
): Generator<{ fact: string; values: string[] }> {
  for (const fact of namesBehind(routed, prover)) {
    const entry = prover.reader.entry(fact);
    const { space } = entry ?? {};
    if (entry?.subject.is !== 'fact' || space?.type.form !== 'one-of') continue;
    if (view.defined('fact', fact).length === 0) continue;
    const holds = (code: string) => prover.all([entry.assumed, space.has(code)!]);
    const values = space.type.options
      .map(({ code }) => code)
      .filter(
        (code) =>
          prover.isPossible(holds(code)) && !prover.isPossible(prover.all([routed.asked, holds(code)])),
      );
    if (values.length > 0 && restsOn(routed, space, prover)) yield { fact, values };
  }
}

/**
 * What is named by an entry that this one names, and not by this one, nor by what stands around it. A fact that is named
 * only further back is told of there already.
 */
function namesBehind({ needs }: EntryRouting, { reader }: Prover): Set<string> {
  const names = new Set([...needs].flatMap((need) => [...(reader.entry(need)?.needs ?? [])]));
  for (const need of needs) names.delete(need);
  return names;
}

function restsOn({ asked }: EntryRouting, space: AnswerSpace, { reader }: Prover): boolean {
  for (const variable of reader.diagrams.support(asked)) if (reader.ownerOf(variable) === space) return true;
  return false;
}
