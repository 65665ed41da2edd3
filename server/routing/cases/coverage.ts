/** Tells whether the cases of a set reach a question or a row. */
import { isNote, questionOf } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import { respondentsOf } from '../all-cases/answer-reasons.ts';
import { ALWAYS } from '../all-cases/diagrams.ts';
import type { EntryRouting } from '../all-cases/entry-routing.ts';
import type { CaseData } from '../one-case/evaluator.ts';
import { proverOf } from '../proofs/prover.ts';
import type { RoutingReader } from '../proofs/routing-reader.ts';
import { CASES, caseIn, dataOf } from './case.ts';
import { isTrueIn } from './value.ts';

/** Whether a question is asked in any case that the set has; undefined of a note, where the set has none, or where it cannot be told. */
export function isReached(definition: Definition, view: View): boolean | undefined {
  if (isNote(questionOf(definition), definition.stem)) return undefined;
  return isAskedInAny(view, () => proverOf(view).routed(definition));
}

/** The same of a row, by its id: that of its own, or made of its question's and a code. */
export function isRowReached(name: string, view: View): boolean | undefined {
  return isAskedInAny(view, () => {
    const routed = proverOf(view).reader.entry(name);
    return routed?.isSound ? routed : undefined;
  });
}

function isAskedInAny(view: View, entry: () => EntryRouting | undefined): boolean | undefined {
  const routed = view.isHeld(CASES, 'case') ? entry() : undefined;
  if (!routed || routed.isImpossible) return undefined;
  const { reader } = proverOf(view);
  for (const name of namesDeciding(routed, view)) view.holding(GIVEN, name);
  // A case that gives none of these asks it too: then it matters which cases there are.
  if (routed.asked !== ALWAYS && isTrueIn(routed.asked, NOTHING, reader)) view.holding(CASES, 'case');
  return casesOf(view).some((data) => isTrueIn(routed.asked, data, reader));
}

const NOTHING: CaseData = { facts: new Map(), answers: new Map() };

/** What is given in each case of a set; worked out once for all questions, until something in the set changes. */
function casesOf(view: View): readonly CaseData[] {
  return view.set.once('cases', () => {
    // What this rests on is noted name by name, for each question.
    const unnoted = view.noting(() => {});
    return [...view.set.catalogue(CASES).holding('case')].map((reading) => dataOf(caseIn(reading)!, unnoted));
  });
}

/** The readings that give a fact or an answer. */
const GIVEN: Catalogue = {
  name: 'given in cases',
  keysOf: (reading) => {
    const { facts = [], answers = [] } = caseIn(reading) ?? {};
    return [...facts, ...answers].map(({ name }) => name);
  },
};

/** The facts and answers that decide whether an entry is asked in a case; what no case says of others is nothing to it. */
function namesDeciding({ asked }: EntryRouting, view: View): ReadonlySet<string> {
  const { reader } = proverOf(view);
  const names = new Set(
    [...reader.diagrams.support(asked)].flatMap((variable) => reader.ownerOf(variable)?.name ?? []),
  );
  for (const name of names) {
    const subject = reader.entry(name)?.subject;
    // The fact is what this question is answered, where that is asked.
    for (const respondent of subject ? respondentsOf(subject) : [])
      for (const each of namesBehind(respondent, reader)) names.add(each);
  }
  return names;
}

/** A name, and all on which it rests, however far back. */
function namesBehind(name: string, reader: RoutingReader): ReadonlySet<string> {
  const names = new Set([name]);
  for (const each of names) for (const need of reader.entry(each)?.needs ?? []) names.add(need);
  return names;
}
