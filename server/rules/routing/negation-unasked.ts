import { questions } from '../../lint/example.ts';
import { askedWithGates } from '../../lint/gated-entries.ts';
import { calledHere, forExample, spanOfPart } from '../../lint/reason-words.ts';
import { type Rule, replace } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';
import type { Negation, TestKind } from '../../syntax/conditions/tree.ts';

const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: A1.1 is yes
  text: Is the plan new?
  answer: yes-no
- id: A1.3
  kind: information
  ask-when: ${condition}
  text: What happened to the old plan?
  answer: text
`);

export const negationUnasked: Rule = {
  name: 'routing/negation-unasked',
  severity: 'warning',
  what: 'A condition with `not` also holds where the question that it speaks of was not asked.',
  why: 'A test of a question that was not asked does not hold, so `not` makes it hold: cases come in that nobody thought of.',
  remedy: 'Write “is not” in place of `not`, or add that the question is answered.',
  examples: [
    {
      bad: asked('«not A1.2 is yes»'),
      good: asked('A1.2 is not yes'),
      message:
        'A1.3 is also asked where A1.2 is not answered at all, for example where A1.1 is “No”. Write “A1.2 is not yes” if that is not meant.',
    },
  ],
  on: ['gate'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, scalar, routed } of askedWithGates(reading, prover)) {
        for (const { negation, name, example } of prover.slips(routed)) {
          const at = spanOfPart(reading, scalar, negation);
          const meant = whereAnswered(scalar.value, negation, name);
          report(
            at,
            `${calledHere(definition)} is also asked where ${name} is not answered at all${forExample(example)}. Write “${meant}” if that is not meant.`,
            { fixes: [replace(at, meant, `Change to “${meant}”`, false)] },
          );
        }
      }
    });
  },
};

/** The same condition for those cases only in which the question is answered. */
function whereAnswered(text: string, negation: Negation, name: string): string {
  const { part } = negation;
  const opposite = part.is === 'test' && part.of === 'answer' ? OPPOSITES[part.test.kind] : undefined;
  if (part.is === 'test' && opposite) {
    const values = part.test.values.map((value) => value.text).join(', ');
    return `${part.subject.text} ${opposite}${opposite.endsWith('of') ? ` (${values})` : values && ` ${values}`}`;
  }
  return `${name} is answered and ${text.slice(negation.start, negation.end)}`;
}

/** Tests that hold of every answer of which another does not. */
const OPPOSITES: Partial<Record<TestKind, string>> = {
  is: 'is not',
  'is not': 'is',
  'is one of': 'is not one of',
  'is not one of': 'is one of',
  includes: 'includes none of',
  'includes any of': 'includes none of',
  'includes none of': 'includes any of',
  'is at least': 'is less than',
  'is less than': 'is at least',
  'is at most': 'is more than',
  'is more than': 'is at most',
  'is before': 'is on or after',
  'is on or after': 'is before',
};
