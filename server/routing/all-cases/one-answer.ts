/** Whether an answer can be given, looked at by itself: what the diagram of a valid answer says, without making one. */

import { type Cut, compareCuts } from '../meaning/number-line.ts';
import type { AnswerType } from '../meaning/subject.ts';
import type { AnswerSpace } from './answer-space.ts';
import { boundsKept, choiceLimits, type Limit } from './limits.ts';

/** What is known of an answer. */
interface Known {
  /** The value of the variable that says which code was given; undefined where that is open. */
  readonly state: number | undefined;
  readonly chosen: readonly (string | undefined)[];
  readonly left: readonly (string | undefined)[];
  /** What the number or the date is at least, and what it is not. */
  readonly reached: readonly Cut[];
  readonly missed: readonly Cut[];
}

/**
 * True where some values of the variables of an answer can be completed to one that can be given.
 * @param unoffered the options that may not be offered.
 */
export function isAcceptable(
  space: AnswerSpace,
  values: readonly (readonly [variable: number, value: number])[],
  limits: ReadonlySet<Limit>,
  unoffered: ReadonlySet<string>,
): boolean {
  const type = limits.has('required') ? space.type : { ...space.type, isOptional: true };
  const known = knownOf(space, values);
  const { state } = known;
  const code = state === undefined ? undefined : space.codeAt(state);
  if ((space.isBlankState(state) && !type.isOptional) || (code !== undefined && unoffered.has(code)))
    return false;
  switch (type.form) {
    case 'any-of':
      return isChoice(type, known, limits, unoffered);
    case 'number':
    case 'date':
      return isAmount(type, known, limits);
    default:
      return true;
  }
}

function knownOf(space: AnswerSpace, values: readonly (readonly [number, number])[]): Known {
  let state: number | undefined;
  const chosen: (string | undefined)[] = [];
  const left: (string | undefined)[] = [];
  const reached: Cut[] = [];
  const missed: Cut[] = [];
  for (const [variable, value] of values) {
    const meaning = space.meanings.get(variable)!;
    if (meaning.is === 'code') state = value;
    else if (meaning.is === 'option') (value === 1 ? chosen : left).push(meaning.code);
    else (value === 1 ? reached : missed).push(meaning.cut);
  }
  return { state, chosen, left, reached, missed };
}

/** True where something else than options, a number or a date can be given: a code in place of it, or nothing. */
function canBeOther({ specials, isOptional }: AnswerType, state: number | undefined): boolean {
  return state === undefined ? specials.length > 0 || isOptional : state > 0;
}

function isChoice(
  type: AnswerType,
  { state, chosen, left }: Known,
  limits: ReadonlySet<Limit>,
  unoffered: ReadonlySet<string>,
): boolean {
  const isOffered = (code: string | undefined) => code === undefined || !unoffered.has(code);
  if (chosen.length === 0 && canBeOther(type, state)) return true;
  if ((state ?? 0) > 0 || !chosen.every(isOffered)) return false;
  const codes = new Set<string | undefined>(type.options.map(({ code }) => code));
  if (type.hasMore) codes.add(undefined);
  const { exclusive, atLeast, atMost } = choiceLimits(type, limits);
  const isAlone = (code: string | undefined) => code !== undefined && exclusive.has(code);
  const open = [...codes].filter((code) => isOffered(code) && !left.includes(code));
  const together = open.filter((code) => !isAlone(code)).length;
  if (chosen.length > 0 && chosen.every(isAlone)) return chosen.length === 1;
  const canBeTogether =
    !chosen.some(isAlone) &&
    chosen.length <= atMost &&
    together >= atLeast &&
    Math.max(chosen.length, atLeast) <= atMost;
  return canBeTogether || (chosen.length === 0 && open.some(isAlone));
}

function isAmount(type: AnswerType, { state, reached, missed }: Known, limits: ReadonlySet<Limit>): boolean {
  if (reached.length === 0 && canBeOther(type, state)) return true;
  if ((state ?? 0) > 0) return false;
  const { min, max } = boundsKept(type, limits);
  const from = reached.reduce(later, { at: min ?? Number.NEGATIVE_INFINITY });
  const isBeyond = max !== undefined && compareCuts(from, { at: max }) > 0;
  return !(isBeyond && reached.length > 0) && missed.every((cut) => compareCuts(from, cut) < 0);
}

const later = (a: Cut, b: Cut) => (compareCuts(a, b) < 0 ? b : a);
