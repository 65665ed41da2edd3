/** Finds what an unfinished merge has left in a text, and sets all but the first side of it aside. */

/** A line that a merge of two versions has left behind. */
export interface ConflictMarker {
  readonly start: number;
  readonly end: number;
}

const MARKER = /^(?:[<>|]{7}(?=[ \t\r\n]|$).*|={7}$)/gm;
const SAME = /^(.)\1{6}/;

/** True where a text may hold the marks of an unfinished merge; a quick look before the exact one. */
export function mayHoldConflict(text: string): boolean {
  return (
    text.includes('<<<<<<<') ||
    text.includes('>>>>>>>') ||
    text.includes('=======') ||
    text.includes('|||||||')
  );
}

/**
 * The lines that an unfinished merge has left. In Markdown a line of `=` may also underline a heading, so it
 * counts only beside a line of `<` or `>`.
 */
export function conflictMarkers(text: string, isMarkdown: boolean): ConflictMarker[] {
  if (!mayHoldConflict(text)) return [];
  const lines = [...text.matchAll(MARKER)].filter((match) => SAME.test(match[0]));
  const isCertain = !isMarkdown || lines.some((match) => /^[<>]/.test(match[0]));
  return isCertain ? lines.map((match) => ({ start: match.index, end: match.index + match[0].length })) : [];
}

/**
 * The text with only the first side of each unfinished merge in it. The marks and the second side become
 * spaces, so that every offset stays what it was.
 */
export function withoutConflicts(text: string, isMarkdown: boolean): string {
  const markers = conflictMarkers(text, isMarkdown);
  if (markers.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of unread(text, markers)) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** The marks; where one opens the second side, or what both sides came from, all from there to the end of its conflict. */
function* unread(text: string, markers: readonly ConflictMarker[]): Generator<ConflictMarker> {
  let second: ConflictMarker[] = [];
  for (const marker of markers) {
    const sign = text[marker.start];
    if (sign === '=' || sign === '|') second.push(marker);
    else {
      if (sign === '>' && second[0]) yield { start: second[0].start, end: marker.end };
      else yield* [...second, marker];
      second = [];
    }
  }
  yield* second;
}
