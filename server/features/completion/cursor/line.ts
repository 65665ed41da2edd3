/** Reads one line of YAML by itself, since text that is being typed has no tree to be read from. */

/** What stands on a line of YAML, as far as one can tell from the line alone. */
export interface YamlLine {
  /** The columns of the dashes that begin it. */
  readonly dashes: readonly number[];
  /** The column after indentation and dashes. */
  readonly column: number;
  /** The name before the colon; undefined where there is none. */
  readonly key: string | undefined;
  /** What follows: after the colon, or after the dashes; comments and blanks at the end set aside. */
  readonly value: string;
  /** Offset of the value in the line. */
  readonly valueAt: number;
}

const KEY =
  /^(?:"([^"]*)"[ \t]*|'([^']*)'[ \t]*|([^\s:#"'[\]{},&*!|>%@`-][^:#]*|-[^\s:#][^:#]*)):(?=[ \t]|$)/;

/** Reads a line; undefined for one that is blank or holds a comment only. */
export function readLine(text: string): YamlLine | undefined {
  const dashes: number[] = [];
  let column = /^ */.exec(text)![0].length;
  while (/^-(?:[ \t]|$)/.test(text.slice(column))) {
    dashes.push(column);
    column += /^-[ \t]*/.exec(text.slice(column))![0].length;
  }
  const rest = text.slice(column);
  if (rest.startsWith('#') || (rest.trim() === '' && dashes.length === 0)) return undefined;
  const key = KEY.exec(rest);
  const afterKey = key ? column + key[0].length : column;
  const valueAt = afterKey + /^[ \t]*/.exec(text.slice(afterKey))![0].length;
  const value = text
    .slice(valueAt)
    .replace(/(?:^|[ \t])#[\s\S]*$/, '')
    .trimEnd();
  return { dashes, column, key: key?.[1] ?? key?.[2] ?? key?.[3]?.trimEnd(), value, valueAt };
}

/** True for the mark that begins a text on the lines below. */
export function beginsBlock(value: string): boolean {
  return /^[|>][-+\d]*$/.test(value);
}
