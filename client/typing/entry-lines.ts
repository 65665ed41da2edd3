/** Finds an entry by its indentation: the line that it begins on, and all below that belongs to it. */

/** The lines of a document, counted from 0. */
export interface Lines {
  readonly count: number;
  at(line: number): string;
}

const MARKS = /^(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*/;

const indentOf = (line: string) => /^[ \t]*/.exec(line)![0].length;
const isBlank = (line: string) => line.trim() === '';

/** Where the words of a line begin: after its indentation, dashes and the marks of lists. */
function wordsAt(line: string): number {
  const indent = indentOf(line);
  return indent + MARKS.exec(line.slice(indent))![0].length;
}

/** True where an entry begins on a line, and a cursor stands before its first word. */
export function isBeforeEntry(line: string, character: number): boolean {
  return !isBlank(line) && character <= wordsAt(line);
}

/** True of a line that is an item of a list, in YAML or in Markdown. */
export const isItem = (line: string): boolean => wordsAt(line) > indentOf(line);

/** The last line of the entry that begins on a line. A list may stand as far in as the name that it belongs to. */
export function lastLineOfEntry(lines: Lines, first: number): number {
  const head = lines.at(first);
  const indent = indentOf(head);
  let last = first;
  for (let line = first + 1; line < lines.count; line++) {
    const text = lines.at(line);
    if (isBlank(text)) continue;
    const isInside = indentOf(text) > indent || (indentOf(text) === indent && !isItem(head) && isItem(text));
    if (!isInside) break;
    last = line;
  }
  return last;
}

/** A change of the indentation of a line: how many characters go at its beginning, and what comes there. */
export interface Shift {
  readonly line: number;
  readonly drop: number;
  readonly add: string;
}

/** Moves an entry by so many columns: inwards, or outwards as far as there is room. What belongs to it moves along. */
export function shiftsOf(lines: Lines, first: number, columns: number): Shift[] {
  const by = Math.max(columns, -indentOf(lines.at(first)));
  const last = lastLineOfEntry(lines, first);
  const shifts: Shift[] = [];
  for (let line = first; by !== 0 && line <= last; line++)
    if (!isBlank(lines.at(line)))
      shifts.push({ line, drop: Math.max(0, -by), add: ' '.repeat(Math.max(0, by)) });
  return shifts;
}

const FENCE = /^ {0,3}(?:`{3}|~{3})|^---[ \t]*$/;

/** True of a line of Markdown in front matter, or in a `carag` block. */
export function isYamlInMarkdown(lines: Lines, line: number): boolean {
  for (let above = line - 1; above >= 0; above--) {
    const text = lines.at(above);
    if (FENCE.test(text))
      return text.startsWith('---') ? above === 0 : /^ {0,3}(?:`{3,}|~{3,})[ \t]*carag\b/.test(text);
  }
  return false;
}
