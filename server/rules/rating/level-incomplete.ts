import type { Rule } from '../../lint/rule.ts';
import { pairOf } from '../../syntax/tree.ts';
import { ratings, shares, standards } from './shared/bands-examples.ts';
import { isShared, levelsIn, type WrittenLevel } from './shared/levels.ts';

export const levelIncomplete: Rule = {
  name: 'rating/level-incomplete',
  severity: 'error',
  what: 'A level of the ratings does not say how it is rated, or which figures give which rating.',
  why: 'Nothing at that level would ever have a rating.',
  remedy: 'Give key questions and sums their bands, and every other level its rule.',
  examples: [
    {
      bad: ratings('«key-questions»: { measure: percent-sufficient }'),
      good: shares('bands: { low: below 50, high: 50 and over }'),
      message: 'No share gives a rating here. Say under “bands” which ones give which.',
    },
    {
      bad: { ...standards(1), ...ratings('«standards»: { bands: { low: 0, high: 1-2 } }') },
      good: { ...standards(1), ...ratings('standards: { rule: judged }') },
      message: 'Nothing says how standards are rated. Add a rule, such as “rule: lowest”.',
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    for (const level of levelsIn(reading)) {
      const lack = lackOf(level);
      if (lack) report(level.key, lack);
    }
  },
};

function lackOf(level: WrittenLevel): string | undefined {
  const isWritten = (field: string) => pairOf(level.node, field) !== undefined;
  if (isShared(level))
    return isWritten('bands')
      ? undefined
      : 'No share gives a rating here. Say under “bands” which ones give which.';
  if (!isWritten('rule'))
    return `Nothing says how ${level.called} ${verb(level)} rated. Add a rule, such as “rule: lowest”.`;
  return level.scheme.rule === 'sum' && !isWritten('bands')
    ? 'No total gives a rating here. Say under “bands” which ones give which.'
    : undefined;
}

const verb = ({ level }: WrittenLevel) => (level === 'overall' ? 'is' : 'are');
