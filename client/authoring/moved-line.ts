/** Says where a line of a document has come to stand after changes. */

interface LineChange {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

/** The line after changes, each as it was made; undefined where one of them took the line away. */
export function movedLine(line: number, changes: readonly LineChange[]): number | undefined {
  let moved: number | undefined = line;
  for (const { range, text } of changes) {
    if (moved === undefined || moved < range.start.line) continue;
    const added = text.split('\n').length - 1;
    const gone = range.end.line - range.start.line;
    if (moved > range.end.line || (moved === range.end.line && gone > 0)) moved += added - gone;
    else if (moved > range.start.line) moved = undefined;
  }
  return moved;
}
