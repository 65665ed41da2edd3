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
import { writeMended } from '../../../server/cli/disk/write.ts';
import { testWhere, UNIX } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

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

describe('--fix-rule', () => {
  const doubtful = smallSet(
    judgement('A1.1', 'Is it like [[A1.22]]?') + judgement('A 1.2', 'Is it like [[A1.11]]?'),
  );
  const fixed = (id: string) =>
    smallSet(judgement('A1.1', 'Is it like [[A1.2]]?') + judgement(id, 'Is it like [[A1.1]]?'))[
      'assessment.carag.yaml'
    ]!;

  test('makes the fixes of that rule, safe or not, and shows each', async () => {
    const folder = carag.folder(doubtful);
    const { out } = await carag.run(['lint', '--fix-rule', 'ref/unknown'], { in: folder });
    expect(readFileSync(section(folder), 'utf8')).toBe(fixed('A 1.2'));
    expect(out).toMatch(/^Fixed 2 findings in assessment\.carag\.yaml\.$/m);
    expect(out).toContain('  assessment.carag.yaml:10:28  wrote “A1.2” in place of “A1.22”  ref/unknown\n');
    expect(out).toContain('  assessment.carag.yaml:15:28  wrote “A1.1” in place of “A1.11”  ref/unknown\n');
    expect(out).toContain('id/spacing');
  });

  test('stands beside --fix, and may be given more than once', async () => {
    const folder = carag.folder(doubtful);
    await carag.run(['lint', '--fix', '--fix-rule', 'ref/unknown'], { in: folder });
    expect(readFileSync(section(folder), 'utf8')).toBe(fixed('A1.2'));
    const other = carag.folder(doubtful);
    await carag.run(['lint', '--fix-rule', 'id/spacing', '--fix-rule', 'ref/unknown'], { in: other });
    expect(readFileSync(section(other), 'utf8')).toBe(fixed('A1.2'));
  });

  test('shows where each change stands in the end, as JSON too', async () => {
    const folder = carag.folder(
      smallSet(
        '- id: A1.1\n  kind: judgement\n  text: "**Is it like [[A1.11]]**,  or [[A1.12]]?"\n  answer: yes-no\n  guidance: |\n    **Timing**\n\n    Weigh the whole of it.\n\n    ###\n',
      ),
    );
    const rules = ['ref/unknown', 'guidance/heading', 'text/spacing'].flatMap((rule) => ['--fix-rule', rule]);
    const { out } = await carag.run(['lint', '--format', 'json', ...rules], { in: folder });
    const { changes } = JSON.parse(out).summary.fixed;
    const lines = readFileSync(section(folder), 'utf8').split('\n');
    expect(changes.length).toBeGreaterThan(3);
    for (const { file, line, column, now } of changes) {
      expect(file).toBe('assessment.carag.yaml');
      expect(lines[line - 1]!.slice(column - 1)).toMatch(new RegExp(`^${now.trimEnd()}`));
    }
    expect(changes).toContainEqual({
      file: 'assessment.carag.yaml',
      line: 13,
      column: 11,
      rule: 'guidance/heading',
      was: '**',
      now: '### ',
    });
  });

  test('names no rule that there is not', async () => {
    const folder = carag.folder(doubtful);
    const { code, err } = await carag.run(['lint', '--fix-rule', 'ref/unknwn'], { in: folder });
    expect([code, err]).toEqual([2, 'There is no rule “ref/unknwn”. Did you mean ref/unknown?\n']);
    expect(readFileSync(section(folder), 'utf8')).toBe(doubtful['assessment.carag.yaml']);
  });

  test('says where there is nothing to mend', async () => {
    const { out } = await carag.run(['lint', '--fix-rule', 'ref/self'], { in: carag.folder(spaced) });
    expect(out).toMatch(/^There was nothing that --fix-rule can mend\.$/m);
  });
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
