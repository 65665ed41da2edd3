/** Says in words what came of files of answers, what is wrong in them, and what does not count. */
import { type CaseFinding, placeInWords } from '../exchange/case-data/finding.ts';
import type { Count } from '../ratings/evidence/case-counts.ts';
import { counted } from '../text/wording/counted.ts';
import type { CasesRead } from './case-data.ts';
import type { ReportWords } from './report-words.ts';

/** So many findings of a file are printed; the rest are counted. */
const MOST_PRINTED = 50;

/** What is wrong with a file of answers, a line each: where, how bad, and what. */
export function caseFindingLines({
  findings,
  unlisted,
  isTable,
}: Pick<CasesRead, 'findings' | 'unlisted' | 'isTable'>): string[] {
  const printed = findings.slice(0, MOST_PRINTED);
  const more = findings.length - printed.length + unlisted;
  return [
    ...printed.map((finding) => caseFindingWords(finding, isTable)),
    ...(more > 0 ? [`… and ${counted(more, 'more', 'more')}.`] : []),
  ];
}

function caseFindingWords(finding: CaseFinding, isTable: boolean): string {
  const where = placeInWords(finding, isTable);
  return `${where ? `${where}, ` : ''}${finding.severity}: ${finding.message}`;
}

/** What came of a file: “Counted court.csv by Domain two: 30 cases.” What cannot be read is told like all that is wrong. */
export function countedLine({ file, set, cases, leftOut, isWhole }: CasesRead, say: ReportWords): string {
  return isWhole
    ? say.countedCases(file, set, cases, leftOut)
    : `Counted nothing of ${file}, because it cannot be read to its end.`;
}

/** Which cases do not count for a key question; empty where all do. */
export function leftOutWords(count: Count, say: ReportWords): string {
  const kinds = ['not applicable', 'not asked', 'unanswered'] as const;
  const counts = kinds.flatMap((why) => (count[why] > 0 ? [[why, count[why]] as const] : []));
  return counts.length > 0 ? say.outOfCount(counts) : '';
}
