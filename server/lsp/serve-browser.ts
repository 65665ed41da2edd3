/** Starts the language server in a worker of a browser, where its client reads and lists documents for it. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { FileContent, FileSystem, FolderEntry } from '../project/loading/file-system.ts';
import { INTRODUCED } from './client/introduction.ts';
import { startServer } from './server.ts';

/** What the client says first, before it speaks the protocol. */
interface Begin {
  readonly words?: Uint8Array;
}

/** The worker, which is the way to the client. */
const worker = globalThis as unknown as Worker & {
  addEventListener(type: 'message', hear: (event: { data: Begin }) => void, how: { once: true }): void;
};

worker.addEventListener('message', ({ data }) => serve(data), { once: true });

/** Serves the client until it ends the worker. */
function serve({ words }: Begin): void {
  const reader = new BrowserMessageReader(worker);
  const connection = createConnection(
    ProposedFeatures.all,
    reader,
    new BrowserMessageWriter(worker),
    INTRODUCED,
  );
  const files: FileSystem = {
    read: (uri) => connection.sendRequest<FileContent>('carag/read', { uri }),
    list: (uri) => connection.sendRequest<FolderEntry[]>('carag/list', { uri }),
  };
  startServer({ connection, files, words: () => words, history: NO_GIT, idle: nextTurn, hash });
  connection.listen();
}

/** Follows “not checked: ”. */
const NO_GIT = 'there is no git in a browser';

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const hash = (text: string) =>
  [...sha256(new TextEncoder().encode(text))].map((byte) => byte.toString(36)).join(' ');
