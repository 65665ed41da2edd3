import { manifest } from '../../lint/example.ts';
import { ignoresIn } from '../../lint/ignores.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import { nearest } from '../../text/wording/nearest.ts';

export const ruleUnknown: Rule = {
  name: 'ignore/rule-unknown',
  severity: 'error',
  what: 'A comment silences a rule, or a manifest sets how serious it is, and there is no rule of that name.',
  why: 'The finding that was meant goes on being reported, or another is not reported as it should be.',
  remedy: 'Correct the name of the rule. It stands beside each finding.',
  examples: [
    {
      bad: manifest('rules: { «id/gapp»: off }'),
      good: manifest('rules: { id/duplicate: error }'),
    },
  ],
  on: ['comment', 'question-set'],
  checkText(reading, report, _document, rules) {
    for (const named of namesIn(reading, report)) {
      if (rules.has(named.name)) continue;
      const meant = nearest(named.name, rules.keys());
      const fixes = meant ? [replace(spanIn(reading, named), meant, `Change ${named.name} to ${meant}`)] : [];
      report(named, `${named.name} is no rule.${meant ? ` Did you mean ${meant}?` : ''}`, { fixes });
    }
  },
};

interface NamedRule {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The rules that comments and, in a manifest, `rules:` speak of; a comment that names none is reported. */
function namesIn(reading: Reading, report: Report): NamedRule[] {
  const inComments = ignoresIn(reading).flatMap((ignore) => {
    if (ignore.rules.length === 0)
      report(
        ignore,
        'carag-ignore must name a rule and a reason, such as “carag-ignore id/gap: left out on purpose”.',
      );
    return ignore.rules;
  });
  const inManifest =
    reading.kind === 'question-set'
      ? reading.leaves.filter(({ isKey, field }) => isKey && field === 'rules')
      : [];
  return [
    ...inComments,
    ...inManifest.map(({ scalar: { value, start, end } }) => ({ name: value, start, end })),
  ];
}
