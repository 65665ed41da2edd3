/** Reads the tables of survey programs, whose first row names the columns. */
import { type Aside, type SourcePlace, type SourceTable, wordsOfBlocks } from '../../document.ts';

/** The rows of a table by the names of their columns, in small letters; the first of several columns of one name. */
export interface NamedRows {
  readonly names: readonly string[];
  readonly rows: readonly NamedRow[];
  /** The names of the columns, as they are printed. */
  readonly head: Aside;
}

export interface NamedRow {
  readonly at: SourcePlace;
  /** The words of a cell; empty where there are none. */
  of(name: string): string;
  /** The cells, by the names of their columns. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The names of the columns of a table, by their numbers, in small letters. */
export function columnNames({ rows: [head] }: SourceTable): string[] {
  const names: string[] = [];
  for (const { column, blocks } of head?.cells ?? []) names[column] = named(wordsOfBlocks(blocks));
  return names;
}

export function namedRows(table: SourceTable): NamedRows {
  const [head, ...rest] = table.rows;
  const names = columnNames(table);
  return {
    names: names.filter((name) => name !== undefined),
    rows: rest.map(({ cells, at }) => {
      const found = new Map<string, string>();
      for (const { column, blocks } of cells) {
        const name = names[column] ?? '';
        found.set(found.has(name) ? `${name} (${column})` : name, wordsOfBlocks(blocks));
      }
      return { at, cells: found, of: (name) => found.get(name) ?? '' };
    }),
    head: {
      text: wordsOfBlocks(head?.cells.flatMap(({ blocks }) => blocks) ?? []),
      why: 'columns',
      at: head?.at ?? {},
    },
  };
}

const named = (words: string) => words.trim().toLowerCase().replace(/\s+/g, ' ');

type IsCalled = (name: string) => boolean;

/**
 * What of a row is not shown to whoever answers.
 * @param isShown of columns whose texts stand in the set.
 * @param isSaid of those that are kept in another form; all others are for the program alone.
 */
export function besideWords({ cells, at }: NamedRow, isShown: IsCalled, isSaid: IsCalled): Aside[] {
  const others = [...cells].filter(([name, text]) => text !== '' && !isShown(name));
  return ([true, false] as const).flatMap((said): Aside[] => {
    const texts = others.flatMap(([name, text]) => (isSaid(name) === said ? [text] : []));
    return texts.length === 0 ? [] : [{ text: texts.join(' · '), why: said ? 'rewritten' : 'program', at }];
  });
}
