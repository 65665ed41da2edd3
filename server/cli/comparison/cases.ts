/** What a change would have done to recorded cases, as it is told and as other programs read it. */
import type { Comparison } from '../../change/comparison/compare.ts';
import { type CaseDifference, type Rerun, rerun } from '../../exchange/case-data/rerun.ts';
import { caseFormatOf } from '../../inspection/case-data.ts';
import { caseFindingLines } from '../../inspection/cases-words.ts';
import { outcomeWords } from '../../ratings/words/ratings.ts';
import { isInside } from '../../text/uri.ts';
import { uriOf } from '../disk/disk.ts';
import { piecesOf } from '../disk/pieces.ts';
import { Failure } from '../failure.ts';

export interface CasesReport {
  readonly file: string;
  readonly cases: number;
  readonly leftOut: number;
  readonly askedOtherwise: number;
  readonly unfit: number;
  readonly differences: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly what: CaseDifference['what'];
    readonly cases: number;
    readonly rows: readonly number[];
  }[];
  readonly ratings: readonly { readonly id: string; readonly before: string; readonly after: string }[];
  /** What is wrong with the data, each in a line. */
  readonly findings: readonly string[];
}

/** A file of cases that was run through both versions. */
export interface RanCases {
  readonly report: CasesReport;
  readonly ratings: Rerun['ratings'];
  readonly comparison: Comparison;
}

/** Runs a file of cases through both versions. Throws a `Failure` where it cannot be read, or where it is not known whose cases they are. */
export async function ranCases(path: string, comparisons: readonly Comparison[]): Promise<RanCases> {
  const format = caseFormatOf(path);
  if (!format)
    throw new Failure(`“${path}” cannot be run: the name of case data ends in .csv, .json or .jsonl.`);
  const comparison = whose(path, comparisons);
  const run = await rerun(piecesOf(path, path), format, comparison);
  const findings = caseFindingLines({ findings: run.findings, isTable: format === 'csv', unlisted: 0 });
  if (run.cases === 0 && findings.length > 0) throw new Failure(`“${path}” cannot be run: ${findings[0]}`);
  const report = { file: path, ...run, findings, ...shown(run) };
  return { report, ratings: run.ratings, comparison };
}

function whose(path: string, comparisons: readonly Comparison[]): Comparison {
  const [only] = comparisons;
  const around = comparisons.find(({ head }) => isInside(uriOf(path), head.set.folder));
  if (around) return around;
  if (only && comparisons.length === 1) return only;
  throw new Failure(`It is not known which question set the cases in “${path}” belong to: compare one set.`);
}

const shown = ({ differences, ratings }: Rerun) => ({
  differences: differences.map(({ to, ...rest }) => ({ ...rest, to: to ?? null })),
  ratings: ratings.map(({ id, before, after }) => ({
    id,
    before: outcomeWords(before.outcome),
    after: after ? outcomeWords(after.outcome) : 'There is no such part any more',
  })),
});
