/** Says how answers stand in a case, and which of them make a condition hold or not. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { SetRouting } from '../gates/set-routing.ts';
import { optionInWords } from '../meaning/answer-words.ts';
import type { Evaluator } from '../one-case/evaluator.ts';
import { stateWords } from '../words/states.ts';

/** A case, and what its set says of routing. */
export interface CaseWithin {
  readonly routes: SetRouting;
  readonly evaluator: Evaluator;
}

/** So many answers are named to say why a condition holds or does not. */
const MOST_NAMED = 3;

/** Of conditions that must all hold, the first that does not. */
export function failingPart(condition: Condition | undefined, evaluator: Evaluator): Condition | undefined {
  if (condition?.is !== 'and') return condition;
  return failingPart(
    condition.parts.find((part) => evaluator.truthOf(part) === false),
    evaluator,
  );
}

/** What a condition speaks of that makes it hold, or not hold, in the case; each named condition is followed once. */
export function deciding(
  condition: Condition | undefined,
  looked: CaseWithin,
  seen = new Set<string>(),
): string[] {
  switch (condition?.is) {
    case 'and':
    case 'or': {
      const told = looked.evaluator.truthOf(condition);
      const settles = (part: Condition) => looked.evaluator.truthOf(part) === told;
      const isOne = told === (condition.is === 'or');
      const parts = condition.parts.filter(settles);
      return (isOne ? parts.slice(0, 1) : parts).flatMap((part) => deciding(part, looked, seen));
    }
    case 'not':
      return deciding(condition.part, looked, seen);
    case 'test':
      return [withoutSpaces(condition.subject.text)];
    case 'name': {
      const name = condition.name.text;
      if (seen.has(name)) return [];
      seen.add(name);
      const named = looked.routes.condition(name);
      return deciding(named, looked, seen);
    }
    default:
      return [];
  }
}

/** How an answer stands in a case: of a grid, that of each row which is asked. */
export function statesOf(name: string, looked: CaseWithin, words = stateWords()): string[] {
  const rows = looked.routes.subject(name)?.rows;
  if (!rows || !looked.evaluator.isAsked(name)) return [stateOf(name, looked, words)];
  const asked = rows.filter((row) => looked.evaluator.isAsked(row.name));
  return asked.length > 0 ? asked.map((row) => stateOf(row.name, looked, words)) : [words.noRows(name)];
}

/** How one answer stands in a case. */
export function stateOf(name: string, { routes, evaluator }: CaseWithin, words = stateWords()): string {
  const subject = routes.subject(name);
  if (!subject) return words.notInSet(name);
  const isFact = subject.is === 'fact';
  if (!evaluator.isAsked(name)) return isFact ? words.notKnown(name) : words.notAsked(name);
  const answer = evaluator.answer(name);
  if (!answer) return isFact ? words.notGiven(name) : words.noAnswer(name);
  const { answer: type } = subject;
  if (!type || type.form === 'text') return words.isAnswered(name);
  if (answer.length === 0) return words.nothingChosen(name);
  const values = answer.map((value) => optionInWords(value, type));
  return type.form === 'any-of' ? words.includes(name, values) : words.is(name, values);
}

/** Some of them, in a sentence. */
export const joined = (states: readonly string[], { all, soOn } = stateWords()): string =>
  all(states.length > MOST_NAMED ? [...states.slice(0, MOST_NAMED - 1), soOn] : states);
