import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { showable } from '../text/showable.ts';

/** Keeps a fault in one answer from being more than that: it is logged, and an empty answer given. */
export class Guard {
  private readonly connection: Connection;
  private readonly noted: () => void;
  private readonly prepare: () => void;
  private readonly logged = new Set<string>();

  /**
   * @param noted is called for every message that comes in.
   * @param prepare is called before a request is answered.
   */
  constructor(connection: Connection, noted: () => void, prepare: () => void) {
    this.connection = connection;
    this.noted = noted;
    this.prepare = prepare;
  }

  /** A handler of requests that never fails, except to say that the client has cancelled. */
  request<Params, Result>(
    name: string,
    empty: Result,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      this.noted();
      try {
        this.prepare();
        const result = await handle(params, token);
        if (!token.isCancellationRequested) return result;
      } catch (error) {
        if (!(error instanceof ResponseError)) this.log(name, error);
        if (!token.isCancellationRequested) return empty;
      }
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    };
  }

  /** A handler of requests that add something to what the client sends; on a fault it is sent back as it came. */
  refinement<Item>(
    name: string,
    handle: (item: Item) => Item,
  ): (item: Item, token: CancellationToken) => Promise<Item> {
    return (item, token) => this.request(name, item, handle)(item, token);
  }

  /** A handler of notifications that never fails. */
  notification<Params>(name: string, handle: (params: Params) => void): (params: Params) => void {
    return (params) => {
      this.noted();
      try {
        handle(params);
      } catch (error) {
        this.log(name, error);
      }
    };
  }

  /** Logs a fault; the same one once. */
  log(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const line = `${what} failed: ${reason}`;
    if (this.logged.has(line)) return;
    this.logged.add(line);
    this.connection.console.error(showable(line));
  }
}
