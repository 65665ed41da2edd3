/** Cuts a source line to the width of a terminal, with carets below the words that are marked in it. */
import stringWidth from 'string-width';
import { harmless } from '../terminal.ts';

/** A source line, and the line of carets to print below it. */
export interface Frame {
  readonly source: string;
  readonly carets: string;
}

/** A character as people see it, with the columns that it takes on a terminal. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** The UTF-16 offsets of its start and its end in the line. */
  readonly start: number;
  readonly end: number;
}

const TAB = '    ';

/** What lies further from the marked words than this many times the width is not even looked at. */
const FAR = 2;

/**
 * The frame for the words from `start` to `end` of a line, which count UTF-16 units. A line that is wider
 * than `width` columns is cut around these words.
 */
export function frame(line: string, start: number, end: number, width: number): Frame {
  const from = Math.max(0, start - FAR * width);
  const cells = cellsOf(line.slice(from, start + FAR * width), from);
  const marked: Stretch = {
    first: indexWhere(cells, (cell) => cell.end > start),
    last: indexWhere(cells, (cell) => cell.start >= end && cell.end > start),
  };
  const shown = windowOf(cells, marked, width);
  const lead = shown.first > 0 || from > 0 ? '…' : '';
  const rest = shown.last < cells.length || (cells.at(-1)?.end ?? 0) < line.length ? '…' : '';
  const before = lead.length + widthOf(cells, { first: shown.first, last: marked.first });
  const carets = widthOf(cells, { first: marked.first, last: Math.min(marked.last, shown.last) });
  return {
    source: `${lead}${textOf(cells, shown)}${rest}`.trimEnd(),
    carets: ' '.repeat(before) + '^'.repeat(Math.max(1, carets)),
  };
}

/** Cells from `first` up to, not including, `last`. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The cells to show: all, or the marked ones with as many on either side as there is room for. */
function windowOf(cells: readonly Cell[], marked: Stretch, width: number): Stretch {
  const all = { first: 0, last: cells.length };
  if (widthOf(cells, all) <= width) return all;
  let { first, last } = marked;
  let room = width - 2 - widthOf(cells, marked);
  while (room < 0 && last > first + 1) room += cells[--last]!.width;
  for (;;) {
    const left = cells[first - 1];
    if (left && left.width <= room) room -= cells[--first]!.width;
    const right = cells[last];
    if (right && right.width <= room) room -= cells[last++]!.width;
    const isFull = (cell: Cell | undefined) => !cell || cell.width > room;
    if (isFull(cells[first - 1]) && isFull(cells[last])) return { first, last };
  }
}

function cellsOf(line: string, offset: number): Cell[] {
  let at = offset;
  return charactersOf(line).map((character) => {
    const start = at;
    at += character.length;
    const text = character === '\t' ? TAB : harmless(character);
    return { text, width: isAscii(text) ? text.length : stringWidth(text), start, end: at };
  });
}

/** Made when it is first needed: that takes a while. */
let segmenter: Intl.Segmenter | undefined;

function charactersOf(line: string): string[] {
  if (isAscii(line)) return line.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

function indexWhere(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  const index = cells.findIndex(holds);
  return index < 0 ? cells.length : index;
}

const isAscii = (text: string) => !/[^\u0000-\u007f]/.test(text);
const textOf = (cells: readonly Cell[], { first, last }: Stretch) =>
  cells
    .slice(first, last)
    .map((cell) => cell.text)
    .join('');
const widthOf = (cells: readonly Cell[], { first, last }: Stretch) =>
  cells.slice(first, last).reduce((sum, cell) => sum + cell.width, 0);
