/** Tells a text by the lines that differ from the one before it, so that little has to be sent of a large one. */

/** Lines that stand in place of as many others, counted from 0 in the text before. */
export interface Edit {
  readonly line: number;
  readonly gone: number;
  readonly come: readonly string[];
}

/** In the order of the text. */
export type Patch = readonly Edit[];

export function patchOf(before: string, after: string): Patch {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const whole = { line: head, gone: old.length - tail - head, come: now.slice(head, now.length - tail) };
  return old.length === now.length ? apart(whole, old) : [whole];
}

/** As many lines come as go, so that each can be held against the one in its place: most stay even there. */
function apart({ line, come }: Edit, old: readonly string[]): Patch {
  const edits: (Edit & { gone: number; come: string[] })[] = [];
  for (const [at, text] of come.entries()) {
    if (text === old[line + at]) continue;
    const last = edits.at(-1);
    if (last && last.line + last.gone === line + at) {
      last.gone++;
      last.come.push(text);
    } else edits.push({ line: line + at, gone: 1, come: [text] });
  }
  return edits;
}

export function patched(before: string, patch: Patch): string {
  const lines = before.split('\n');
  const parts: (readonly string[])[] = [];
  let at = 0;
  for (const { line, gone, come } of patch) {
    parts.push(lines.slice(at, line), come);
    at = line + gone;
  }
  return [...parts, lines.slice(at)].flat().join('\n');
}
