/** Follows the brackets of a half-written value, `[…` or `{…`, to what is being typed in them. */

/** Where a half-written value in brackets leaves off. */
export interface FlowCursor {
  /** Names and `-` for list items, from the outermost bracket inwards. */
  readonly path: readonly string[];
  /** A name is being typed, not a value. */
  readonly isKey: boolean;
  /** Names already written in the innermost braces. */
  readonly written: readonly string[];
  /** Offset at which the word being typed begins. */
  readonly wordStart: number;
}

interface Frame {
  readonly isMapping: boolean;
  key: string | undefined;
  readonly written: string[];
}

/**
 * Follows the brackets of a value up to its end, which is where the cursor stands.
 * @returns undefined where every bracket is closed again.
 */
export function flowCursor(text: string): FlowCursor | undefined {
  const open: Frame[] = [];
  let wordStart = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const frame = open.at(-1);
    if ((sign === '"' || sign === "'") && text.slice(wordStart, at).trim() === '') {
      const close = text.indexOf(sign, at + 1);
      if (close < 0) break;
      at = close;
    } else if (sign === '[' || sign === '{') {
      open.push({ isMapping: sign === '{', key: undefined, written: [] });
      wordStart = at + 1;
    } else if (sign === ']' || sign === '}') {
      open.pop();
      if (open.length === 0) return undefined;
      wordStart = at + 1;
    } else if (sign === ',') {
      if (frame) frame.key = undefined;
      wordStart = at + 1;
    } else if (
      sign === ':' &&
      frame?.isMapping &&
      frame.key === undefined &&
      /^(?:[\s,[\]{}]|$)/.test(text.slice(at + 1, at + 2))
    ) {
      frame.key = unquoted(text.slice(wordStart, at).trim());
      frame.written.push(frame.key);
      wordStart = at + 1;
    }
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const isKey = last.isMapping && last.key === undefined;
  const path = open.flatMap((frame) => (frame.isMapping ? (frame.key ?? []) : '-'));
  return {
    path,
    isKey,
    written: last.written,
    wordStart: wordStart + (text.length - wordStart - text.slice(wordStart).trimStart().length),
  };
}

/** The names that follow in the same braces, up to where they close. */
export function namesAfter(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const match of text.matchAll(/[[{]|[\]}]|(?<![\w-])([\w-]+)["']?[ \t]*:(?=\s|$)/g)) {
    if (/^[[{]$/.test(match[0])) depth++;
    else if (match[1] === undefined && --depth < 0) break;
    else if (match[1] !== undefined && depth === 0) names.push(match[1]);
  }
  return names;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
