/** Reads the spacing, comments and document markers that stand between two words of a YAML text. */
import { lineEnd } from '../../text/lines.ts';

/** What stands alone between two words of a document: a comment, or the `---` or `...` of a document's start or end. */
export interface Remark {
  readonly text: string;
  readonly column: number;
  /** It stands on the line of the word before it, after these blanks. */
  readonly beside: string | undefined;
  readonly isMarker: boolean;
  readonly blankAbove: boolean;
}

export interface Gap {
  readonly remarks: readonly Remark[];
  readonly hasBreak: boolean;
  /** A blank line stands just before the next word. */
  readonly blankBelow: boolean;
  /** Where the gap ends: at the next word, or at the end of the text. */
  readonly end: number;
}

/** Reads the gap that begins at `from`, just after a word or at the start of the text. */
export function gapAt(text: string, from: number): Gap {
  const remarks: Remark[] = [];
  let breaks = 0;
  let hasBreak = false;
  let at = from;
  for (; at < text.length; at++) {
    const code = text[at]!;
    if (code === '\n') {
      breaks++;
      hasBreak = true;
    } else if (isRemark(text, at)) {
      const isBeside = !hasBreak && from > 0;
      remarks.push({
        text: text.slice(at, lineEnd(text, at)).trimEnd(),
        column: at - (text.lastIndexOf('\n', at - 1) + 1),
        beside: isBeside ? text.slice(from, at) : undefined,
        isMarker: code !== '#',
        blankAbove: breaks > 1,
      });
      breaks = 0;
      at = lineEnd(text, at) - 1;
    } else if (!' \t\r'.includes(code)) break;
  }
  return { remarks, hasBreak, blankBelow: breaks > 1, end: at };
}

function isRemark(text: string, at: number): boolean {
  if (text[at] === '#') return true;
  return (at === 0 || text[at - 1] === '\n') && /^(?:---|\.\.\.)\s/.test(`${text.slice(at, at + 4)}\n`);
}
