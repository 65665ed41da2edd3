/** What conditions mean in one case: whether they hold, as far as its data says. */
import type { Algebra, AnswerTest } from '../meaning/meaning.ts';
import type { Answerable } from '../meaning/subject.ts';
import { answerPasses, isCount } from './answer-test.ts';
import { all, any, not, type ThreeValued } from './three-valued.ts';

/** What is known of a case. */
export interface KnownCase {
  subject(name: string): Answerable | undefined;
  named(name: string): ThreeValued;
  asked(name: string): ThreeValued;
  /** The answer that counts; undefined of what is not asked or left blank. */
  answer(name: string): readonly string[] | undefined;
  /** True of what may have been asked, where the data does not say how it was answered. */
  isUntold(name: string): boolean;
}

/** Three-valued logic over what is known of a case. */
export function caseAlgebra(known: KnownCase): Algebra<ThreeValued, Answerable> {
  const ofAnswer = (
    { name, answer: type }: Answerable,
    passes: (given: readonly string[], type: Answerable['answer']) => ThreeValued,
  ): ThreeValued => {
    if (known.isUntold(name)) return undefined;
    const given = known.answer(name);
    return given !== undefined && passes(given, type);
  };
  return {
    all,
    any,
    not,
    unread: () => false,
    named: (name) => known.named(name),
    term: (name) => known.subject(name),
    rows: ({ rows }) => rows?.flatMap(({ name }) => known.subject(name) ?? []),
    asked: ({ name }) => known.asked(name),
    isPresent: (row) => isPresent(row, known),
    answered: (subject) => ofAnswer(subject, () => true),
    passes: (subject, test: AnswerTest) =>
      ofAnswer(subject, (given, type) => type !== undefined && answerPasses(given, test, type)),
    counts: (subject, { kind, values }) =>
      ofAnswer(subject, (given) => isCount(kind, given.length, Number(values[0]))),
    chooses: (subject, code) => ofAnswer(subject, (given) => given.includes(code)),
  };
}

/** A blank that must be filled in shows that its row is not asked, where nothing else tells. */
function isPresent({ name, answer }: Answerable, known: KnownCase): ThreeValued {
  if (known.answer(name) !== undefined) return true;
  const asked = known.asked(name);
  const isBlank = asked === undefined && !known.isUntold(name);
  return isBlank && !answer?.isOptional ? false : asked;
}
