import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { version } from '../../package.json';
import { testWhere, UNIX } from '../where.ts';
import { Carag } from './carag.ts';

const carag = new Carag();
const HELLO = { processId: null, rootUri: null, capabilities: {} };

/** Talks to the server over streams: how it introduces itself, and with what code it ends. */
async function talk(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  requests: readonly string[],
): Promise<unknown> {
  const connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  connection.onRequest(() => null);
  connection.listen();
  const result = await connection.sendRequest<{ serverInfo: unknown }>('initialize', HELLO);
  for (const method of requests) await connection.sendRequest(method);
  await connection.sendNotification('exit');
  return result.serverInfo;
}

async function overStandardStreams(args: readonly string[], requests: readonly string[]) {
  const child = spawn(process.execPath, [carag.program, 'lsp', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const server = await talk(child.stdout, child.stdin, requests);
  const [code] = await ended;
  return { server, code };
}

describe('the server', () => {
  test.each([
    [[]],
    [['--stdio']],
    [['--clientProcessId=1', '--stdio']],
    [['--log', 'x', '--clientProcessId=1']],
  ])(
    'speaks over standard input and output where it is started with %j, and ends when told to',
    async (args) => {
      expect(await overStandardStreams(args, ['shutdown'])).toEqual({
        server: { name: 'carag', version },
        code: 0,
      });
    },
  );

  test('ends with 1 where it is told to without warning', async () => {
    expect((await overStandardStreams([], [])).code).toBe(1);
  });

  test.each([(port: number) => [`--socket=${port}`], (port: number) => ['--socket', String(port)]])(
    'speaks over the port that it is given',
    async (argumentsFor) => {
      expect(await overListener(0, (listener) => argumentsFor((listener as { port: number }).port))).toEqual({
        server: { name: 'carag', version },
        code: 0,
      });
    },
  );

  testWhere(UNIX)('speaks over the pipe that it is given', async () => {
    const path = join(carag.folder(), 'pipe');
    expect(await overListener(path, () => [`--pipe=${path}`])).toEqual({
      server: { name: 'carag', version },
      code: 0,
    });
  });

  test.each([
    ['--socket=many', '“--socket” has to name a port'],
    ['--socket=0', '“--socket” has to name a port'],
    ['--socket', '“--socket” has to name a port'],
    ['--socket=1', 'Nobody can be reached at “--socket=1”: nobody listens there.'],
    ['--pipe=/nowhere/at/all', 'Nobody can be reached at “--pipe=/nowhere/at/all”: it is not there.'],
    ['--node-ipc', '“--node-ipc” is for an editor'],
  ])('says why it cannot speak over %s', async (way, why) => {
    const { code, err } = await carag.start(['lsp', way]);
    expect(err).toContain(why);
    expect(err).not.toContain('fault of its own');
    expect(code).toBe(2);
  });
});

async function overListener(at: number | string, argumentsFor: (address: unknown) => string[]) {
  const listener = createServer();
  const connected = once(listener, 'connection');
  listener.listen(at);
  await once(listener, 'listening');
  const child = spawn(process.execPath, [carag.program, 'lsp', ...argumentsFor(listener.address())], {
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  const [socket] = (await connected) as [Socket];
  const server = await talk(socket, socket, ['shutdown']);
  const [code] = await ended;
  listener.close();
  return { server, code };
}
