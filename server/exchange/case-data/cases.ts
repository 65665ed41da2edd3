/** Reads the rows of case data as cases, and finds what is wrong with each before it is counted. */
import type { View } from '../../project/view.ts';
import { answerFaults, disagreement, type GivenWords } from '../../routing/cases/answers.ts';
import { unasked } from '../../routing/cases/said.ts';
import { type SettledFact, settle } from '../../routing/cases/settled.ts';
import type { SetRouting } from '../../routing/gates/set-routing.ts';
import { Evaluator } from '../../routing/one-case/evaluator.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { spoilt, valuesIn } from './cells.ts';
import type { CaseColumns, Column } from './columns.ts';
import type { FindingList } from './finding.ts';
import type { CaseRow } from './table.ts';

/** What cases are held against. */
export interface CaseGround {
  readonly view: View;
  readonly routes: SetRouting;
  readonly settled: readonly SettledFact[];
  readonly columns: CaseColumns;
  readonly isTable: boolean;
}

interface Given extends GivenWords {
  readonly column: Column;
}

/** Reads cases one after another, and says of each what is wrong with it. */
export class CaseDataReader {
  private readonly ground: CaseGround;
  private readonly findings: FindingList;
  /** The row in which a label was met. */
  private readonly labels = new Map<string, number>();

  constructor(ground: CaseGround, findings: FindingList) {
    this.ground = ground;
    this.findings = findings;
  }

  /** A case ready to be counted; undefined of a row with an error. */
  read(row: CaseRow): Evaluator | undefined {
    const before = this.findings.counted.error;
    if (!this.isWide(row)) return undefined;
    this.label(row);
    const given = this.given(row);
    const { evaluator, facts } = this.evaluator(given);
    for (const each of given) this.hold(each, evaluator, row);
    this.holdFacts(given, facts, evaluator, row);
    return this.findings.counted.error > before ? undefined : evaluator;
  }

  private isWide({ number: row, cells }: CaseRow): boolean {
    const { width } = this.ground.columns;
    const isWide = cells.length >= width && cells.slice(width).every((cell) => cell.length === 0);
    const has = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
    if (!isWide) this.findings.add('error', `This row has ${has}, and the header has ${width}.`, { row });
    return isWide;
  }

  private label({ number: row, cells }: CaseRow): void {
    const { at, place: column } = this.ground.columns.label;
    const cell = cells[at]!;
    const label = typeof cell === 'string' ? cell.trim() : undefined;
    const add = (message: string) => this.findings.add('error', message, { row, column });
    if (label === undefined) return add('A case has one label, and here is a list.');
    if (label === '') return add('This case has no label.');
    const fault = spoilt(cell, undefined);
    if (fault) add(fault.message);
    const first = this.labels.get(label);
    const where = this.ground.isTable ? 'row' : 'case';
    if (first !== undefined)
      return add(`The label ${shortened(label)} stands in ${where} ${first} already: each case has its own.`);
    this.labels.set(label, row);
  }

  private given({ number: row, cells }: CaseRow): Given[] {
    return this.ground.columns.given.flatMap((column): Given[] => {
      const { answer: type, name } = column.subject;
      const cell = cells[column.at]!;
      const values = valuesIn(cell, type, this.ground.isTable);
      if (values === undefined) return [];
      const fault = spoilt(cell, type);
      if (fault) this.findings.add(fault.severity, fault.message, { row, column: column.place });
      return fault?.severity === 'error' ? [] : [{ name, values, column }];
    });
  }

  private evaluator(given: readonly Given[]) {
    const { routes, settled, columns } = this.ground;
    const named = (is: 'fact' | 'question') =>
      new Map(
        given.filter(({ column }) => column.subject.is === is).map(({ name, values }) => [name, values]),
      );
    const facts = named('fact');
    const isUntold = (name: string) =>
      routes.subject(name)?.is === 'fact' ? !facts.has(name) : !columns.names.has(name);
    const data = { facts, answers: named('question'), isUntold };
    settle(data, settled, (known) => new Evaluator(routes, known));
    return { evaluator: new Evaluator(routes, data), facts };
  }

  private hold(given: Given, evaluator: Evaluator, { number: row }: CaseRow): void {
    const { name, column } = given;
    const add = (message: string) => this.findings.add('error', message, { row, column: column.place });
    const faults = answerFaults(given, column.subject, { evaluator });
    for (const { message } of faults) add(message);
    if (faults.length > 0 || evaluator.asked(name) !== false) return;
    add(unasked(name, column.subject.is, { source: this.ground.view, evaluator }).message);
  }

  private holdFacts(
    given: readonly Given[],
    facts: ReadonlyMap<string, unknown>,
    evaluator: Evaluator,
    { number: row }: CaseRow,
  ): void {
    const { settled, columns, view } = this.ground;
    const named = (name: string) => given.find((each) => each.name === name);
    for (const { fact, question } of settled) {
      const answer = named(question);
      const fault = disagreement(named(fact), answer, { source: view, evaluator });
      if (fault) this.findings.add('error', fault.message, { row, column: answer!.column.place });
    }
    for (const { subject, place: column } of columns.facts) {
      const { name } = subject;
      if (facts.has(name) || !evaluator.isAsked(name)) continue;
      const message = `The fact ${name} is empty, so it cannot be told what is asked because of it.`;
      this.findings.add('warning', message, { row, column });
    }
  }
}
