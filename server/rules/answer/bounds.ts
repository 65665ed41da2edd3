import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Answer, AnswerForm, WrittenAnswer } from '../../model/answers.ts';
import { labelOf } from '../../model/option-labels.ts';
import type { Reading } from '../../model/reading.ts';
import { meantValue } from '../../model/slips/meant-value.ts';
import { wrongText } from '../../model/text-types.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { fieldAt, resolvedAnswer, writtenIn } from '../shared/answers.ts';
import { isExclusive } from './exclusive-alone.ts';
import { checkConstants, checkLimits } from './shared/decimals.ts';

const months = (min: string, max: string) =>
  questions(`
- id: A1.1
  kind: information
  text: How long is the order?
  answer: { number: { min: ${min}, max: ${max}, unit: months } }
`);

const factors = (most: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Which factors matter most?
  answer:
    any-of:
      health: Health
      school: School
      peers: Peers
      none-of-these: { label: None of these, exclusive: true }
    at-most: ${most}
`);

export const bounds: Rule = {
  name: 'answer/bounds',
  severity: 'error',
  what: 'The limits of an answer clash with each other, with its options, or with the kind of answer; or a number has more decimals than the answer.',
  why: 'No answer is within the limits, or the limits do nothing. Either way the form does not do what is meant.',
  remedy:
    'Set the lower limit below the upper one, and ask for no more options than can be chosen together: one that is exclusive stands alone. A number is whole unless “decimals” says how many places it has; “min” and “max” belong to numbers and dates, “at-least” and “at-most” to any-of.',
  examples: [
    {
      bad: months('36', '«1»'),
      good: months('1', '36'),
      message: 'A1.1 allows nothing: its lowest value, 36, is above its highest, 1.',
    },
    {
      bad: months('1', '«36.5»'),
      good: months('1', '36'),
      message:
        'A1.1 is answered by a whole number, and 36.5 is none. Change it, or say how many decimals there are: “decimals: 1”.',
    },
    {
      bad: factors('«4»'),
      good: factors('2'),
      message: 'A1.1 allows up to 4 options, but only 3 can be chosen together.',
    },
  ],
  on: ['answer', 'condition'],
  check(reading, report, view) {
    for (const answer of writtenIn(reading)) {
      for (const form of ['number', 'date'] as const) checkRange(reading, answer[form], form, report);
      checkLimits(reading, answer, report);
      checkSpecials(reading, answer, report);
      const whole = resolvedAnswer(view, answer);
      if (whole?.form === 'any-of') checkCounts(reading, answer, whole, report);
      else if (whole) checkMisplaced(reading, answer, whole, report);
    }
    checkConstants(reading, report, view);
  },
};

type Range = WrittenAnswer['date'];

const EXAMPLES = { number: 'such as 12 or 0.5', date: 'such as 2015, 2015-01 or 2015-01-31' };

function checkRange(reading: Reading, range: Range, form: 'number' | 'date', report: Report): void {
  const isWrong = ({ value }: Scalar) => wrongText({ is: 'text', role: form }, value.trim()) !== undefined;
  const given = [range?.min, range?.max].filter((limit) => limit !== undefined);
  const wrong = given.filter(isWrong);
  for (const limit of wrong) {
    const at = placeOfWords(reading, limit);
    const written = limit.value.trim();
    const meant = meantValue(form, written);
    const advice = meant ? `Did you mean ${meant.text}?` : `Write one ${EXAMPLES[form]}.`;
    report(
      at,
      `${subjectAt(reading, limit.start)} is answered by a ${form}, and “${written}” is none. ${advice}`,
      {
        fixes: meant
          ? [replace(spanIn(reading, limit), meant.text, `Change ${written} to ${meant.text}`, false)]
          : [],
      },
    );
  }
  const { min, max } = range ?? {};
  if (wrong.length > 0 || !min || !max || !isAbove(min, max, form)) return;
  const [lowest, highest] = form === 'number' ? ['lowest value', 'highest'] : ['first date', 'last'];
  report(
    placeOfWords(reading, max),
    `${subjectAt(reading, max.start)} allows nothing: its ${lowest}, ${min.value}, is ${form === 'number' ? 'above' : 'after'} its ${highest}, ${max.value}.`,
  );
}

/** Codes in place of a number that are numbers within its limits: nobody could tell what was meant by one. */
function checkSpecials(reading: Reading, { number, or }: WrittenAnswer, report: Report): void {
  const { min, max } = number ?? {};
  for (const option of or ?? []) {
    const { key } = option;
    if (!max || !/^\d+$/.test(key.value) || Number(key.value) > Number(max.value)) continue;
    if (min && Number(key.value) < Number(min.value)) continue;
    report(
      placeOfWords(reading, key),
      `${subjectAt(reading, key.start)} can be answered with the number ${key.value}, which is also the code of “${labelOf(option)}”. Choose a code outside the limits.`,
    );
  }
}

/** A month or a year begins with its first day and ends with its last. */
function isAbove(min: Scalar, max: Scalar, form: 'number' | 'date'): boolean {
  const [low, high] = [min.value.trim(), max.value.trim()];
  if (form === 'number') return Number(low) > Number(high);
  return low.padEnd(10, '-01') > high.padEnd(10, '-31');
}

const MISPLACED: Record<Exclude<AnswerForm, 'any-of'>, string> = {
  'one-of': 'by exactly one option',
  text: 'in words',
  number: 'by a number',
  date: 'by a date',
};

/** Counts of options where options are not counted. */
function checkMisplaced(reading: Reading, own: WrittenAnswer, { form }: Answer, report: Report): void {
  if (form === 'any-of') return;
  for (const [name, value] of [
    ['at-least', own.atLeast],
    ['at-most', own.atMost],
  ] as const) {
    const place = value && fieldAt(reading, own, name);
    if (!place) continue;
    const instead = form === 'one-of' ? ', or write any-of if several may be chosen' : '';
    report(
      place,
      `${subjectAt(reading, place.start)} is answered ${MISPLACED[form]}, so “${name}” does nothing. Leave it out${instead}.`,
    );
  }
}

/** What a question says itself is told there; a shared list is told of what it says, once. */
function checkCounts(reading: Reading, own: WrittenAnswer, whole: Answer, report: Report): void {
  const { atLeast, atMost } = whole.settings;
  const [least, most] = [Number(atLeast?.value ?? 1), Number(atMost?.value ?? Number.POSITIVE_INFINITY)];
  const tell = (limit: Scalar, what: string) =>
    report(placeOfWords(reading, limit), `${subjectAt(reading, limit.start)} ${what}`);
  if (own.atMost && most === 0) return tell(own.atMost, 'allows no option to be chosen.');
  const clashing = own.atMost ?? own.atLeast;
  if (clashing && least > most)
    return tell(clashing, `asks for at least ${least} options, but allows no more than ${most}.`);
  const alone = whole.options.filter(isExclusive);
  const together = whole.options.length - alone.length;
  if (whole.settings.listedIn || together === 0 || whole.options.length < 2) return;
  if (own.atLeast && least > together)
    tell(own.atLeast, `asks for at least ${least} options, but only ${together} can be chosen together.`);
  else if (own.atLeast && least > 1 && alone[0])
    tell(
      own.atLeast,
      `asks for at least ${least} options, so “${labelOf(alone[0])}”, which stands alone, can never be chosen.`,
    );
  if (own.atMost && most > together)
    tell(own.atMost, `allows up to ${most} options, but only ${together} can be chosen together.`);
}
