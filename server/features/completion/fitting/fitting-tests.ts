/** Tells which tests fit what they are of, and which values may stand in them. */
import type { QuestionSet } from '../../../project/question-sets.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { answerAsked, misfitOf } from '../../../routing/meaning/test-fit.ts';
import type { ExpectedSubject } from '../../../syntax/conditions/expected.ts';
import { TAKES } from '../../../syntax/conditions/phrases.ts';
import type { TestAtom, TestKind } from '../../../syntax/conditions/tree.ts';
import { type Offer, words } from '../offer.ts';

const KINDS = Object.keys(TAKES) as TestKind[];
const NOWHERE = { start: 0, end: 0 };

/** Values of every sort of which one fits wherever any does. */
const SAMPLES = ['1', '2015-01-31'];

/** The tests that can be asked of something; where it is not known, all. */
export function fittingTests(set: QuestionSet | undefined, asked: ExpectedSubject): ReadonlySet<TestKind> {
  const subject = set && subjectOf(set, asked.subject);
  if (!set || !subject) return new Set(KINDS);
  const type = answerAsked(subject, set);
  const codes = [...(type?.options ?? []), ...(type?.specials ?? [])].map(({ code }) => code);
  const samples = [...codes.slice(0, 1), ...(codes.length > 0 && type?.form === 'one-of' ? [] : SAMPLES)];
  return new Set(
    KINDS.filter((kind) => samples.some((value) => !misfitOf(atomOf(asked, kind, value), subject, set))),
  );
}

function atomOf({ of, subject }: ExpectedSubject, kind: TestKind, value: string): TestAtom {
  const values = TAKES[kind] === 'nothing' ? [] : [{ text: value, ...NOWHERE }];
  return {
    is: 'test',
    of,
    subject: { text: subject, ...NOWHERE },
    test: { kind, values, ...NOWHERE },
    ...NOWHERE,
  };
}

/** What may stand after the words of a test: codes with their labels, or numbers of options. */
export function valuesFor(
  set: QuestionSet | undefined,
  asked: ExpectedSubject,
  kind: TestKind | undefined,
): Offer[] {
  const subject = set && subjectOf(set, asked.subject);
  const type = subject && answerAsked(subject, set);
  if (!set || !subject || !type) return [];
  if (asked.of === 'count') return words(type.options.map((_, index) => String(index + 1)));
  return [...type.options, ...type.specials]
    .filter(({ code }) => kind === undefined || !misfitOf(atomOf(asked, kind, code), subject, set))
    .map(({ code, label }) => ({ label: code, kind: 'code', detail: label }));
}
