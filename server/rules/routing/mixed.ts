import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Condition, Junction } from '../../syntax/conditions/tree.ts';
import { fixIn, sureConditions } from './shared/conditions.ts';

const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Was an order made?
  answer: yes-no
- id: A1.2
  kind: information
  text: Was it in time?
  answer: yes-no
- id: A1.3
  kind: information
  ask-when: ${condition}
  text: What came of it?
  answer: text
`);

export const mixed: Rule = {
  name: 'routing/mixed',
  severity: 'warning',
  what: 'A condition mixes “and” with “or” without brackets.',
  why: 'It is read with “and” before “or”, and half of its readers will take it the other way.',
  remedy: 'Put brackets around what belongs together.',
  examples: [
    {
      bad: asked('«A1.1 is yes and A1.2 is no» or A1.1 is no'),
      good: asked('(A1.1 is yes and A1.2 is no) or A1.1 is no'),
      message:
        'A1.3 mixes “and” with “or”: “A1.1 is yes and A1.2 is no” is taken together. Put brackets around what belongs together.',
    },
  ],
  on: ['condition'],
  checkText(reading, report) {
    for (const condition of sureConditions(reading))
      for (const parts of mixedParts(condition.parsed.condition)) {
        const [first] = parts;
        const words = condition.scalar.value.slice(first!.start, first!.end).replace(/\s+/g, ' ');
        const edits = parts.flatMap(({ start, end }) => [
          { start, end: start, text: '(' },
          { start: end, end, text: ')' },
        ]);
        report(
          condition.placeOf(first!),
          `${subjectAt(reading, condition.scalar.start)} mixes “and” with “or”: “${words}” is taken together. Put brackets around what belongs together.`,
          { fixes: [fixIn(condition, edits, 'Put brackets around what is taken together', true)] },
        );
      }
  },
};

/** Of each `or` with an `and` in it that has no brackets, those parts. */
function mixedParts(condition: Condition | undefined): (readonly Junction[])[] {
  if (condition?.is === 'not') return mixedParts(condition.part);
  if (condition?.is !== 'and' && condition?.is !== 'or') return [];
  const { is, parts } = condition;
  const loose = parts.flatMap((part) =>
    is === 'or' && part.is === 'and' && !part.isBracketed ? [part] : [],
  );
  return [...(loose.length > 0 ? [loose] : []), ...parts.flatMap(mixedParts)];
}
