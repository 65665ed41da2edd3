/** Runs recorded case data through two versions of a set: what would the new one have done to these cases? */
import { recodings } from '../../change/comparison/answers.ts';
import type { Comparison } from '../../change/comparison/compare.ts';
import { counterpart } from '../../change/comparison/identity.ts';
import type { Version } from '../../change/version/version.ts';
import { View } from '../../project/view.ts';
import { Counter, countableIn, shareOf } from '../../ratings/evidence/case-counts.ts';
import { ratingBasesFor } from '../../ratings/evidence/rating-basis.ts';
import { rate } from '../../ratings/rating/rate.ts';
import type { Rated } from '../../ratings/rating/rated.ts';
import { answerFaults } from '../../routing/cases/answers.ts';
import { settledFacts } from '../../routing/cases/case.ts';
import { type SettledFact, settle } from '../../routing/cases/settled.ts';
import { memoisedRouting, type SetRouting } from '../../routing/gates/set-routing.ts';
import { Evaluator } from '../../routing/one-case/evaluator.ts';
import { CaseDataReader } from './cases.ts';
import { valuesIn } from './cells.ts';
import { type CaseColumns, caseColumns } from './columns.ts';
import { type CaseFinding, FindingList, Unreadable } from './finding.ts';
import type { CaseInput } from './input.ts';
import { type CaseFormat, READERS } from './read.ts';
import type { CaseRow } from './table.ts';

/** Something that differs in some cases. */
export interface CaseDifference {
  /** As the base and the head call it; absent where one of them has no such question. */
  readonly from: string;
  readonly to: string | undefined;
  readonly what: 'asked now' | 'not asked any more' | 'answer does not fit' | 'no such question';
  readonly cases: number;
  /** The rows of these cases, or of the first of them. */
  readonly rows: readonly number[];
}

export interface RatingMove {
  readonly id: string;
  readonly before: Rated;
  readonly after: Rated | undefined;
}

export interface Rerun {
  readonly cases: number;
  /** Cases with an error in the data, which were not run. */
  readonly leftOut: number;
  /** Cases in which anything is asked otherwise, and those with an answer that no longer fits. */
  readonly askedOtherwise: number;
  readonly unfit: number;
  readonly differences: readonly CaseDifference[];
  readonly ratings: readonly RatingMove[];
  readonly findings: readonly CaseFinding[];
}

/** So many rows are named of each difference. */
const MOST_ROWS = 1000;

export async function rerun(input: CaseInput, format: CaseFormat, comparison: Comparison): Promise<Rerun> {
  const findings = new FindingList();
  const run = new Running(comparison, findings);
  try {
    await run.all(await READERS[format](input));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('error', error.message, error.place);
  }
  return run.outcome(findings.listed);
}

/** One of the two versions, as cases are run through it. */
class Side {
  readonly view: View;
  readonly routes: SetRouting;
  readonly settled: readonly SettledFact[];

  constructor({ project, set }: Version) {
    this.view = new View(project, set, () => {});
    this.routes = memoisedRouting(this.view);
    this.settled = settledFacts(this.view);
  }
}

class Running {
  private readonly findings: FindingList;
  private readonly base: Side;
  private readonly head: Side;
  private readonly names: ReadonlyMap<string, string | undefined>;
  /** By what the base calls a question, its codes as they are now. */
  private readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  private readonly found = new Map<
    string,
    { readonly of: Omit<CaseDifference, 'cases' | 'rows'>; rows: number[]; cases: number }
  >();
  private counters: readonly [Counter, Counter] | undefined;
  private readonly counts = { cases: 0, leftOut: 0, askedOtherwise: 0, unfit: 0 };

  constructor({ base, head, matching }: Comparison, findings: FindingList) {
    this.findings = findings;
    this.base = new Side(base);
    this.head = new Side(head);
    const asked = base.entries.filter(
      ({ kind, id }) => id !== undefined && (kind === 'question' || kind === 'row'),
    );
    this.names = new Map(asked.map(({ id }) => [id!, counterpart(id!, base, head, matching.pairs)]));
    this.codes = recodings(base, head, matching.pairs);
  }

  async all({ headings, rows, isTable }: Awaited<ReturnType<(typeof READERS)[CaseFormat]>>): Promise<void> {
    const { view, routes, settled } = this.base;
    const columns = caseColumns(headings, view, routes, this.findings);
    if (!columns) return;
    const reader = new CaseDataReader({ view, routes, settled, columns, isTable }, this.findings);
    this.counters = this.countersFor(columns);
    for await (const row of rows) {
      if (row.cells.every((cell) => cell.length === 0 || !String(cell).trim())) continue;
      this.counts.cases++;
      const before = reader.read(row);
      if (before) this.run(row, before, columns, isTable);
      else this.counts.leftOut++;
    }
  }

  private countersFor({ names }: CaseColumns): readonly [Counter, Counter] {
    const given = new Set([...names].map((name) => this.names.get(name) ?? name));
    const counter = ({ view, routes }: Side, known: ReadonlySet<string>) => {
      const isGiven = (summary: string) =>
        routes.subject(summary)?.rows?.every(({ name }) => known.has(name)) ?? known.has(summary);
      return new Counter(countableIn(view, isGiven).counted);
    };
    return [counter(this.base, names), counter(this.head, given)];
  }

  private run(row: CaseRow, before: Evaluator, columns: CaseColumns, isTable: boolean): void {
    const facts = new Map<string, readonly string[]>();
    const answers = new Map<string, readonly string[]>();
    const told = new Set<string>();
    const gone: string[] = [];
    for (const { at, subject } of columns.given) {
      const { name, is, answer } = subject;
      const to = is === 'fact' ? name : this.names.get(name);
      if (to !== undefined) told.add(to);
      const values = valuesIn(row.cells[at]!, answer, isTable);
      if (values === undefined) continue;
      if (to === undefined) gone.push(name);
      else if (is === 'fact') facts.set(to, values);
      else
        answers.set(
          to,
          values.map((value) => this.codes.get(name)?.get(value) ?? value),
        );
    }
    const { routes, settled } = this.head;
    const isUntold = (name: string) =>
      routes.subject(name)?.is === 'fact' ? !facts.has(name) : !told.has(name);
    const data = { facts, answers, isUntold };
    settle(data, settled, (known) => new Evaluator(routes, known));
    const after = new Evaluator(routes, data);
    if (this.compareAsked(row, before, after)) this.counts.askedOtherwise++;
    const isUnfit = this.compareAnswers(row, answers, after);
    for (const name of gone) this.note({ from: name, to: undefined, what: 'no such question' }, row);
    if (isUnfit || gone.length > 0) this.counts.unfit++;
    this.counters![0].add(before, () => {});
    this.counters![1].add(after, () => {});
  }

  private compareAsked(row: CaseRow, before: Evaluator, after: Evaluator): boolean {
    let isOther = false;
    for (const [from, to] of this.names) {
      const now = to === undefined ? undefined : after.asked(to);
      const was = now === undefined ? undefined : before.asked(from);
      if (was === undefined || was === now) continue;
      isOther = true;
      this.note({ from, to, what: now ? 'asked now' : 'not asked any more' }, row);
    }
    return isOther;
  }

  private compareAnswers(
    row: CaseRow,
    answers: ReadonlyMap<string, readonly string[]>,
    evaluator: Evaluator,
  ): boolean {
    let isUnfit = false;
    for (const [from, to] of this.names) {
      const values = to === undefined ? undefined : answers.get(to);
      const subject = to === undefined ? undefined : this.head.routes.subject(to);
      if (!values || !subject || answerFaults({ name: to!, values }, subject, { evaluator }).length === 0)
        continue;
      isUnfit = true;
      this.note({ from, to, what: 'answer does not fit' }, row);
    }
    return isUnfit;
  }

  private note(of: Omit<CaseDifference, 'cases' | 'rows'>, { number }: CaseRow): void {
    const key = `${of.what} ${of.from}`;
    const known = this.found.get(key) ?? { of, rows: [], cases: 0 };
    this.found.set(key, known);
    known.cases++;
    if (known.rows.length < MOST_ROWS) known.rows.push(number);
  }

  outcome(findings: readonly CaseFinding[]): Rerun {
    const order = new Map([...this.names.keys()].map((name, at) => [name, at]));
    const differences = [...this.found.values()]
      .map(({ of, cases, rows }) => ({ ...of, cases, rows }))
      .sort((a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0));
    return { ...this.counts, differences, ratings: this.ratings(), findings };
  }

  private ratings(): RatingMove[] {
    if (!this.counters) return [];
    const [before, after] = [this.base, this.head].map(({ view }, at) =>
      rated(view, this.counters![at]!),
    ) as [ReadonlyMap<string, Rated>, ReadonlyMap<string, Rated>];
    return [...before].flatMap(([id, one]): RatingMove[] => {
      const other = after.get(id);
      return ratingIn(one) === ratingIn(other) ? [] : [{ id, before: one, after: other }];
    });
  }
}

const ratingIn = (rated: Rated | undefined) =>
  rated?.outcome.is === 'rated' ? rated.outcome.rating.name : undefined;

/** What the cases come to, by the id of each unit of the standards. */
function rated(view: View, { counts }: Counter): ReadonlyMap<string, Rated> {
  const [basis] = ratingBasesFor(view);
  if (!basis) return new Map();
  const shares = new Map([...counts].map(([id, count]) => [id, shareOf(count)]));
  const found = new Map<string, Rated>();
  const collect = (unit: Rated): void => {
    found.set(unit.unit.id, unit);
    for (const part of unit.parts) collect(part);
  };
  collect(rate(basis.whole, basis.scheme, { shares, judged: new Map(), departures: new Map() }));
  return found;
}
