/** Finds what is wrong with the answers of a case: codes, numbers, dates, and facts that answers contradict. */
import { numberWithDecimals, placesIn } from '../../model/answers.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { foldedLabel } from '../../model/option-labels.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { answerInWords, optionInWords } from '../meaning/answer-words.ts';
import { firstDay, lastDay } from '../meaning/number-line.ts';
import type { Answerable, AnswerOption, AnswerType } from '../meaning/subject.ts';
import { subjectOf } from '../meaning/subject-of.ts';
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

/** What is wrong with an answer by itself, and with the options that it names in this case. */
export function answerFaults(
  { name, values: written }: GivenWords,
  { answer, rows }: Answerable,
  looked: Pick<Looked, 'evaluator'>,
): AnswerFault[] {
  const values = written.map((value) => value.trim());
  const [row] = rows ?? [];
  if (row) return [invalid(undefined, `${name} has rows: give the answer of each row, such as ${row.name}.`)];
  if (!answer) return [];
  const codes = values.flatMap((value, which) => codeFault(name, value, which, answer, looked) ?? []);
  return codes.length > 0 ? codes : togetherFaults(name, values, answer);
}

function codeFault(
  name: string,
  value: string,
  which: number,
  type: AnswerType,
  { evaluator }: Pick<Looked, 'evaluator'>,
): AnswerFault | undefined {
  const options = [...type.options, ...type.specials];
  const option = options.find(({ code }) => code === value);
  if (option?.onlyWhen) {
    const { scalar } = option.onlyWhen;
    if (evaluator.truthOf(parsedCondition(scalar).condition) !== false) return undefined;
    return invalid(
      which,
      `${name} does not offer “${option.label}” in this case: it is offered only when “${scalar.value.trim()}”.`,
    );
  }
  if (option) return undefined;
  switch (type.form) {
    case 'one-of':
    case 'any-of':
      return type.hasMore ? undefined : unknownCode(name, value, which, options);
    case 'text':
      return undefined;
    case 'number':
      return invalidIf(which, numberFault(name, value, type));
    case 'date':
      return invalidIf(which, dateFault(name, value, type));
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
  name: string,
  value: string,
  which: number,
  options: readonly AnswerOption[],
): AnswerFault {
  const labelled = options.find(({ label }) => foldedLabel(label) === foldedLabel(value));
  const meant =
    labelled?.code ??
    nearest(
      value,
      options.map(({ code }) => code),
    );
  const said = `${name} has no option ${value}`;
  const hint = labelled
    ? `: that is the label of ${labelled.code}.`
    : `.${meant ? ` Did you mean ${meant}?` : ''}`;
  return { is: 'unknown', which, message: `${said}${hint}`, meant };
}

function numberFault(name: string, value: string, type: AnswerType): string | undefined {
  const { min, max, decimals } = type;
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return `${name} takes a number, and “${value}” is none.`;
  const number = Number(value);
  if (placesIn(value) > decimals)
    return `${name} takes ${numberWithDecimals(decimals)}, and ${value} is none.`;
  if (min && number < Number(min.value))
    return `${name} takes ${min.value} at least, so it cannot be ${value}.`;
  if (max && number > Number(max.value))
    return `${name} takes ${max.value} at most, so it cannot be ${value}.`;
  return undefined;
}

function dateFault(name: string, value: string, { min, max }: AnswerType): string | undefined {
  const [first, last] = [firstDay(value), lastDay(value)];
  if (first === undefined || last === undefined || !isDay(value))
    return `${name} takes a date such as 2015, 2015-01 or 2015-01-31, and “${value}” is none.`;
  const [least, most] = [min && firstDay(min.value), max && lastDay(max.value)];
  if (least !== undefined && last < least)
    return `${name} takes ${min!.value} or later, so it cannot be ${value}.`;
  if (most !== undefined && first > most)
    return `${name} takes ${max!.value} or earlier, so it cannot be ${value}.`;
  return undefined;
}

/** True unless the month or the day is one that there is not. */
function isDay(value: string): boolean {
  const first = new Date(firstDay(value)! * 24 * 60 * 60 * 1000).toISOString();
  return first.startsWith(value);
}

/** What is wrong with codes beside one another. */
function togetherFaults(name: string, values: readonly string[], type: AnswerType): AnswerFault[] {
  if (type.form !== 'any-of') return values.length > 1 ? [invalid(1, `${name} takes one answer only.`)] : [];
  const twice = values.findIndex((value, at) => values.indexOf(value) < at);
  if (twice >= 0) return [invalid(twice, `${name} has ${optionInWords(values[twice]!, type)} twice.`)];
  const isAlone = (value: string) =>
    type.options.some(({ code, isExclusive }) => code === value && isExclusive) ||
    type.specials.some(({ code }) => code === value);
  const alone = values.findIndex(isAlone);
  if (alone < 0) return countFaults(name, values, type);
  return values.length > 1
    ? [invalid(alone, `${name} allows nothing beside ${optionInWords(values[alone]!, type)}.`)]
    : [];
}

function countFaults(
  name: string,
  { length }: readonly string[],
  { atLeast, atMost }: AnswerType,
): AnswerFault[] {
  if (atMost !== undefined && length > atMost) {
    const most = `${atMost} ${atMost === 1 ? 'option' : 'options'}`;
    return [invalid(atMost, `${name} takes ${most} at most, and ${length} are given.`)];
  }
  if (length === 0 || length >= atLeast) return [];
  const given = length === 1 ? '1 is' : `${length} are`;
  return [invalid(undefined, `${name} takes ${atLeast} options at least, and ${given} given.`)];
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
