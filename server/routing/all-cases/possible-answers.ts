/** Rules out answers that cannot be given together, so that every case that is shown can be. */
import { respondentsOf } from './answer-reasons.ts';
import type { AnswerSpace } from './answer-space.ts';
import { type Diagram, type Diagrams, NEVER } from './diagrams.ts';
import { type EntryRouting, settledKey } from './entry-routing.ts';
import { limitsKept } from './limits.ts';
import type { Witnesses } from './witnesses.ts';

/** What is known of the answers that a diagram speaks of. */
export interface KnownAnswers {
  readonly diagrams: Diagrams;
  readonly without: ReadonlySet<string>;
  /** Whose answers a variable stands for. */
  ownerOf(variable: number): AnswerSpace | undefined;
  entry(name: string): EntryRouting | undefined;
  readonly witnesses: Witnesses;
}

/**
 * True where every answer that some diagrams speak of is one that can be given: what is required is filled in, limits
 * are kept, only options that are offered are chosen. Answers that they do not speak of can always be completed,
 * since a question none of whose options is offered is left blank; so they need not be looked at.
 */
export function possibleAnswersIn(spoken: readonly Diagram[], known: KnownAnswers): Diagram {
  return known.diagrams.all(possibleAnswers(spoken, known));
}

/** True where some complete case makes the diagram true. */
export function isPossible(diagram: Diagram, known: KnownAnswers): boolean {
  if (known.witnesses.has(diagram)) return true;
  const isSo =
    diagram !== NEVER && known.diagrams.and(diagram, possibleAnswersIn([diagram], known)) !== NEVER;
  if (isSo) known.witnesses.keep(diagram);
  return isSo;
}

function possibleAnswers(spoken: readonly Diagram[], known: KnownAnswers): Diagram[] {
  const { diagrams } = known;
  const variables = new Set(spoken.flatMap((diagram) => [...diagrams.support(diagram)]));
  const spaces = new Set<AnswerSpace>();
  const links = new Map<string, Diagram>();
  let before = -1;
  while (before !== variables.size + spaces.size + links.size) {
    before = variables.size + spaces.size + links.size;
    for (const variable of [...variables]) {
      const space = known.ownerOf(variable);
      if (space) spaces.add(space);
    }
    const restsOn = [...spaces].flatMap(
      (space) => known.entry(space.name)?.offers.map(({ when }) => when) ?? [],
    );
    for (const space of spaces) {
      const link = linkOf(space, spaces, known);
      if (link !== undefined) links.set(space.name, link);
    }
    for (const each of [...restsOn, ...links.values()])
      for (const variable of diagrams.support(each)) variables.add(variable);
  }
  return [...[...spaces].map((space) => validAnswer(space, variables, known)), ...links.values()];
}

function validAnswer(space: AnswerSpace, variables: ReadonlySet<number>, known: KnownAnswers): Diagram {
  const { diagrams } = known;
  const given = givenAnswer(space, variables, known);
  if ((known.entry(space.name)?.offers ?? []).length === 0) return given;
  const left = diagrams.and(diagrams.not(answerable(space, variables, known)), space.nothing);
  return diagrams.or(given, left);
}

/** When an answer is one that can be given, of what is offered. */
function givenAnswer(
  space: AnswerSpace,
  variables: ReadonlySet<number>,
  { diagrams, without, entry }: KnownAnswers,
): Diagram {
  const offered = (entry(space.name)?.offers ?? []).map(({ code, when }) =>
    diagrams.implies(space.has(code) ?? NEVER, when),
  );
  return diagrams.all([space.valid(limitsKept(space.name, without), variables), ...offered]);
}

/** When some answer can be given, of what is offered. */
export function answerable(space: AnswerSpace, variables: ReadonlySet<number>, known: KnownAnswers): Diagram {
  return known.diagrams.exists(givenAnswer(space, variables, known), space.variables);
}

/** A fact that a question settles has the value that was answered there. */
function linkOf(
  fact: AnswerSpace,
  spaces: ReadonlySet<AnswerSpace>,
  { diagrams, without, entry }: KnownAnswers,
): Diagram | undefined {
  const routed = entry(fact.name);
  if (routed?.subject.is !== 'fact' || without.has(settledKey(fact.name))) return undefined;
  const [respondent] = respondentsOf(routed.subject);
  const question = respondent === undefined ? undefined : entry(respondent);
  const answers = question?.space;
  if (!answers || !spaces.has(answers)) return undefined;
  const answered = diagrams.and(question.assumed, diagrams.not(answers.blank));
  const agree = fact.type.options.flatMap(({ code }) => {
    const [one, other] = [fact.has(code), answers.has(code)];
    return one !== undefined && other !== undefined ? [diagrams.same(one, other)] : [];
  });
  return diagrams.implies(answered, diagrams.all(agree));
}
