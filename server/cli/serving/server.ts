/** Serves the form of a document on this computer alone, and tells the pages that show it when it has changed. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure, fileFailure } from '../failure.ts';
import { admit } from './gate.ts';

/** What is served. */
export interface Served {
  /** The whole page. */
  readonly page: string;
  /** The form and what makes it answer, for a page that shows an older one. */
  readonly form: string;
}

/** A form that is being served. */
export interface Serving {
  readonly address: string;
  /** Serves something else from now on, and tells those who show what was served before. */
  change(served: Served): void;
  close(): Promise<void>;
}

/** No other computer reaches it, whatever networks this one is in. */
const LOOPBACK = '127.0.0.1';

/** Nothing that is served is kept, shown within another page, or told to another site. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves until it is closed. Throws a `Failure` where the port cannot be had. */
export async function serve(first: Served, port: number): Promise<Serving> {
  let served = first;
  const token = randomBytes(24).toString('base64url');
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const admission = admit(asked(request), { port: portOf(server), token });
    if ('status' in admission) end(response, admission.status, 'text/plain', '');
    else answer(admission.path, response, served, listeners);
  });
  await listen(server, port);
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/${token}/`,
    change: (changed) => {
      served = changed;
      for (const listener of listeners) listener.write('event: changed\ndata:\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const asked = ({ method, url, headers: { host } }: IncomingMessage) => ({ method, url, host });

const portOf = (server: Server) => (server.address() as AddressInfo).port;

function answer(
  path: string,
  response: ServerResponse,
  served: Served,
  listeners: Set<ServerResponse>,
): void {
  switch (path) {
    case '':
      return end(response, 200, 'text/html; charset=utf-8', served.page);
    case 'form':
      return end(response, 200, 'application/json', served.form);
    case 'changes':
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
      response.write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    default:
      return end(response, 404, 'text/plain', '');
  }
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Failure(
              `The form cannot be served at port ${port}: another program has it. Name another one.`,
            )
          : fileFailure(`The form cannot be served at port ${port}`, error),
      ),
    );
    server.listen(port, LOOPBACK, () => resolve());
  });
}
