/** Starts the language server in a worker of a browser, where its client reads and lists documents for it. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { LARGEST_DOCUMENT } from '../project/bounds.ts';
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

/** An end of a channel, as a browser has it. */
interface Port {
  onmessage(): void;
  postMessage(message: undefined): void;
}

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
    read: (uri) => connection.sendRequest<FileContent>('carag/read', { uri, most: LARGEST_DOCUMENT }),
    list: (uri) => connection.sendRequest<FolderEntry[]>('carag/list', { uri }),
  };
  startServer({ connection, files, words: () => words, history: NO_GIT, idle: inTurns(), hash });
  connection.listen();
}

/** Follows “not checked: ”. */
const NO_GIT = 'there is no git in a browser';

/** What waits for its turn has it by a message: browsers hold a timer back for some milliseconds each time. */
function inTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', Port>;
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}

const hash = (text: string) =>
  [...sha256(new TextEncoder().encode(text))].map((byte) => byte.toString(36)).join(' ');
