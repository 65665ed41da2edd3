/** Moves texts of several lines to another column without changing what they say. */
import type { Scalar } from '../../syntax/tree.ts';
import { blockHeader } from '../../syntax/yaml/scalar-text.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';
import { withoutBlanksAtEnd } from '../../text/scanning/blanks.ts';

/** A text that was moved: how it is written now, and where the old one ends. */
export interface MovedBlock {
  readonly text: string;
  readonly end: number;
  /** Line breaks that follow it are part of it. */
  readonly keepsBreaks: boolean;
}

/**
 * A text after `|` or `>` with its lines moved together, and not a character of them changed.
 * @param parent the column that an indentation stated in the header is counted from.
 */
export function movedBlock(source: string, { start, end, indent = 0 }: Scalar, parent: number): MovedBlock {
  const header = blockHeader(source, start)!;
  const column = Math.max(0, parent) + (header.indent ?? 2);
  const lines = [
    source.slice(start, lineEnd(source, start)).replace(/(?<![ \t])[ \t]+(?:(#[\s\S]*)|$)/, spaced),
  ];
  const keepsBreaks = header.chomp === 'keep';
  let last = lineEnd(source, start);
  let count = 1;
  for (let at = header.body; at <= end && at < source.length; at = nextLine(source, at)) {
    const stop = Math.min(lineEnd(source, at), end);
    const words = source.slice(at + indent, Math.max(stop, at + indent));
    lines.push(words === '' ? '' : ' '.repeat(column) + words);
    if (words === '' && !keepsBreaks) continue;
    last = stop;
    count = lines.length;
  }
  return { text: lines.slice(0, count).join('\n'), end: last, keepsBreaks };
}

const spaced = (_: string, comment = '') => (comment ? ` ${comment.trimEnd()}` : '');

/** A text over several lines, plain or in quotation marks, with the lines after its first at a column. */
export function movedLines(text: string, column: number): string {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const moved = rest
    .map((line) => line.replace(/^[ \t]+/, ''))
    .map((line) => line && ' '.repeat(column) + line);
  return [first, ...moved].map((line, index) => (index === rest.length ? line : withoutEnd(line))).join('\n');
}

/** Blanks after a backslash are part of the text. */
const withoutEnd = (line: string) => (/\\[ \t]+$/.test(line) ? line : withoutBlanksAtEnd(line));
