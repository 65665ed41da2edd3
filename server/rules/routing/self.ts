import { subjectAt } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { conditionsOf } from '../../routing/meaning/placed-conditions.ts';
import { nameOf } from '../../syntax/conditions/parsed.ts';
import { atomsIn } from './shared/conditions.ts';
import { asked } from './syntax.ts';

export const self: Rule = {
  name: 'routing/self',
  severity: 'error',
  what: 'A question is asked, or an option offered, depending on the answer to the very same question.',
  why: 'That answer is not there before the question is asked, so it never is.',
  remedy: 'Ask about an earlier question. Most often the id of another one was meant.',
  examples: [
    {
      bad: asked('A1.1 is custody or «A1.2» is answered'),
      good: asked('A1.1 is custody'),
      message: 'A1.2 asks about its own answer, which is not there yet. Was another question meant?',
    },
  ],
  on: ['condition'],
  check(reading, report, view) {
    if (conditionsOf(reading).length === 0) return;
    for (const { condition, atom } of atomsIn(reading)) {
      const { owner, field } = condition;
      const word = nameOf(atom);
      const own =
        owner?.space === 'id' || owner?.space === 'condition' || owner?.space === 'fact' ? owner : undefined;
      if (!own || field === 'when' || !isOwn(own, withoutSpaces(word.text))) continue;
      // Where two have the name, the other one may be meant.
      if (view.defined(own.space, own.name).length > 1) continue;
      const what =
        own.space === 'condition' ? 'stands for itself' : 'asks about its own answer, which is not there yet';
      const who = own.space === 'condition' ? own.name : subjectAt(reading, condition.scalar.start);
      report(
        condition.placeOf(word),
        `${who} ${what}. Was another ${own.space === 'condition' ? 'condition' : 'question'} meant?`,
      );
    }
  },
};

/** The name of the owner; of a row, its question as a whole too. */
function isOwn(
  { name, kind, parent }: { name: string; kind: string; parent: string | undefined },
  word: string,
): boolean {
  return word === name || (kind === 'row' && word === parent);
}
