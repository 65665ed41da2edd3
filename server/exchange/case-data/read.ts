/** Reads case data of a question set, and counts what it says of the key questions of the standards. */
import type { View } from '../../project/view.ts';
import { type Count, type Counted, Counter, countableIn } from '../../ratings/evidence/case-counts.ts';
import { settledFacts } from '../../routing/cases/case.ts';
import { memoisedRouting, type SetRouting } from '../../routing/gates/set-routing.ts';
import { CaseDataReader } from './cases.ts';
import { type CaseColumns, caseColumns } from './columns.ts';
import { readCsv } from './csv.ts';
import { type CaseFinding, FindingList, Unreadable } from './finding.ts';
import type { CaseInput } from './input.ts';
import { readJson, readJsonLines } from './json.ts';
import type { CaseRow, Table } from './table.ts';
import { UndecidedCases } from './undecided-cases.ts';

/** The formats of case data. */
export type CaseFormat = keyof typeof READERS;

export const READERS = { csv: readCsv, json: readJson, jsonl: readJsonLines };

/** How many cases are read. */
const MOST_CASES = 2_000_000;

/** What came of case data. */
export interface CaseReport {
  /**
   * What the cases without an error say of each key question, by its id in the standards; `shareOf` makes the share of it.
   * One that no column is about is not in it: there is no figure.
   */
  readonly counts: ReadonlyMap<string, Count>;
  /** How many cases were met; blank rows are none. */
  readonly cases: number;
  /** How many of them have an error and are not counted. */
  readonly leftOut: number;
  /** Whether the file was read to its end. Where it was not, nothing is counted, whatever is left out. */
  readonly isWhole: boolean;
  readonly findings: readonly CaseFinding[];
  /** How many more findings there were than are listed. */
  readonly unlisted: number;
}

export interface ReadingOptions {
  /** Called now and then with how many cases were read so far. */
  readonly onProgress?: (cases: number) => void;
  /** Ends the reading with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads case data of the question set of a view, which must stay as it is meanwhile, and counts what it says of the key
 * questions of the standards. A case with an error is not counted; whether the others are then enough is for the caller
 * to ask. A table is read in pieces, so that memory grows with the labels of the cases alone.
 */
export async function readCases(
  input: CaseInput,
  format: CaseFormat,
  view: View,
  options: ReadingOptions = {},
): Promise<CaseReport> {
  const findings = new FindingList();
  const count = new CaseCount(view, findings);
  let isWhole = false;
  try {
    isWhole = await count.all(await READERS[format](input), options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('error', error.message, error.place);
  }
  const { cases, leftOut, counts } = count;
  const { listed, unlisted } = findings;
  return { counts: isWhole ? counts : new Map(), cases, leftOut, isWhole, findings: listed, unlisted };
}

/** So many cases are read before everything else has its turn: some fiftieth of a second. */
const STEP = 500;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Case data as far as it is read. */
class CaseCount {
  cases = 0;
  leftOut = 0;
  counts: ReadonlyMap<string, Count> = new Map();
  private readonly view: View;
  private readonly routes: SetRouting;
  private readonly findings: FindingList;

  constructor(view: View, findings: FindingList) {
    this.view = view;
    this.routes = memoisedRouting(view);
    this.findings = findings;
  }

  /** Reads all cases; false where the columns do not allow it. */
  async all({ headings, rows, isTable }: Table, { onProgress, signal }: ReadingOptions): Promise<boolean> {
    const { view, routes, findings } = this;
    const columns = caseColumns(headings, view, routes, findings);
    if (!columns) return false;
    const reader = new CaseDataReader(
      { view, routes, settled: settledFacts(view), columns, isTable },
      findings,
    );
    const counter = this.counter(columns);
    const undecided = new UndecidedCases(routes, columns);
    for await (const row of rows) {
      if (isBlank(row)) continue;
      this.meet();
      if (this.cases % STEP === 0) {
        onProgress?.(this.cases);
        await turn();
        signal?.throwIfAborted();
      }
      const evaluator = reader.read(row);
      if (evaluator)
        counter.add(evaluator, (counted, verdict) => {
          if (evaluator.asked(counted.summary) === undefined) undecided.add(counted.summary);
          if (verdict === 'unanswered') this.unanswered(counted, row, columns);
        });
      else this.leftOut++;
    }
    for (const message of undecided.messages()) findings.add('warning', message);
    this.counts = counter.counts;
    return true;
  }

  private meet(): void {
    if (++this.cases > MOST_CASES)
      throw new Unreadable(`There are more than ${MOST_CASES} cases, and no more than that are read.`);
  }

  private counter({ names }: CaseColumns): Counter {
    const isGiven = (summary: string) => {
      const rows = this.routes.subject(summary)?.rows;
      return rows ? rows.every(({ name }) => names.has(name)) : names.has(summary);
    };
    const { counted, refused } = countableIn(this.view, isGiven);
    for (const { rated, why } of refused) this.findings.add('warning', `${rated} has no figure: ${why}.`);
    return new Counter(counted);
  }

  private unanswered({ summary, rated }: Counted, { number: row }: CaseRow, { given }: CaseColumns): void {
    const message = `${summary} is asked and not answered, so this case says nothing of ${rated}.`;
    const column = given.find(({ subject }) => subject.name === summary)?.place;
    this.findings.add('warning', message, column ? { row, column } : { row });
  }
}

const isBlank = ({ cells }: CaseRow) => cells.every((cell) => cell.length === 0 || !String(cell).trim());
