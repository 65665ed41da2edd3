/** Says how far a form is answered, and what an answer has changed. */
import type { FormState } from '../../../server/form/live/state.ts';
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import type { Parts } from '../parts.ts';
import { saying, told } from '../saying.ts';
import { newRatings } from './ratings.ts';
import { askedIds } from './routing.ts';

/** How far the form is answered, and what has come and gone since. */
export function statusOf(
  words: LiveWords,
  parts: Parts,
  state: FormState,
  last: FormState | undefined,
): string {
  const count = countOf(words, state);
  if (!last) return count;
  const [before, after] = [askedIds(parts, last), askedIds(parts, state)];
  const [was, is] = [new Set(before), new Set(after)];
  const come = after.filter((id) => !was.has(id));
  const gone = before.filter((id) => !is.has(id));
  const rated = newRatings(last.ratings, state.ratings, words);
  return `${count}${told(words.nowAsked, come)}${told(words.noLonger, gone)}${told(words.nowRated, rated)}`;
}

export const countOf = (words: LiveWords, { count }: FormState) =>
  saying(words.count, count.answered, count.asked);
