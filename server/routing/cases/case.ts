/** Reads a case document, and gives facts the values of the answers that settle them. */

import type { caseDocument } from '../../model/documents/case.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { type HeadOf, isHeadOf, type Reading } from '../../model/reading.ts';
import type { Infer } from '../../model/shape.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { setRoutingOf } from '../gates/set-routing.ts';
import { type CaseData, Evaluator } from '../one-case/evaluator.ts';
import { type SettledFact, settle } from './settled.ts';

/** What a case document gives of one fact or one question. */
export interface Given {
  readonly name: string;
  readonly key: Scalar;
  readonly values: readonly Scalar[];
}

/** A question that must be asked, or must not be. */
export interface Expectation {
  readonly name: string;
  readonly scalar: Scalar;
  readonly isAsked: boolean;
}

/** What a case document says. */
export interface Case {
  readonly title: string | undefined;
  readonly facts: readonly Given[];
  readonly answers: readonly Given[];
  readonly expected: readonly Expectation[];
  /** How many ratings it expects. */
  readonly ratings: number;
}

const cases = new WeakMap<Reading, Case>();

/** What a reading says where it is a case; undefined of anything else. */
export function caseIn(reading: Reading): Case | undefined {
  if (!isCase(reading)) return undefined;
  const known = cases.get(reading) ?? caseOf(reading.model ?? { node: undefined });
  cases.set(reading, known);
  return known;
}

const isCase = (reading: Reading): reading is HeadOf<'case'> =>
  isHeadOf(reading, 'case') && !reading.isGuessed;

/** The readings that are cases. */
export const CASES: Catalogue = {
  name: 'cases',
  keysOf: (reading) => (isCase(reading) ? ['case'] : []),
};

function caseOf({ title, facts, answers, expect }: Infer<typeof caseDocument>): Case {
  const expected = (ids: readonly Scalar[] | undefined, isAsked: boolean) =>
    (ids ?? []).map((scalar) => ({ name: withoutSpaces(scalar.value), scalar, isAsked }));
  return {
    title: title?.value,
    facts: givenIn(facts, (name) => name.trim()),
    answers: givenIn(answers, withoutSpaces),
    expected: [...expected(expect?.asked, true), ...expected(expect?.notAsked, false)],
    ratings: expect?.rating?.length ?? 0,
  };
}

/** An answer that is left empty is not given. */
function givenIn(entries: Infer<typeof caseDocument>['facts'], nameOf: (key: string) => string): Given[] {
  return (entries ?? []).flatMap(({ key, value }) =>
    value ? [{ name: nameOf(key.value), key, values: value }] : [],
  );
}

/** The facts that questions of a set settle. */
export function settledFacts(view: View): SettledFact[] {
  return view.names('fact').flatMap((fact) => {
    const [definition] = view.defined('fact', fact);
    const answeredBy = definition?.model?.answeredBy;
    return answeredBy ? [{ fact, question: withoutSpaces(answeredBy.value) }] : [];
  });
}

/** The facts and answers of a case; a fact that is not given has the value of the answer that settles it. */
export function dataOf({ facts, answers }: Case, view: View): CaseData {
  const valuesOf = (given: readonly Given[]) =>
    new Map(given.map(({ name, values }) => [name, values.map(({ value }) => value.trim())]));
  const data = { facts: valuesOf(facts), answers: valuesOf(answers) };
  settle(data, settledFacts(view), (known) => new Evaluator(setRoutingOf(view), known));
  return data;
}
