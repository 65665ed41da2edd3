/** Finds rules by what was typed, and says which one was meant where there is none. */
import type { Rule } from '../lint/rule.ts';
import { RULES } from '../rules/index.ts';
import { nearest } from '../text/wording/nearest.ts';
import { Failure } from './failure.ts';
import { listed } from './output/words.ts';

export const familyOf = (rule: Rule) => rule.name.slice(0, rule.name.indexOf('/'));

/** The failure to find a rule. @param others what may be named beside rules. */
export function unknownRule(name: string, others: readonly string[] = []): Failure {
  const sameWord = RULES.filter((rule) => rule.name.endsWith(`/${name}`)).map((rule) => rule.name);
  const close = nearest(name, [...RULES.map((rule) => rule.name), ...others]);
  const meant = sameWord.length > 0 ? sameWord : close ? [close] : [];
  const hint =
    meant.length > 0 ? ` Did you mean ${listed(meant, 'or')}?` : ' “carag explain” lists them all.';
  return new Failure(`There is no rule “${name}”.${hint}`);
}

/** Some rules, by name. Throws a `Failure` for a name that no rule has. */
export function rulesNamed(names: readonly string[]): ReadonlySet<string> {
  for (const name of names) if (!RULES.some((rule) => rule.name === name)) throw unknownRule(name);
  return new Set(names);
}
