/** Tells from the lines around a cursor whether a name or a value can be written there without making something else of them. */
import type { Shape } from '../../../model/shape.ts';
import { lineEnd, nextLine } from '../../../text/lines.ts';
import type { CompletionCursor } from './cursor.ts';
import { lineAfter, restOfWord } from './found.ts';
import { readLine } from './line.ts';
import type { Scene } from './scene.ts';

/** Whether a name can stand at the cursor: nothing but its colon behind it, and other names in line with it. */
export function canBeNamed(scene: Scene, { isInBrackets, isAligned, before }: CompletionCursor): boolean {
  const behind = isInBrackets ? /^(?:$|["']?[ \t]*:|[,}\]])/ : /^(?:$|["']?[ \t]*:)/;
  return isAligned && behind.test(behindWord(scene, before));
}

/** Whether a value can be written where something may stand behind it on its line. */
export function canBeWritten(scene: Scene, { isInBrackets, needsSpace, before }: CompletionCursor): boolean {
  if (needsSpace) return lineAfter(scene).trim() === '';
  return (isInBrackets ? /^["']?(?:$|[,}\]])/ : /^["']?$/).test(behindWord(scene, before));
}

/** The whole word at the cursor. */
export function wordAtCursor(scene: Scene, typed: string): string {
  return typed + restOfWord(scene, typed);
}

export const hasColon = (scene: Scene, typed: string): boolean =>
  /^["']?[ \t]*:/.test(behindWord(scene, typed));

/** What stands on the line behind the word at the cursor, comments set aside. */
function behindWord(scene: Scene, typed: string): string {
  const after = lineAfter(scene).slice(restOfWord(scene, typed).length);
  const comment = /^#|[ \t]#/.exec(after);
  return after.slice(0, comment?.index).trim();
}

/** The first thing on the lines below, where that is further in than a column, and so belongs to what is written there. */
export function belowIt(
  { document, index, offset }: Scene,
  column: number,
): { readonly key: string | undefined; readonly isItem: boolean } | undefined {
  const { chunks } = document.source;
  for (let at = index; at < chunks.length && at <= index + 1; at++) {
    const { text } = chunks[at]!;
    for (
      let start = at === index ? nextLine(text, offset) : 0;
      start < text.length;
      start = nextLine(text, start)
    ) {
      const line = readLine(text.slice(start, lineEnd(text, start)));
      if (!line) continue;
      const [dash] = line.dashes;
      const isItem = dash !== undefined;
      const from = dash ?? line.column;
      return from > column || (isItem && from === column) ? { key: line.key, isItem } : undefined;
    }
    if (document.source.format !== 'yaml') return undefined;
  }
  return undefined;
}

/** Whether what stands below could be the value of a field of a shape. */
export function canHold(shape: Shape, below: ReturnType<typeof belowIt>): boolean {
  if (!below) return true;
  switch (shape.is) {
    case 'text':
      return false;
    case 'list':
      return below.isItem || (shape.orOne && canHold(shape.item, below));
    case 'entries':
      return !below.isItem && below.key !== undefined;
    case 'record':
      return below.isItem
        ? shape.listShorthand !== undefined
        : below.key !== undefined && Object.hasOwn(shape.fields, below.key);
  }
}
