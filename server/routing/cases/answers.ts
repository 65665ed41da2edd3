import { withoutSpaces } from '../../model/ids.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { nearest } from '../../text/nearest.ts';
import { firstDay, isWhole, lastDay } from '../cuts.ts';
import type { AnswerOption, AnswerType, Subject } from '../subject.ts';
import type { Given } from './case.ts';
import type { Looked } from './why.ts';

/** What is wrong with an answer of a case. */
export interface AnswerFault {
  readonly is: 'unknown' | 'answer-invalid';
  readonly at: Scalar;
  readonly message: string;
  /** The code that was meant, where it can be told. */
  readonly meant?: string | undefined;
}

/** What is wrong with an answer by itself, and with the options that it names in this case. */
export function answerFaults({ name, key, values }: Given, subject: Subject, looked: Looked): AnswerFault[] {
  const { answer, rows } = subject;
  const [row] = rows ?? [];
  if (row) {
    const message = `${name} has rows: give the answer of each row, such as ${row.name}.`;
    return [{ is: 'answer-invalid', at: key, message }];
  }
  if (!answer) return [];
  const codes = values.map((scalar) => codeFault(name, scalar, answer, looked)).filter((fault) => !!fault);
  return codes.length > 0 ? codes : togetherFaults(name, key, values, answer);
}

function codeFault(
  name: string,
  at: Scalar,
  type: AnswerType,
  { evaluator }: Looked,
): AnswerFault | undefined {
  const value = at.value.trim();
  const options = [...type.options, ...type.specials];
  const option = options.find(({ code }) => code === value);
  if (option?.onlyWhen) {
    const { scalar } = option.onlyWhen;
    if (evaluator.holds(parsedCondition(scalar).condition)) return undefined;
    const message = `${name} does not offer ${value} in this case: it is offered only when “${scalar.value.trim()}”.`;
    return { is: 'answer-invalid', at, message };
  }
  if (option) return undefined;
  switch (type.form) {
    case 'one-of':
    case 'any-of':
      return type.hasMore ? undefined : unknownCode(name, at, options);
    case 'text':
      return undefined;
    case 'number':
      return invalid(at, numberFault(name, value, type));
    case 'date':
      return invalid(at, dateFault(name, value, type));
  }
}

const invalid = (at: Scalar, message: string | undefined): AnswerFault | undefined =>
  message === undefined ? undefined : { is: 'answer-invalid', at, message };

function unknownCode(name: string, at: Scalar, options: readonly AnswerOption[]): AnswerFault {
  const value = at.value.trim();
  const labelled = options.find(({ label }) => label.trim().toLowerCase() === value.toLowerCase());
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
  return { is: 'unknown', at, message: `${said}${hint}`, meant };
}

function numberFault(name: string, value: string, type: AnswerType): string | undefined {
  const { min, max } = type;
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return `${name} takes a number, and “${value}” is none.`;
  const number = Number(value);
  if (isWhole(type) && !Number.isInteger(number))
    return `${name} takes a whole number, and ${value} is none.`;
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
function togetherFaults(
  name: string,
  key: Scalar,
  values: readonly Scalar[],
  type: AnswerType,
): AnswerFault[] {
  const [, second] = values;
  if (type.form !== 'any-of')
    return second ? [{ is: 'answer-invalid', at: second, message: `${name} takes one answer only.` }] : [];
  const codes = values.map(({ value }) => value.trim());
  const twice = values.find((_, at) => codes.indexOf(codes[at]!) < at);
  if (twice)
    return [{ is: 'answer-invalid', at: twice, message: `${name} has ${twice.value.trim()} twice.` }];
  const isAlone = (code: string) =>
    type.options.some((option) => option.code === code && option.isExclusive) ||
    type.specials.some((option) => option.code === code);
  const alone = values.find(({ value }) => isAlone(value.trim()));
  if (alone) {
    const message = `${name} allows nothing beside ${alone.value.trim()}.`;
    return second ? [{ is: 'answer-invalid', at: alone, message }] : [];
  }
  return countFaults(name, key, values, type);
}

function countFaults(
  name: string,
  key: Scalar,
  values: readonly Scalar[],
  { atLeast, atMost }: AnswerType,
): AnswerFault[] {
  const beyond = atMost === undefined ? undefined : values[atMost];
  if (beyond) {
    const message = `${name} takes ${atMost} ${atMost === 1 ? 'option' : 'options'} at most, and ${values.length} are given.`;
    return [{ is: 'answer-invalid', at: beyond, message }];
  }
  if (values.length === 0 || values.length >= atLeast) return [];
  const message = `${name} takes ${atLeast} options at least, and ${values.length === 1 ? '1 is' : `${values.length} are`} given.`;
  return [{ is: 'answer-invalid', at: key, message }];
}

/** A fact that is given as something else than the question answers which settles it. */
export function disagreement(
  fact: Given | undefined,
  answer: Given | undefined,
  { evaluator }: Looked,
): AnswerFault | undefined {
  const [at] = answer?.values ?? [];
  if (!fact || !answer || !at || !evaluator.isAsked(withoutSpaces(answer.name))) return undefined;
  const codesOf = ({ values }: Given) => values.map(({ value }) => value.trim()).sort();
  if (codesOf(fact).join('\n') === codesOf(answer).join('\n')) return undefined;
  const message = `${answer.name} settles ${fact.name}, which is ${codesOf(fact).join(' and ')} in this case: it cannot be ${codesOf(answer).join(' and ')}.`;
  return { is: 'answer-invalid', at, message };
}
