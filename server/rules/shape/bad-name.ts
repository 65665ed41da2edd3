import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { looksLikeId } from '../../model/ids.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import { GRAMMAR_WORDS } from '../../syntax/conditions/words.ts';

export const badName: Rule = {
  name: 'shape/bad-name',
  severity: 'error',
  what: 'An option code, a fact or a condition has a name that no condition could speak of.',
  why: 'Conditions are written in words: “A1.8 includes none of (no-factor)”. A name that is one of those words, or looks like the id of a question, would be read as that.',
  remedy:
    'Choose a name that begins with a letter, is one word (hyphens may join its parts), is no word of a condition and does not look like an id. What inspectors read is the label, which can be anything.',
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
  checkText(reading, report) {
    for (const leaf of reading.leaves) {
      const named = whatIsNamed(leaf, reading);
      const wrong = named && wrongName(leaf.scalar.value, leaf.field === 'or');
      if (!wrong) continue;
      const meant = leaf.scalar.value.trim().replace(/[\s(),/]+/g, '-');
      const isMended = meant !== leaf.scalar.value && !wrongName(meant, false);
      const fixes = isMended
        ? [replace(spanIn(reading, leaf.scalar), meant, `Change “${leaf.scalar.value}” to “${meant}”`, false)]
        : [];
      report(leaf.scalar, `“${leaf.scalar.value}” ${wrong} the ${named}.`, { fixes });
    }
  },
};

/** What a leaf gives a name to that conditions may speak of. */
function whatIsNamed({ isKey, role, field }: Leaf, { kind }: Reading): string | undefined {
  if (!isKey) return undefined;
  if (role === 'code' && (field === 'one-of' || field === 'any-of' || field === 'or'))
    return 'code of an option';
  if (kind !== 'question-set') return undefined;
  return field === 'facts' ? 'name of a fact' : field === 'conditions' ? 'name of a condition' : undefined;
}

/** Why conditions could not speak of a name, up to “cannot be …”; numbers may stand for special answers. */
function wrongName(name: string, mayBeNumber: boolean): string | undefined {
  if (mayBeNumber && /^\d+$/.test(name)) return undefined;
  if (GRAMMAR_WORDS.has(name)) return 'is a word of the conditions, so it cannot be';
  if (/[\s(),/]/.test(name)) return 'is not one word, so it cannot be';
  if (!/^\p{L}/u.test(name)) return 'does not begin with a letter, so it cannot be';
  if (looksLikeId(name)) return 'looks like the id of a question, so it cannot be';
  return undefined;
}
