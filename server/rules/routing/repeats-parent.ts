import { file } from '../../lint/example.ts';
import { askedWithGates } from '../../lint/gated-entries.ts';
import { calledHere } from '../../lint/reason-words.ts';
import type { Rule } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';

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
        text: Is there a plan?
        answer: yes-no
  - id: A2
    text: Is the plan good enough?
    ask-when: A1.1 is yes
    questions:
      - id: A2.1
        kind: information
        text: Is the plan new?
        answer: yes-no
      - id: A2.2
        kind: information
        ask-when: ${condition}
        text: What happened to the old plan?
        answer: text
`,
  );

export const repeatsParent: Rule = {
  name: 'routing/repeats-parent',
  severity: 'hint',
  what: 'A condition says again what the key question or the section around it asks for already.',
  why: 'When one of the two is changed, the other is easily forgotten, and the question is no longer asked where it should be.',
  remedy: 'Leave out what is said further up.',
  examples: [
    {
      bad: asked('«A1.1 is yes» and A2.1 is yes'),
      good: asked('A2.1 is yes'),
      message: 'A2.2 asks for “A1.1 is yes”, which always holds where it stands. Leave that out.',
    },
  ],
  on: ['gate'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed } of askedWithGates(reading, prover)) {
        for (const { truth, reason } of routed.parts) {
          const otherwise = prover.not(truth);
          if (!prover.isPossible(otherwise) || prover.isPossible(prover.all([routed.around, otherwise])))
            continue;
          report(
            reason.at,
            `${calledHere(definition)} asks for “${reason.says}”, which always holds where it stands. Leave that out.`,
          );
        }
      }
    });
  },
};
