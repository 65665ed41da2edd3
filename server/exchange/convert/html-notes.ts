import type { Note } from './parts.ts';

const COMMENT = /<!--([\s\S]*?)-->/g;

/** The lines of the HTML comments that stand between two offsets; one that silences rules is a single line. */
export function htmlNotes(text: string, from: number, to: number, offset: number): Note[] {
  return [...text.slice(from, to).matchAll(COMMENT)].flatMap(({ 0: whole, 1: words = '', index }) => {
    const at = offset + from + index;
    return linesOf(words).map((line) => ({ text: line, at: Math.min(at, at + whole.length) }));
  });
}

function linesOf(words: string): string[] {
  if (words.trimStart().startsWith('carag-ignore')) return [words.replace(/\s+/g, ' ').trim()];
  const [first = '', ...rest] = words
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .split('\n');
  const margins = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins, first.search(/\S/) < 0 ? 0 : Number.MAX_SAFE_INTEGER);
  return [first.replace(/^ /, ''), ...rest.map((line) => line.slice(margin).trimEnd())];
}
