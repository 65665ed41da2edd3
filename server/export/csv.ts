/** The questions of a set as CSV that spreadsheets open with every letter, and never work out as formulas. */
import { csvText } from '../exchange/case-data/write.ts';
import type { ExportedSet } from './exported-set.ts';
import { questionRows } from './table.ts';

/** Tells spreadsheets that the text is UTF-8: Welsh would lose its accents otherwise. */
const MARK = '\ufeff';

export const exportedCsv = (set: ExportedSet): string => MARK + csvText(questionRows(set));
