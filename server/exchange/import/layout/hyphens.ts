/** Puts words together again that the end of a line parted, where the same word stands whole elsewhere in the text. */
import type { Aside } from '../document.ts';
import { sourceWords } from '../words.ts';
import type { PageLine } from './pages.ts';

const ENDS = /(?<!\p{L})(\p{L}{2,30})-$/u;
const BEGINS = /^(\s*)(\p{Ll}{2,30})(?!\p{L})/u;

/** The lines with such words whole on the first, and each as it was printed. */
export function withWholeWords(lines: readonly PageLine[]): { lines: PageLine[]; asides: Aside[] } {
  const made = [...lines];
  const asides: Aside[] = [];
  const known = wholeWords(lines);
  for (const [index, line] of lines.entries()) {
    const first = ENDS.exec(made[index]!.text.slice(-LONGEST))?.[1];
    const next = first === undefined ? undefined : made[index + 1];
    const [, indent = '', second] = (next && BEGINS.exec(next.text)) ?? [];
    if (first === undefined || next === undefined || second === undefined) continue;
    const whole = first + second;
    if (!known.has(whole.toLowerCase())) continue;
    made[index] = { ...line, text: `${made[index]!.text.slice(0, -first.length - 1)}${whole}` };
    made[index + 1] = { ...next, text: indent + next.text.slice(indent.length + second.length).trimStart() };
    asides.push({ text: `${first}-${second}`, why: 'rewritten', at: { line: line.number } });
  }
  return { lines: made, asides };
}

const LONGEST = 40;

const wholeWords = (lines: readonly PageLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => sourceWords(text).map((word) => word.toLowerCase())));
