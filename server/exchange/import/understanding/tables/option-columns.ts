/** Finds the columns of a table of which each stands for one option: “Yes”, “No” and “N/A”, or the levels of a scale. */
import { type Aside, type SourceCell, type SourceRow, wordsOfBlocks } from '../../document.ts';
import { isKnownOption } from '../../guesses/option-words.ts';
import type { PrintedOptions } from '../outline.ts';
import type { Columns } from './columns.ts';
import type { PlacedCell } from './ragged.ts';

/** What boxes to be ticked, and the codes that are printed in them, look like. */
const MARKS = /[☐☑☒□■○◯●✓✔_.\s[\]()x]/giu;

/** True of what stands in the cell of an option where nobody has answered yet. */
const isMark = (words: string) => /^\d{0,2}$/.test(words.replace(MARKS, ''));

/** The row that names options, and the columns of these. */
export interface OptionHeadings {
  readonly row: SourceRow;
  readonly columns: ReadonlySet<number>;
  /** Nothing stands in these columns, not even boxes. */
  readonly areEmpty: boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** The first of some rows that names options; undefined where none does. */
export function optionHeadingsIn(
  heads: readonly SourceRow[],
  rows: readonly SourceRow[],
): OptionHeadings | undefined {
  for (const [index, row] of heads.entries()) {
    const below = rows.slice(index + 1);
    const columns = optionColumns(row, below);
    if (columns.size === 0) continue;
    const filled = below.flatMap(({ cells }) => cells.filter(({ column }) => columns.has(column)));
    const areEmpty = filled.every(({ blocks }) => wordsOfBlocks(blocks) === '');
    return { row, columns, areEmpty };
  }
  return undefined;
}

/** The options of a row: each column is one, and what stands in most of its cells says what it means. The other cells. */
export function withOptions(
  cells: readonly PlacedCell[],
  columns: Columns,
  names: ReadonlyMap<number, string>,
): { options?: PrintedOptions; others: readonly PlacedCell[] } {
  const own = columns.flatMap((role, column) => (role === 'option' ? [column] : []));
  if (own.length === 0) return { others: cells };
  const words = own.map((column) =>
    wordsOfBlocks(cells.find(({ cell }) => cell.column === column)?.cell.blocks ?? []),
  );
  const areMeant = words.filter((each) => !isMark(each)).length * 2 > own.length;
  const options = own.map((column, index) => ({
    label: names.get(column) ?? '',
    code: /\d+/.exec(isMark(words[index]!) ? words[index]! : '')?.[0],
    means: areMeant && !isMark(words[index]!) ? words[index] : undefined,
  }));
  const isTaken = ({ role, cell }: PlacedCell) =>
    role === 'option' && (areMeant || isMark(wordsOfBlocks(cell.blocks)));
  return { options: { how: 'one-of', options }, others: cells.filter((each) => !isTaken(each)) };
}

/** What is written in the boxes of a row. */
export const marksOf = (cells: readonly PlacedCell[]): Aside[] =>
  cells.flatMap(({ role, cell: { blocks } }) => {
    const text = wordsOfBlocks(blocks);
    const isWritten = role === 'option' && isMark(text) && /[\p{L}\d]/u.test(text);
    return isWritten ? [{ text, why: 'rewritten', at: blocks[0]!.at } as const] : [];
  });

/**
 * The columns of a row of headings that name options; none where there are fewer than two beside one another.
 * @param below the rows under the headings.
 */
function optionColumns(head: SourceRow, below: readonly SourceRow[]): ReadonlySet<number> {
  const cells = head.cells.filter(({ columns }) => columns === 1);
  const isBoxed = boxedColumns(below);
  const runs: SourceCell[][] = [];
  for (const cell of cells) {
    const words = wordsOfBlocks(cell.blocks);
    const isFigure = /^\d{1,2}$/.test(words) && isFree(below, cell.column);
    if (!isKnownOption(words) && !isFigure && !(isBoxed.has(cell.column) && isShort(words))) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.column === cell.column - 1) run?.push(cell);
    else runs.push([cell]);
  }
  const longest = runs.reduce<SourceCell[]>((best, run) => (run.length > best.length ? run : best), []);
  const figures = longest.filter(({ blocks }) => /^\d+$/.test(wordsOfBlocks(blocks))).length;
  // Two figures may count anything; what names no more than options names no columns.
  if ((figures > 0 && figures < 3) || longest.length === head.cells.length) return NONE;
  const names = new Set(longest.map(({ blocks }) => wordsOfBlocks(blocks).toLowerCase()));
  return new Set(
    longest.length < 2 || names.size < longest.length ? [] : longest.map(({ column }) => column),
  );
}

/** True of a column in which nothing stands but marks. */
const isFree = (rows: readonly SourceRow[], column: number) =>
  rows.every(({ cells }) =>
    cells.every((cell) => cell.column !== column || isMark(wordsOfBlocks(cell.blocks))),
  );

const isShort = (words: string) => words !== '' && words.length <= 60 && !words.includes('?');

/** The columns in which nothing stands but boxes. */
function boxedColumns(rows: readonly SourceRow[]): ReadonlySet<number> {
  const boxed = new Set<number>();
  const others = new Set<number>();
  for (const { column, columns, blocks } of rows.flatMap((row) => row.cells)) {
    const words = wordsOfBlocks(blocks);
    if (words === '' || columns > 1) continue;
    if (isMark(words) && /[^\s\d_.]/.test(words)) boxed.add(column);
    else others.add(column);
  }
  return new Set([...boxed].filter((column) => !others.has(column)));
}
