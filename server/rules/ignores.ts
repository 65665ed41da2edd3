import type { Reading } from '../model/reading.ts';
import { lineEnd, nextLine } from '../text/lines.ts';

/** A comment that silences rules at the entry it stands above or beside. */
export interface Ignore {
  readonly start: number;
  readonly end: number;
  /** Each rule that is named, with its place. */
  readonly rules: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly reason: string;
  /** What is silenced: whatever begins from `from` up to and at `to` of the chunk. */
  readonly from: number;
  readonly to: number;
  /** The chunks that hang below this one are silenced too. */
  readonly coversChildren: boolean;
}

const COMMENT = /carag-ignore\s*([^:]*?)\s*(?::\s*([\s\S]*?))?\s*(?:-->)?\s*$/;

export function ignoresIn(reading: Reading): Ignore[] {
  return reading.comments.map(({ start, end }) => {
    const { text } = reading.chunk;
    const match = COMMENT.exec(text.slice(start, end));
    const list = match?.[1] ?? '';
    const listStart =
      start + (match ? text.slice(start, end).indexOf(list, match.index + 'carag-ignore'.length) : 0);
    const rules = [...list.matchAll(/[^\s,]+/g)].map((word) => ({
      name: word[0],
      start: listStart + word.index,
      end: listStart + word.index + word[0].length,
    }));
    return { start, end, rules, reason: match?.[2] ?? '', ...covered(reading, start, end) };
  });
}

/** A comment in Markdown speaks of its whole entry; one in YAML of the line beside or below it and all that is deeper. */
function covered(
  reading: Reading,
  start: number,
  end: number,
): { from: number; to: number; coversChildren: boolean } {
  const { text } = reading.chunk;
  const whole = { from: 0, to: text.length, coversChildren: true };
  if (text.startsWith('<!--', start)) return whole;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const isBeside = text.slice(line, start).trim() !== '';
  const first = isBeside ? line : contentLineAfter(text, end);
  if (first === undefined) return { from: start, to: end, coversChildren: false };
  const indent = indentOf(text, first);
  const rest = deeperEnd(text, first, indent);
  const reachesEnd = rest >= text.length;
  return {
    from: first,
    to: reachesEnd ? rest : rest - 1,
    coversChildren: reachesEnd && isEntryLine(reading, first),
  };
}

/** True for the line on which the chunk's own entry begins: what hangs below it is part of it. */
function isEntryLine(reading: Reading, line: number): boolean {
  const root = reading.root;
  return (
    root !== undefined &&
    reading.chunk.level > 0 &&
    root.start >= line &&
    root.start <= lineEnd(reading.chunk.text, line)
  );
}

function contentLineAfter(text: string, from: number): number | undefined {
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at)).trim();
    if (line === '') return undefined;
    if (!line.startsWith('#')) return at;
  }
  return undefined;
}

function indentOf(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at - line;
}

function deeperEnd(text: string, first: number, indent: number): number {
  for (let at = nextLine(text, first); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() !== '' && !line.trim().startsWith('#') && indentOf(text, at) <= indent) return at;
  }
  return text.length;
}
