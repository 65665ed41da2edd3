/** The extension in a browser, as on vscode.dev: the server is a worker, and reads documents through the editor. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type CaragApi, start, stop } from '../extension.ts';
import { isOpened, list, read } from './files.ts';

/** A worker as a browser has it, of which Node's types know nothing. */
interface BrowserWorker extends Worker {
  postMessage(message: object): void;
  terminate(): void;
}
declare const Worker: new (script: string) => BrowserWorker;

export function activate(context: ExtensionContext): CaragApi {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  return start(context, { createClient: (options) => new WorkerClient(dist, options), reads: isOpened });
}

export const deactivate = stop;

/** A client whose server is a worker of its own, which ends with it. */
class WorkerClient extends LanguageClient {
  #worker: BrowserWorker | undefined;

  constructor(dist: Uri, options: LanguageClientOptions) {
    super('carag', 'CARaG', () => this.#begin(dist), options);
    this.onRequest('carag/read', read);
    this.onRequest('carag/list', list);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }

  /** The worker waits for the words that spelling is checked against, before it speaks the protocol. */
  async #begin(dist: Uri): Promise<MessageTransports> {
    const words = await workspace.fs.readFile(Uri.joinPath(dist, 'words.bin'));
    const worker = new Worker(Uri.joinPath(dist, 'server-web.js').toString(true));
    worker.postMessage({ words });
    this.#worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }
}
