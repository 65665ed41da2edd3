import fc from 'fast-check';

/** A question of a random set: its form decides which tests of it make sense. */
interface Form {
  readonly answer: string;
  readonly tests: readonly string[];
  /** Codes that can be made conditional. */
  readonly codes: readonly string[];
}

const ANSWERED = ['is answered', 'is not answered'];
const SUFFICIENT = ['is sufficient', 'is insufficient'];
const NUMBERS = [
  'is 1',
  'is 2',
  'is not 1',
  'is not 3',
  'is at least 2',
  'is at most 1',
  'is more than 0',
  'is less than 3',
];

const FORMS: readonly Form[] = [
  {
    answer: '{ one-of: { yes: "Yes", no: "No", never: Never }, sufficient: [yes], not-applicable: [never] }',
    tests: [
      'is yes',
      'is not yes',
      'is one of (yes, never)',
      'is not one of (no, never)',
      ...SUFFICIENT,
      ...ANSWERED,
    ],
    codes: ['yes', 'no'],
  },
  {
    answer: '{ one-of: { low: Low, high: High }, listed-in: a list, optional: true }',
    tests: ['is low', 'is not low', 'is one of (low, high)', 'is not one of (low, high)', ...ANSWERED],
    codes: ['low'],
  },
  {
    answer: '{ any-of: { a: A, b: B, none-of-them: { label: None, exclusive: true } }, at-most: 1 }',
    tests: ['includes a', 'includes any of (a, b)', 'includes none of (a, none-of-them)', ...ANSWERED],
    codes: ['a', 'b'],
  },
  {
    answer: '{ any-of: { c: C, d: D, e: E }, at-least: 2, sufficient: [c], optional: true }',
    tests: ['includes all of (c, d)', 'includes none of (c, d)', ...SUFFICIENT, ...ANSWERED],
    codes: ['c', 'e'],
  },
  {
    answer: '{ any-of: { f: F, g: G }, at-least: 0 }',
    tests: ['includes f', 'includes none of (f, g)', ...ANSWERED],
    codes: ['f'],
  },
  {
    answer: '{ number: { min: 0, max: 3 }, or: { unknown: Unknown } }',
    tests: [...NUMBERS, 'is unknown', 'is not unknown', ...ANSWERED],
    codes: [],
  },
  {
    answer: '{ date: , or: { never: Never } }',
    tests: ['is before 2015', 'is on or after 2016-01', 'is never', ...ANSWERED],
    codes: [],
  },
  { answer: 'text', tests: ANSWERED, codes: [] },
];

/** Tests of the number of chosen options, for those that are any-of. */
const COUNTS = ['is 1', 'is not 1', 'is at least 2', 'is at most 1', 'is more than 1', 'is less than 2'];
const isMany = ({ answer }: Form) => answer.includes('any-of');

export interface RandomSet {
  readonly documents: Readonly<Record<string, string>>;
  /** The questions that are answered; notes are not. */
  readonly names: readonly string[];
}

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
  offer: fc.option(fc.nat(), { nil: undefined, freq: 1 }),
  optional: fc.boolean(),
});

/** A small set in which every construct of conditions may occur: valid, but for what information explains. */
export const randomSet: fc.Arbitrary<RandomSet> = sets({});

/** The same, with a fact that is what the first question is answered. */
export const settledSet: fc.Arbitrary<RandomSet> = sets({ isSettled: true });

/** The same, where conditions may also speak of what comes later: in circles, then. No option has a condition. */
export const tangledSet: fc.Arbitrary<RandomSet> = sets({ isTangled: true });

/** The form of a question that settles a fact. */
const SETTLING: Form = {
  answer: '{ one-of: { low: Low, high: High } }',
  tests: ['is low', 'is not low', 'is one of (low, high)', ...ANSWERED],
  codes: ['low'],
};

function sets({ isTangled = false, isSettled = false }): fc.Arbitrary<RandomSet> {
  return fc
    .record({
      drafts: fc.array(draft, { minLength: 2, maxLength: 5 }),
      section: fc.option(fc.nat(), { nil: undefined, freq: 1 }),
      keyQuestion: fc.option(fc.nat(), { nil: undefined, freq: 1 }),
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
          'carag.yaml': manifest(writer.condition(named, 0), isSettled),
          'one.carag.yaml': sectionOf('one', 'A', '', '', questions.slice(0, half)),
          'two.carag.yaml': sectionOf(
            'two',
            'B',
            writer.gate(section, half),
            writer.gate(keyQuestion, half),
            questions.slice(half),
          ),
        },
        names: names.filter((_, index) => drafts[index]!.kind !== 'note'),
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
  };
}

const manifest = (named: string, isSettled = false) => `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, programmes: Programmes }, only-when: nation is wales }
${isSettled ? '  region: { one-of: { low: Low, high: High }, answered-by: A1.1 }\n' : ''}conditions:
  named: ${named}
`;

function sectionOf(
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
    if (isExplaining(kind) && explained >= 0)
      lines.push(`  kind: ${kind}`, `  explains: ${this.names[explained]}`, '  answer: text');
    else if (kind === 'note') lines.push('  kind: note');
    else lines.push('  kind: information', `  answer: ${form.answer}`);
    if (kind === 'rows')
      lines.push('  rows:', `    r: { text: One${this.rowGate(gate, index)} }`, '    s: Another');
    if (kind === 'rows from' && earlier >= 0) lines.push(`  rows: { from: ${this.names[earlier]} }`);
    const code = form.codes[(offer ?? 0) % form.codes.length];
    if (kind === 'question' && offer !== undefined && code && !this.isTangled)
      lines.push(`  only-when: { ${code}: ${this.condition(offer, index)} }`);
    if (optional && kind === 'question') lines.push('  optional: true');
    return `${lines.join('\n')}\n${this.gate(gate, index).replace(/^(?=.)/gm, '  ')}`;
  }

  private comesBefore(at: number, index: number): boolean {
    return this.isTangled ? at !== index : at < index;
  }

  private rowGate(seed: number | undefined, index: number): string {
    return seed !== undefined && seed % 3 === 0
      ? `, ask-when: ${JSON.stringify(this.condition(seed, index))}`
      : '';
  }

  gate(seed: number | undefined, index: number): string {
    return seed === undefined ? '' : `ask-when: ${this.condition(seed, index)}\n`;
  }

  /** A condition on facts and on questions before one. */
  condition(seed: number, index: number): string {
    return this.random(randomOf(seed), this.isTangled ? this.names.length : index, 2);
  }

  private random(next: (below: number) => number, index: number, depth: number): string {
    const form = next(10);
    if (depth === 0 || form < 5) return this.atom(next, index);
    if (form === 5) return `not (${this.random(next, index, depth - 1)})`;
    const joined = form < 8 ? 'and' : 'or';
    const parts = Array.from({ length: 2 + next(2) }, () => this.random(next, index, depth - 1));
    return parts.map((part) => (/ and | or /.test(part) ? `(${part})` : part)).join(` ${joined} `);
  }

  private atom(next: (below: number) => number, index: number): string {
    const form = next(8);
    if (this.isSettled && index > 0 && form === 7) return `region is ${next(2) ? 'low' : 'not high'}`;
    if (index === 0 || form === 0)
      return ['nation is wales', 'nation is not wales', 'modules includes courts', 'modules is answered'][
        next(4)
      ]!;
    if (form === 1) return 'named';
    const at = next(index);
    const { form: answer, kind } = this.drafts[at]!;
    const name = this.names[at]!;
    if (kind === 'note') return 'modules includes programmes';
    const isFrom =
      kind === 'rows from' &&
      this.drafts.some((each, before) => before < at && each.kind === 'question' && isMany(each.form));
    if (isExplaining(kind)) return `${name} is ${next(2) ? '' : 'not '}answered`;
    const pick = (tests: readonly string[]) => tests[next(tests.length)]!;
    if (kind === 'rows' || isFrom) {
      if (kind === 'rows' && next(3) === 0) return `${name}/r ${pick(answer.tests)}`;
      return `${pick(['any', 'every'])} row of ${name} ${pick(answer.tests)}`;
    }
    if (isMany(answer) && next(4) === 0) return `count of ${name} ${pick(COUNTS)}`;
    return `${name} ${pick(answer.tests)}`;
  }
}
