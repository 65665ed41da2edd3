/** The table of design §4 once more, as plainly as can be: when something is asked in a complete case, and whether a condition holds. */
import { parse } from 'yaml';
import type { CaseData } from '../../server/routing/one-case/evaluator.ts';
import { parseCondition } from '../../server/syntax/conditions/parse.ts';
import type { Condition, TestAtom } from '../../server/syntax/conditions/tree.ts';

type Fields = Record<string, unknown>;

const parsed = new Map<string, Condition>();

interface Entry {
  readonly answer: Fields;
  /** All of these must hold. */
  readonly gates: readonly ((plain: PlainCase) => boolean)[];
  /** The ids of its rows, if it is a table. */
  readonly rows: readonly string[] | undefined;
}

const holdsIn = (condition: unknown) => (plain: PlainCase) => plain.holds(condition as string);

/** A set as it is written: no word of it is read by what is tested, but for the conditions. */
export class PlainSet {
  readonly entries = new Map<string, Entry>();
  readonly named: Record<string, string>;

  constructor(documents: Readonly<Record<string, string>>) {
    const [manifest, ...sections] = Object.values(documents).map(
      (text) => parse(text, { schema: 'failsafe' }) as Fields,
    );
    this.named = manifest!.conditions as Record<string, string>;
    for (const [name, fact] of Object.entries(manifest!.facts as Record<string, Fields>))
      this.entries.set(name, { answer: fact, gates: gatesOf(fact['only-when']), rows: undefined });
    for (const section of sections)
      for (const key of section['key-questions'] as Fields[])
        for (const question of key.questions as Fields[])
          this.add(question, gatesOf(section['ask-when'], key['ask-when']));
  }

  private add(question: Fields, around: Entry['gates']): void {
    const id = question.id as string;
    const gates = [...around, ...gatesOf(question['ask-when']), ...this.explained(question)];
    const answer = typeof question.answer === 'string' ? {} : ((question.answer ?? {}) as Fields);
    const rows = question.rows as Record<string, string | Fields> | undefined;
    const from = rows?.from as string | undefined;
    const options = from ? (this.entries.get(from)!.answer['any-of'] as Record<string, string | Fields>) : {};
    const codes = from
      ? Object.keys(options).filter((code) => typeof options[code] === 'string')
      : Object.keys(rows ?? {});
    this.entries.set(id, { answer, gates, rows: rows && codes.map((code) => `${id}/${code}`) });
    for (const code of codes) {
      const row = from ? undefined : rows![code];
      const own = from
        ? [(plain: PlainCase) => plain.answer(from)?.includes(code) ?? false]
        : gatesOf(typeof row === 'string' ? undefined : row!['ask-when']);
      this.entries.set(`${id}/${code}`, { answer, gates: [...gates, ...own], rows: undefined });
    }
  }

  /** What explains something is asked when that is insufficient, unless it says itself when it is asked. */
  private explained({ explains, kind, 'ask-when': own }: Fields): Entry['gates'] {
    if (typeof explains !== 'string' || own !== undefined) return [];
    return kind === 'explanation' || kind === 'narrative' ? gatesOf(`${explains} is insufficient`) : [];
  }
}

const gatesOf = (...conditions: readonly unknown[]) =>
  conditions.filter((each) => each !== undefined).map(holdsIn);

/** One case of a set. */
export class PlainCase {
  private readonly set: PlainSet;
  private readonly data: CaseData;

  constructor(set: PlainSet, data: CaseData) {
    this.set = set;
    this.data = data;
  }

  isAsked(name: string): boolean {
    return this.set.entries.get(name)!.gates.every((gate) => gate(this));
  }

  /** What is answered; undefined of what is blank or not asked, whatever is stored. */
  answer(name: string): readonly string[] | undefined {
    return this.isAsked(name) ? (this.data.answers.get(name) ?? this.data.facts.get(name)) : undefined;
  }

  holds(text: string): boolean {
    const condition = parsed.get(text) ?? parseCondition(text).condition!;
    parsed.set(text, condition);
    return this.isTrue(condition);
  }

  private isTrue(condition: Condition): boolean {
    switch (condition.is) {
      case 'and':
        return condition.parts.every((part) => this.isTrue(part));
      case 'or':
        return condition.parts.some((part) => this.isTrue(part));
      case 'not':
        return !this.isTrue(condition.part);
      case 'name':
        return this.holds(this.set.named[condition.name.text]!);
      case 'test':
        return this.passes(condition);
      default:
        throw new Error('These sets have no condition that cannot be read.');
    }
  }

  private passes({ of, subject: { text: name }, test }: TestAtom): boolean {
    const values = test.values.map(({ text }) => text);
    const one = (each: string) => this.passesTest(each, test.kind, values);
    const present = () => this.set.entries.get(name)!.rows!.filter((row) => this.isAsked(row));
    if (of === 'count') return isAmount(test.kind, this.answer(name)?.length, Number(values[0]));
    if (of === 'any row') return present().some(one);
    if (of === 'every row') return present().length > 0 && present().every(one);
    if (!this.set.entries.get(name)!.rows) return one(name);
    const areAnswered = present().length > 0 && present().every((row) => this.answer(row) !== undefined);
    const isInsufficient = present().some((row) => this.passesTest(row, 'is insufficient', []));
    if (test.kind === 'is answered') return areAnswered;
    if (test.kind === 'is not answered') return !areAnswered;
    if (test.kind === 'is insufficient') return isInsufficient;
    return !isInsufficient && present().some((row) => this.passesTest(row, 'is sufficient', []));
  }

  private passesTest(name: string, kind: string, values: readonly string[]): boolean {
    const given = this.answer(name);
    if (kind === 'is not answered') return given === undefined;
    if (given === undefined) return false;
    const { answer } = this.set.entries.get(name)!;
    const [first = ''] = given;
    const isSpecial = Object.keys((answer.or ?? {}) as Fields).includes(first);
    const isMeasured = (answer.number !== undefined || answer.date !== undefined) && !isSpecial;
    const isAny = (codes: unknown) => given.some((code) => ((codes ?? []) as string[]).includes(code));
    switch (kind) {
      case 'is answered':
        return true;
      case 'is':
      case 'is one of':
      case 'includes':
      case 'includes any of':
        return isAny(values) || (isMeasured && Number(first) === Number(values[0]));
      case 'is not':
      case 'is not one of':
      case 'includes none of':
        return !isAny(values) && !(isMeasured && Number(first) === Number(values[0]));
      case 'includes all of':
        return values.every((value) => given.includes(value));
      case 'is sufficient':
        return isAny(answer.sufficient);
      case 'is insufficient':
        return !isAny(answer.sufficient) && !isAny(answer['not-applicable']);
      case 'is before':
        return isMeasured && first < values[0]!;
      case 'is on or after':
        return isMeasured && first >= values[0]!;
      default:
        return isMeasured && isAmount(kind, Number(first), Number(values[0]));
    }
  }
}

function isAmount(kind: string, amount: number | undefined, other: number): boolean {
  if (amount === undefined) return false;
  switch (kind) {
    case 'is':
      return amount === other;
    case 'is not':
      return amount !== other;
    case 'is at least':
      return amount >= other;
    case 'is at most':
      return amount <= other;
    case 'is more than':
      return amount > other;
    default:
      return amount < other;
  }
}
