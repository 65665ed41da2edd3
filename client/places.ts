/** Turns places that the server names into those of the editor, and shows them. */
import { commands, Location, Position, Range, Uri, ViewColumn, window } from 'vscode';
import type { PlaceOfServer } from './server/protocol.ts';

/** A place as the editor has it. */
export function locationOf({ uri, range: { start, end } }: PlaceOfServer): Location {
  return new Location(Uri.parse(uri), new Range(positionOf(start), positionOf(end)));
}

const positionOf = ({ line, character }: PlaceOfServer['range']['start']) => new Position(line, character);

/** A position as the server has it. What VS Code has for one loses its numbers on the way to a worker. */
export const plainPosition = ({ line, character }: Position): PlaceOfServer['range']['start'] => ({
  line,
  character,
});

/** The name of a document in its folder. */
export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Shows places beside a position, as the editor shows references; a lens of the server's says which. */
export async function showPlaces(
  uri: string,
  position: PlaceOfServer['range']['start'],
  places: readonly PlaceOfServer[],
): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    positionOf(position),
    places.map(locationOf),
  );
}

/** Shows a document beside the one in use, with a range of it selected. */
export async function openBeside(uri: string, range: PlaceOfServer['range']): Promise<void> {
  const { range: selection } = locationOf({ uri, range });
  await window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.Beside, selection });
}
