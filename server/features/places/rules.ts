/** Finds the rule that is named at a position: in the manifest, or in a comment that silences it. */
import { ignoresIn } from '../../lint/ignores.ts';
import type { Rule } from '../../lint/rule.ts';
import { RULES } from '../../rules/index.ts';
import { type At, holds } from './at.ts';

export interface RuleAt {
  readonly rule: Rule;
  readonly at: { readonly start: number; readonly end: number };
}

/** The rule that is named at a position; undefined where none is. */
export function ruleAt({ leaf, reading, offset }: At): RuleAt | undefined {
  const isSetting = leaf?.isKey && leaf.field === 'rules' && reading.kind === 'question-set';
  const named = isSetting
    ? { name: leaf.scalar.value, start: leaf.scalar.start, end: leaf.scalar.end }
    : ignoresIn(reading)
        .flatMap(({ rules }) => rules)
        .find((each) => holds(each, offset));
  const rule = named && RULES.find(({ name }) => name === named.name);
  return rule && { rule, at: named };
}
