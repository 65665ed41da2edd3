/** How a question is answered: what is written at it, laid over the shared answer list that it names. */
import type { Scalar } from '../syntax/tree.ts';
import type { answer, answerList, option } from './documents/common.ts';
import type { Entry, Infer } from './shape.ts';

/** An answer as it is written at a question; a shared list has the same settings, but names no other list. */
export type WrittenAnswer = Infer<typeof answer>;
export type AnswerList = Infer<typeof answerList>;
export type OptionEntry = Entry<Infer<typeof option>>;

export type AnswerForm = 'one-of' | 'any-of' | 'text' | 'number' | 'date';

/** How a question is answered, its shared list looked up. */
export interface Answer {
  readonly form: AnswerForm;
  /** The name of the shared list, where there is one. */
  readonly list: string | undefined;
  /** What may be chosen: the options, then the codes that may be given instead of a number, a date or a text. */
  readonly options: readonly OptionEntry[];
  /** The codes that count as sufficient, and those that take a case out of the count. */
  readonly sufficient: readonly Scalar[];
  readonly notApplicable: readonly Scalar[];
  /** Those of the list, under those written at the question. */
  readonly settings: WrittenAnswer;
}

/** How questions of a kind are answered; those of other kinds in any way, but for notes, which are not. */
export const FORMS_OF_KIND: Readonly<Record<string, readonly AnswerForm[] | undefined>> = {
  judgement: ['one-of', 'any-of'],
  summary: ['one-of'],
  narrative: ['text'],
  explanation: ['text', 'one-of', 'any-of'],
};

/** Answers that are no lists: what `answer: text` means is settled. */
export const PLAIN_FORMS = ['text', 'number', 'date'] as const;

const FORMS = [
  ['oneOf', 'one-of'],
  ['anyOf', 'any-of'],
  ['text', 'text'],
  ['number', 'number'],
  ['date', 'date'],
] as const;

/** What sort of answer some settings make; undefined where they do not say. */
export function formOf(settings: AnswerList): AnswerForm | undefined {
  return FORMS.find(([property]) => settings[property])?.[1];
}

/** What was made of a written answer with the shared list that it names. */
interface Made {
  readonly shared: AnswerList | undefined;
  readonly answer: Answer | undefined;
}

const made = new WeakMap<WrittenAnswer, Made>();

/** How a written answer is given; undefined where its list is not known, or does not say. Worked out once for each list. */
export function answerFrom(
  written: WrittenAnswer | undefined,
  listNamed: (name: string) => AnswerList | undefined,
): Answer | undefined {
  if (!written) return undefined;
  const shared = sharedOf(written, listNamed);
  const known = made.get(written);
  if (known && known.shared === shared) return known.answer;
  const answer = answerOf(written, settingsOver(written, shared));
  made.set(written, { shared, answer });
  return answer;
}

function answerOf(written: WrittenAnswer, settings: WrittenAnswer | undefined): Answer | undefined {
  const form = settings && formOf(settings);
  if (!form) return undefined;
  const { oneOf, anyOf, or, sufficient, notApplicable } = settings;
  const options = oneOf ?? anyOf ?? [];
  return {
    form,
    list: plainForm(written) ? undefined : written.list?.value,
    options: or ? [...options, ...or] : options,
    sufficient: sufficient ?? [],
    notApplicable: notApplicable ?? [],
    settings,
  };
}

/** The settings of a written answer over those of its list; undefined where that list is not known. */
export function settingsOf(
  written: WrittenAnswer,
  listNamed: (name: string) => AnswerList | undefined,
): WrittenAnswer | undefined {
  return settingsOver(written, sharedOf(written, listNamed));
}

/** The shared list that a written answer names. */
function sharedOf(
  written: WrittenAnswer,
  listNamed: (name: string) => AnswerList | undefined,
): AnswerList | undefined {
  return written.list && !plainForm(written) ? listNamed(written.list.value) : undefined;
}

function settingsOver(written: WrittenAnswer, shared: AnswerList | undefined): WrittenAnswer | undefined {
  if (!written.list) return written;
  const plain = plainForm(written);
  if (plain) return { ...written, [plain]: written[plain] ?? { node: undefined } };
  return shared && { ...shared, ...written };
}

function plainForm({ list }: WrittenAnswer): (typeof PLAIN_FORMS)[number] | undefined {
  return PLAIN_FORMS.find((form) => form === list?.value);
}

/** With more places than these, a number is no longer exact. */
export const MOST_DECIMALS = 9;

/**
 * With how many places after the point a number is answered: as many as `decimals` says; where that is not written,
 * as many as its limits are written with.
 */
export function decimalsOf(number: WrittenAnswer['number']): number {
  const { decimals, min, max } = number ?? {};
  const said = decimals && /^\d+$/.test(decimals.value.trim()) ? Number(decimals.value) : undefined;
  return Math.min(said ?? Math.max(placesIn(min?.value ?? ''), placesIn(max?.value ?? '')), MOST_DECIMALS);
}

/** How many places a number that is written has after its point, zeros at its end left out; 0 of what is no number. */
export function placesIn(number: string): number {
  const digits = /^-?\d+\.(\d+)$/.exec(number.trim())?.[1] ?? '';
  let { length } = digits;
  while (digits[length - 1] === '0') length--;
  return length;
}

/** What is answered, in words: “a whole number”, “a number with 2 decimals at most”. */
export function numberWithDecimals(decimals: number): string {
  if (decimals === 0) return 'a whole number';
  return `a number with ${decimals === 1 ? '1 decimal' : `${decimals} decimals`} at most`;
}

export function isYes(value: Scalar | undefined): boolean {
  return value !== undefined && /^(?:yes|true)$/i.test(value.value);
}

export function isNo(value: Scalar | undefined): boolean {
  return value !== undefined && /^(?:no|false)$/i.test(value.value);
}
