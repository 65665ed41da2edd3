import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { faultOfName } from '../../model/names.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';

export const badName: Rule = {
  name: 'shape/bad-name',
  severity: 'error',
  what: 'An option code, a fact or a condition has a name that no condition or no table could hold.',
  why: 'Conditions are written in words: “A1.8 includes none of (no-factor)”. A name that is one of those words, or looks like the id of a question, would be read as that.',
  remedy:
    'Choose a name that begins with a letter, is one word of letters, numbers, hyphens, low lines and dots, is no word of a condition and does not look like an id; a code may also be a whole number. What inspectors read is the label, which can be anything.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: information
  text: Which order was made?
  answer:
    one-of:
      custody: Custody
      «none»: No order
`),
      good: questions(`
- id: A1.1
  kind: information
  text: Which order was made?
  answer:
    one-of:
      custody: Custody
      no-order: No order
`),
      message: '“none” is a word of the conditions, so it cannot be the code of an option.',
    },
    {
      bad: questions(`
- id: A1.1
  kind: information
  text: Which course was taken?
  answer:
    one-of:
      «B2»: Second course
      «3rd»: Third course
      «the fourth»: Fourth course
`),
      good: questions(`
- id: A1.1
  kind: information
  text: Which course was taken?
  answer:
    one-of:
      second: Second course
      third: Third course
      fourth: Fourth course
`),
    },
  ],
  on: ['answer', 'question-set'],
  checkText(reading, report) {
    for (const leaf of reading.leaves) {
      const named = whatIsNamed(leaf, reading);
      const wrong = named && faultOfName(leaf.scalar.value, leaf.role === 'code');
      if (!wrong) continue;
      const meant = leaf.scalar.value
        .trim()
        .replace(/[^\p{L}\p{M}\d._-]+/gu, '-')
        .replace(/^-|-$/g, '');
      const isMended =
        meant !== leaf.scalar.value && !faultOfName(meant, false) && isFree(meant, leaf, reading);
      const fixes = isMended
        ? [replace(spanIn(reading, leaf.scalar), meant, `Change “${leaf.scalar.value}” to “${meant}”`, false)]
        : [];
      report(leaf.scalar, `“${leaf.scalar.value}” ${wrong} the ${named}.`, { fixes });
    }
  },
};

/** True of a name that nothing else has, in place of one that is written nowhere else. */
function isFree(meant: string, { scalar }: Leaf, reading: Reading): boolean {
  const counts = countsIn(reading);
  return !counts.has(meant) && counts.get(scalar.value) === 1;
}

const counted = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** How often each text stands in a reading. */
function countsIn(reading: Reading): ReadonlyMap<string, number> {
  const known = counted.get(reading);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { scalar } of reading.leaves) counts.set(scalar.value, (counts.get(scalar.value) ?? 0) + 1);
  counted.set(reading, counts);
  return counts;
}

/** What a leaf gives a name to that conditions may speak of. */
function whatIsNamed({ isKey, role, field }: Leaf, { kind }: Reading): string | undefined {
  if (!isKey) return undefined;
  if (role === 'code' && (field === 'one-of' || field === 'any-of' || field === 'or'))
    return 'code of an option';
  if (kind !== 'question-set') return undefined;
  return field === 'facts' ? 'name of a fact' : field === 'conditions' ? 'name of a condition' : undefined;
}
