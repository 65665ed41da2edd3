/** Tells how what is pasted at a position is to be laid out: as prose, as a text of several lines, or on one line. */
import type { Project } from '../../project/project.ts';
import type { Position } from '../../text/position.ts';
import { cursorAt } from '../completion/cursor/cursor.ts';
import { rootShape, shapeAt, textShape } from '../completion/cursor/shapes.ts';

/** Where something is pasted. */
export type PastePlace =
  /** In prose, whose further lines begin at a column. */
  | { readonly is: 'prose'; readonly column: number }
  /** Where a text begins that may take several lines, from a column on. */
  | { readonly is: 'block'; readonly column: number; readonly needsSpace: boolean }
  /** In a text of one line; `isWhole` where nothing of it stands there yet. */
  | { readonly is: 'line'; readonly column: number; readonly isWhole: boolean; readonly needsSpace: boolean };

/** The place at a position; undefined where no text is written that readers see. */
export function pastePlace(project: Project, uri: string, position: Position): PastePlace | undefined {
  const document = project.documents.get(uri);
  if (!document?.kind) return undefined;
  const index = document.source.chunkIndexAt(position.line);
  const reading = document.readings[index]!;
  const offset = reading.chunk.offsetAt(position);
  const { text } = reading.chunk;
  const before = text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset);
  const cursor = cursorAt(document, index, offset);
  if (!cursor) return isHeading(before) ? oneLine() : { is: 'prose', column: indentOf(before) };
  const found = shapeAt(rootShape(document, reading, offset), cursor.path);
  const shape = found && textShape(found)?.shape;
  if (shape?.is !== 'text' || (shape.role !== 'prose' && shape.role !== 'plain')) return undefined;
  if (cursor.is === 'text') return { is: 'prose', column: indentOf(before) };
  if (cursor.is !== 'value') return undefined;
  const isWhole = cursor.before === '' && /^[^\S\n]*(?:\r?\n|$)/.test(text.slice(offset));
  const { needsSpace, isInBrackets, column } = cursor;
  if (shape.role === 'prose' && isWhole && !isInBrackets)
    return { is: 'block', column: column + 2, needsSpace };
  return { is: 'line', column: 0, isWhole: isWhole && !isInBrackets, needsSpace };
}

const isHeading = (before: string) => /^ {0,3}#{1,2}(?:[ \t]|$)/.test(before);
const oneLine = (): PastePlace => ({ is: 'line', column: 0, isWhole: false, needsSpace: false });
const indentOf = (before: string) => before.length - before.trimStart().length;
