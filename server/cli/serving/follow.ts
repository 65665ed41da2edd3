/** Serves a form, and follows the documents that it is made of until somebody ends it. */
import { dirname } from 'node:path';
import { paths } from '../disk/paths.ts';
import { sentenceFor } from '../failure.ts';
import { print, tell } from '../output/print.ts';
import { type Served, serve } from './server.ts';
import { Watched } from './watch.ts';

/** A form as it is now, and the documents that it was read from. */
export interface Read extends Served {
  readonly uris: readonly string[];
}

/**
 * Serves what is read, anew after each change, until Ctrl+C.
 * @param read reads the form; what it throws after a change is told, and what was served before stays.
 * @param about what is served, for people.
 */
export async function serveAndFollow(read: () => Promise<Read>, port: number, about: string): Promise<void> {
  let last = await read();
  const serving = await serve(last, port);
  let turn = Promise.resolve();
  const watched = new Watched(() => {
    turn = turn.then(readAgain).catch((error) => tell(`${sentenceFor(error)}\n`));
  });
  const readAgain = async () => {
    const next = await read();
    watched.watch(foldersOf(next));
    if (next.form !== last.form) serving.change(next);
    last = next;
  };
  watched.watch(foldersOf(last));
  print(
    `The form of ${about} is at ${serving.address}\nOnly this computer can open it. It follows the documents as they are saved. Press Ctrl+C to end it.\n`,
  );
  await interrupted();
  watched.close();
  await serving.close();
}

const foldersOf = ({ uris }: Read) => new Set(uris.map((uri) => dirname(paths.pathOf(uri))));

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
