/** Tells whether a test fits the answer that it is of, and which test was probably meant. */
import { placesIn } from '../../model/answers.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { isDate } from '../../model/text-types.ts';
import { quantityWords } from '../../syntax/conditions/phrases.ts';
import { printTest } from '../../syntax/conditions/print.ts';
import type { Place, TestAtom, TestKind, Word } from '../../syntax/conditions/tree.ts';
import { FIXED_VALUES, isIdValue, isWorkedOut } from '../../syntax/conditions/words.ts';
import { labelled } from './codes-meant.ts';
import type { AnswerType, Subject } from './subject.ts';
import { type Names, subjectOf } from './subject-of.ts';

/** How a test does not fit what it is of. */
export interface Misfit {
  /** Completes “A1.8 …”. */
  readonly message: string;
  /** The words that do not fit. */
  readonly at: Place;
  /** The whole atom as it was probably meant. */
  readonly meant: string | undefined;
}

/** Tests that ask nothing about what was answered. */
const OF_ANYTHING: ReadonlySet<TestKind> = new Set<TestKind>(['is answered', 'is not answered']);
const OF_SUFFICIENT: ReadonlySet<TestKind> = new Set<TestKind>(['is sufficient', 'is insufficient']);
const OF_CODES: ReadonlySet<TestKind> = new Set<TestKind>(['is', 'is not', 'is one of', 'is not one of']);
const OF_CHOICES: ReadonlySet<TestKind> = new Set<TestKind>([
  'includes',
  'includes any of',
  'includes all of',
  'includes none of',
]);
const OF_AMOUNTS: ReadonlySet<TestKind> = new Set<TestKind>([
  'is at least',
  'is at most',
  'is more than',
  'is less than',
]);
const OF_DAYS: ReadonlySet<TestKind> = new Set<TestKind>(['is before', 'is on or after']);

/** True of a test whose values are codes, so that it depends on the options whether they are right. */
export function asksForCodes(kind: TestKind): boolean {
  return OF_CODES.has(kind) || OF_CHOICES.has(kind);
}

/** True of a test of which each value is a code of the answer, or needs to be none. */
export function hasCodes({ of, test }: TestAtom, type: AnswerType | undefined): boolean {
  if (of === 'count' || !asksForCodes(test.kind)) return true;
  if (!type || type.hasMore) return type !== undefined;
  const codes = new Set([...type.options, ...type.specials].map(({ code }) => code));
  const isNumber = (text: string) => type.form === 'number' && /^-?\d+(?:\.\d+)?$/.test(text);
  return test.values.every(({ text }) => codes.has(text) || isNumber(text));
}

/** The answer that a test is of: of rows, one of theirs. */
export function answerAsked({ answer, rows }: Subject, names: Names): AnswerType | undefined {
  if (!rows) return answer;
  for (const { name } of rows) {
    const found = subjectOf(names, name)?.answer;
    if (found) return found;
  }
  return undefined;
}

/** Why a test does not fit; undefined where it does, or where that cannot be told. */
export function misfitOf(atom: TestAtom, subject: Subject, names: Names): Misfit | undefined {
  const type = answerAsked(subject, names);
  return (
    quantityMisfit(atom, subject) ??
    comparedMisfit(atom, type, names) ??
    testMisfit(atom, type, subject.rows !== undefined)
  );
}

/** An answer that is compared with another one, or with what would have to be worked out. */
function comparedMisfit(
  { of, test }: TestAtom,
  type: AnswerType | undefined,
  names: Names,
): Misfit | undefined {
  if (!type) return undefined;
  const decimals = of === 'count' || type.form !== 'number' ? 0 : type.decimals;
  const isMeasured = of === 'count' || type.form === 'number' || type.form === 'date';
  const known = [...type.options, ...type.specials];
  const isValue = (text: string) =>
    known.some(({ code }) => code === text) ||
    labelled(text, known) !== undefined ||
    (isMeasured ? isNumber(text) && placesIn(text) <= decimals : type.hasMore);
  const other = test.values.find(
    ({ text }) =>
      !isValue(text) &&
      ((isIdValue(text) && names.routed(withoutSpaces(text)).length > 0) ||
        (isMeasured && isWorkedOut(text))),
  );
  return (
    other && {
      message: `cannot be compared with “${other.text}”: ${FIXED_VALUES}`,
      at: other,
      meant: undefined,
    }
  );
}

function quantityMisfit(
  { of, subject: word, test }: TestAtom,
  { rows, answer, is }: Subject,
): Misfit | undefined {
  const name = word.text;
  const bare = `${name} ${printTest(test)}`;
  const { start } = word;
  if (of === 'any row' || of === 'every row') {
    if (rows) return undefined;
    return {
      message: is === 'fact' ? 'is a fact and has no rows' : 'has no rows',
      at: { start, end: word.end },
      meant: bare,
    };
  }
  const isOfWhole = OF_ANYTHING.has(test.kind) || OF_SUFFICIENT.has(test.kind);
  if (rows && of === 'answer' && isOfWhole) return undefined;
  if (rows)
    return {
      message: 'has rows, each with its own answer',
      at: { start, end: word.end },
      meant: `${quantityWords('any row')} ${bare}`,
    };
  if (of !== 'count' || !answer || answer.form === 'any-of') return undefined;
  return {
    message: `${SAID[answer.form]}, so nothing can be counted`,
    at: { start, end: word.end },
    meant: undefined,
  };
}

const SAID: Record<AnswerType['form'], string> = {
  'one-of': 'has one answer only',
  'any-of': 'has several options, of which any number may be chosen',
  text: 'is answered in words',
  number: 'is answered with a number',
  date: 'is answered with a date',
};

function testMisfit(atom: TestAtom, type: AnswerType | undefined, isOfRows: boolean): Misfit | undefined {
  const { of, test } = atom;
  if (of === 'count') return countMisfit(atom);
  if (!type || OF_ANYTHING.has(test.kind)) return undefined;
  if (OF_SUFFICIENT.has(test.kind)) {
    const says = isOfRows && of === 'answer' ? undefined : type;
    return says && !says.sufficient
      ? { message: 'has an answer that does not say what is sufficient', at: test, meant: undefined }
      : undefined;
  }
  switch (type.form) {
    case 'one-of':
      return OF_CODES.has(test.kind) ? undefined : wrong(atom, type, oneOf(atom));
    case 'any-of':
      return OF_CHOICES.has(test.kind) || isOfSpecials(atom, type) ? undefined : anyOfMisfit(atom, type);
    case 'number':
      return numberMisfit(atom, type);
    case 'date':
      return dateMisfit(atom, type);
    case 'text':
      return isOfSpecials(atom, type) ? undefined : wrong(atom, type, undefined);
  }
}

function wrong(atom: TestAtom, { form }: AnswerType, test: string | undefined): Misfit {
  const { test: asked, of, subject } = atom;
  const before = of === 'answer' ? '' : `${quantityWords(of)} `;
  return {
    message: `${SAID[form]}, so “${asked.kind}” cannot be asked of it`,
    at: asked,
    meant: test && `${before}${subject.text} ${test}`,
  };
}

/** Tests of several options, as they are put to a question with one answer. */
function oneOf({ test: { kind, values } }: TestAtom): string | undefined {
  const one = {
    includes: 'is',
    'includes any of': 'is one of',
    'includes none of': 'is not one of',
  } as const;
  const meant = kind === 'includes all of' && values.length === 1 ? 'is' : one[kind as keyof typeof one];
  return meant && printTest({ kind: meant, values });
}

/** A test of one answer put to a question with several: the options are meant, or how many of them were chosen. */
function anyOfMisfit(atom: TestAtom, type: AnswerType): Misfit {
  const { of, subject, test } = atom;
  const { kind, values } = test;
  const isOption = type.options.some(({ code }) => code === values[0]?.text);
  const isAmount = OF_AMOUNTS.has(kind) || (isOfNumbers(kind) && !isOption);
  if (of === 'answer' && isAmount && isWholeNumber(values[0]))
    return { ...wrong(atom, type, undefined), meant: `count of ${subject.text} ${printTest(test)}` };
  const many: Partial<Record<TestKind, TestKind>> = {
    is: 'includes',
    'is not': 'includes none of',
    'is one of': 'includes any of',
    'is not one of': 'includes none of',
  };
  const meant = many[kind];
  return wrong(atom, type, meant && printTest({ kind: meant, values }));
}

/** True where only codes are asked for that may stand in place of an answer of another form. */
function isOfSpecials({ test: { kind, values } }: TestAtom, { specials }: AnswerType): boolean {
  return OF_CODES.has(kind) && specials.length > 0 && values.some(({ text }) => !isNumber(text));
}

function countMisfit({ test }: TestAtom): Misfit | undefined {
  const [value] = test.values;
  if (!isOfNumbers(test.kind))
    return {
      message: `can only be counted with a number, so “${test.kind}” cannot be asked of it`,
      at: test,
      meant: undefined,
    };
  if (!value) return undefined;
  if (!isWholeNumber(value))
    return { message: `is counted, and “${value.text}” is no whole number`, at: value, meant: undefined };
  return undefined;
}

function numberMisfit(atom: TestAtom, type: AnswerType): Misfit | undefined {
  const { test } = atom;
  if (isOfSpecials(atom, type)) return undefined;
  const isCode = test.values.every(({ text }) => type.specials.some(({ code }) => code === text));
  if (OF_CODES.has(test.kind) && isCode) return undefined;
  const [value] = test.values;
  if (!isOfNumbers(test.kind)) return wrong(atom, type, undefined);
  if (!value || isNumber(value.text)) return undefined;
  return { message: `${SAID.number}, and “${value.text}” is none`, at: value, meant: undefined };
}

function dateMisfit(atom: TestAtom, type: AnswerType): Misfit | undefined {
  const { test } = atom;
  if (isOfSpecials(atom, type)) return undefined;
  if (!OF_DAYS.has(test.kind)) return wrong(atom, type, undefined);
  const [value] = test.values;
  if (!value || isDate(value.text)) return undefined;
  return {
    message: `${SAID.date}, and “${value.text}” is none: write it as in 2015-01-31`,
    at: value,
    meant: undefined,
  };
}

const isOfNumbers = (kind: TestKind) => OF_AMOUNTS.has(kind) || kind === 'is' || kind === 'is not';
const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
const isWholeNumber = (word: Word | undefined) => word !== undefined && /^\d+$/.test(word.text);
