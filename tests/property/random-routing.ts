/** Random question sets in which every construct of conditions may occur (design §4). */
import fc from 'fast-check';
import {
  COUNTS,
  EXPLAINED,
  FACTS,
  FORMS,
  type Form,
  isMany,
  kindOf,
  ofTables,
  SETTLING,
} from './random-forms.ts';

export interface RandomSet {
  readonly documents: Readonly<Record<string, string>>;
  /** The questions that are answered; notes are not. */
  readonly names: readonly string[];
  /** What is asked for in its conditions, and where. */
  readonly cells: readonly Cell[];
}

/** A test in a condition: of what kind of answer, how it is put, whether under `not`, and what the condition gates. */
export interface Cell {
  readonly form: string;
  readonly test: string;
  readonly kind: string;
  readonly put: Put;
  readonly isUnderNot: boolean;
  readonly gates: Gated;
}

export const PUTS = [
  'to itself',
  'to a row',
  'to any row',
  'to every row',
  'to a table',
  'to a count',
] as const;
export type Put = (typeof PUTS)[number];

export const GATED = [
  'section',
  'key question',
  'question',
  'table',
  'row',
  'note',
  'explanation',
  'narrative',
  'option',
  'named condition',
] as const;
export type Gated = (typeof GATED)[number];

/** Questions that say what they explain; of information that means nothing. */
type Explaining = 'explanation' | 'narrative' | 'information';
const EXPLAINING: readonly Explaining[] = ['explanation', 'narrative', 'information'];
const isExplaining = (kind: Draft['kind']): kind is Explaining => EXPLAINING.some((each) => each === kind);

interface Draft {
  readonly form: Form;
  readonly kind: 'question' | 'rows' | 'rows from' | 'note' | Explaining;
  /** Seeds for its condition, and those of its section, its key question and one of its options. */
  readonly gate: number | undefined;
  readonly offer: number | undefined;
  readonly optional: boolean;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  form: fc.constantFrom(...FORMS),
  kind: fc.constantFrom(
    'question' as const,
    'question' as const,
    'question' as const,
    'rows' as const,
    'rows from' as const,
    'note' as const,
    ...EXPLAINING,
  ),
  gate: fc.option(fc.nat(), { nil: undefined }),
  offer: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  optional: fc.boolean(),
});

/** A small set in which every construct of conditions may occur: valid, but for what information explains. */
export const randomSet: fc.Arbitrary<RandomSet> = sets({});

/** The same, with a fact that is what the first question is answered. */
export const settledSet: fc.Arbitrary<RandomSet> = sets({ isSettled: true });

/** The same, where conditions may also speak of what comes later: in circles, then. No option has a condition. */
export const tangledSet: fc.Arbitrary<RandomSet> = sets({ isTangled: true });

function sets({ isTangled = false, isSettled = false }): fc.Arbitrary<RandomSet> {
  return fc
    .record({
      drafts: fc.array(draft, { minLength: 2, maxLength: 5 }),
      section: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
      keyQuestion: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
      named: fc.nat(),
    })
    .map(({ drafts: drawn, section, keyQuestion, named }) => {
      const drafts = isSettled
        ? [{ ...drawn[0]!, kind: 'question' as const, form: SETTLING }, ...drawn.slice(1)]
        : drawn;
      const half = Math.ceil(drafts.length / 2);
      const names = drafts.map((_, index) => `${index < half ? 'A' : 'B'}1.${index + 1}`);
      const writer = new Writer(drafts, names, isTangled, isSettled);
      const questions = drafts.map((_, index) => writer.question(index));
      return {
        documents: {
          'carag.yaml': manifest(
            writer.condition(named, drafts[0]!.kind === 'note' ? 0 : 1, 'named condition'),
            isSettled,
          ),
          'one.carag.yaml': sectionOf('one', 'A', '', '', questions.slice(0, half)),
          'two.carag.yaml': sectionOf(
            'two',
            'B',
            writer.gate(section, half, 'section'),
            writer.gate(keyQuestion, half, 'key question'),
            questions.slice(half),
          ),
        },
        names: names.filter((_, index) => drafts[index]!.kind !== 'note'),
        cells: writer.cells,
      };
    });
}

/** The same set with these questions alone: A1.1, A1.2 and so on, each answered yes or no and asked when a condition holds. */
export function setWith(conditions: readonly string[]): RandomSet {
  const names = conditions.map((_, index) => `A1.${index + 1}`);
  const questions = conditions.map(
    (condition, index) =>
      `- id: ${names[index]}\n  text: So?\n  kind: information\n  answer: ${FORMS[0]!.answer}\n  ask-when: ${condition}\n`,
  );
  return {
    documents: {
      'carag.yaml': manifest('nation is wales'),
      'one.carag.yaml': sectionOf('one', 'A', '', '', questions),
      'two.carag.yaml': sectionOf('two', 'B', '', '', []),
    },
    names,
    cells: [],
  };
}

export const manifest = (named: string, isSettled = false) => `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.yaml]
facts:
${Object.entries(FACTS)
  .map(([name, { answer }]) => `  ${name}: ${answer}\n`)
  .join(
    '',
  )}${isSettled ? '  region: { one-of: { low: Low, high: High }, answered-by: A1.1 }\n' : ''}conditions:
  named: ${named}
`;

export function sectionOf(
  id: string,
  letter: string,
  gate: string,
  around: string,
  questions: readonly string[],
): string {
  const lines = questions.map((text) => text.replace(/^(?=.)/gm, '      ')).join('');
  return `carag: section\nid: ${id}\ntitle: ${id}\n${gate}key-questions:\n  - id: ${letter}1\n    text: So?\n${around.replace(/^(?=.)/gm, '    ')}    questions:\n${lines || '      []\n'}`;
}

/** Random numbers that a seed settles. */
function randomOf(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

class Writer {
  readonly cells: Cell[] = [];
  private readonly drafts: readonly Draft[];
  private readonly names: readonly string[];

  private readonly isTangled: boolean;
  private readonly isSettled: boolean;

  constructor(drafts: readonly Draft[], names: readonly string[], isTangled: boolean, isSettled: boolean) {
    this.drafts = drafts;
    this.names = names;
    this.isTangled = isTangled;
    this.isSettled = isSettled;
  }

  question(index: number): string {
    const { kind, form, gate, offer, optional } = this.drafts[index]!;
    const earlier = this.drafts.findIndex(
      (each, at) => at < index && each.kind === 'question' && isMany(each.form),
    );
    const explained = this.drafts.findIndex(
      (each, at) =>
        this.comesBefore(at, index) &&
        !isExplaining(each.kind) &&
        each.kind !== 'note' &&
        each.form.answer.includes('sufficient'),
    );
    const lines = [`- id: ${this.names[index]}`, '  text: So?'];
    const isExplained = isExplaining(kind) && explained >= 0;
    if (isExplained) lines.push(`  kind: ${kind}`, `  explains: ${this.names[explained]}`, '  answer: text');
    else if (kind === 'explanation' || kind === 'narrative') lines.push(`  kind: ${kind}`, '  answer: text');
    else if (kind === 'note') lines.push('  kind: note');
    else lines.push('  kind: information', `  answer: ${form.answer}`);
    if (kind === 'rows')
      lines.push('  rows:', `    r: { text: One${this.rowGate(gate, index)} }`, '    s: Another');
    if (kind === 'rows from' && earlier >= 0) lines.push(`  rows: { from: ${this.names[earlier]} }`);
    const code = form.codes[(offer ?? 0) % form.codes.length];
    if (kind === 'question' && offer !== undefined && code && !this.isTangled)
      lines.push(`  only-when: { ${code}: ${JSON.stringify(this.condition(offer, index, 'option'))} }`);
    if (optional && kind === 'question') lines.push('  optional: true');
    const gated =
      kind === 'rows' || kind === 'rows from' ? 'table' : kind === 'information' ? 'question' : kind;
    return `${lines.join('\n')}\n${this.gate(gate, index, gated).replace(/^(?=.)/gm, '  ')}`;
  }

  private comesBefore(at: number, index: number): boolean {
    return this.isTangled ? at !== index : at < index;
  }

  private rowGate(seed: number | undefined, index: number): string {
    return seed !== undefined && seed % 2 === 0
      ? `, ask-when: ${JSON.stringify(this.condition(seed + 1, index, 'row'))}`
      : '';
  }

  gate(seed: number | undefined, index: number, gates: Gated): string {
    return seed === undefined ? '' : `ask-when: ${this.condition(seed, index, gates)}\n`;
  }

  /** A condition on facts and on questions before one. */
  condition(seed: number, index: number, gates: Gated): string {
    const within = { next: randomOf(seed), index: this.isTangled ? this.names.length : index, gates };
    return this.random(within, 2, false);
  }

  private random(within: Within, depth: number, isUnderNot: boolean): string {
    const { next } = within;
    const form = next(10);
    if (depth === 0 || form < 4) {
      const isNegated = next(3) === 0;
      return `${isNegated ? 'not ' : ''}${this.atom(within, isUnderNot || isNegated)}`;
    }
    if (form === 4) return `not (${this.random(within, depth - 1, true)})`;
    const joined = form < 7 ? 'and' : 'or';
    const parts = Array.from({ length: 2 + next(2) }, () => this.random(within, depth - 1, isUnderNot));
    return parts.map((part) => (/ and | or /.test(part) ? `(${part})` : part)).join(` ${joined} `);
  }

  private atom(within: Within, isUnderNot: boolean): string {
    const { next, index, gates } = within;
    const which = next(9);
    if (this.isSettled && index > 0 && which === 8) return `region is ${next(2) ? 'low' : 'not high'}`;
    const at = next(Math.max(1, index));
    const draft = this.drafts[at]!;
    if (which === 1 && gates !== 'named condition' && (index > 0 || this.isTangled)) return 'named';
    const put = (form: Form, how: Put, subject: string, test: string) => {
      this.cells.push({ form: form.name, test, kind: kindOf(test), put: how, isUnderNot, gates });
      return `${subject} ${test}`;
    };
    const pick = (tests: readonly string[]) => tests[next(tests.length)]!;
    if (index === 0 || which === 0 || draft.kind === 'note') {
      const name = pick(Object.keys(FACTS));
      return put(FACTS[name]!, 'to itself', name, pick(FACTS[name]!.tests));
    }
    const name = this.names[at]!;
    const { form: answer, kind } = draft;
    const isFrom =
      kind === 'rows from' &&
      this.drafts.some((each, before) => before < at && each.kind === 'question' && isMany(each.form));
    if (isExplaining(kind)) return put(EXPLAINED, 'to itself', name, pick(EXPLAINED.tests));
    if (kind === 'rows' || isFrom) {
      const how = next(kind === 'rows' ? 4 : 3);
      if (how === 0) return put(answer, 'to a table', name, pick(ofTables(answer)));
      if (how === 1) return put(answer, 'to any row', `any row of ${name}`, pick(answer.tests));
      if (how === 2) return put(answer, 'to every row', `every row of ${name}`, pick(answer.tests));
      return put(answer, 'to a row', `${name}/r`, pick(answer.tests));
    }
    if (isMany(answer) && next(4) === 0) return put(answer, 'to a count', `count of ${name}`, pick(COUNTS));
    return put(answer, 'to itself', name, pick(answer.tests));
  }
}

/** Where a condition is made up: random numbers, how many questions come before it, and what it gates. */
interface Within {
  readonly next: (below: number) => number;
  readonly index: number;
  readonly gates: Gated;
}
