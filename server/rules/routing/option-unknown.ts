import { subjectAt } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { foldedLabel } from '../../model/option-labels.ts';
import type { View } from '../../project/view.ts';
import { coded, labelled } from '../../routing/meaning/codes-meant.ts';
import type { AnswerOption, AnswerType, Subject } from '../../routing/meaning/subject.ts';
import { answerAsked, asksForCodes, misfitOf } from '../../routing/meaning/test-fit.ts';
import type { TestAtom, Word } from '../../syntax/conditions/tree.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { hasRepeats } from '../shared/repeated-names.ts';
import { set } from './name-unknown.ts';
import { type AtomAt, fixIn, testsIn } from './shared/conditions.ts';
import { nameMeaning } from './shared/names.ts';
import { asked } from './syntax.ts';

export const optionUnknown: Rule = {
  name: 'routing/option-unknown',
  severity: 'error',
  what: 'A condition asks for an option that the question does not offer, or for a value that the fact does not have.',
  why: 'Nobody can choose it, so the condition never holds, or always.',
  remedy: 'Write the code of an option as the answer list has it.',
  examples: [
    {
      bad: asked('A1.1 is «custod»'),
      good: asked('A1.1 is custody'),
      message: 'A1.2 asks for “custod”, which is no option of A1.1. Did you mean custody?',
    },
    {
      bad: { ...set, ...asked('in-custody or welsh and nation is one of (england, «waels»)') },
      good: { ...set, ...asked('in-custody or (welsh and nation is one of (england, wales))') },
      message: 'A1.2 asks for “waels”, which is no value of nation. Did you mean wales?',
    },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const { condition, atom, subject, value, options } of codesAsked(reading, view)) {
      if (coded(value.text, options) || labelled(value.text, options)) continue;
      const meant = meantBy(value.text, atom, options);
      const whole = meant ? undefined : answeredOr(atom, subject);
      const who = subjectAt(reading, condition.scalar.start);
      const what = subject.is === 'fact' ? 'value' : 'option';
      report(
        condition.placeOf(value),
        `${who} asks for “${value.text}”, which is no ${what} of ${atom.subject.text}.${didYouMean(meant, whole)}`,
        {
          fixes: meant
            ? [fixIn(condition, [{ ...value, text: meant }], `Change “${value.text}” to “${meant}”`, false)]
            : whole
              ? [fixIn(condition, [{ ...atom, text: whole }], `Change to “${whole}”`, false)]
              : [],
        },
      );
    }
  },
};

function didYouMean(code: string | undefined, whole: string | undefined): string {
  if (code) return ` Did you mean ${code}?`;
  return whole ? ` Did you mean “${whole}”?` : '';
}

/** Words in which people ask whether there is an answer at all. */
const BLANK = /^(?:blank|empty|unanswered|missing|null|none|left empty)$/i;
const GIVEN = /^(?:known|given|there|present|filled in|completed|complete)$/i;

/** The condition that asks whether a question is answered, where that is what a value says. */
function answeredOr({ subject, test, of }: TestAtom, { answer }: Subject): string | undefined {
  const [value, more] = test.values;
  // Of an answer that must be given it is no question whether it is.
  if (
    !answer?.isOptional ||
    of !== 'answer' ||
    !value ||
    more ||
    (test.kind !== 'is' && test.kind !== 'is not')
  )
    return undefined;
  const isBlank = BLANK.test(value.text);
  if (!isBlank && !GIVEN.test(value.text)) return undefined;
  return `${subject.text} is ${isBlank === (test.kind === 'is') ? 'not ' : ''}answered`;
}

/** What other tools have for yes and no. */
const YES_OR_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no', y: 'yes', n: 'no' };

/** A code that a condition asks for. */
interface CodeAsked extends AtomAt<TestAtom> {
  readonly subject: Subject;
  readonly value: Word;
  readonly options: readonly AnswerOption[];
}

/**
 * The codes that the conditions of a reading ask for, where all options are known and the test fits the answer: of two with
 * one code, which is told, either may be meant.
 */
export function codesAsked(reading: Parameters<typeof testsIn>[0], view: View): CodeAsked[] {
  return testsIn(reading).flatMap(({ condition, atom }) => {
    const meaning = nameMeaning(view, atom.subject.text);
    if (atom.of === 'count' || !asksForCodes(atom.test.kind) || meaning.is !== 'subject') return [];
    const { subject } = meaning;
    const type = answerAsked(subject, view);
    if (!type || type.hasMore || misfitOf(atom, subject, view)) return [];
    const options = optionsOf(type);
    if (hasRepeats(options.map(({ code }) => code))) return [];
    const values = atom.test.values.filter(({ text }) => type.form !== 'number' || !/^-?[\d.]+$/.test(text));
    return values.map((value) => ({ condition, atom, subject, value, options }));
  });
}

const optionsOf = ({ options, specials }: AnswerType) => [...options, ...specials];

function meantBy(text: string, { test }: TestAtom, options: readonly AnswerOption[]): string | undefined {
  const codes = options.map(({ code }) => code);
  const same = YES_OR_NO[text.toLowerCase()];
  if (same && codes.includes(same)) return same;
  const words = text.split(/\s+/);
  if (test.kind.endsWith('of') && words.length > 1 && words.every((word) => codes.includes(word)))
    return words.join(', ');
  const byLabel = nearest(
    foldedLabel(text),
    options.map(({ label }) => foldedLabel(label)),
  );
  return nearest(text, codes) ?? options.find(({ label }) => foldedLabel(label) === byLabel)?.code;
}
