/** Says in words what came of files of answers, what is wrong in them, and what does not count. */
import { type CaseFinding, placeInWords } from '../../exchange/case-data/finding.ts';
import type { Count } from '../../ratings/evidence/case-counts.ts';
import { counted, listed } from '../output/words.ts';
import type { CasesRead } from './case-data.ts';

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

/** What came of a file: “Counted court.csv by Domain two: 30 cases.” */
export function countedLine({ file, set, cases, leftOut, isWhole }: CasesRead): string {
  if (!isWhole) return `Counted nothing of ${file}, because it cannot be read to its end.`;
  const out = leftOut > 0 ? `, ${leftOut} of them left out because of a fault` : '';
  return `Counted ${file}, answers to ${set}: ${counted(cases, 'case')}${out}.`;
}

/** Which cases do not count for a key question; empty where all do. */
export function leftOutWords(count: Count): string {
  const kinds = [
    ['not applicable', 'not applicable'],
    ['not asked', 'not asked'],
    ['unanswered', 'not answered'],
  ] as const;
  const parts = kinds.flatMap(([verdict, words]) =>
    count[verdict] > 0 ? [`${words} in ${counted(count[verdict], 'case')}`] : [],
  );
  return parts.length > 0 ? `Out of the count: ${listed(parts)}.` : '';
}
