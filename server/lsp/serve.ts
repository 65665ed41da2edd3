/** Starts the language server in a process of its own. */
import { Console } from 'node:console';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { History } from '../project/loading/history.ts';
import { INTRODUCED } from './client/introduction.ts';
import { startServer } from './server.ts';

/** How the server and its client speak with each other. */
export type Way =
  | 'stdio'
  | 'node-ipc'
  | { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** Serves an editor until it says that it is done. */
export async function serve(files: FileSystem, history: History, way: Way): Promise<void> {
  const connection = connectionOver(way);
  startServer({ connection, files, history });
  connection.listen();
}

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
