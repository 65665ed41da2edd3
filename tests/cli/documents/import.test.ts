import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../carag.ts';

const carag = new Carag();

const TABLE =
  'Number,Question,Guidance\nV 1.1,Were visits often enough?,Count from the start.\nV 1.2,Type of home:,\n';

const brings = (args: readonly string[], folder: string) => carag.run(['import', ...args], { in: folder });

describe('carag import', () => {
  test('writes a set that can be checked, and says what became of every word', async () => {
    const folder = carag.folder();
    writeFileSync(join(folder, 'visits.csv'), TABLE);
    const { code, out, err } = await brings(['visits.csv', '--out', 'sets/visits'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Words: 20; in the set 17, not placed 3\n');
    expect(out).toContain('hints of open/unsettled');
    const report = readFileSync(join(folder, 'sets', 'visits', 'import-report.md'), 'utf8');
    expect(report).toContain('- `V 1.1` is V1.1');
    expect(report).toContain('- row 1: `Number Question Guidance`');
    const { findings } = JSON.parse((await carag.run(['lint', '--format', 'json'], { in: folder })).out);
    const rules = findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('open/unsettled');
    expect(rules.filter((rule: string) => /^(?:shape|yaml)/.test(rule))).toEqual([]);
  });

  test('overwrites nothing, and writes nothing beside it', async () => {
    const folder = carag.folder({ 'a/carag.yaml': '# mine\n' });
    writeFileSync(join(folder, 'visits.csv'), TABLE);
    const { code, out, err } = await brings(['visits.csv', '--out', 'a'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`“${join('a', 'carag.yaml')}” is there already, so nothing was written.`);
    expect(readdirSync(join(folder, 'a'))).toEqual(['carag.yaml']);
  });

  test.each([
    ['missing.docx', undefined, 'it is not there'],
    ['broken.docx', 'PK\u0003\u0004 and no more', 'cannot be imported'],
    ['broken.pdf', '%PDF-1.7\nno more', 'cannot be imported'],
    ['empty.txt', '', 'it is empty'],
    ['words.xlsx', 'words', 'its name ends in .xlsx, but that is not what it holds'],
  ])('refuses %s with a sentence', async (name, text, why) => {
    const folder = carag.folder(text === undefined ? {} : { [name]: text });
    const { code, out, err } = await brings([name, '--out', 'set'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`“${name}” cannot be `);
    expect(err).toContain(why);
    expect(err).not.toContain('fault of its own');
    expect(existsSync(join(folder, 'set'))).toBe(false);
  });

  test('asks for a folder', async () => {
    const { code, err } = await brings(['a.docx'], carag.folder());
    expect(code).toBe(2);
    expect(err).toContain('--out');
  });
});
