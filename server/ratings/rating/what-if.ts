/** Supposes other evidence than what is recorded, and compares the ratings that follow. */
import { withoutSpaces } from '../../model/ids.ts';
import { nearest } from '../../text/wording/nearest.ts';
import type { Evidence, Share } from '../evidence/evidence.ts';
import { figureIn } from '../scheme/figures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Unit, unitsIn } from '../scheme/units.ts';
import { type Rated, ratingOf } from './rated.ts';

/** What is recorded with something else in its place, or why that cannot be supposed. */
export type WhatIf = { readonly evidence: Evidence } | { readonly problem: string };

/**
 * What is recorded, with something else supposed: `2.4.3=6/11` or `2.4.3=64%` for the figure of a key question,
 * `1.1=good` for a rating that inspectors give.
 */
export function whatIf(
  { shares, judged, departures }: Evidence,
  written: readonly string[],
  whole: Unit,
  scheme: Scheme,
): WhatIf {
  const newShares = new Map(shares);
  const newJudged = new Map(judged);
  for (const each of written) {
    const found = suppositionIn(each, whole, scheme);
    if ('problem' in found) return found;
    if ('share' in found) newShares.set(found.id, found.share);
    else newJudged.set(found.id, found.rating);
  }
  return { evidence: { shares: newShares, judged: newJudged, departures } };
}

type Supposition =
  | { readonly id: string; readonly share: Share }
  | { readonly id: string; readonly rating: string }
  | { readonly problem: string };

function suppositionIn(written: string, whole: Unit, scheme: Scheme): Supposition {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(written) ?? [];
  const id = withoutSpaces(name);
  if (!id || !value.trim())
    return { problem: `“${written}” supposes nothing. Write such as 2.4.3=6/11, 2.4.3=64% or 1.1=good.` };
  const units = [...unitsIn(whole)];
  const unit = units.find((each) => each.id === id);
  if (!unit) return { problem: `“${written}”: the standards have no ${id}.${hint(id, units)}` };
  if (unit.rule === 'share') return supposedShare(id, value.trim(), written);
  if (unit.rule === 'judged') return supposedRating(id, value.trim(), written, scheme);
  return { problem: `“${written}”: ${elsewhere(unit)}` };
}

function hint(id: string, units: readonly Unit[]): string {
  const meant = nearest(
    id,
    units.map((unit) => unit.id),
  );
  return meant ? ` Did you mean ${meant}?` : '';
}

function elsewhere({ id, rule, level }: Unit): string {
  if (rule === 'lowest' || rule === 'sum')
    return `${id} is computed from what stands below it, so suppose something of that.`;
  return level === 'key-question'
    ? `${id} is not rated by a figure, because its standard is not rated by its key questions.`
    : `${id} is not rated.`;
}

function supposedShare(id: string, value: string, written: string): Supposition {
  const counts = /^(\d{1,15}) ?(?:\/|of) ?(\d{1,15})$/.exec(value);
  if (counts) {
    const [sufficient, of] = [Number(counts[1]), Number(counts[2])];
    if (sufficient > of)
      return { problem: `“${written}”: of ${of} cases ${sufficient} cannot be sufficient.` };
    return { id, share: { sufficient, of } };
  }
  const percent = figureIn(/^(.*?) ?%$/.exec(value)?.[1] ?? '');
  if (!percent) return { problem: `“${written}”: a figure is written such as 6/11 or 64%.` };
  if (percent.lt(0) || percent.gt(100)) return { problem: `“${written}”: a percentage lies from 0 to 100.` };
  return { id, share: { percent } };
}

function supposedRating(id: string, value: string, written: string, { scale }: Scheme): Supposition {
  const wanted = value.toLowerCase();
  const found = scale.find(({ name, label }) => name === value || label.toLowerCase() === wanted);
  if (found) return { id, rating: found.name };
  const names = scale.map(({ name }) => name);
  return { problem: `“${written}”: inspectors rate ${id}, and its rating is one of ${names.join(', ')}.` };
}

/** A unit whose rating, or the figure that it rests on, is another. */
export interface RatingChange {
  readonly before: Rated;
  readonly after: Rated;
}

/** What differs between two ratings of the same standards, the parts of each unit first. */
export function changesBetween(before: Rated, after: Rated): RatingChange[] {
  const below = before.parts.flatMap((part, index) => changesBetween(part, after.parts[index]!));
  return isSame(before, after) ? below : [...below, { before, after }];
}

function isSame(one: Rated, other: Rated): boolean {
  return ratingOf(one) === ratingOf(other) && figureOf(one) === figureOf(other);
}

function figureOf({ basis }: Rated): string {
  if (basis.is === 'share') return `${basis.sufficient} ${basis.of} ${basis.percent.toFraction()}`;
  return basis.is === 'sum' ? `${basis.total}` : '';
}
