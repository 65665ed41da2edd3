import { withoutSpaces } from '../model/ids.ts';
import { parsedCondition } from '../syntax/conditions/parsed.ts';
import type { Condition, TestAtom, TestKind } from '../syntax/conditions/tree.ts';
import { cutsOf, firstDay } from './cuts.ts';
import { namedCondition } from './entry.ts';
import type { RoutingSource } from './gates.ts';
import { askedSubject, type Hurdle, hurdlesOf } from './hurdles.ts';
import type { AnswerType, Row } from './subject.ts';
import { subjectOf } from './subjects.ts';

/** A case as far as it is known: facts by name and answers by id, each a code, several codes, or a text. */
export interface CaseData {
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

/** Says of one case what is asked in it (the table of design §4). An answer to what is not asked counts for nothing. */
export class Evaluator {
  private readonly source: RoutingSource;
  private readonly data: CaseData;
  private readonly asked = new Map<string, boolean>();
  private readonly expanding = new Set<string>();

  constructor(source: RoutingSource, data: CaseData) {
    this.source = source;
    this.data = data;
  }

  /** True where all gates of a question or a row hold; of a fact where it is known. False within a cycle. */
  isAsked(name: string): boolean {
    const known = this.asked.get(name);
    if (known !== undefined) return known;
    this.asked.set(name, false);
    const subject = askedSubject(this.source, name);
    const asked =
      subject !== undefined && hurdlesOf(this.source, subject).every((hurdle) => this.passes(hurdle));
    this.asked.set(name, asked);
    return asked;
  }

  /** The answer that counts; undefined of what is not asked or left blank. */
  answer(name: string): readonly string[] | undefined {
    if (!this.isAsked(name)) return undefined;
    const subject = subjectOf(this.source, name);
    if (!subject) return undefined;
    const given = (subject.is === 'fact' ? this.data.facts : this.data.answers).get(name);
    if (!given) return undefined;
    return given.length > 0 || (subject.answer?.form === 'any-of' && subject.answer.atLeast === 0)
      ? given
      : undefined;
  }

  /** Whether a test that names no value is true of a question. */
  is(name: string, kind: 'is sufficient' | 'is insufficient' | 'is answered' | 'is not answered'): boolean {
    return this.holdsOf(name, { kind, values: [] });
  }

  /** Whether a condition holds; what cannot be read of it does not. */
  holds(condition: Condition | undefined): boolean {
    switch (condition?.is) {
      case 'and':
        return condition.parts.every((part) => this.holds(part));
      case 'or':
        return condition.parts.some((part) => this.holds(part));
      case 'not':
        return !this.holds(condition.part);
      case 'name':
        return this.holdsNamed(condition.name.text);
      case 'test':
        return this.passesAtom(condition);
      default:
        return false;
    }
  }

  /** Whether one thing is so that a question needs to be asked. */
  passes(hurdle: Hurdle): boolean {
    switch (hurdle.is) {
      case 'gate':
        return this.holds(parsedCondition(hurdle.gate.scalar).condition);
      case 'stem':
        return this.isAsked(hurdle.name);
      case 'row':
        return this.isChosen(hurdle.from);
      case 'explains':
        return hurdle.ids.some((id) => this.holdsOf(id, { kind: 'is insufficient', values: [] }));
    }
  }

  private isChosen(from: Row['from']): boolean {
    return from !== undefined && (this.answer(from.question)?.includes(from.code) ?? false);
  }

  private holdsNamed(name: string): boolean {
    if (this.expanding.has(name)) return false;
    this.expanding.add(name);
    const holds = this.holds(namedCondition(this.source, name)?.condition);
    this.expanding.delete(name);
    return holds;
  }

  private passesAtom({ of, subject, test }: TestAtom): boolean {
    const name = withoutSpaces(subject.text);
    const values = test.values.map(({ text }) => text);
    const wanted = { kind: test.kind, values };
    switch (of) {
      case 'answer':
        return this.holdsOf(name, wanted);
      case 'count': {
        const answer = this.answer(name);
        return answer !== undefined && isCount(test.kind, answer.length, Number(values[0]));
      }
      case 'any row':
        return this.askedRows(name).some((row) => this.holdsOf(row, wanted));
      case 'every row': {
        const rows = this.askedRows(name);
        return rows.length > 0 && rows.every((row) => this.holdsOf(row, wanted));
      }
    }
  }

  private rowsOf(name: string): readonly Row[] {
    return subjectOf(this.source, name)?.rows ?? [];
  }

  private askedRows(name: string): string[] {
    return this.rowsOf(name)
      .map((row) => row.name)
      .filter((row) => this.isAsked(row));
  }

  private holdsOf(name: string, test: WantedTest): boolean {
    const subject = subjectOf(this.source, name);
    if (subject?.rows) return this.holdsOfGrid(name, test);
    const answer = this.answer(name);
    if (test.kind === 'is not answered') return answer === undefined;
    if (answer === undefined || !subject?.answer) return false;
    return test.kind === 'is answered' || passesTest(answer, test, subject.answer);
  }

  private holdsOfGrid(name: string, test: WantedTest): boolean {
    const rows = this.askedRows(name);
    const any = (kind: TestKind) => rows.some((row) => this.holdsOf(row, { kind, values: [] }));
    switch (test.kind) {
      case 'is insufficient':
        return any(test.kind);
      case 'is sufficient':
        return any(test.kind) && !any('is insufficient');
      case 'is answered':
        return rows.length > 0 && !any('is not answered');
      case 'is not answered':
        return rows.length === 0 || any(test.kind);
      default:
        return false;
    }
  }
}

interface WantedTest {
  readonly kind: TestKind;
  readonly values: readonly string[];
}

/** Whether an answer that was given passes a test. */
function passesTest(answer: readonly string[], { kind, values }: WantedTest, type: AnswerType): boolean {
  const [first = ''] = answer;
  const has = (code: string) => answer.includes(code);
  switch (kind) {
    case 'is':
      return has(values[0]!) || isBetween(kind, first, values[0]!, type);
    case 'is not':
      return !passesTest(answer, { kind: 'is', values }, type);
    case 'is one of':
    case 'includes any of':
    case 'includes':
      return values.some(has);
    case 'is not one of':
    case 'includes none of':
      return !values.some(has);
    case 'includes all of':
      return values.every(has);
    case 'is sufficient':
      return answer.some((code) => type.sufficient?.has(code));
    case 'is insufficient':
      return (
        type.sufficient !== undefined &&
        !answer.some((code) => type.sufficient!.has(code) || type.notApplicable.has(code))
      );
    default:
      return isBetween(kind, first, values[0]!, type);
  }
}

function isBetween(kind: TestKind, answer: string, value: string, type: AnswerType): boolean {
  if (type.specials.some(({ code }) => code === answer)) return false;
  const between = cutsOf(kind, value, type);
  const at = type.form === 'date' ? firstDay(answer) : type.form === 'number' ? Number(answer) : undefined;
  if (!between || at === undefined || Number.isNaN(at)) return false;
  const reaches = (cut: { at: number; isAfter: boolean }) => (cut.isAfter ? at > cut.at : at >= cut.at);
  return (!between.from || reaches(between.from)) && !(between.to && reaches(between.to));
}

function isCount(kind: TestKind, count: number, number: number): boolean {
  switch (kind) {
    case 'is':
      return count === number;
    case 'is at least':
      return count >= number;
    case 'is at most':
      return count <= number;
    case 'is more than':
      return count > number;
    case 'is less than':
      return count < number;
    default:
      return false;
  }
}
