/** Rates the tree of units from the key questions up, by a scheme and the evidence, exactly. */
import type { Evidence, Share } from '../evidence/evidence.ts';
import { percentOf, rounded } from '../scheme/figures.ts';
import { type LevelScheme, ratingNamed, type Scheme } from '../scheme/scheme.ts';
import { contributors, type Unit } from '../scheme/units.ts';
import { AGGREGATIONS, type Aggregated } from './aggregation.ts';
import { banded } from './banding.ts';
import { refusalOf } from './discretion.ts';
import type { Rated, WhyNot } from './rated.ts';

const NO_LEVEL: LevelScheme = { rule: undefined, rounding: undefined, bands: [] };

/**
 * Rates a unit and all below it by a scheme (design §5).
 * Exactly one rating or “not rated” with why, whatever the evidence is.
 */
export function rate(unit: Unit, scheme: Scheme, evidence: Evidence): Rated {
  const parts = unit.parts.map((part) => rate(part, scheme, evidence));
  const { computed, basis } = foundFor(unit, parts, scheme, evidence);
  const recorded = evidence.departures.get(unit.id);
  if (!recorded) return { unit, computed, departure: undefined, outcome: computed, basis, parts };
  const refusal = refusalOf(recorded, computed, basis, unit.level, scheme);
  const to = refusal ? undefined : ratingNamed(scheme.scale, recorded.to);
  const outcome = to ? ({ is: 'rated', rating: to } as const) : computed;
  return { unit, computed, departure: { recorded, refusal }, outcome, basis, parts };
}

function foundFor(unit: Unit, parts: readonly Rated[], scheme: Scheme, evidence: Evidence): Aggregated {
  const level = scheme.levels[unit.level] ?? NO_LEVEL;
  if (evidence.notAssessed?.has(unit.id)) return notRated({ is: 'not assessed' });
  const unrecorded = evidence.notAssessed ? countedParts(unit, parts).filter(isUnrecorded) : [];
  if (unrecorded.length > 0 && unit.rule === 'lowest')
    return notRated({ is: 'parts not recorded', parts: unrecorded.map((part) => part.unit) });
  switch (unit.rule) {
    case 'share':
      return byShare(evidence.shares.get(unit.id), level);
    case 'judged':
      return byJudgement(evidence.judged.get(unit.id), scheme);
    case 'passed over':
      return AGGREGATIONS.none(parts, level, scheme);
    default:
      return AGGREGATIONS[unit.rule](countedParts(unit, parts), level, scheme);
  }
}

/** Of some rated parts and all below them, those from which the rating of a unit follows. */
export function countedParts(unit: Unit, parts: readonly Rated[]): Rated[] {
  const wanted = new Set(contributors(unit));
  const found = (rated: readonly Rated[]): Rated[] =>
    rated.flatMap((each) => (wanted.has(each.unit) ? [each] : found(each.parts)));
  return found(parts);
}

/** True of what has no rating only because nobody has recorded what it rests on. */
export function isUnrecorded({ outcome }: Rated): boolean {
  return outcome.is === 'not rated' && UNRECORDED.has(outcome.why.is);
}
const UNRECORDED: ReadonlySet<WhyNot['is']> = new Set(['no figure', 'not judged', 'parts not recorded']);

const notRated = (why: WhyNot): Aggregated => ({ computed: { is: 'not rated', why }, basis: { is: 'none' } });

function byShare(share: Share | undefined, level: LevelScheme): Aggregated {
  if (!share) return notRated({ is: 'no figure' });
  const { sufficient, of } = share;
  if (of === 0) return notRated({ is: 'no cases' });
  const isCounted = sufficient !== undefined && of !== undefined;
  const percent = isCounted ? percentOf(sufficient, of) : share.percent;
  if (!percent) return notRated({ is: 'no figure' });
  if (percent.gt(100) || percent.lt(0)) return notRated({ is: 'impossible', share });
  const basis = {
    is: 'share',
    sufficient,
    of,
    percent,
    banded: rounded(percent, level.rounding ?? 'exact'),
  } as const;
  return { computed: banded(percent, level), basis };
}

function byJudgement(name: string | undefined, { scale }: Scheme): Aggregated {
  if (name === undefined) return notRated({ is: 'not judged' });
  const rating = ratingNamed(scale, name);
  if (!rating) return notRated({ is: 'unknown rating', name });
  return { computed: { is: 'rated', rating }, basis: { is: 'judged' } };
}
