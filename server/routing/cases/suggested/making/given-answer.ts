/** Makes an answer that fits the variables which are settled, and is plain in the rest. */
import type { AnswerSpace } from '../../../all-cases/answer-space.ts';
import type { AnswerOption, AnswerType } from '../../../meaning/subject.ts';
import { numberBetween } from './number-between.ts';
import type { Plain } from './plain.ts';

/** What is settled of an answer: values of its variables. */
export type Settled = ReadonlyMap<number, number>;

const DAY = 24 * 60 * 60 * 1000;
/** A day like any other, for a date of which nothing is asked. */
const SOME_DAY = Date.UTC(2024, 0, 15) / DAY;
/** A text like any other. */
const SOME_WORDS = 'As recorded in the case file';
/** An option that is kept elsewhere. */
const ELSEWHERE = 'another';

/** What an answer is chosen by, where it is free. */
export interface AnswerChoice {
  readonly plain: Plain;
  /** Whether an option is offered in the case. */
  isOffered(option: AnswerOption): boolean;
}

/**
 * The answer that has some values of its variables: a code, codes, or a text. Undefined where it is left blank.
 * @param settled so much of it that the rest is free, or nothing at all.
 */
export function answerGiven(
  space: AnswerSpace,
  settled: Settled,
  choice: AnswerChoice,
): readonly string[] | undefined {
  const { type } = space;
  const code = codeOf(space, settled, choice);
  if (code === 'blank') return undefined;
  if (code !== undefined) return [code];
  switch (type.form) {
    case 'one-of':
      return type.hasMore ? [elsewhere(type)] : undefined;
    case 'any-of':
      return settled.size > 0 ? chosen(space, settled) : freelyChosen(space, choice);
    case 'text':
      return [SOME_WORDS];
    case 'number':
      return [String(numberBetween(space, settled) ?? 0)];
    case 'date':
      return [new Date((numberBetween(space, settled) ?? SOME_DAY) * DAY).toISOString().slice(0, 10)];
  }
}

/** The code that is given by itself; undefined where the answer is of another form. */
function codeOf(
  space: AnswerSpace,
  settled: Settled,
  { plain, isOffered }: AnswerChoice,
): string | 'blank' | undefined {
  const [variable, meaning] = [...space.meanings].find(([, { is }]) => is === 'code')!;
  if (meaning.is !== 'code') return undefined;
  const value = settled.get(variable);
  if (value !== undefined) return space.isBlank(variable, value) ? 'blank' : meaning.codes[value];
  const { options, specials } = space.type;
  const isFree = (each: number) => {
    const code = meaning.codes[each];
    const option = [...options, ...specials].find((known) => known.code === code);
    return !space.isBlank(variable, each) && (!option || isOffered(option));
  };
  const free = plain.order(space, variable).find(isFree);
  return free === undefined ? 'blank' : meaning.codes[free];
}

/** The options that are settled to be chosen. */
function chosen({ meanings, type }: AnswerSpace, settled: Settled): readonly string[] {
  return [...meanings].flatMap(([variable, meaning]) =>
    meaning.is === 'option' && settled.get(variable) === 1 ? [meaning.code ?? elsewhere(type)] : [],
  );
}

/** The plainest options that will do: as few as there have to be, or one that stands alone. */
function freelyChosen(space: AnswerSpace, { plain, isOffered }: AnswerChoice): readonly string[] | undefined {
  const { type } = space;
  const known = new Map(type.options.map((option) => [option.code, option]));
  const ranked = [...space.meanings]
    .flatMap(([variable, meaning]) => {
      const option = meaning.is === 'option' ? meaning.code && known.get(meaning.code) : undefined;
      if (meaning.is !== 'option' || (option && !isOffered(option))) return [];
      const isAlone = option ? option.isExclusive : false;
      return [{ code: meaning.code ?? elsewhere(type), isAlone, opened: plain.opened(space, variable, 1) }];
    })
    .sort((a, b) => a.opened - b.opened);
  const others = ranked.filter(({ isAlone }) => !isAlone);
  const [alone] = ranked.filter(({ isAlone }) => isAlone);
  const wanted = Math.min(Math.max(1, type.atLeast), type.atMost ?? Number.POSITIVE_INFINITY);
  const isEnough = others.length >= wanted;
  if (alone && (!isEnough || alone.opened < others[0]!.opened)) return [alone.code];
  if (isEnough) return others.slice(0, wanted).map(({ code }) => code);
  return type.atLeast === 0 ? [] : undefined;
}

function elsewhere({ options, specials }: AnswerType): string {
  const taken = new Set([...options, ...specials].map(({ code }) => code));
  let code = ELSEWHERE;
  while (taken.has(code)) code += '-one';
  return code;
}
