/** Tells how a case went: which of its expectations are met, and for which findings it fails. */

import { oneLine } from '../exchange/drafts/texts.ts';
import type { DocumentFindings } from '../lint/checking/checker.ts';
import { placeOfWords } from '../lint/entries.ts';
import type { Finding } from '../lint/finding.ts';
import type { Document } from '../project/document.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { View } from '../project/view.ts';
import { expectedRatings, isMet } from '../ratings/rating/case-expectations.ts';
import type { Expectation } from '../routing/cases/case.ts';
import { type CaseFault, outcomeOf, pathTo, type ToldIn } from '../routing/cases/outcome.ts';
import type { Step } from '../routing/cases/why.ts';
import type { Span } from '../syntax/chunk.ts';

/** A case document, and how it went. */
export interface TestedCase {
  readonly document: Document;
  readonly title: string | undefined;
  readonly expectations: readonly TestedExpectation[];
  readonly ratings: readonly TestedRating[];
  /** Why it fails; nothing of a case that passes. */
  readonly failures: readonly TestFailure[];
  /** How many of the ratings that it expects cannot be checked: nothing rates the set, or its standards do not have them. */
  readonly uncheckedRatings: number;
  /** How many findings comments in it silence, and how many are of rules that the set turns off. */
  readonly ignored: number;
  readonly off: number;
}

/** Whether a question is asked as expected; “not checked” where a comment or the set silences what was found. */
export interface TestedExpectation extends Expectation {
  readonly at: Span;
  readonly result: 'met' | 'not met' | 'not checked';
}

/** Whether a rating follows as expected. */
export interface TestedRating {
  readonly standard: string;
  /** The expected rating, as it is written. */
  readonly rating: string;
  readonly at: Span;
  readonly result: TestedExpectation['result'];
}

/** A finding for which a case fails: the editor shows it too. */
export interface TestFailure {
  readonly finding: Finding;
  /** What was expected; undefined of what keeps the case from being run as it is meant. */
  readonly expected: Expectation | undefined;
  /** How it came to be so, step by step. */
  readonly path: readonly Step[];
}

/**
 * True of a document that says it is a case, or misspells it; and of one of which nobody can tell what it is, unless it
 * is listed as a section: a case that cannot be read must not be passed over.
 */
export function isTested({ kind, uri }: Document, set: QuestionSet | undefined): boolean {
  return kind === 'case' || (kind === undefined && !set?.lists(uri));
}

/** False of a case that fails because of what it says itself, whatever follows from it. */
export const couldRun = ({ failures }: TestedCase) =>
  failures.every(({ expected, finding }) => expected || TOLD_OF_RATINGS.has(finding.rule));

/** How a case went. What was found in it decides: nothing is judged a second time here. `view` is absent where it belongs to no set. */
export function testedCase(
  document: Document,
  view: View | undefined,
  { findings, ignored, off }: DocumentFindings,
): TestedCase {
  const head = document.readings[0]!;
  const outcome = view && outcomeOf(head, view);
  const spanOf = (scalar: Expectation['scalar']): Span => ({
    chunk: head.chunk,
    ...placeOfWords(head, scalar),
  });
  const isOf = (fault: CaseFault) => (finding: Finding) =>
    finding.rule === `case/${fault.is}` &&
    finding.message === fault.message &&
    finding.at.start === spanOf(fault.at).start;
  const failing = findings.filter(fails);
  const expectations = (outcome?.case.expected ?? []).map((expected): TestedExpectation => {
    const fault = outcome?.faults.find(({ at }) => at === expected.scalar);
    const result = !fault ? 'met' : failing.some(isOf(fault)) ? 'not met' : 'not checked';
    return { ...expected, at: spanOf(expected.scalar), result };
  });
  const ratings = (view ? expectedRatings(head, view) : []).map((expected): TestedRating => {
    const at = spanOf(expected.key);
    const isTold = failing.some(({ rule, at: { start } }) => TOLD_OF_RATINGS.has(rule) && start === at.start);
    const result = isMet(expected) ? 'met' : isTold ? 'not met' : 'not checked';
    return { standard: expected.key.value, rating: expected.rating.value, at, result };
  });
  return {
    document,
    title: outcome?.case.title && oneLine(outcome.case.title),
    expectations,
    failures: failing.map((finding) => {
      const fault = outcome?.faults.find((each) => isOf(each)(finding));
      const differs = fault?.is === 'asked-differs' ? fault : undefined;
      const expected = differs && expectations.find(({ scalar }) => scalar === differs.at);
      return { finding, expected, path: fault?.path ?? [] };
    }),
    ratings,
    uncheckedRatings: (outcome?.case.ratings ?? 0) - ratings.length,
    ignored,
    off,
  };
}

/** The same with the ways to its failures told in another language. */
export function caseToldIn(tested: TestedCase, told: ToldIn): TestedCase {
  const [head] = tested.document.readings;
  if (!head) return tested;
  const failures = tested.failures.map((failure) => {
    const { expected } = failure;
    return expected ? { ...failure, path: pathTo(expected.name, !expected.isAsked, head, told) } : failure;
  });
  return { ...tested, failures };
}

/** What is found where a case expects a rating. */
const TOLD_OF_RATINGS: ReadonlySet<string> = new Set(['case/rating-differs', 'rating/unanswered']);

/** A case fails for what is wrong with it as a case, however serious the set says that is, and for any error. */
const fails = ({ rule, severity }: Finding) =>
  rule.startsWith('case/') || TOLD_OF_RATINGS.has(rule) || severity === 'error';
