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
  for (const [index, marker] of markers.entries()) {
    if (marker.start < at) continue;
    const end = secondSideEnd(text, markers, index) ?? marker.end;
    parts.push(text.slice(at, marker.start), text.slice(marker.start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Where the side ends that the marker opens, if it opens the second one or what both came from. */
function secondSideEnd(text: string, markers: readonly ConflictMarker[], index: number): number | undefined {
  const opensSecond = (marker: ConflictMarker) => '=|'.includes(text[marker.start]!);
  if (!opensSecond(markers[index]!)) return undefined;
  const next = markers.slice(index + 1).find((marker) => !opensSecond(marker));
  return next && text[next.start] === '>' ? next.end : undefined;
}
