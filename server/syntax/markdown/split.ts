/** Splits a Markdown document at its headings, and finds what is no heading: fenced blocks, comments, front matter. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { finish, gone, type Steps } from '../../text/steps.ts';
import { Chunk } from '../chunk.ts';
import { mayHoldConflict, withoutConflicts } from '../conflicts.ts';
import { TopLevel } from './top-level.ts';

const COMMENT_LINE = /^<!--.*-->[ \t]*$/;

/** Splits Markdown at its headings of level one and two; a comment directly above a heading goes with it. */
export const splitMarkdown = (text: string): Chunk[] => finish(splitMarkdownInSteps(text));

/** The same in steps. */
export function* splitMarkdownInSteps(text: string): Steps<Chunk[]> {
  const starts = yield* headingStarts(withoutConflicts(text, true));
  const chunks = [new Chunk(text.slice(0, starts[0]?.start ?? text.length), 0, false)];
  starts.forEach(({ start, level }, index) => {
    chunks.push(new Chunk(text.slice(start, starts[index + 1]?.start ?? text.length), level, true));
  });
  return chunks;
}

/** A line on which the split may turn: a heading, a fence, a comment, the end of front matter. */
const TURNING =
  /^ {0,3}#{1,2}(?:[ \t]|\r?$)|^ {0,3}(?:`{3}|~{3})|<!--|-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>|^(?:---|\.\.\.)/im;

/** What depends on the lines around it: what may stand in a list, and HTML. */
const DEPENDENT = /^ {1,3}(?:`{3}|~{3}|#{1,2}(?:[ \t]|\r?$)|<!--)|^ {0,3}<(?!!--)[/?!a-z]/im;

/** An entry whose heading may stand in a list that the entry above ends with. */
const INDENTED = /^(?:<!--.*\n)* {1,3}#/;

/** True where `text`, put in place of an entry's, would leave the split of the document as it is. */
export function staysOneEntry(leaf: Chunk, text: string, next: Chunk | undefined): boolean {
  if (next && INDENTED.test(next.text)) return false;
  if (mayHoldConflict(leaf.text) || mayHoldConflict(text)) return false;
  return !endsInComment(text) && !endsInComment(leaf.text) && outline(text) === outline(leaf.text);
}

/** What the split depends on: everything up to the heading, then the lines on which it may turn. */
function outline(text: string): string {
  const heading = /^ {0,3}#{1,2}(?:[ \t]|\r?$).*\n/m.exec(text);
  const headEnd = heading ? heading.index + heading[0].length : 0;
  const rest = text.slice(headEnd);
  if (DEPENDENT.test(rest)) return text;
  if (!TURNING.test(rest)) return text.slice(0, headEnd);
  return (
    text.slice(0, headEnd) +
    rest
      .split('\n')
      .filter((line) => TURNING.test(line))
      .join('\n')
  );
}

function endsInComment(text: string): boolean {
  return /-->\s*$/.test(text);
}

/** How many characters are gone through in a step, where no block is longer. */
const STEP = 32 * 1024;

function* headingStarts(text: string): Steps<{ start: number; level: number }[]> {
  const starts: { start: number; level: number }[] = [];
  const lines = new TopLevel(text);
  let commentAbove = -1;
  let before = 0;
  for (let at = frontMatterEnd(text); at < text.length; ) {
    const { text: line, level, next } = lines.read(at);
    if (level > 0) starts.push({ start: commentAbove >= 0 ? commentAbove : at, level });
    if (!COMMENT_LINE.test(line)) commentAbove = -1;
    else if (commentAbove < 0) commentAbove = at;
    at = next;
    if (at - before < STEP) continue;
    yield gone(at - before);
    before = at;
  }
  return starts;
}

/** The offset after the front matter, 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const close = frontMatterClose(text);
  return close === undefined ? 0 : nextLine(text, close);
}

/** The offset of the line that closes the front matter; undefined where none is opened, or closed. */
export function frontMatterClose(text: string): number | undefined {
  if (!/^---[ \t]*\r?\n/.test(text)) return undefined;
  for (let at = nextLine(text, 0); at < text.length; at = nextLine(text, at)) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(at, lineEnd(text, at)))) return at;
  }
  return undefined;
}
