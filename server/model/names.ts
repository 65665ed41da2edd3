/** Says what is wrong with a name that conditions and tables are to speak of. */
import { GRAMMAR_WORDS } from '../syntax/conditions/words.ts';
import { calledSign } from '../text/signs/sign-names.ts';
import { looksLikeId } from './ids.ts';

/** Why conditions and tables could not speak of a name, up to “cannot be …”; a code may be a whole number. */
export function faultOfName(name: string, mayBeNumber: boolean): string | undefined {
  if (mayBeNumber && /^\d+$/.test(name)) return undefined;
  if (GRAMMAR_WORDS.has(name)) return 'is a word of the conditions, so it cannot be';
  if (/[\s(),/]/.test(name)) return 'is not one word, so it cannot be';
  const sign = /[^\p{L}\p{M}\d._-]/u.exec(name)?.[0];
  if (!/^\p{L}/u.test(name)) return 'does not begin with a letter, so it cannot be';
  if (sign) return `has ${calledSign(sign)} in it, which no condition and no table can hold, so it cannot be`;
  if (looksLikeId(name)) return 'looks like the id of a question, so it cannot be';
  return undefined;
}
