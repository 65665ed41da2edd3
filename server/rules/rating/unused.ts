import type { Rule } from '../../lint/rule.ts';
import type { DiscretionScheme, Scheme } from '../../ratings/scheme/scheme.ts';
import { pairOf } from '../../syntax/tree.ts';
import { ratings, shares, standards } from './shared/bands-examples.ts';
import { isShared, LEVEL_NAMES, levelsIn, schemeIn, type WrittenLevel } from './shared/levels.ts';

const bands = 'bands: { low: below 50, high: 50 and over }';

export const unused: Rule = {
  name: 'rating/unused',
  severity: 'warning',
  what: 'Something stands in the ratings that counts for nothing where it stands.',
  why: 'Readers take it for a rule, and no rating follows it.',
  remedy: 'Take it out, or say the rule that it belongs to.',
  examples: [
    {
      bad: { ...standards(1), ...ratings('overall: { rule: lowest, «bands»: { low: 0-1, high: 2 } }') },
      good: { ...standards(1), ...ratings('overall: { rule: lowest }') },
      message:
        '“bands” counts for nothing here, because “rule” says lowest. Take it out, or change the rule.',
    },
    {
      bad: {
        ...shares(bands),
        ...ratings(`key-questions: { ${bands} }\ndiscretion: { within: «5», level: standard }`),
      },
      good: ratings(`key-questions: { ${bands} }\ndiscretion: { within: 5, level: key-question }`),
      message: 'Discretion of 5 percentage points can never be used, because standards have no percentage.',
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    for (const level of levelsIn(reading)) {
      for (const [field, why] of idleIn(level)) {
        const key = pairOf(level.node, field)?.key;
        if (key)
          report(key, `“${field}” counts for nothing here, because ${why}. Take it out, or change the rule.`);
      }
    }
    const scheme = schemeIn(reading);
    const why = scheme?.discretion && whyNever(scheme.discretion, scheme);
    if (why) report(scheme.discretion!.at, why);
  },
};

function idleIn(level: WrittenLevel): [field: string, why: string][] {
  const { rule } = level.scheme;
  if (isShared(level)) {
    return rule === 'lowest' || rule === 'sum' ? [['rule', 'nothing stands below key questions']] : [];
  }
  if (!rule) return [];
  const fields = rule === 'sum' ? ['measure', 'round'] : ['measure', 'round', 'bands'];
  return fields.map((field) => [field, `“rule” says ${rule}`]);
}

const MEASURED = {
  'percentage-points': { unit: 'percentage points', lack: 'no percentage' },
  points: { unit: 'points', lack: 'no total' },
  ratings: { unit: 'ratings', lack: 'no rating' },
} as const;

function whyNever({ of, level, within }: DiscretionScheme, { levels }: Scheme): string | undefined {
  const at = levels[level];
  const rule = at?.rule;
  const isMeasured = {
    'percentage-points': level === 'key-question' && at !== undefined,
    points: rule === 'sum',
    ratings: at !== undefined && rule !== 'none',
  };
  if (isMeasured[of]) return undefined;
  const { unit, lack } = MEASURED[of];
  const verb = level === 'overall' ? 'has' : 'have';
  return `Discretion of ${within} ${unit} can never be used, because ${LEVEL_NAMES[level]} ${verb} ${lack}.`;
}
