/** What discretion did to a rating, or why it was refused, in a few sentences; empty where none is recorded. */
import type { Rated } from '../rating/rated.ts';
import { ratingNamed, type Scheme } from '../scheme/scheme.ts';
import { english } from './english.ts';
import type { RatingWords } from './language.ts';
import { outcomeWords, unitName } from './ratings.ts';

export function departureWords(
  { unit, computed, departure, outcome }: Rated,
  { scale }: Scheme,
  say: RatingWords = english,
): string {
  if (!departure) return '';
  const { recorded, refusal } = departure;
  const to = ratingNamed(scale, recorded.to);
  if (refusal)
    return say.departure.refused(
      to?.label ?? `“${recorded.to}”`,
      say.departure.refusal(unitName(unit, say), refusal),
    );
  const rank = computed.is === 'rated' ? computed.rating.rank : 0;
  const did = to && to.rank > rank ? 'raised' : 'lowered';
  return say.departure.made(did, outcomeWords(computed, say), outcomeWords(outcome, say), {
    by: recorded.by.trim(),
    reason: recorded.reason.trim(),
  });
}
