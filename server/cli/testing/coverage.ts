/** Finds the questions and rows that no case of a set asks, as far as the checker reports them. */
import type { Checker } from '../../lint/checking/checker.ts';
import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { entriesOf } from '../../lint/gated-entries.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { isReached, isRowReached } from '../../routing/cases/coverage.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { proverOf } from '../../routing/proofs/prover.ts';
import { uncovered } from '../../rules/case/uncovered.ts';
import type { Span } from '../../syntax/chunk.ts';
import { rulesOff } from '../linting/report.ts';

/** A question or a row that no case of its set asks, and where it stands. */
export interface UnaskedEntry {
  readonly id: string;
  readonly kind: 'question' | 'row';
  readonly at: Span;
}

/** What the cases of a set leave out. */
export interface Coverage {
  readonly unreached: readonly UnaskedEntry[];
  /** The questions of which it would take too long to tell. */
  readonly tooComplex: readonly string[];
}

/**
 * The questions that no case of a set asks, in reading order, as far as the checker reports them; and of each question
 * that some case asks, the rows that none does. Nothing where the set turns the rule off.
 */
export function coverageOf(view: View, checker: Checker): Coverage {
  if (rulesOff(view.set).includes(uncovered.name)) return { unreached: [], tooComplex: [] };
  const questions = view.set
    .inReadingOrder()
    .flatMap(({ readings }) => readings.flatMap((reading) => entriesOf(reading)))
    .filter(({ kind }) => kind === 'question');
  const reported = reportedIn(view, checker);
  return {
    unreached: questions.flatMap((question) => unreachedIn(question, view, reported)),
    tooComplex: questions.filter((question) => proverOf(view).isTooComplex(question)).map(writtenId),
  };
}

function unreachedIn(question: Definition, view: View, reported: readonly Span[]): UnaskedEntry[] {
  const at = placeOf(question);
  switch (isReached(question, view)) {
    case true:
      return (subjectOf(view, question.name)?.rows ?? [])
        .filter(({ name }) => isRowReached(name, view) === false)
        .map(({ name }) => {
          const [row] = view.routed(name);
          return { id: name, kind: 'row', at: row ? placeOf(row) : at };
        });
    case false:
      return reported.some(({ chunk, start }) => chunk === at.chunk && start === at.start)
        ? [{ id: writtenId(question), kind: 'question', at }]
        : [];
    case undefined:
      return [];
  }
}

/** Where the checker reports questions; a comment may keep it from that. */
function reportedIn({ set }: View, checker: Checker): Span[] {
  const findings = [...set.documents.keys()].flatMap((uri) => checker.findings(uri).findings);
  return findings.filter(({ rule }) => rule === uncovered.name).map(({ at }) => at);
}

const placeOf = ({ reading, place }: Definition): Span => ({
  chunk: reading.chunk,
  ...placeOfWords(reading, place),
});
