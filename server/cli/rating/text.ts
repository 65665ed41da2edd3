/** Writes what is wrong with a file of answers for people at a terminal. */
import type { CasesRead } from '../../inspection/case-data.ts';
import { caseFindingLines } from '../../inspection/cases-words.ts';
import { line } from '../output/report-text.ts';
import type { Look } from '../output/terminal.ts';

export function casesText(read: CasesRead, look: Look): string {
  const lines = caseFindingLines(read).map((each) => line(each, 2, look));
  return [look.paints.strong(line(read.file, 0, look)), ...lines].join('\n');
}
