/** Opens either side of a change, or both beside each other, at its place. */
import { commands, type Location, type TextDocumentShowOptions } from 'vscode';
import { locationOf } from '../places.ts';
import type { ChangeLine, Compared } from '../server/protocol.ts';
import { baseUri } from './base-texts.ts';

/** Where a change is seen: in the set as it is now, where it stands there. */
function placeOf({ head, base }: ChangeLine, compared: Compared): Location | undefined {
  if (head) return locationOf(head);
  return base ? locationOf({ ...base, uri: baseUri(compared, base.uri).toString() }) : undefined;
}

export async function openChange(
  line: ChangeLine,
  compared: Compared,
  options: TextDocumentShowOptions = {},
): Promise<void> {
  const place = placeOf(line, compared);
  if (!place) return;
  await commands.executeCommand('vscode.open', place.uri, { ...options, selection: place.range });
}

/** Both versions beside each other; of a document that only one has, that alone. */
export async function openSides(
  line: ChangeLine,
  compared: Compared,
  words: string,
  options: TextDocumentShowOptions = {},
): Promise<void> {
  const { base, head } = line;
  if (!base || !head) return openChange(line, compared, options);
  const now = locationOf(head);
  const name = now.uri.path.slice(now.uri.path.lastIndexOf('/') + 1);
  await commands.executeCommand(
    'vscode.diff',
    baseUri(compared, base.uri),
    now.uri,
    `${name} (${words} ↔ now)`,
    {
      ...options,
      selection: now.range,
    },
  );
}
