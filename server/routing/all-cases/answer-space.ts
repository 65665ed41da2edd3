/** Encodes the answers of an entry in variables of the diagrams, and tests of the answer as diagrams. */
import type { TestKind } from '../../syntax/conditions/tree.ts';
import { codesMeant } from '../meaning/codes-meant.ts';
import { type Cut, compareCuts, cutsOf } from '../meaning/number-line.ts';
import type { AnswerType } from '../meaning/subject.ts';
import type { Diagram, Diagrams } from './diagrams.ts';
import { ALWAYS, NEVER } from './diagrams.ts';
import { boundsKept, choiceLimits, type Limit } from './limits.ts';
import { isAcceptable } from './one-answer.ts';

/** What the value of a variable says of an answer. */
export type ValueMeaning =
  /** The code that was given, one for each value of the variable; undefined where none of them was. */
  | { readonly is: 'code'; readonly codes: readonly (string | undefined)[] }
  /** Whether an option was chosen; without a code, one that is kept elsewhere. */
  | { readonly is: 'option'; readonly code: string | undefined }
  /** Whether a number or a date is at least so much. */
  | { readonly is: 'cut'; readonly cut: Cut };

interface CutVariable {
  readonly cut: Cut;
  readonly variable: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Beside which variables those of an answer stand: each is decided right before the one that is named for it. */
export interface Placing {
  readonly answer: number | undefined;
  readonly options: ReadonlyMap<string, number>;
}

/** Every answer that a question, a row or a fact can have, in variables of the diagrams. */
export class AnswerSpace {
  readonly name: string;
  readonly type: AnswerType;
  readonly meanings = new Map<number, ValueMeaning>();
  private readonly diagrams: Diagrams;
  /** The code that was given, that something else was answered, or that nothing was. */
  private readonly state: number;
  /** Of all variables the one that is decided last. */
  readonly last: number;
  private readonly codes: readonly (string | undefined)[];
  /** Of an any-of answer, by code; an option that is kept elsewhere has none. */
  private readonly chosen = new Map<string | undefined, number>();
  private readonly cuts = new Map<number, CutVariable>();
  /** The codes of options that only another version has. */
  private readonly foreign: ReadonlySet<string> = NONE;
  /** What was worked out of valid answers and of tests, by what was asked. */
  private readonly valids = new Map<string, Diagram>();
  private readonly tests = new Map<string, Diagram | undefined>();

  private readonly onVariable: (variable: number, space: AnswerSpace) => void;

  /** @param onVariable is told of each variable that stands for something in this answer, also of later ones. */
  constructor(
    name: string,
    type: AnswerType,
    diagrams: Diagrams,
    placing: Placing,
    onVariable: (variable: number, space: AnswerSpace) => void,
  ) {
    this.onVariable = onVariable;
    this.name = name;
    this.type = type;
    this.diagrams = diagrams;
    const given = type.form === 'one-of' ? type.options : type.specials;
    const isOpen = type.form !== 'one-of' || type.hasMore;
    this.codes = [
      ...(isOpen && type.form !== 'one-of' ? [undefined] : []),
      ...new Set(given.map(({ code }) => code)),
      ...(isOpen && type.form === 'one-of' ? [undefined] : []),
    ];
    const codes = [...this.codes, undefined];
    this.state = this.variable(codes.length, { is: 'code', codes }, placing.answer);
    if (type.form === 'any-of') this.addOptions(placing.options);
    this.last = [...this.meanings.keys()].reduce((a, b) => (diagrams.compare(a, b) < 0 ? a : b));
  }

  /**
   * The same variables for the answer that an entry has in another version; this one was made of the options of both, and
   * those which that version does not have cannot be given in it.
   */
  as(name: string, type: AnswerType): AnswerSpace {
    const other: AnswerSpace = Object.create(AnswerSpace.prototype);
    const own = new Set([...type.options, ...type.specials].map(({ code }) => code));
    const codes = [...this.codes, ...this.chosen.keys()].filter((code) => code !== undefined);
    const foreign = new Set(codes.filter((code) => !own.has(code)));
    return Object.assign(other, this, { name, type, foreign, valids: new Map(), tests: new Map() });
  }

  private addOptions(places: ReadonlyMap<string, number>): void {
    const { options, hasMore } = this.type;
    let before = this.state;
    for (const code of [...new Set(options.map((option) => option.code)), ...(hasMore ? [undefined] : [])]) {
      const own = code === undefined ? undefined : places.get(code);
      const variable = this.variable(2, { is: 'option', code }, own ?? before);
      this.chosen.set(code, variable);
      if (own === undefined) before = variable;
    }
  }

  private variable(size: number, meaning: ValueMeaning, next: number | undefined): number {
    const variable = this.diagrams.variable(size, next);
    this.meanings.set(variable, meaning);
    this.onVariable(variable, this);
    return variable;
  }

  /** The code that a value of the first variable stands for, where it stands for one. */
  codeAt(state: number): string | undefined {
    return this.codes[state];
  }

  isBlankState(state: number | undefined): boolean {
    return state === this.codes.length;
  }

  /** Nothing was answered. */
  get blank(): Diagram {
    return this.diagrams.hasValue(this.state, this.codes.length);
  }

  /** Nothing was answered, and no option chosen. */
  get nothing(): Diagram {
    return this.diagrams.and(this.blank, this.counted([...this.chosen.values()], 0, 0));
  }

  get variables(): ReadonlySet<number> {
    return new Set(this.meanings.keys());
  }

  /** True of a value of a variable that says that nothing was answered. */
  isBlank(variable: number, value: number): boolean {
    return variable === this.state && this.isBlankState(value);
  }

  /** True where a code was given, or is among the options that were chosen; undefined of an unknown code. */
  has(code: string): Diagram | undefined {
    const value = this.codes.indexOf(code);
    if (value >= 0) return this.diagrams.hasValue(this.state, value);
    const variable = this.chosen.get(code);
    return variable === undefined ? undefined : this.diagrams.hasValue(variable, 1);
  }

  /**
   * When a test of the answer holds, given that there is one; undefined where the test does not fit it.
   * `is answered` and `is not answered` are for those to tell who know whether the question is asked.
   */
  test(kind: TestKind, written: readonly string[]): Diagram | undefined {
    const key = [kind, ...written].join('\n');
    if (!this.tests.has(key)) this.tests.set(key, this.tested(kind, written));
    return this.tests.get(key);
  }

  private tested(kind: TestKind, written: readonly string[]): Diagram | undefined {
    const { diagrams } = this;
    const values = codesMeant(written, this.type);
    switch (kind) {
      case 'is':
      case 'is not': {
        const holds = this.is(values[0]);
        return kind === 'is' || holds === undefined ? holds : diagrams.not(holds);
      }
      case 'is one of':
      case 'includes any of':
        return this.anyOf(values);
      case 'is not one of':
      case 'includes none of': {
        const any = this.anyOf(values);
        return any === undefined ? undefined : diagrams.not(any);
      }
      case 'includes':
        return this.anyOf(values.slice(0, 1));
      case 'includes all of': {
        const parts = values.map((code) => this.has(code));
        return parts.includes(undefined) ? undefined : diagrams.all(parts as Diagram[]);
      }
      case 'is sufficient':
        return this.isSufficient();
      case 'is insufficient':
        return this.isInsufficient();
      case 'is answered':
      case 'is not answered':
        return undefined;
      default:
        return this.compared(kind, values[0]);
    }
  }

  /** When the number of chosen options passes a test, given that there is an answer. */
  count(kind: TestKind, value: string | undefined): Diagram | undefined {
    if (this.type.form !== 'any-of' || value === undefined || !/^\d+$/.test(value)) return undefined;
    if (kind === 'is not') {
      const holds = this.count('is', value);
      return holds === undefined ? undefined : this.diagrams.not(holds);
    }
    const bounds = countBounds(kind, Number(value));
    return bounds && this.counted([...this.chosen.values()], bounds[0], bounds[1]);
  }

  /** True where the answer is one that can be given, whatever the cases in which its options are offered. */
  valid(limits: ReadonlySet<Limit>, cuts: ReadonlySet<number>): Diagram {
    const present = [...this.cuts.values()].filter(({ variable }) => cuts.has(variable));
    const key = `${[...limits].join()} ${present.map(({ variable }) => variable).join(' ')}`;
    const known = this.valids.get(key) ?? this.validWith(limits, present);
    this.valids.set(key, known);
    return known;
  }

  private validWith(limits: ReadonlySet<Limit>, present: readonly CutVariable[]): Diagram {
    const { diagrams, type } = this;
    const mayBeBlank = type.isOptional || !limits.has('required');
    const filled = mayBeBlank ? ALWAYS : diagrams.not(this.blank);
    const foreign = this.foreign.size > 0 ? diagrams.not(this.amongCodes(this.foreign)) : ALWAYS;
    const parts = [filled, foreign, this.inOrder(present, limits)];
    if (type.form === 'any-of') parts.push(this.validChoice(limits));
    return diagrams.all(parts);
  }

  /**
   * True where some values of its variables can be completed to an answer that can be given.
   * @param unoffered the options that may not be offered.
   */
  accepts(
    values: readonly (readonly [variable: number, value: number])[],
    limits: ReadonlySet<Limit>,
    unoffered: ReadonlySet<string> = NONE,
  ): boolean {
    const left = this.foreign.size > 0 ? new Set([...unoffered, ...this.foreign]) : unoffered;
    return isAcceptable(this, values, limits, left);
  }

  private validChoice(limits: ReadonlySet<Limit>): Diagram {
    const { diagrams, type } = this;
    const { exclusive, atLeast, atMost } = choiceLimits(type, limits);
    const isChosen = diagrams.hasValue(this.state, 0);
    const all = [...this.chosen.values()];
    const none = this.counted(all, 0, 0);
    const alone: number[] = [];
    const others: number[] = [];
    for (const [code, variable] of this.chosen)
      (code !== undefined && exclusive.has(code) ? alone : others).push(variable);
    const together = diagrams.and(
      this.counted(alone, 0, 0),
      this.counted(others, atLeast, Math.min(atMost, all.length)),
    );
    const byItself = diagrams.and(this.counted(alone, 1, 1), this.counted(others, 0, 0));
    const some = diagrams.and(isChosen, diagrams.or(together, byItself));
    return diagrams.or(some, diagrams.and(diagrams.not(isChosen), none));
  }

  private is(value: string | undefined): Diagram | undefined {
    if (value === undefined) return undefined;
    const code = this.codes.includes(value) ? this.has(value) : undefined;
    if (code !== undefined || this.type.form === 'any-of') return code;
    const cuts = cutsOf('is', value, this.type);
    return cuts && this.between(cuts.from, cuts.to);
  }

  private anyOf(values: readonly string[]): Diagram | undefined {
    const parts = values.map((code) => this.has(code));
    return parts.includes(undefined) || parts.length === 0
      ? undefined
      : this.diagrams.any(parts as Diagram[]);
  }

  private compared(kind: TestKind, value: string | undefined): Diagram | undefined {
    const cuts = value === undefined ? undefined : cutsOf(kind, value, this.type);
    return cuts && this.between(cuts.from, cuts.to);
  }

  /** True of a number or a date from one cut on, up to another; a cut that lies nowhere gives no bound. */
  private between(from: Cut | undefined, to: Cut | undefined): Diagram {
    const { diagrams } = this;
    return diagrams.all([
      diagrams.hasValue(this.state, 0),
      from ? this.atLeast(from) : ALWAYS,
      to ? diagrams.not(this.atLeast(to)) : ALWAYS,
    ]);
  }

  private atLeast(cut: Cut): Diagram {
    const known = this.cuts.get(cut.at) ?? {
      cut,
      variable: this.variable(2, { is: 'cut', cut }, this.under(cut)),
    };
    this.cuts.set(cut.at, known);
    return this.diagrams.hasValue(known.variable, 1);
  }

  /** The variable of the next smaller cut. */
  private under(cut: Cut): number {
    let [next, under] = [this.state, undefined as Cut | undefined];
    for (const each of this.cuts.values())
      if (compareCuts(each.cut, cut) < 0 && (!under || compareCuts(each.cut, under) > 0))
        [next, under] = [each.variable, each.cut];
    return next;
  }

  /** What is at least so much is at least as much as every smaller cut; and lies between the bounds. */
  private inOrder(present: readonly CutVariable[], limits: ReadonlySet<Limit>): Diagram {
    const { diagrams, type } = this;
    const sorted = [...present].sort((a, b) => compareCuts(a.cut, b.cut));
    const holds = sorted.map(({ variable }) => diagrams.hasValue(variable, 1));
    const isValue = diagrams.hasValue(this.state, 0);
    const steps = holds.map((next, index) => diagrams.implies(next, holds[index - 1] ?? isValue));
    const { min, max } = boundsKept(type, limits);
    const bounds = sorted.map(({ cut }, index) => {
      if (min !== undefined && compareCuts(cut, { at: min }) <= 0)
        return diagrams.implies(isValue, holds[index]!);
      const isBeyond = max !== undefined && compareCuts(cut, { at: max }) > 0;
      return isBeyond ? diagrams.not(holds[index]!) : ALWAYS;
    });
    return diagrams.all([...steps, ...bounds]);
  }

  private isSufficient(): Diagram | undefined {
    return this.type.sufficient && this.amongCodes(this.type.sufficient);
  }

  private isInsufficient(): Diagram | undefined {
    const { sufficient, notApplicable } = this.type;
    if (!sufficient) return undefined;
    return this.diagrams.not(this.diagrams.or(this.amongCodes(sufficient), this.amongCodes(notApplicable)));
  }

  private amongCodes(codes: ReadonlySet<string>): Diagram {
    return this.diagrams.any([...codes].flatMap((code) => this.has(code) ?? []));
  }

  /** True where between `least` and `most` of some variables are 1. */
  private counted(unsorted: readonly number[], least: number, most: number): Diagram {
    const variables = [...unsorted].sort((a, b) => this.diagrams.compare(a, b));
    const isBounded = most < variables.length;
    // Past this count, one more makes no difference.
    const highest = isBounded ? most + 1 : Math.max(0, least);
    if (least > variables.length || most < 0 || highest < least) return NEVER;
    let byCount = Array.from({ length: highest + 1 }, (_, count) =>
      count >= least && count <= most ? ALWAYS : NEVER,
    );
    for (const [done, variable] of variables.entries()) {
      const before = variables.length - done - 1;
      byCount = byCount.map((edge, count) =>
        count > before ? edge : this.diagrams.choice(variable, edge, byCount[Math.min(count + 1, highest)]!),
      );
    }
    return byCount[0]!;
  }
}

/** Between how many and how many options are chosen where a test of their number holds. */
function countBounds(kind: TestKind, number: number): readonly [number, number] | undefined {
  const most = Number.POSITIVE_INFINITY;
  switch (kind) {
    case 'is':
      return [number, number];
    case 'is at least':
      return [number, most];
    case 'is at most':
      return [0, number];
    case 'is more than':
      return [number + 1, most];
    case 'is less than':
      return [0, number - 1];
    default:
      return undefined;
  }
}
