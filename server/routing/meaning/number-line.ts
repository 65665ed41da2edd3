/** Turns tests and bounds of numbers and dates into cuts of one line, on which an answer lies at equal steps. */
import { placesIn } from '../../model/answers.ts';
import type { TestKind } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { AnswerType } from './subject.ts';

/** A place on the line of numbers or of days: all from `at` on lies behind it. */
export interface Cut {
  readonly at: number;
}

/** What a test of a number or a date asks for: all from one cut on, up to another. */
export interface Between {
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** What a test asks for; undefined where it does not fit the answer. */
export function cutsOf(kind: TestKind, value: string, type: AnswerType): Between | undefined {
  if (type.form === 'date') return dateCuts(kind, value);
  if (type.form !== 'number' || !/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const { decimals } = type;
  // Told as a fault of the condition; nothing is concluded from it.
  if (placesIn(value) > decimals) return undefined;
  const from = { at: stepFrom(value, decimals) };
  const after = { at: stepAfter(value, decimals) };
  switch (kind) {
    case 'is':
      return { from, to: after };
    case 'is at least':
      return { from, to: undefined };
    case 'is more than':
      return { from: after, to: undefined };
    case 'is at most':
      return { from: undefined, to: after };
    case 'is less than':
      return { from: undefined, to: from };
    default:
      return undefined;
  }
}

/** Of the numbers with so many decimals, the first that is not below one; found in steps of the last place, which are exact. */
const stepFrom = (number: string, decimals: number) =>
  numberAt(Math.ceil(stepsIn(number, decimals)), decimals);

/** The last of them that is not above one. */
const stepTo = (number: string, decimals: number) =>
  numberAt(Math.floor(stepsIn(number, decimals)), decimals);

/** The first of them that is above one: among whole numbers, more than 2 is at least 3, so that no case lies between. */
const stepAfter = (number: string, decimals: number) =>
  numberAt(Math.floor(stepsIn(number, decimals)) + 1, decimals);

/** The number before or after another, among those with so many decimals. */
export const nextNumber = (number: number, decimals: number, by: 1 | -1): number =>
  numberAt(Math.round(number * 10 ** decimals) + by, decimals);

const stepsIn = (number: string, decimals: number) => Number(`${number}e${decimals}`);
const numberAt = (steps: number, decimals: number) => steps / 10 ** decimals;

function dateCuts(kind: TestKind, value: string): Between | undefined {
  const day = firstDay(value);
  if (day === undefined) return undefined;
  const from = { at: day };
  if (kind === 'is before') return { from: undefined, to: from };
  return kind === 'is on or after' ? { from, to: undefined } : undefined;
}

/** The first day of a year, a month or a day such as `2015-01`, counted from 1970; undefined of anything else. */
export function firstDay(date: string): number | undefined {
  return dayOf(date, 0);
}

/** The last day of a year, a month or a day. */
export function lastDay(date: string): number | undefined {
  const next = dayOf(date, 1);
  return next === undefined ? undefined : next - 1;
}

function dayOf(date: string, later: number): number | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const time = Date.UTC(
    Number(year) + (month ? 0 : later),
    Number(month ?? 1) - 1 + (month && !day ? later : 0),
    Number(day ?? 1) + (day ? later : 0),
  );
  return time / DAY;
}

/** Between which numbers or days, both included, an answer lies. */
export function boundsOf({ form, min, max, decimals }: AnswerType): {
  min?: number | undefined;
  max?: number | undefined;
} {
  if (form === 'date') return { min: min && firstDay(min.value), max: max && lastDay(max.value) };
  const number = (bound: Scalar | undefined, step: typeof stepFrom) => {
    const value = bound === undefined ? Number.NaN : step(bound.value.trim(), decimals);
    return Number.isNaN(value) ? undefined : value;
  };
  return { min: number(min, stepFrom), max: number(max, stepTo) };
}

export function compareCuts(a: Cut, b: Cut): number {
  return a.at - b.at;
}
