/** Stands around every handler: nothing that goes wrong in one is more than an empty answer. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { showable } from '../../text/signs/showable.ts';
import { Lifecycle } from './lifecycle.ts';
import { fits } from './needs.ts';

/** Keeps a fault in one answer from being more than that: it is logged, and an empty answer given. */
export class Guard {
  readonly lifecycle = new Lifecycle();
  private readonly connection: Connection;
  private readonly noted: () => void;
  private readonly logged = new Set<string>();

  /** @param noted is called for every message that comes in. */
  constructor(connection: Connection, noted: () => void) {
    this.connection = connection;
    this.noted = noted;
  }

  /** Refuses what nobody answers. */
  refuseOthers(): void {
    this.connection.onRequest((method) => {
      throw this.lifecycle.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `Not known: ${method}`);
    });
  }

  /**
   * A handler of requests that never fails, except to say that what came with one does not fit, why something is refused, or
   * that the client has cancelled, which it does at once. It is registered by the type of the request: the library's own functions for each
   * look into what came before the handler does.
   */
  request<Params, Result>(
    name: string,
    empty: Result,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      this.noted();
      const refusal = this.lifecycle.refusal();
      if (refusal) throw refusal;
      if (!fits(name, params))
        throw new ResponseError(ErrorCodes.InvalidParams, `What ${name} was sent with does not fit.`);
      try {
        const result = await Promise.race([handle(params, token), cancelled(token, empty)]);
        if (!token.isCancellationRequested) return result;
      } catch (error) {
        if (isRefusal(error) && !token.isCancellationRequested) throw error;
        if (!(error instanceof ResponseError)) this.log(name, error);
        if (!token.isCancellationRequested) return empty;
      }
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    };
  }

  /** A handler of requests that add something to what the client sends; on a fault it is sent back as it came. */
  refinement<Item>(
    name: string,
    handle: (item: Item) => Item | Promise<Item>,
  ): (item: Item, token: CancellationToken) => Promise<Item> {
    return (item, token) => this.request(name, item, handle)(item, token);
  }

  /** A handler of notifications that never fails, and takes none that does not fit, or that comes before the session or after it. */
  notification<Params>(name: string, handle: (params: Params) => void): (params: Params) => void {
    return (params) => {
      this.noted();
      if (this.lifecycle.refusal() || !fits(name, params)) return;
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

/** Why something is not done, which the client is to show its user. */
const isRefusal = (error: unknown) =>
  error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;

function cancelled<Result>(token: CancellationToken, result: Result): Promise<Result> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve(result));
  });
}
