/** Runs a case document: finds what is wrong in it, and what follows otherwise than it expects. */

import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { askedSubject } from '../gates/requirements.ts';
import { setRoutingOf } from '../gates/set-routing.ts';
import { subjectOf } from '../meaning/subject-of.ts';
import { Evaluator } from '../one-case/evaluator.ts';
import { type AnswerFault, answerFaults, disagreement, type GivenWords } from './answers.ts';
import { type Case, caseIn, dataOf, type Expectation, type Given, settledFacts } from './case.ts';
import { type Said, unasked, unknownFact, unknownId } from './said.ts';
import { type Looked, type Step, stepInWords, whyAsked, whyNotAsked } from './why.ts';

/** What is wrong with a case: something in it, or what follows from it is not what it expects. */
export interface CaseFault {
  readonly is: 'unknown' | 'answer-invalid' | 'unasked-answered' | 'asked-differs';
  readonly at: Scalar;
  readonly message: string;
  /** The name or code that was meant, where it can be told. */
  readonly meant?: string | undefined;
  /** How it came to be so, beyond what the message tells. */
  readonly path: readonly Step[];
}

export interface Outcome {
  readonly case: Case;
  readonly evaluator: Evaluator;
  readonly faults: readonly CaseFault[];
}

const outcomes = new WeakMap<View, Map<Reading, Outcome>>();

/** A view of the same set in another language, and the language: ways are told in it, whatever is found in English. */
export interface ToldIn {
  readonly view: View;
  readonly language: string;
}

/** How it came that a case asks something or does not. */
export function pathTo(name: string, isAsked: boolean, reading: Reading, { view, language }: ToldIn): Step[] {
  const outcome = outcomeOf(reading, view);
  if (!outcome) return [];
  const looked = { source: view, evaluator: outcome.evaluator, language };
  return isAsked ? whyAsked(name, looked) : whyNotAsked(name, looked);
}

/** What follows from a case; undefined of a reading that is none. */
export function outcomeOf(reading: Reading, view: View): Outcome | undefined {
  const known = outcomes.get(view) ?? new Map<Reading, Outcome>();
  outcomes.set(view, known);
  const made = known.get(reading) ?? workedOut(reading, view);
  if (made) known.set(reading, made);
  return made;
}

function workedOut(reading: Reading, view: View): Outcome | undefined {
  const found = caseIn(reading);
  if (!found) return undefined;
  const evaluator = new Evaluator(setRoutingOf(view), dataOf(found, view));
  const looked = { source: view, evaluator };
  const faults = [
    ...found.facts.flatMap((given) => givenFaults(given, 'fact', looked, view)),
    ...found.answers.flatMap((given) => givenFaults(given, 'question', looked, view)),
    ...disagreements(found, looked, view),
    ...found.expected.flatMap((expected) => expectedFaults(expected, looked, view)),
  ];
  return { case: found, evaluator, faults };
}

const wordsOf = ({ name, values }: Given): GivenWords => ({ name, values: values.map(({ value }) => value) });

const placed = ({ which, ...fault }: AnswerFault, { key, values }: Given): CaseFault => ({
  ...fault,
  at: (which === undefined ? undefined : values[which]) ?? key,
  path: [],
});

function givenFaults(given: Given, is: 'fact' | 'question', looked: Looked, view: View): CaseFault[] {
  const { name, key } = given;
  const subject =
    is === 'fact' && view.defined('fact', name).length === 0 ? undefined : subjectOf(view, name);
  if (subject?.is !== is)
    return [is === 'fact' ? unknown(unknownFact(name, view), key) : noId(name, key, view)];
  const faults = answerFaults(wordsOf(given), subject, looked).map((fault) => placed(fault, given));
  if (faults.length > 0 || looked.evaluator.isAsked(name)) return faults;
  return [{ is: 'unasked-answered', at: key, ...unasked(name, is, looked) }];
}

function expectedFaults({ name, scalar, isAsked }: Expectation, looked: Looked, view: View): CaseFault[] {
  if (askedSubject(view, name)?.is !== 'question') return [noId(name, scalar, view)];
  if (looked.evaluator.isAsked(name) === isAsked) return [];
  const path = isAsked ? whyNotAsked(name, looked) : whyAsked(name, looked);
  const [step] = path;
  const message = step ? stepInWords(step) : `${name} is ${isAsked ? 'not asked' : 'asked'}`;
  return [{ is: 'asked-differs', at: scalar, message: `${message}.`, path }];
}

function disagreements({ facts, answers }: Case, looked: Looked, view: View): CaseFault[] {
  return settledFacts(view).flatMap(({ fact, question }) => {
    const known = facts.find(({ name }) => name === fact);
    const answer = answers.find(({ name }) => name === question);
    const fault = known && answer && disagreement(wordsOf(known), wordsOf(answer), looked);
    return fault ? [placed(fault, answer)] : [];
  });
}

const unknown = (said: Said, at: Scalar): CaseFault => ({ is: 'unknown', at, ...said, path: [] });

function noId(name: string, at: Scalar, view: View): CaseFault {
  const isFact = view.routed(name).length === 0 && view.defined('fact', name).length > 0;
  return unknown(
    isFact ? { message: `${name} is a fact: it belongs under “facts”.` } : unknownId(name, view),
    at,
  );
}
