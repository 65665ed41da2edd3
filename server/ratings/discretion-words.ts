import { listed } from '../text/listed.ts';
import type { Rated, Refusal } from './rated.ts';
import { type DiscretionScheme, ratingNamed, type Scheme } from './scheme.ts';
import { amountWords, levelWords, outcomeWords } from './words.ts';

const UNITS: Readonly<Record<DiscretionScheme['of'], string>> = {
  'percentage-points': 'percentage point',
  points: 'point',
  ratings: 'rating',
};
const WAYS: Readonly<Record<DiscretionScheme['direction'], string>> = {
  up: 'raise',
  down: 'lower',
  both: 'raise or lower',
};
const LACKS = { reason: 'reason', by: 'role' } as const;

/** What discretion did to a rating, or why it was refused, in a sentence or two; empty where none is recorded. */
export function departureWords({ unit, computed, departure, outcome }: Rated, scheme: Scheme): string {
  if (!departure) return '';
  const { recorded, refusal } = departure;
  const to = ratingNamed(scheme.scale, recorded.to);
  if (refusal)
    return `Discretion to ${to?.label ?? `“${recorded.to}”`} does not count: ${refusalWords(refusal, { unit, computed, departure }, scheme)}.`;
  const rank = computed.is === 'rated' ? computed.rating.rank : 0;
  const did = to && to.rank > rank ? 'Raised' : 'Lowered';
  return `${did} from ${outcomeWords(computed)} to ${outcomeWords(outcome)} by discretion (${recorded.by.trim()}): ${ended(recorded.reason.trim())}`;
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Why a recorded departure does not count: the end of a sentence, without its full stop. */
export function refusalWords(
  refusal: Refusal,
  { computed, departure }: Pick<Rated, 'unit' | 'computed' | 'departure'>,
  scheme: Scheme,
): string {
  switch (refusal.is) {
    case 'none allowed':
      return 'the ratings document allows none';
    case 'level': {
      const where = `it may be used for a ${levelWords(refusal.scheme.level)}, not for ${refusal.level === 'overall' ? 'the whole' : `a ${levelWords(refusal.level)}`}`;
      return [where, ...noRaise(refusal.scheme, computed, departure, scheme)].join(', and ');
    }
    case 'unexplained':
      return refusal.lacks.length === 2
        ? 'neither a reason nor a role is recorded'
        : `no ${listed(refusal.lacks.map((field) => LACKS[field]))} is recorded`;
    case 'unknown rating':
      return 'that is not on the scale';
    case 'nothing computed':
      return 'there is no computed rating from which to depart';
    case 'no change':
      return `the computed rating is ${refusal.rating.label} already`;
    case 'direction':
      return `it may only ${WAYS[refusal.scheme.direction]} a rating, and the computed one is ${refusal.from.label}`;
    case 'nothing to measure':
      return 'there is no figure from which the distance could be counted';
    case 'too far': {
      const { scheme: allowed, figure, distance, to } = refusal;
      const unit = UNITS[allowed.of];
      const from = allowed.of === 'ratings' ? 'the computed rating' : figure.toString();
      return `${from} is ${amountWords(distance, unit)} from ${to.label}, and no more than ${allowed.within} ${allowed.within.equals(1) ? 'is' : 'are'} allowed`;
    }
  }
}

/** That a departure claims a raise where none happens. */
function noRaise(
  { direction }: DiscretionScheme,
  computed: Rated['computed'],
  departure: Rated['departure'],
  { scale }: Scheme,
): string[] {
  const to = departure && ratingNamed(scale, departure.recorded.to);
  if (!to || computed.is === 'not rated' || direction === 'down' || to.rank > computed.rating.rank) return [];
  return [`nothing would be raised, since the computed rating is ${computed.rating.label}`];
}
