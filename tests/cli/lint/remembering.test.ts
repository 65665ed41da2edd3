/** What is remembered, and what is not believed. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remembering } from '../../../server/cli/linting/cache.ts';
import type { PrintedOutcome } from '../../../server/cli/linting/cache-files.ts';
import { shown } from '../../../server/cli/output/shown.ts';
import type { FileSystem } from '../../../server/project/loading/file-system.ts';

let around: string;
let place: string;
const before = process.env.XDG_CACHE_HOME;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'carag-memory-'));
  place = join(around, 'carag');
  process.env.XDG_CACHE_HOME = around;
});
afterEach(() => {
  process.env.XDG_CACHE_HOME = before;
  if (before === undefined) delete process.env.XDG_CACHE_HOME;
  rmSync(around, { recursive: true, force: true });
});

/** A file system in memory; what it holds can be changed. */
class Files implements FileSystem {
  texts: Record<string, string> = { 'file:///a': 'one' };
  read = async (uri: string) => {
    const text = this.texts[uri];
    return text === undefined ? ({ failure: 'missing' } as const) : { bytes: new TextEncoder().encode(text) };
  };
  list = async () => Object.keys(this.texts).map((uri) => ({ uri, isFolder: false }));
}

/** Asks the same question again and again; counts how often the answer was worked out. */
class Asking {
  readonly files = new Files();
  worked = 0;
  work = async (files: FileSystem): Promise<PrintedOutcome> => {
    this.worked++;
    const content = await files.read('file:///a');
    await files.list('file:///');
    const said = 'bytes' in content ? new TextDecoder().decode(content.bytes) : content.failure;
    return { output: shown(said), code: 0 };
  };

  async ask(question: unknown = 'what'): Promise<string> {
    return (await remembering(question, this.files, (files) => this.work(files))).output;
  }
}

const kept = () => join(place, readdirSync(place)[0]!);

test('what rests on the same answers is worked out once', async () => {
  const asking = new Asking();
  expect([await asking.ask(), await asking.ask(), asking.worked]).toEqual(['one', 'one', 1]);
  expect([await asking.ask('what else'), asking.worked]).toEqual(['one', 2]);
});

test('it is worked out anew where a file has changed, come or gone', async () => {
  const asking = new Asking();
  await asking.ask();
  asking.files.texts = { 'file:///a': 'two' };
  expect(await asking.ask()).toBe('two');
  asking.files.texts = { 'file:///a': 'two', 'file:///b': '' };
  await asking.ask();
  expect(asking.worked).toBe(3);
  asking.files.texts = {};
  expect(await asking.ask()).toBe('missing');
});

test('nothing is remembered of a file that was written to meanwhile', async () => {
  const asking = new Asking();
  const { work } = asking;
  asking.work = async (files) => {
    await files.read('file:///a');
    asking.files.texts['file:///a'] = 'two';
    return work(files);
  };
  await asking.ask();
  expect(existsSync(place)).toBe(false);
});

test('an outcome that rests on nothing is neither kept nor believed', async () => {
  const asking = new Asking();
  asking.work = async () => ({ output: shown('nothing'), code: 0 });
  await asking.ask();
  expect(existsSync(place)).toBe(false);
});

const SPOILT: [string, (text: string) => string | Buffer][] = [
  ['empty', () => ''],
  ['cut short', (text) => text.slice(0, -20)],
  ['cut to its first line', (text) => text.slice(0, text.indexOf('\n') + 1)],
  ['with more at its end', (text) => `${text} `],
  ['with another outcome', (text) => text.replace('one', 'all well')],
  ['without what it rests on', (text) => text.replace(/"answers":\[.*?\]\]/, '"answers":[]')],
  ['with less than it rests on', (text) => text.replace(/\["read",[^\]]*\],/, '')],
  ['with another code', (text) => text.replace('"code":0', '"code":"0"')],
  ['of another program', () => '{"answers":[],"outcome":{"output":"All well.","code":0}}'],
  ['of no text', () => Buffer.from([0xff, 0xfe, 0])],
];

test.each(SPOILT)('a file that is %s is not believed, and written anew', async (_, spoil) => {
  const asking = new Asking();
  await asking.ask();
  const whole = readFileSync(kept(), 'utf8');
  const spoilt = spoil(whole);
  expect(spoilt).not.toBe(whole);
  writeFileSync(kept(), spoilt);
  expect([await asking.ask(), asking.worked]).toEqual(['one', 2]);
  expect(readFileSync(kept(), 'utf8')).toBe(whole);
});

test('a folder in the place of a file, or a link, is done without', async () => {
  const asking = new Asking();
  await asking.ask();
  const file = kept();
  rmSync(file);
  mkdirSync(file);
  expect(await asking.ask()).toBe('one');
  expect(readdirSync(place)).toHaveLength(1);
  rmSync(file, { recursive: true });
  const elsewhere = join(around, 'elsewhere');
  writeFileSync(elsewhere, 'theirs');
  symlinkSync(elsewhere, file);
  expect(await asking.ask()).toBe('one');
  expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
});

test('a link to a folder is no folder of ours: nothing there is read, written or removed', async () => {
  const theirs = join(around, 'theirs');
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'old.txt'), 'kept');
  utimesSync(join(theirs, 'old.txt'), 1000, 1000);
  symlinkSync(theirs, place);
  const asking = new Asking();
  await asking.ask();
  await asking.ask();
  expect([asking.worked, readdirSync(theirs)]).toEqual([2, ['old.txt']]);
});

test('what is old is removed where it is ours, and nothing else', async () => {
  const asking = new Asking();
  await asking.ask('first');
  const ours = kept();
  const name = ours.slice(place.length + 1);
  const left = { unfinished: `${ours}.0123456789ab`, elsewhere: join(around, 'elsewhere') };
  writeFileSync(left.unfinished, readFileSync(ours).subarray(0, 40));
  writeFileSync(left.elsewhere, 'theirs');
  const theirs = [
    join(place, 'notes.json'),
    join(place, `${'x'.repeat(43)}.outcome`),
    join(place, `${name}.bak`),
  ];
  for (const path of theirs) writeFileSync(path, 'theirs');
  symlinkSync(left.elsewhere, join(place, `${'y'.repeat(43)}.outcome`));
  mkdirSync(join(place, `${'z'.repeat(43)}.outcome`));
  for (const path of [ours, ...theirs, left.unfinished, left.elsewhere]) utimesSync(path, 1000, 1000);
  await asking.ask('second');
  expect([existsSync(ours), existsSync(left.unfinished)]).toEqual([false, false]);
  for (const path of theirs) expect(readFileSync(path, 'utf8')).toBe('theirs');
  expect(readFileSync(left.elsewhere, 'utf8')).toBe('theirs');
  expect(lstatSync(join(place, `${'y'.repeat(43)}.outcome`)).isSymbolicLink()).toBe(true);
  expect(readdirSync(place)).toHaveLength(6);
});

test('two runs at once do not get in each other’s way', async () => {
  const asking = new Asking();
  const both = await Promise.all(Array.from({ length: 8 }, () => asking.ask()));
  expect(new Set(both)).toEqual(new Set(['one']));
  expect(readdirSync(place)).toHaveLength(1);
  expect([await asking.ask(), asking.worked]).toEqual(['one', 8]);
});

test('a memory in a folder that is named from here is none: it would lie among the documents', async () => {
  process.env.XDG_CACHE_HOME = 'memory';
  const { HOME } = process.env;
  process.env.HOME = around;
  await new Asking().ask();
  process.env.HOME = HOME;
  expect([existsSync('memory'), existsSync(join(around, '.cache', 'carag'))]).toEqual([false, true]);
});
