import { listed } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { gatedEntries } from '../../lint/gated-entries.ts';
import { calledHere, forExample } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { questionOf } from '../../model/questions.ts';
import { isExplaining } from '../../routing/gates/own-gate.ts';
import { kindOfEntry } from '../../routing/meaning/subject-of.ts';
import { proving } from '../../routing/proofs/prover.ts';

const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: judgement
  ask-when: A1.1 is yes
  text: Is the plan good enough?
  answer: yes-no
  guidance: Judge it by what the child needs.
- id: A1.3
  kind: explanation
  explains: A1.2
  ask-when: ${condition}
  text: What is missing?
  answer: text
`);

export const explainsUnasked: Rule = {
  name: 'routing/explains-unasked',
  severity: 'warning',
  what: 'An explanation is also asked where nothing that it explains is asked.',
  why: 'Inspectors are asked to explain a judgement that they have not made.',
  remedy:
    'Take the condition out, so that it is asked where the judgement is insufficient, or make the condition narrower.',
  examples: [
    {
      bad: asked('«A1.1 is answered»'),
      good: asked('A1.2 is answered'),
      message: 'A1.3 is also asked where A1.2, which it explains, is not, for example where A1.1 is “No”.',
    },
  ],
  on: ['gate'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, scalar } of gatedEntries(reading)) {
        const explains = questionOf(definition)?.explains;
        if (!explains || !isExplaining(kindOfEntry(view, definition))) continue;
        const routed = prover.routed(definition);
        if (!routed || routed.isImpossible) continue;
        const names = explains.map((id) => withoutSpaces(id.value));
        const explained = names.map((name) => prover.reader.entry(name));
        if (explained.length === 0 || explained.some((each) => !each?.isSound)) continue;
        const example = prover.example(
          prover.all([routed.asked, ...explained.map((each) => prover.not(each!.assumed))]),
        );
        if (example)
          report(
            spanIn(reading, scalar),
            `${calledHere(definition)} is also asked where ${listed(names)}, which it explains, ${names.length > 1 ? 'are' : 'is'} not${forExample(example)}.`,
          );
      }
    });
  },
};
