/** Says how answers stand in a case, and which of them make a condition hold or not. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { SetRouting } from '../gates/set-routing.ts';
import { answerInWords } from '../meaning/answer-words.ts';
import type { Evaluator } from '../one-case/evaluator.ts';

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
export function statesOf(name: string, looked: CaseWithin): string[] {
  const rows = looked.routes.subject(name)?.rows;
  if (!rows || !looked.evaluator.isAsked(name)) return [stateOf(name, looked)];
  const asked = rows.filter((row) => looked.evaluator.isAsked(row.name));
  return asked.length > 0 ? asked.map((row) => stateOf(row.name, looked)) : [`${name} has no rows`];
}

/** How one answer stands in a case. */
export function stateOf(name: string, { routes, evaluator }: CaseWithin): string {
  const subject = routes.subject(name);
  if (!subject) return `${name} is not in this set`;
  const isFact = subject.is === 'fact';
  if (!evaluator.isAsked(name)) return `${name} is not ${isFact ? 'known' : 'asked'}`;
  const answer = evaluator.answer(name);
  if (!answer) return isFact ? `${name} is not given` : `${name} has no answer`;
  const { answer: type } = subject;
  if (!type || type.form === 'text') return `${name} is answered`;
  if (answer.length === 0) return `nothing is chosen in ${name}`;
  return `${name} ${type.form === 'any-of' ? 'includes' : 'is'} ${answerInWords(answer, type)}`;
}

/** Some of them, in a sentence. */
export function joined(words: readonly string[]): string {
  return sentenceList(words.length > MOST_NAMED ? [...words.slice(0, MOST_NAMED - 1), 'so on'] : words);
}
