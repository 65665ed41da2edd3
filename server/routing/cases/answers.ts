/** Finds what is wrong with the answers of a case: codes, numbers, dates, and facts that answers contradict. */
import { placesIn } from '../../model/answers.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { foldedLabel } from '../../model/option-labels.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { answerInWords, optionInWords } from '../meaning/answer-words.ts';
import { firstDay, lastDay } from '../meaning/number-line.ts';
import type { Answerable, AnswerOption, AnswerType } from '../meaning/subject.ts';
import { subjectOf } from '../meaning/subject-of.ts';
import type { Evaluator } from '../one-case/evaluator.ts';
import { type AnswerWords, answerWords } from '../words/answers.ts';
import type { Looked } from './why.ts';

/** What a case gives of one fact or one question: a code, several codes, or a text. */
export interface GivenWords {
  readonly name: string;
  readonly values: readonly string[];
}

/** What is wrong with an answer of a case. */
export interface AnswerFault {
  readonly is: 'unknown' | 'answer-invalid';
  /** Which of the values it is about; undefined where it is about the answer as a whole. */
  readonly which: number | undefined;
  readonly message: string;
  /** The code that was meant, where it can be told. */
  readonly meant?: string | undefined;
}

/** The case in which an answer stands, and the language in which it is told what is wrong with it: English where none is named. */
type AnsweredIn = Pick<Looked, 'evaluator' | 'language'>;

/** An answer that is looked at, with the words in which it is told of. */
interface LookedAt {
  readonly name: string;
  readonly type: AnswerType;
  readonly say: AnswerWords;
}

/** What is wrong with an answer by itself, and with the options that it names in this case. */
export function answerFaults(
  { name, values: written }: GivenWords,
  { answer, rows }: Answerable,
  { evaluator, language }: AnsweredIn,
): AnswerFault[] {
  const say = answerWords(language);
  const values = written.map((value) => value.trim());
  const [row] = rows ?? [];
  if (row) return [invalid(undefined, say.hasRows(name, row.name))];
  if (!answer) return [];
  const looked = { name, type: answer, say };
  const codes = values.flatMap((value, which) => codeFault(value, which, looked, evaluator) ?? []);
  return codes.length > 0 ? codes : togetherFaults(values, looked);
}

function codeFault(
  value: string,
  which: number,
  looked: LookedAt,
  evaluator: Evaluator,
): AnswerFault | undefined {
  const { name, type, say } = looked;
  const options = [...type.options, ...type.specials];
  const option = options.find(({ code }) => code === value);
  if (option?.onlyWhen) {
    const { scalar } = option.onlyWhen;
    if (evaluator.truthOf(parsedCondition(scalar).condition) !== false) return undefined;
    return invalid(which, say.notOffered(name, optionInWords(value, type), scalar.value.trim()));
  }
  if (option) return undefined;
  switch (type.form) {
    case 'one-of':
    case 'any-of':
      return type.hasMore ? undefined : unknownCode(value, which, options, looked);
    case 'text':
      return undefined;
    case 'number':
      return invalidIf(which, numberFault(value, looked));
    case 'date':
      return invalidIf(which, dateFault(value, looked));
  }
}

const invalid = (which: number | undefined, message: string): AnswerFault => ({
  is: 'answer-invalid',
  which,
  message,
});

const invalidIf = (which: number, message: string | undefined) =>
  message === undefined ? undefined : invalid(which, message);

function unknownCode(
  value: string,
  which: number,
  options: readonly AnswerOption[],
  { name, say }: LookedAt,
): AnswerFault {
  const labelled = options.find(({ label }) => foldedLabel(label) === foldedLabel(value))?.code;
  const meant =
    labelled ??
    nearest(
      value,
      options.map(({ code }) => code),
    );
  const message = labelled
    ? say.noOptionButLabel(name, value, labelled)
    : meant
      ? say.noOptionMeant(name, value, meant)
      : say.noOption(name, value);
  return { is: 'unknown', which, message, meant };
}

function numberFault(value: string, { name, type, say }: LookedAt): string | undefined {
  const { min, max, decimals } = type;
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return say.noNumber(name, value);
  const number = Number(value);
  if (placesIn(value) > decimals) return say.tooManyDecimals(name, value, decimals);
  if (min && number < Number(min.value)) return say.tooSmall(name, value, min.value);
  if (max && number > Number(max.value)) return say.tooLarge(name, value, max.value);
  return undefined;
}

function dateFault(value: string, { name, type: { min, max }, say }: LookedAt): string | undefined {
  const [first, last] = [firstDay(value), lastDay(value)];
  if (first === undefined || last === undefined || !isDay(value)) return say.noDate(name, value);
  const [least, most] = [min && firstDay(min.value), max && lastDay(max.value)];
  if (least !== undefined && last < least) return say.tooEarly(name, value, min!.value);
  if (most !== undefined && first > most) return say.tooLate(name, value, max!.value);
  return undefined;
}

/** True unless the month or the day is one that there is not. */
function isDay(value: string): boolean {
  const first = new Date(firstDay(value)! * 24 * 60 * 60 * 1000).toISOString();
  return first.startsWith(value);
}

/** What is wrong with codes beside one another. */
function togetherFaults(values: readonly string[], looked: LookedAt): AnswerFault[] {
  const { name, type, say } = looked;
  if (type.form !== 'any-of') return values.length > 1 ? [invalid(1, say.oneOnly(name))] : [];
  const twice = values.findIndex((value, at) => values.indexOf(value) < at);
  if (twice >= 0) return [invalid(twice, say.twice(name, optionInWords(values[twice]!, type)))];
  const isAlone = (value: string) =>
    type.options.some(({ code, isExclusive }) => code === value && isExclusive) ||
    type.specials.some(({ code }) => code === value);
  const alone = values.findIndex(isAlone);
  if (alone < 0) return countFaults(values, looked);
  return values.length > 1 ? [invalid(alone, say.notAlone(name, optionInWords(values[alone]!, type)))] : [];
}

function countFaults({ length }: readonly string[], { name, type, say }: LookedAt): AnswerFault[] {
  const { atLeast, atMost } = type;
  if (atMost !== undefined && length > atMost) return [invalid(atMost, say.tooMany(name, length, atMost))];
  if (length === 0 || length >= atLeast) return [];
  return [invalid(undefined, say.tooFew(name, length, atLeast))];
}

/** A fact that is given as something else than the question answers which settles it. */
export function disagreement(
  fact: GivenWords | undefined,
  answer: GivenWords | undefined,
  { evaluator, source }: Looked,
): AnswerFault | undefined {
  if (!fact || !answer?.values.length || !evaluator.isAsked(withoutSpaces(answer.name))) return undefined;
  const codesOf = ({ values }: GivenWords) => values.map((value) => value.trim()).sort();
  const [known, given] = [codesOf(fact), codesOf(answer)];
  if (known.join('\n') === given.join('\n')) return undefined;
  const type = subjectOf(source, fact.name)?.answer;
  const words = (codes: readonly string[]) => (type ? answerInWords(codes, type) : sentenceList(codes));
  return invalid(
    0,
    `${answer.name} settles ${fact.name}, which is ${words(known)} in this case: it cannot be ${words(given)}.`,
  );
}
