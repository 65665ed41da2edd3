/** Counts columns at the beginning of lines, in which a tab goes on to the next fourth. */

export const indentOf = (line: string): number => columnsTaken(line.slice(0, line.search(/\S|$/)));

/** How many columns the beginning of a line takes. */
export function columnsTaken(start: string): number {
  let columns = 0;
  for (let at = 0; at < start.length; at++) columns += start.charCodeAt(at) === 9 ? 4 - (columns % 4) : 1;
  return columns;
}

/** True of a line with words that stand to the left of a column. */
export const isOutdented = (line: string, column: number): boolean =>
  column > 0 && line.trim() !== '' && indentOf(line) < column;
