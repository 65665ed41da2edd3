import type { Random } from '../generator/random.ts';
import type { Condition } from './answers.ts';
import { and, not, or } from './formula.ts';

/** Conditions joined as they are. */
export function plainly(word: 'and' | 'or', parts: readonly Condition[]): Condition {
  const means = parts.map((part) => part.means);
  const says = parts.map((part) => (/ (?:and|or) /.test(part.says) ? `(${part.says})` : part.says));
  return { says: says.join(` ${word} `), means: word === 'and' ? and(...means) : or(...means) };
}

/** Conditions joined either way, some of them turned round. */
export function joined(chance: Random, parts: readonly Condition[]): Condition {
  const turned = parts.map((part) =>
    chance.chance(0.15) ? { says: `not (${part.says})`, means: not(part.means) } : part,
  );
  return plainly(chance.pick(['and', 'or']), turned);
}
