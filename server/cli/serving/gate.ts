/** Decides who is let in to what is served: programs of this computer that know the whole address, and nobody else. */
import { timingSafeEqual } from 'node:crypto';

/** What a request says of itself. */
export interface Request {
  readonly method: string | undefined;
  /** The host that it was meant for; other sites can make a browser ask us under a name of theirs. */
  readonly host: string | undefined;
  readonly url: string | undefined;
}

/** What is served, and where. */
export interface Gate {
  readonly port: number;
  /** What nobody can guess; it stands first in the path. */
  readonly token: string;
}

/** The part of the path after the token, or why there is no answer. */
export type Admission = { readonly path: string } | { readonly status: 403 | 405 };

export function admit({ method, host, url }: Request, { port, token }: Gate): Admission {
  const isOurs = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  if (!isOurs) return { status: 403 };
  const [, given = '', path] = /^\/([^/?]*)\/([^?]*)/.exec(url ?? '') ?? [];
  if (path === undefined || !isSame(given, token)) return { status: 403 };
  return method === 'GET' ? { path } : { status: 405 };
}

/** Compared so that how long it takes tells nothing. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
