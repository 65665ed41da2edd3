/** Says how answers stand in a case, and which of them make a condition hold or not. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { SetRouting } from '../gates/set-routing.ts';
import { optionInWords } from '../meaning/answer-words.ts';
import type { Evaluator } from '../one-case/evaluator.ts';
import { whyWords } from '../words/why.ts';

/** A case, and what its set says of routing. */
export interface CaseWithin {
  readonly routes: SetRouting;
  readonly evaluator: Evaluator;
  /** The language in which it is told; English where none is named. */
  readonly language?: string | undefined;
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
export function statesOf(name: string, looked: CaseWithin): string[] {
  const rows = looked.routes.subject(name)?.rows;
  if (!rows || !looked.evaluator.isAsked(name)) return [stateOf(name, looked)];
  const asked = rows.filter((row) => looked.evaluator.isAsked(row.name));
  return asked.length > 0
    ? asked.map((row) => stateOf(row.name, looked))
    : [whyWords(looked.language).states.noRows(name)];
}

/** How one answer stands in a case. */
export function stateOf(name: string, { routes, evaluator, language }: CaseWithin): string {
  const { states: say } = whyWords(language);
  const subject = routes.subject(name);
  if (!subject) return say.notInSet(name);
  const isFact = subject.is === 'fact';
  if (!evaluator.isAsked(name)) return isFact ? say.notKnown(name) : say.notAsked(name);
  const answer = evaluator.answer(name);
  if (!answer) return isFact ? say.notGiven(name) : say.noAnswer(name);
  const { answer: type } = subject;
  if (!type || type.form === 'text') return say.answered(name);
  if (answer.length === 0) return say.nothingChosen(name);
  const values = answer.map((value) => optionInWords(value, type));
  return type.form === 'any-of' ? say.includes(name, values) : say.is(name, values);
}

/** Some of them, in a sentence. */
export function joined(words: readonly string[], language?: string): string {
  const { states: say } = whyWords(language);
  return say.list(words.length > MOST_NAMED ? [...words.slice(0, MOST_NAMED - 1), say.soOn] : words);
}
