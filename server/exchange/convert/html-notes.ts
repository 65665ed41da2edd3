/** Reads HTML comments line by line as notes, for YAML to hold as comments of its own. */
import { commentsIn } from '../../syntax/markdown/comments.ts';
import type { Note } from './parts.ts';

/** The lines of the HTML comments that stand between two offsets; one that silences rules is a single line. */
export function htmlNotes(text: string, from: number, to: number, offset: number): Note[] {
  const part = text.slice(from, to);
  return [...commentsIn(part)].flatMap(({ start, end }) =>
    linesOf(part.slice(start + '<!--'.length, end - '-->'.length)).map((line) => ({
      text: line,
      at: offset + from + start,
    })),
  );
}

/** The words that stand beside `<!--`, then the lines below, as far to the left as they go together. */
function linesOf(words: string): string[] {
  if (words.trimStart().startsWith('carag-ignore')) return [words.replace(/\s+/g, ' ').trim()];
  const [first = '', ...rest] = words.trimEnd().split('\n');
  const margin = Math.min(
    ...rest.map((line) => (line.trim() === '' ? Number.POSITIVE_INFINITY : line.search(/\S/))),
  );
  const below = rest.map((line) => line.slice(margin).trimEnd());
  return first.trim() === '' && below.length > 0 ? below : [first.replace(/^ /, '').trimEnd(), ...below];
}
