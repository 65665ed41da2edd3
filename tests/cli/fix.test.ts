import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeMended } from '../../server/cli/write.ts';
import { testWhere, UNIX } from '../where.ts';
import { Carag, judgement, smallSet } from './carag.ts';

const carag = new Carag();

const second = judgement('A1.2');
const spaced = smallSet(judgement('A 1.1', 'Is it in time?') + second.replace('judgement', 'judgment'));
const mended = smallSet(judgement('A1.1', 'Is it in time?') + second)['assessment.carag.yaml']!;

const section = (folder: string) => join(folder, 'assessment.carag.yaml');

test('what can be mended safely is mended, and told', async () => {
  const folder = carag.folder(spaced);
  const { code, out } = await carag.run(['lint', '--fix'], { in: folder });
  expect(code).toBe(0);
  expect(out).toMatch(/^Fixed 2 findings in assessment\.carag\.yaml\.\nNothing to report\.\n/);
  expect(readFileSync(section(folder), 'utf8')).toBe(mended);
  expect(readdirSync(folder).sort()).toEqual(['assessment.carag.yaml', 'carag.yaml']);
});

test('is told as JSON too', async () => {
  const folder = carag.folder(spaced);
  const { out } = await carag.run(['lint', '--fix', '--format', 'json'], { in: folder });
  expect(JSON.parse(out).summary.fixed).toEqual({ fixes: 2, files: ['assessment.carag.yaml'] });
});

test('without --fix nothing is written', async () => {
  const folder = carag.folder(spaced);
  await carag.run(['lint'], { in: folder });
  expect(readFileSync(section(folder), 'utf8')).toBe(spaced['assessment.carag.yaml']);
});

test('a second time there is nothing left to mend', async () => {
  const folder = carag.folder(spaced);
  await carag.run(['lint', '--fix'], { in: folder });
  const before = statSync(section(folder)).ino;
  const { out } = await carag.run(['lint', '--fix'], { in: folder });
  expect(out).toMatch(/^There was nothing that --fix can mend\./);
  expect(statSync(section(folder)).ino).toBe(before);
});

test('what is not safe is left to its author', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1', 'Is it like [[A1.11]]?')));
  const { code, out } = await carag.run(['lint', '--fix'], { in: folder });
  expect([code, out]).toEqual([1, expect.stringContaining('ref/unknown')]);
});

test('only what was asked for is changed', async () => {
  const folder = carag.folder({
    ...spaced,
    'other.carag.yaml': spaced['assessment.carag.yaml']!.replace('id: assessment', 'id: other'),
  });
  await carag.run(['lint', '--fix', 'assessment.carag.yaml'], { in: folder });
  expect(readFileSync(join(folder, 'other.carag.yaml'), 'utf8')).toContain('A 1.1');
  expect(readFileSync(section(folder), 'utf8')).not.toContain('A 1.1');
});

describe('what a file has besides its words is kept', () => {
  const fixed = async (bytes: Buffer) => {
    const folder = carag.folder(spaced);
    writeFileSync(section(folder), bytes);
    await carag.run(['lint', '--fix'], { in: folder });
    return readFileSync(section(folder));
  };
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);

  test('its byte-order mark', async () => {
    const after = await fixed(Buffer.concat([mark, Buffer.from(spaced['assessment.carag.yaml']!)]));
    expect(after.equals(Buffer.concat([mark, Buffer.from(mended)]))).toBe(true);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('its line breaks: %s', async (_, lineBreak) => {
    const after = await fixed(Buffer.from(spaced['assessment.carag.yaml']!.replace(/\n/g, lineBreak)));
    expect(after.toString()).toBe(mended.replace(/\n/g, lineBreak));
  });

  test('line breaks of several kinds, each where it was', async () => {
    const mix = (text: string) => text.replace('\n', '\r\n').replace(/\n(?=title)/, '\r');
    expect((await fixed(Buffer.from(mix(spaced['assessment.carag.yaml']!)))).toString()).toBe(mix(mended));
  });

  testWhere(UNIX)('its mode', async () => {
    const folder = carag.folder(spaced);
    chmodSync(section(folder), 0o640);
    await carag.run(['lint', '--fix'], { in: folder });
    expect(statSync(section(folder)).mode & 0o777).toBe(0o640);
    expect(readFileSync(section(folder), 'utf8')).toBe(mended);
  });

  testWhere(UNIX)('the link through which it is reached', async () => {
    const folder = carag.folder(spaced);
    mkdirSync(join(folder, '.kept'));
    const kept = join(folder, '.kept', 'kept.yaml');
    writeFileSync(kept, spaced['assessment.carag.yaml']!);
    writeFileSync(section(folder), '');
    const linked = carag.folder({ 'carag.yaml': spaced['carag.yaml']! });
    symlinkSync(kept, section(linked));
    await carag.run(['lint', '--fix'], { in: linked });
    expect(lstatSync(section(linked)).isSymbolicLink()).toBe(true);
    expect(readFileSync(kept, 'utf8')).toBe(mended);
  });
});

describe('a file that others have changed in the meantime', () => {
  const mending = {
    before: 'id: A 1\n',
    rounds: [[{ start: 5, end: 6, text: '' }], [{ start: 0, end: 0, text: '# A1\n' }]],
  };

  test('is left alone', async () => {
    const path = join(carag.folder({ 'a.yaml': 'id: A 1\n# more\n' }), 'a.yaml');
    await expect(writeMended(path, mending)).rejects.toThrow(/a\.yaml” was changed by someone else/);
    expect(readFileSync(path, 'utf8')).toBe('id: A 1\n# more\n');
  });

  test('is written where they have not', async () => {
    const path = join(carag.folder({ 'a.yaml': 'id: A 1\n' }), 'a.yaml');
    await writeMended(path, mending);
    expect(readFileSync(path, 'utf8')).toBe('# A1\nid: A1\n');
  });
});
