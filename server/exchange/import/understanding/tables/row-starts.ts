/** Knows how the rows of a document begin, so that a row whose number was lost is still seen to begin. */
import { type SourceRow, wordsOfBlocks } from '../../document.ts';
import type { PlacedCell } from './ragged.ts';

export interface RowStarts {
  /** Texts that stand in cells of several rows, each time as a whole. */
  readonly stock: ReadonlySet<string>;
  /** The first words of cells, where several rows begin with the same. */
  readonly openings: ReadonlySet<string>;
}

const SEVERAL = 3;
/** Shorter texts, such as “Yes”, are repeated without telling anything. */
const LEAST_WORDS = 4;
const OPENING = 3;

/** How the rows with an id begin; the first cell is that of the id. */
export function rowStartsOf(rows: readonly SourceRow[]): RowStarts {
  const texts = rows.map(({ cells }) => cells.slice(1).map(({ blocks }) => wordsOfBlocks(blocks)));
  return startsOfTexts(texts);
}

/** The same of the texts that belong to each entry; a text that one entry has twice counts once. */
export function startsOfTexts(entries: readonly (readonly string[])[]): RowStarts {
  const long = entries.map((texts) =>
    texts.filter((text) => text.split(' ', LEAST_WORDS).length === LEAST_WORDS),
  );
  return {
    stock: repeated(long),
    openings: repeated(long.map((texts) => texts.map(openingOf))),
  };
}

function repeated(groups: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const text of new Set(group)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= SEVERAL).map(([text]) => text));
}

/** The words with which a text begins. */
export const openingOf = (text: string) => text.split(' ', OPENING).join(' ');

/** True of a row without an id that begins as others do, and not as what goes on with the row above. */
export function beginsAsOthers(
  cells: readonly PlacedCell[],
  above: (words: string) => boolean,
  { stock, openings }: RowStarts,
): boolean {
  const texts = cells
    .filter(({ role }) => role !== 'criteria')
    .map(({ cell }) => wordsOfBlocks(cell.blocks))
    .filter((text) => text !== '');
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (stock.has(last)) return !above(last);
  if (texts.length > 1 && isLeftOver(cells)) return openings.has(openingOf(last)) && first.includes('?');
  return texts.length > 1 && openings.has(openingOf(first)) && asksFirst(last);
}

/** True of cells of which the first holds what is left of a question, and stands in the column of its number. */
const isLeftOver = ([first]: readonly PlacedCell[]) => first?.cell.column === 0 && first.role === 'text';

/** True of a text that begins with a question. */
const asksFirst = (text: string) => /^\p{Lu}(?:[^.?]|\.\d){8,300}\?/u.test(text);
