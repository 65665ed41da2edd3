import { subjectAt, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { atomsOf, nameOf, sureCondition } from '../../syntax/conditions/parsed.ts';
import { restsOnCircle } from './shared/circles.ts';
import { atomsIn } from './shared/conditions.ts';

const asked = (first: string, second: string) =>
  questions(`
- id: A1.1
  kind: information
${first}  text: What kind of order was made?
  answer: { one-of: { referral: Referral order, custody: Custody } }
- id: A1.2
  kind: information
${second}  text: Was it explained to the child?
  answer: yes-no
`);

export const laterQuestion: Rule = {
  name: 'routing/later-question',
  severity: 'error',
  what: 'A condition asks about a question that comes later.',
  why: 'Inspectors answer in reading order: at this point the answer is not there, so the question is passed over.',
  remedy: 'Move one of the two questions, or ask about an earlier one.',
  examples: [
    {
      bad: asked('  ask-when: «A1.2» is yes\n', ''),
      good: asked('', '  ask-when: A1.1 is custody\n'),
      message: 'A1.1 asks about A1.2, which comes later. Move one of them, or ask about an earlier question.',
    },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const { condition, atom } of atomsIn(reading)) {
      const { owner, field } = condition;
      if (owner?.space !== 'id' || field === 'when') continue;
      const word = nameOf(atom);
      const through = view.defined('condition', word.text)[0];
      const later = asksAbout(view, word.text).find(
        (target) => view.comesBefore(owner, target) && !isOwn(owner, target),
      );
      if (!later || restsOnCircle(view, owner)) continue;
      const by = through ? `, by way of ${word.text},` : '';
      report(
        condition.placeOf(word),
        `${subjectAt(reading, condition.scalar.start)} asks${by} about ${writtenId(later)}, which comes later. Move one of them, or ask about an earlier question.`,
        { related: [{ at: view.placeOf(later), message: `${writtenId(later)} stands here.` }] },
      );
    }
  },
};

/** A row may ask about the rows before it, and not about its question as a whole, which is told elsewhere. */
function isOwn(owner: Definition, target: Definition): boolean {
  return owner === target || (owner.kind === 'row' && owner.parent === target.name);
}

/** Named conditions are followed so far into one another. */
const DEEPEST = 5;

/** The questions that a name in a condition asks about, itself or through named conditions, each of which is followed once. */
function asksAbout(view: View, name: string, depth = 0, seen = new Map<string, number>()): Definition[] {
  const [named] = view.defined('condition', name);
  if (named) {
    if (named.node?.type !== 'scalar' || depth >= DEEPEST || (seen.get(name) ?? DEEPEST) <= depth) return [];
    seen.set(name, depth);
    return atomsOf(sureCondition(named.node)).flatMap((atom) =>
      asksAbout(view, nameOf(atom).text, depth + 1, seen),
    );
  }
  const subject = subjectOf(view, name);
  return subject?.is === 'question' ? [subject.definition] : [];
}
