/** Runs one case through the routing of its set, three-valued where the case leaves something open. */
import { withoutSpaces } from '../../model/ids.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { Condition, TestAtom, TestKind } from '../../syntax/conditions/tree.ts';
import { dependenciesOf, type Fact, isNamed, nameIn } from '../gates/dependencies.ts';
import { dependenciesFirst } from '../gates/dependencies-first.ts';
import type { RoutingSource } from '../gates/gates.ts';
import type { Requirement } from '../gates/requirements.ts';
import { type SetRouting, setRoutingOf } from '../gates/set-routing.ts';
import type { Row } from '../meaning/subject.ts';
import { answerPasses, isCount, type WantedTest } from './answer-test.ts';
import { all, any, not, type ThreeValued } from './three-valued.ts';

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
  private readonly known = new Map<Fact, ThreeValued>();
  private isSettling = false;

  constructor(source: RoutingSource, data: CaseData, routes = setRoutingOf(source)) {
    this.data = data;
    this.routes = routes;
  }

  /** True where all gates of a question or a row hold; of a fact where it is known. False within a cycle. */
  isAsked(name: string): boolean {
    return this.asked(name) === true;
  }

  /** Whether something is asked; undefined where that rests on what the data does not say. */
  asked(name: string): ThreeValued {
    return this.toldOfFact(`asked ${name}`);
  }

  /** What is not known while something is settled that rests on it waits for that in turn: a cycle. */
  private toldOfFact(fact: Fact): ThreeValued {
    if (!this.known.has(fact) && this.isSettling) return false;
    if (!this.known.has(fact)) this.settle(fact);
    return this.known.get(fact);
  }

  private settle(fact: Fact): void {
    this.isSettling = true;
    dependenciesFirst(
      fact,
      (each) => this.known.has(each),
      (each) => dependenciesOf(this.routes, each),
      (each) => this.known.set(each, this.workedOut(each)),
    );
    this.isSettling = false;
  }

  private workedOut(fact: Fact): ThreeValued {
    const name = nameIn(fact);
    if (isNamed(fact)) return this.told(this.routes.condition(name));
    const requirements = this.routes.requirements(name);
    return requirements !== undefined && all(requirements, (requirement) => this.passes(requirement));
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
    return this.toldOf(name, { kind, values: [] }) === true;
  }

  /** Whether a condition holds; what cannot be read of it does not. */
  holds(condition: Condition | undefined): boolean {
    return this.told(condition) === true;
  }

  /** Whether a condition holds; undefined where that rests on what the data does not say. */
  told(condition: Condition | undefined): ThreeValued {
    switch (condition?.is) {
      case 'and':
        return all(condition.parts, (part) => this.told(part));
      case 'or':
        return any(condition.parts, (part) => this.told(part));
      case 'not':
        return not(this.told(condition.part));
      case 'name':
        return this.toldOfFact(`named ${condition.name.text}`);
      case 'test':
        return this.toldOfAtom(condition);
      default:
        return false;
    }
  }

  /** Whether one thing is so that a question needs to be asked. */
  passes(requirement: Requirement): ThreeValued {
    switch (requirement.is) {
      case 'gate':
        return this.told(parsedCondition(requirement.gate.scalar).condition);
      case 'stem':
        return this.asked(requirement.name);
      case 'row':
        return this.isChosen(requirement.from);
      case 'explains':
        return any(requirement.ids, (id) => this.toldOf(id, { kind: 'is insufficient', values: [] }));
    }
  }

  private isChosen(from: Row['from']): ThreeValued {
    if (from === undefined) return false;
    if (this.isUntold(from.question)) return undefined;
    return this.answer(from.question)?.includes(from.code) ?? false;
  }

  /** True of what may have been asked, where the data does not say how it was answered. */
  private isUntold(name: string): boolean {
    return (this.data.isUntold?.(name) ?? false) && this.asked(name) !== false;
  }

  private toldOfAtom({ of, subject, test }: TestAtom): ThreeValued {
    const name = withoutSpaces(subject.text);
    const values = test.values.map(({ text }) => text);
    const wanted = { kind: test.kind, values };
    switch (of) {
      case 'answer':
        return this.toldOf(name, wanted);
      case 'count': {
        if (this.isUntold(name)) return undefined;
        const answer = this.answer(name);
        return answer !== undefined && isCount(test.kind, answer.length, Number(values[0]));
      }
      case 'any row':
        return this.ofAny(this.rowsOf(name), wanted);
      case 'every row': {
        const rows = this.rowsOf(name);
        const isSo = all(rows, ({ name: row, isAsked }) => either(not(isAsked), this.toldOf(row, wanted)));
        return both(
          any(rows, ({ isAsked }) => isAsked),
          isSo,
        );
      }
    }
  }

  /** The rows that are asked or may be. A blank that must be filled in shows that its row is not asked, where nothing else tells. */
  private rowsOf(name: string): AskedRow[] {
    const rows = this.routes.subject(name)?.rows ?? [];
    return rows.flatMap((row) => {
      const asked = this.answer(row.name) === undefined ? this.asked(row.name) : true;
      const isBlank = asked === undefined && !this.isUntold(row.name);
      const mustBeFilled = !this.routes.subject(row.name)?.answer?.isOptional;
      return asked === false || (isBlank && mustBeFilled) ? [] : [{ name: row.name, isAsked: asked }];
    });
  }

  private ofAny(rows: readonly AskedRow[], test: WantedTest): ThreeValued {
    return any(rows, ({ name, isAsked }) => both(isAsked, this.toldOf(name, test)));
  }

  private toldOf(name: string, test: WantedTest): ThreeValued {
    const subject = this.routes.subject(name);
    if (subject?.rows) return this.toldOfGrid(name, test);
    if (this.isUntold(name)) return undefined;
    const answer = this.answer(name);
    if (test.kind === 'is not answered') return answer === undefined;
    if (answer === undefined || !subject?.answer) return false;
    return test.kind === 'is answered' || answerPasses(answer, test, subject.answer);
  }

  private toldOfGrid(name: string, { kind }: WantedTest): ThreeValued {
    const rows = this.rowsOf(name);
    const ofAny = (wanted: TestKind) => this.ofAny(rows, { kind: wanted, values: [] });
    const isAnswered = () =>
      both(
        any(rows, ({ isAsked }) => isAsked),
        not(ofAny('is not answered')),
      );
    switch (kind) {
      case 'is insufficient':
        return ofAny(kind);
      case 'is sufficient':
        return both(ofAny(kind), not(ofAny('is insufficient')));
      case 'is answered':
        return isAnswered();
      case 'is not answered':
        return not(isAnswered());
      default:
        return false;
    }
  }
}

/** A row that is asked, or may be. */
interface AskedRow {
  readonly name: string;
  readonly isAsked: ThreeValued;
}

const both = (...told: readonly ThreeValued[]) => all(told, (each) => each);
const either = (...told: readonly ThreeValued[]) => any(told, (each) => each);
