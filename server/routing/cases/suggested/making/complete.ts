/** Completes what must hold to a whole case, with the plainest answers where they are free. */

import { parsedCondition } from '../../../../syntax/conditions/parsed.ts';
import type { AnswerSpace } from '../../../all-cases/answer-space.ts';
import type { Diagram } from '../../../all-cases/diagrams.ts';
import { setRoutingOf } from '../../../gates/set-routing.ts';
import type { AnswerOption } from '../../../meaning/subject.ts';
import { Evaluator } from '../../../one-case/evaluator.ts';
import type { RoutingReader } from '../../../proofs/routing-reader.ts';
import { settledFacts } from '../../case.ts';
import type { SettledFact } from '../../settled.ts';
import type { Asking } from './asking.ts';
import { answerGiven, type Settled } from './given-answer.ts';
import type { Plain } from './plain.ts';

interface Completed {
  readonly facts: Map<string, readonly string[]>;
  readonly answers: Map<string, readonly string[]>;
}

export type Completer = (goal: Diagram) => Completed;

/**
 * Makes of a diagram a complete case in which it is true: every fact that is known has a value, and every question
 * that is asked an answer, unless none can be given. What the diagram leaves open is answered in the plainest way.
 * @param names the facts, questions and rows of the set, each after those that it rests on.
 */
export function completer(
  names: readonly string[],
  plain: Plain,
  asking: Asking,
  reader: RoutingReader,
): Completer {
  const pairs = settledFacts(reader.source);
  return (goal) => {
    const settled = settledIn(goal, plain, reader);
    const data: Completed = { facts: new Map(), answers: new Map() };
    // What is asked for is known by then: all is answered on which that rests.
    const isAsked = asking.in(data);
    const evaluator = new Evaluator(setRoutingOf(reader.source), data);
    const isOffered = ({ onlyWhen }: AnswerOption) =>
      !onlyWhen || evaluator.holds(parsedCondition(onlyWhen.scalar).condition);
    const choice = { plain, isOffered };
    const foretold = (name: string) => {
      const space = reader.entry(name)?.space;
      const own = space && settled.get(space);
      return own && answerGiven(space, own, choice);
    };
    for (const name of names) {
      const entry = reader.entry(name);
      const space = entry?.space;
      if (!space || !entry.isSound || !isAsked(entry)) continue;
      const own = settled.get(space);
      const agreed = own
        ? undefined
        : agreeing(
            space,
            pairs,
            (other) => data.answers.get(other) ?? data.facts.get(other) ?? foretold(other),
          );
      const answer = agreed ?? answerGiven(space, own ?? new Map(), choice);
      if (answer) data[entry.subject.is === 'fact' ? 'facts' : 'answers'].set(name, answer);
    }
    return data;
  };
}

/** What the diagram needs of each answer. */
function settledIn(goal: Diagram, plain: Plain, reader: RoutingReader): Map<AnswerSpace, Settled> {
  const { diagrams } = reader;
  diagrams.allow();
  const possible = diagrams.and(goal, reader.universe(goal));
  const solution = diagrams.solution(possible, (variable) => {
    const space = reader.ownerOf(variable);
    return space ? plain.order(space, variable) : [];
  });
  const settled = new Map<AnswerSpace, Map<number, number>>();
  for (const [variable, value] of solution ?? []) {
    const space = reader.ownerOf(variable)!;
    const own = settled.get(space) ?? new Map<number, number>();
    settled.set(space, own.set(variable, value));
  }
  return settled;
}

/** The answer that a fact or a question has since the other has it, where a question settles a fact. */
function agreeing(
  { name, type }: AnswerSpace,
  pairs: readonly SettledFact[],
  answerOf: (name: string) => readonly string[] | undefined,
): readonly string[] | undefined {
  const pair = pairs.find(({ fact, question }) => fact === name || question === name);
  const other = pair && answerOf(pair.fact === name ? pair.question : pair.fact);
  return other?.every((code) => type.options.some((option) => option.code === code)) ? other : undefined;
}
