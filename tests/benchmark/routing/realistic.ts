import { lettersOf } from '../generate.ts';
import { type Random, random } from '../generator/random.ts';
import { shares } from '../generator/sections.ts';
import {
  type Answer,
  anyOf,
  broughtBy,
  type Condition,
  date,
  judgement,
  manyAtOnce,
  number,
  ofRows,
  oneOf,
} from './answers.ts';
import { joined, plainly } from './conditions.ts';
import { and, type Formula } from './formula.ts';
import { type RoutingSet, SetWriter } from './writer.ts';

/** What conditions may ask about: by the test, so that none is used twice where a contradiction could come of it. */
interface Asked {
  readonly id: string;
  readonly tests: readonly Condition[];
}

/** Twenty questions belong together, five such groups make a section. */
const IN_KEY_QUESTION = 20;
const IN_SECTION = 5;

/** A question whose condition can be changed, and the two that it has in turn: as written, and when it is asked. */
export interface Edited {
  readonly id: string;
  readonly versions: readonly { readonly says: string; readonly asked: Formula }[];
}

export type Realistic = RoutingSet & { readonly edited: Edited };

/** Returns a set with everything that routing knows, and a question in its middle for an edit. */
export function realistic(questions: number): Realistic {
  const maker = new Maker(random(questions));
  const count = Math.round(questions / IN_KEY_QUESTION);
  let edited: Edited | undefined;
  for (const [section, size] of shares(count, Math.ceil(count / IN_SECTION)).entries()) {
    maker.section(section);
    for (let at = 1; at <= size; at++) {
      const linked = maker.keyQuestion(`${lettersOf(section)}${at}`);
      if (section >= count / IN_SECTION / 2 && at === 2) edited ??= linked;
    }
  }
  edited ??= maker.keyQuestion(`${lettersOf(count)}1`);
  return { ...maker.writer.set(edited.id), edited };
}

class Maker {
  readonly writer = new SetWriter();
  private readonly chance: Random;
  private readonly known: Condition[];
  private readonly programmes: Answer;
  /** What stands in key questions that are done, and of that what every other may rest on. */
  private readonly far: Asked[] = [];
  private before: Asked[] = [];

  constructor(chance: Random) {
    this.chance = chance;
    const nation = oneOf('nation', ['england', 'wales']);
    this.programmes = manyAtOnce('modules', ['courts', 'youth', 'panels']);
    this.writer.fact('nation', nation);
    this.writer.fact('modules', this.programmes);
    const named = this.writer.condition('in-wales', nation.tests[1]!);
    this.known = [...nation.tests, ...this.programmes.tests, named];
  }

  section(index: number): void {
    this.writer.section(index % 3 === 2 ? this.programmes.tests[0] : undefined);
    this.before = [];
  }

  /** Returns one of its questions for an edit. */
  keyQuestion(id: string): Edited {
    const gate = this.before.length > 0 && this.chance.chance(0.5) ? this.test(this.before) : undefined;
    this.writer.keyQuestion(id, gate);
    const free = this.free(id);
    const [linked, edited] = this.linked(id, free);
    const near = [...free, ...linked];
    for (let at = 15; at < IN_KEY_QUESTION - 1; at++) this.leaf(`${id}.${at}`, near);
    this.closing(id);
    this.far.push(...near);
    this.before = linked;
    return edited;
  }

  /** Eight questions without a condition of their own; returns what may be asked of them. */
  private free(id: string): Asked[] {
    const names = Array.from({ length: 8 }, (_, at) => `${id}.${at + 1}`);
    const [factors, judged, order, months, day, grid, taken, home] = names as [string, ...string[]] &
      string[];
    const plain: [string, Answer][] = [
      [factors, anyOf(factors, ['family', 'school', 'health', 'peers', 'no-factor'], 3)],
      [judged!, judgement(judged!)],
      [order!, oneOf(order!, ['referral', 'custody', 'secure'])],
      [months!, number(months!)],
      [day!, date(day!)],
    ];
    for (const [name, answer] of plain) {
      const offers = name === order ? [['secure', plain[1]![1].tests[0]!] as const] : [];
      this.writer.question({ id: name, answer, offers });
    }
    const rows = ['a', 'b', 'c'].map((row) => `${grid}/${row}`);
    this.writer.question({
      id: grid!,
      rows: { written: '{ a: One, b: Another, c: A third }', each: rows.map((row) => [row, and()]) },
    });
    const brought = ['family', 'school', 'health', 'peers'].map(
      (code) => [`${taken}/${code}`, broughtBy(factors, code)] as const,
    );
    this.writer.question({ id: taken!, rows: { written: `{ from: ${factors} }`, each: brought } });
    const homes = oneOf(home!, ['alone', 'family', 'care'], true);
    this.writer.question({ id: home!, answer: homes });
    return [
      ...plain.map(([name, { tests }]) => ({ id: name, tests })),
      { id: grid!, tests: ofRows(grid!, rows) },
      { id: home!, tests: homes.tests },
      {
        id: taken!,
        tests: ofRows(
          taken!,
          brought.map(([row]) => row),
        ),
      },
    ];
  }

  /** Six questions that rest on those and on one another, so that each can be asked: no test is used twice. */
  private linked(id: string, free: readonly Asked[]): [Asked[], Edited] {
    const pool = this.chance.sample(free.slice(0, -1), 6);
    const made: Asked[] = [];
    let edited: Edited | undefined;
    for (let at = 9; at < 15; at++) {
      const name = `${id}.${at}`;
      const parent = made.length > 0 && this.chance.chance(0.7) ? this.chance.pick(made) : undefined;
      const [one, other] = [this.sure(parent ?? pool.pop()), this.sure(pool.pop())];
      const parts = [one, other].filter((part) => part !== undefined);
      const when = plainly(this.chance.pick(['and', 'or']), parts.length > 0 ? parts : [this.sure(made[0])!]);
      const answer = judgement(name);
      this.writer.question({ id: name, answer, when });
      if (at === 11)
        edited = { id: name, versions: [when, this.sure(made[0])!].map((each) => this.version(each)) };
      made.push({ id: name, tests: answer.tests });
    }
    return [made, edited!];
  }

  /** A question on which nothing rests, so that it may turn out to be asked never, or always. */
  private leaf(id: string, near: readonly Asked[]): void {
    const { chance } = this;
    const others = this.far.length > 0 && chance.chance(0.3) ? this.far.slice(-40) : near;
    const inner = joined(chance, [this.test(near), this.test(near)]);
    const outer = chance.chance(0.3) ? chance.pick(this.known) : this.test(others);
    const when = joined(chance, [inner, outer]);
    const answer = oneOf(id, ['often', 'sometimes', 'seldom', 'never']);
    const offers = chance.chance(0.3)
      ? [['seldom', plainly('and', [this.test(near), this.test(near)])] as const]
      : [];
    this.writer.question({ id, answer, when, offers });
  }

  /** The summary of a key question, and its explanation. */
  private closing(id: string): void {
    const answer = judgement(`${id}S`);
    this.writer.question({ id: `${id}S`, answer });
    this.writer.question({ id: `${id}Sa`, explains: `${id}S` }, answer.tests.at(-1)!.means);
  }

  private version(condition: Condition): Edited['versions'][number] {
    return { says: condition.says, asked: this.writer.within(condition) };
  }

  private test(some: readonly Asked[]): Condition {
    return this.chance.pick(this.chance.pick(some).tests);
  }

  /** The first test of a question: one that can hold. */
  private sure(asked: Asked | undefined): Condition | undefined {
    return asked && this.chance.pick(asked.tests.slice(0, 2));
  }
}
