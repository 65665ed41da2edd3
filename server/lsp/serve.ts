/** Starts the language server in a process of its own. */
import { Console } from 'node:console';
import { createHash } from 'node:crypto';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { INTRODUCED } from './client/introduction.ts';
import { importer } from './importer.ts';
import { type ServerOptions, startServer } from './server.ts';

/** How the server and its client speak with each other. */
export type Way =
  | 'stdio'
  | 'node-ipc'
  | { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** Serves an editor until it says that it is done. */
export async function serve(
  given: Pick<ServerOptions, 'files' | 'words' | 'history'>,
  way: Way,
): Promise<void> {
  const connection = connectionOver(way);
  startServer({ ...given, connection, importer, idle: nextTurn, hash });
  connection.listen();
}

/** What waits for its turn has it, without a pause. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const hash = (text: string) => createHash('sha1').update(text).digest('base64url');

function connectionOver(way: Way) {
  if (way === 'node-ipc')
    return createConnection(
      ProposedFeatures.all,
      new IPCMessageReader(process),
      new IPCMessageWriter(process),
      INTRODUCED,
    );
  if (way !== 'stdio') return createConnection(ProposedFeatures.all, way.input, way.output, INTRODUCED);
  // What a library prints must not come between the messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, process.stdout, INTRODUCED);
}
