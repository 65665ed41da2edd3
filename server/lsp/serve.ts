import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileSystem } from '../project/file-system.ts';
import { startServer } from './server.ts';

/** Serves an editor in the way that the command line says, `--stdio` or `--node-ipc`, until it says that it is done. */
export async function serve(files: FileSystem): Promise<void> {
  const connection = createConnection(ProposedFeatures.all);
  startServer({ connection, files });
  connection.listen();
}
