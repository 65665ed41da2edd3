/** Turns tests and bounds of numbers and dates into cuts of one line, where whole numbers leave no gaps. */
import type { TestKind } from '../../syntax/conditions/tree.ts';
import type { AnswerType } from './subject.ts';

/** A place on the line of numbers or of days: from `at` on, or just after it. */
export interface Cut {
  readonly at: number;
  readonly isAfter: boolean;
}

/** What a test of a number or a date asks for: all from one cut on, up to another. */
export interface Between {
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
}

const DAY = 24 * 60 * 60 * 1000;
/** Lies after every number. */
const NOWHERE: Cut = { at: Number.POSITIVE_INFINITY, isAfter: false };

/** A number is whole unless its bounds are written with decimals: months and sanctions come in ones. */
export function isWhole({ form, min, max }: AnswerType): boolean {
  return form === 'date' || ![min, max].some((bound) => bound?.value.includes('.'));
}

/** What a test asks for; undefined where it does not fit the answer. */
export function cutsOf(kind: TestKind, value: string, type: AnswerType): Between | undefined {
  if (type.form === 'date') return dateCuts(kind, value);
  if (type.form !== 'number' || !/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const number = Number(value);
  const from = cutAt(number, false, type);
  const after = cutAt(number, true, type);
  switch (kind) {
    case 'is':
      return isWhole(type) && !Number.isInteger(number)
        ? { from: NOWHERE, to: undefined }
        : { from, to: after };
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

/** Among whole numbers, more than 2 is at least 3: so that no case lies between them. */
function cutAt(number: number, isAfter: boolean, type: AnswerType): Cut {
  if (!isWhole(type)) return { at: number, isAfter };
  return { at: isAfter ? Math.floor(number) + 1 : Math.ceil(number), isAfter: false };
}

function dateCuts(kind: TestKind, value: string): Between | undefined {
  const day = firstDay(value);
  if (day === undefined) return undefined;
  const from = { at: day, isAfter: false };
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
export function boundsOf({ form, min, max }: AnswerType): {
  min?: number | undefined;
  max?: number | undefined;
} {
  if (form === 'date') return { min: min && firstDay(min.value), max: max && lastDay(max.value) };
  const number = (text: string | undefined) => {
    const value = text === undefined ? Number.NaN : Number(text);
    return Number.isNaN(value) ? undefined : value;
  };
  return { min: number(min?.value), max: number(max?.value) };
}

export function compareCuts(a: Cut, b: Cut): number {
  return a.at - b.at || Number(a.isAfter) - Number(b.isAfter);
}
