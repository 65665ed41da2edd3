/** Says where a line that was just begun belongs, by what stands above it: below a name, or with the next dash of a list. */
import type { Project } from '../../project/project.ts';
import type { Position } from '../../text/position.ts';
import { cursorAt } from '../completion/cursor/cursor.ts';
import { lineBefore } from '../completion/cursor/found.ts';
import { beginsBlock, readLine, type YamlLine } from '../completion/cursor/line.ts';
import { type Scene, sceneAt } from '../completion/cursor/scene.ts';

/** How far in a name stands below the name that it belongs to. */
const STEP = 2;

/** Further along than any line goes. */
const LONGEST = Number.MAX_SAFE_INTEGER;

/** What belongs on an empty line from its beginning up to a position; undefined where it stands there already, or where nobody can say. */
export function nextLine(project: Project, uri: string, position: Position): string | undefined {
  const scene = sceneAt(project, uri, position);
  const above = position.line > 0 && sceneAt(project, uri, { line: position.line - 1, character: LONGEST });
  if (!scene || !above || !isEmptyLine(scene)) return undefined;
  const cursor = cursorAt(above.document, above.index, above.offset);
  const line = cursor && cursor.is !== 'comment' ? readLine(lineBefore(above)) : undefined;
  // Of a text that goes on over lines, its author says how it is laid out; its first line alone is ours.
  if (!line || (cursor?.is === 'text' && !beginsBlock(line.value))) return undefined;
  const belongs = begun(line);
  return lineBefore(scene).length < belongs.length ? belongs : undefined;
}

function isEmptyLine({ reading, offset }: Scene): boolean {
  const { text } = reading.chunk;
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*\r?(?:\n|$)/.test(text.slice(start, start + 500));
}

function begun({ dashes, column, key, value }: YamlLine): string {
  const [dash] = dashes;
  if (key === undefined) return dash === undefined ? '' : `${' '.repeat(dash)}- `;
  return ' '.repeat(value === '' || beginsBlock(value) ? column + STEP : column);
}
