/** What discretion did to a rating, or why it was refused, in a few sentences; empty where none is recorded. */
import type { Rated } from '../rating/rated.ts';
import { ratingNamed, type Scheme } from '../scheme/scheme.ts';
import { outcomeWords, unitName } from './ratings.ts';
import { refusalInWords } from './refusals.ts';

export function departureWords({ unit, computed, departure, outcome }: Rated, { scale }: Scheme): string {
  if (!departure) return '';
  const { recorded, refusal } = departure;
  const to = ratingNamed(scale, recorded.to);
  if (refusal)
    return `Discretion to ${to?.label ?? `“${recorded.to}”`} is refused. ${refusalInWords(unitName(unit), refusal)}`;
  const rank = computed.is === 'rated' ? computed.rating.rank : 0;
  const did = to && to.rank > rank ? 'Raised' : 'Lowered';
  return `${did} from ${outcomeWords(computed)} to ${outcomeWords(outcome)} by discretion (${recorded.by.trim()}): ${ended(recorded.reason.trim())}`;
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
