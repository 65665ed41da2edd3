/** Runs one case through the routing of its set, three-valued where the case leaves something open. */
import type { Condition } from '../../syntax/conditions/tree.ts';
import { dependenciesOf, isNamedCondition, nameIn, type RoutingFact } from '../gates/dependencies.ts';
import { dependenciesFirst } from '../gates/dependencies-first.ts';
import { requirementMeaning } from '../gates/requirement-meaning.ts';
import type { Requirement } from '../gates/requirements.ts';
import type { SetRouting } from '../gates/set-routing.ts';
import { meaningOf, meaningOfTest } from '../meaning/meaning.ts';
import { caseAlgebra } from './case-algebra.ts';
import { all, type ThreeValued } from './three-valued.ts';

/** A case as far as it is known: facts by name and answers by id, each a code, several codes, or a text. */
export interface CaseData {
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Of what it may have been answered and the data does not say; nothing, where this is left out. */
  isUntold?(name: string): boolean;
}

/**
 * Says of one case what is asked in it (the table of design §4). An answer to what is not asked counts for nothing.
 * Where it cannot be told whether something is asked, an answer shows that it is, and a blank is taken for not asked.
 */
export class Evaluator {
  private readonly data: CaseData;
  private readonly routes: SetRouting;
  private readonly known = new Map<RoutingFact, ThreeValued>();
  private readonly algebra = caseAlgebra({
    subject: (name) => this.routes.subject(name),
    named: (name) => this.truthOfFact(`named ${name}`),
    asked: (name) => this.asked(name),
    answer: (name) => this.answer(name),
    isUntold: (name) => this.isUntold(name),
  });
  private isSettling = false;

  constructor(routes: SetRouting, data: CaseData) {
    this.data = data;
    this.routes = routes;
  }

  /** True where all gates of a question or a row hold; of a fact where it is known. False within a cycle. */
  isAsked(name: string): boolean {
    return this.asked(name) === true;
  }

  /** Whether something is asked; undefined where that rests on what the data does not say. */
  asked(name: string): ThreeValued {
    return this.truthOfFact(`asked ${name}`);
  }

  /** The answer that counts; undefined of what is not asked or left blank. */
  answer(name: string): readonly string[] | undefined {
    if (this.asked(name) === false) return undefined;
    const subject = this.routes.subject(name);
    if (!subject) return undefined;
    const given = (subject.is === 'fact' ? this.data.facts : this.data.answers).get(name);
    if (!given) return undefined;
    return given.length > 0 || (subject.answer?.form === 'any-of' && subject.answer.atLeast === 0)
      ? given
      : undefined;
  }

  /** Whether a question, or one of its rows, has an answer that counts. */
  hasAnswer(name: string): boolean {
    const rows = this.routes.subject(name)?.rows;
    return rows ? rows.some((row) => this.hasAnswer(row.name)) : this.answer(name) !== undefined;
  }

  /** Whether a test that names no value is true of a question. */
  is(name: string, kind: 'is sufficient' | 'is insufficient' | 'is answered' | 'is not answered'): boolean {
    return meaningOfTest(name, { kind, values: [] }, this.algebra) === true;
  }

  /** Whether a condition holds; what cannot be read of it does not. */
  holds(condition: Condition | undefined): boolean {
    return this.truthOf(condition) === true;
  }

  /** Whether a condition holds; undefined where that rests on what the data does not say. */
  truthOf(condition: Condition | undefined): ThreeValued {
    return meaningOf(condition, this.algebra);
  }

  /** Whether one thing is so that an entry requires. */
  meets(requirement: Requirement): ThreeValued {
    return requirementMeaning(requirement, this.algebra);
  }

  /** What is not known while something is settled that rests on it waits for that in turn: a cycle. */
  private truthOfFact(fact: RoutingFact): ThreeValued {
    if (!this.known.has(fact) && this.isSettling) return false;
    if (!this.known.has(fact)) this.settle(fact);
    return this.known.get(fact);
  }

  private settle(fact: RoutingFact): void {
    this.isSettling = true;
    dependenciesFirst(
      fact,
      (each) => this.known.has(each),
      (each) => dependenciesOf(this.routes, each),
      (each) => this.known.set(each, this.workedOut(each)),
    );
    this.isSettling = false;
  }

  private workedOut(fact: RoutingFact): ThreeValued {
    const name = nameIn(fact);
    if (isNamedCondition(fact)) return this.truthOf(this.routes.condition(name));
    const requirements = this.routes.requirements(name);
    return requirements !== undefined && all(requirements, (requirement) => this.meets(requirement));
  }

  private isUntold(name: string): boolean {
    return (this.data.isUntold?.(name) ?? false) && this.asked(name) !== false;
  }
}
