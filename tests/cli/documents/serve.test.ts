/** A form that is served: over real HTTP, from the start of the program to Ctrl+C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Carag } from '../carag.ts';

const carag = new Carag();
const started: ChildProcess[] = [];
afterEach(() => {
  for (const each of started.splice(0)) each.kill('SIGKILL');
});

/** Starts to serve the form of a copy of a sample, and returns where it is. */
async function serving(path = 'domain-two') {
  const folder = carag.samples();
  const program = spawn(process.execPath, [carag.program, 'preview', path, '--serve'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(program);
  let out = '';
  for await (const bytes of program.stdout) {
    out += bytes;
    if (out.includes('Ctrl+C')) break;
  }
  const [address] = /http:\S+/.exec(out) ?? [];
  return { folder, program, out, address: new URL(address!) };
}

/** Asks for something, and returns the answer once its head is there. */
function ask(
  address: URL,
  { path = '', host = address.host, method = 'GET' } = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname } = address;
    const options = { hostname, port, path: pathname + path, method, headers: { host } };
    request(options, resolve).on('error', reject).end();
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const bytes of answer) text += bytes;
  return text;
}

describe('a form that is served', () => {
  test('is at an address of this computer that nobody can guess', async () => {
    const { address, out } = await serving();
    expect(address.hostname).toBe('127.0.0.1');
    expect(address.pathname).toMatch(/^\/[\w-]{32}\/$/);
    expect(out).toContain('The form of domain-two/carag.yaml is at ');
    const answer = await ask(address);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const page = await textOf(answer);
    expect(page).toContain('data-served="yes"');
    expect(page).toContain('connect-src &#39;self&#39;;');
    expect(page).toContain('A1.8');
  });

  test('is not shown to who asks under another name, or without the token', async () => {
    const { address } = await serving();
    const bare = new URL('/', address);
    const answers = await Promise.all([
      ask(address, { host: `evil.example:${address.port}` }),
      ask(bare),
      ask(bare, { path: 'form' }),
      ask(address, { method: 'POST' }),
      ask(address, { path: '../../carag.yaml' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 405, 404]);
    expect(await Promise.all(answers.map(textOf))).toEqual(['', '', '', '', '']);
  });

  test('tells pages when a document has changed, and gives them the new form', async () => {
    const { address, folder } = await serving();
    const changes = await ask(address, { path: 'changes' });
    expect(changes.headers['content-type']).toBe('text/event-stream');
    const path = join(folder, 'domain-two', 'assessment.carag.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('title: Assessment');
    writeFileSync(path, text.replace('title: Assessment', 'title: Assessment as it is now'));
    let told = '';
    for await (const bytes of changes) {
      told += bytes;
      if (told.includes('event: changed')) break;
    }
    const form = JSON.parse(await textOf(await ask(address, { path: 'form' })));
    expect(form.html).toContain('Assessment as it is now');
    expect(form.live.form.names).toContain('A1.8');
  });

  test('stays as it was where a document can no longer be shown, and this is told', async () => {
    const { address, folder, program } = await serving('domain-two/assessment.carag.yaml');
    writeFileSync(join(folder, 'domain-two', 'assessment.carag.yaml'), 'carag: glossary\n');
    const [told] = await once(program.stderr!, 'data');
    expect(String(told)).toContain('has no form');
    expect(await textOf(await ask(address))).toContain('A1.8');
  });

  test('ends on Ctrl+C, also while a page listens', async () => {
    const { address, program } = await serving();
    await ask(address, { path: 'changes' }).then((answer) => answer.on('error', () => {}).resume());
    program.kill('SIGINT');
    expect(await once(program, 'exit')).toEqual([0, null]);
  });

  test('is refused at a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, out, err } = await carag.start(['preview', 'domain-two', '--serve', '--port', `${port}`], {
      in: carag.samples(),
    });
    other.close();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`cannot be served at port ${port}: another program has it`);
  });

  test.each([
    ['a port that there is not', ['--port', '65536'], 'at most 65535'],
    ['a file as well', ['--out', 'form.html'], '--out'],
  ])('is refused for %s', async (_, args, message) => {
    const { code, err } = await carag.run(['preview', 'domain-two', '--serve', ...args], {
      in: carag.samples(),
    });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
