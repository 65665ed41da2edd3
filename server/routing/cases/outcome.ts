import { nearestId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { nearest } from '../../text/nearest.ts';
import { Evaluator } from '../evaluate.ts';
import { askedSubject } from '../hurdles.ts';
import { subjectOf } from '../subjects.ts';
import { type AnswerFault, answerFaults, disagreement } from './answers.ts';
import { type Case, caseIn, dataOf, type Expected, type Given, settledFacts } from './case.ts';
import { type Looked, type Step, stepInWords, whyAsked, whyNotAsked } from './why.ts';

/** What is wrong with a case: something in it, or what follows from it is not what it expects. */
export interface Fault {
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
  readonly faults: readonly Fault[];
}

const outcomes = new WeakMap<View, Map<Reading, Outcome>>();

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
  const evaluator = new Evaluator(view, dataOf(found, view));
  const looked = { source: view, evaluator };
  const faults = [
    ...found.facts.flatMap((given) => givenFaults(given, 'fact', looked, view)),
    ...found.answers.flatMap((given) => givenFaults(given, 'question', looked, view)),
    ...disagreements(found, looked, view).map(plain),
    ...found.expected.flatMap((expected) => expectedFaults(expected, looked, view)),
  ];
  return { case: found, evaluator, faults };
}

const plain = (fault: AnswerFault): Fault => ({ ...fault, path: [] });

function givenFaults(given: Given, is: 'fact' | 'question', looked: Looked, view: View): Fault[] {
  const { name, key } = given;
  const subject =
    is === 'fact' && view.defined('fact', name).length === 0 ? undefined : subjectOf(view, name);
  if (subject?.is !== is) return [is === 'fact' ? unknownFact(name, key, view) : unknownId(name, key, view)];
  const faults = answerFaults(given, subject, looked).map(plain);
  if (faults.length > 0 || looked.evaluator.isAsked(name)) return faults;
  const [step, ...path] = whyNotAsked(name, looked);
  const what = is === 'fact' ? 'given, but this case does not know it' : 'answered, but it is not asked';
  const because = step ? `: ${step.because}` : '';
  return [
    {
      is: 'unasked-answered',
      at: key,
      message: `${name} is ${what}${because}.`,
      path: withPlace(step, path),
    },
  ];
}

function expectedFaults({ name, scalar, isAsked }: Expected, looked: Looked, view: View): Fault[] {
  if (askedSubject(view, name)?.is !== 'question') return [unknownId(name, scalar, view)];
  if (looked.evaluator.isAsked(name) === isAsked) return [];
  const [step, ...path] = isAsked ? whyNotAsked(name, looked) : whyAsked(name, looked);
  const message = step ? stepInWords(step) : `${name} is ${isAsked ? 'not asked' : 'asked'}`;
  return [{ is: 'asked-differs', at: scalar, message: `${message}.`, path: withPlace(step, path) }];
}

/** The path from the first step on, which the message tells already and which has a place to go to. */
const withPlace = (first: Step | undefined, rest: readonly Step[]) => (first ? [first, ...rest] : rest);

function disagreements({ facts, answers }: Case, looked: Looked, view: View): AnswerFault[] {
  return settledFacts(view).flatMap(({ fact, question }) => {
    const named = (given: readonly Given[], name: string) => given.find((each) => each.name === name);
    return disagreement(named(facts, fact), named(answers, question), looked) ?? [];
  });
}

function unknownFact(name: string, at: Scalar, view: View): Fault {
  const meant = nearest(name, view.names('fact'));
  const message = `${name} is no fact of this set.${meant ? ` Did you mean ${meant}?` : ''}`;
  return { is: 'unknown', at, message, meant, path: [] };
}

function unknownId(name: string, at: Scalar, view: View): Fault {
  const [other] = view.routed(name);
  if (other) {
    const isNote = other.kind === 'question' || other.kind === 'row';
    const message = isNote
      ? `${name} is a note, which nobody answers.`
      : `${name} is a ${other.kind}: name the questions in it.`;
    return { is: 'unknown', at, message, path: [] };
  }
  const isFact = view.defined('fact', name).length > 0;
  if (isFact) return { is: 'unknown', at, message: `${name} is a fact: it belongs under “facts”.`, path: [] };
  const meant = nearestId(name, view.names('id'));
  const message = `${name} is not in this set.${meant ? ` Did you mean ${meant}?` : ''}`;
  return { is: 'unknown', at, message, meant, path: [] };
}
