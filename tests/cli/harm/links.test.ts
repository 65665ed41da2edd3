import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWhere, testWhere, UNIX } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

const spaced = smallSet(judgement('A 1.1', 'Is it in time?'));
const section = spaced['assessment.carag.yaml']!;
const PAGE = '<!DOCTYPE html>\n<title>Mine</title>\n';

/** A repository with these documents, and a folder outside with some files that must stay as they are. */
function repository(documents: Readonly<Record<string, string>>) {
  const folder = carag.folder(documents);
  mkdirSync(join(folder, '.git'));
  const outside = carag.folder({ 'section.yaml': section, 'notes.txt': 'mine\n', 'page.html': PAGE });
  return { folder, outside };
}

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describeWhere(UNIX)('links that lead out of the repository', () => {
  const { 'assessment.carag.yaml': _, ...manifest } = spaced;

  test.each([
    ['lint --fix', ['lint', '--fix'], 1],
    ['lint --fix, of the link itself', ['lint', '--fix', 'assessment.carag.yaml'], 2],
    ['format', ['format'], 2],
    ['format, of what a pattern matches', ['format', '*.yaml'], 2],
    ['convert', ['convert', 'assessment.carag.yaml'], 2],
    ['new question', ['new', 'question', 'assessment.carag.yaml', 'Is it?'], 2],
  ])('are not written through: %s', async (_, args, expected) => {
    const { folder, outside } = repository(manifest);
    symlinkSync(join(outside, 'section.yaml'), join(folder, 'assessment.carag.yaml'));
    const before = filesIn(outside);
    const { code, out, err } = await carag.run(args, { in: folder });
    expect(code).toBe(expected);
    expect(out + err).toContain('is a link that leads out of the repository');
    expect(filesIn(outside)).toEqual(before);
    expect(lstatSync(join(folder, 'assessment.carag.yaml')).isSymbolicLink()).toBe(true);
  });

  test('to a folder are left out, which is told', async () => {
    const { folder, outside } = repository(spaced);
    symlinkSync(outside, join(folder, 'more'));
    symlinkSync('/', join(folder, 'everything'));
    const { out } = await carag.run(['lint'], { in: folder });
    expect(out).toContain('a link to a folder is not followed out of the repository: everything and more.');
    const { summary } = JSON.parse((await carag.run(['lint', '--format', 'json'], { in: folder })).out);
    expect(summary.leftOut).toEqual(['everything', 'more']);
    const patterns = await carag.run(['lint', '**/notes.txt'], { in: folder });
    expect([patterns.code, patterns.err]).toEqual([2, expect.stringContaining('matches nothing')]);
  });

  test.each([
    ['list'],
    ['graph'],
    ['format', '--check'],
    ['explain-routing', 'A1.1'],
    ['convert', 'assessment.carag.yaml'],
    ['preview', 'assessment.carag.yaml'],
    ['test'],
    ['rate', 'results.carag.yaml'],
  ])('to a folder are told by every command that reads a set: %s', async (...args) => {
    const { folder, outside } = repository({
      ...smallSet(judgement('A1.1', 'Is it in time?')),
      'case.carag.yaml': 'carag: case\ntitle: One\nanswers: { A1.1: "yes" }\nexpect: { asked: [A1.1] }\n',
      'results.carag.yaml': 'carag: results\ntitle: Results\n',
    });
    symlinkSync(outside, join(folder, 'more'));
    const { err } = await carag.run(args, { in: folder });
    expect(err).toContain('a link to a folder is not followed out of the repository: more.');
  });

  test('to a folder get no cases and no set', async () => {
    const { folder, outside } = repository(
      smallSet(`${judgement('A1.1')}\n${judgement('A1.2')}  ask-when: A1.1 is no\n`),
    );
    const before = filesIn(outside);
    symlinkSync(outside, join(folder, 'cases'));
    for (const args of [
      ['test', '--suggest'],
      ['new', 'set', 'cases/made'],
      ['new', 'set', 'cases'],
    ]) {
      const { code, err } = await carag.run(args, { in: folder });
      expect([code, err]).toEqual([2, expect.stringContaining('is a link that leads out of the repository')]);
    }
    expect(filesIn(outside)).toEqual(before);
  });
});

describe('a page', () => {
  const plain = smallSet(judgement('A1.1'));

  test('takes the place of one that was made here, and of nothing else', async () => {
    const folder = carag.folder({ ...plain, 'mine.html': PAGE });
    for (const text of ['A1.1 good enough', 'A1.1 better']) {
      writeFileSync(
        join(folder, 'assessment.carag.yaml'),
        plain['assessment.carag.yaml']!.replace('A1.1 good enough', text),
      );
      expect((await carag.run(['preview', '.'], { in: folder })).code).toBe(0);
      expect(readFileSync(join(folder, 'form.html'), 'utf8')).toContain(text);
    }
    writeFileSync(
      join(folder, 'form.html'),
      readFileSync(join(folder, 'form.html'), 'utf8').replace(/\n/g, '\r\n'),
    );
    expect((await carag.run(['preview', '.'], { in: folder })).code).toBe(0);
    const { code, err } = await carag.run(['preview', '.', '--out', 'mine.html'], { in: folder });
    expect([code, err]).toEqual([
      2,
      '“mine.html” cannot be written: there is a page already that CARaG did not make. Give another name with --out.\n',
    ]);
    expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toBe(PAGE);
  });

  testWhere(UNIX)('is written through no link, and into nothing that is no file', async () => {
    const { folder, outside } = repository(plain);
    const before = filesIn(outside);
    symlinkSync(join(outside, 'notes.txt'), join(folder, 'form.html'));
    symlinkSync(join(outside, 'new.html'), join(folder, 'new.html'));
    symlinkSync(outside, join(folder, 'out'));
    expect(spawnSync('mkfifo', [join(folder, 'pipe.html')]).status).toBe(0);
    for (const [file, why] of [
      ['form.html', 'it is a link'],
      ['new.html', 'it is a link'],
      ['out/page.html', 'it is a link that leads out'],
      ['pipe.html', 'it is no ordinary file'],
    ] as const) {
      const { code, err } = await carag.run(['preview', '.', '--out', file], { in: folder });
      expect([file, code, err]).toEqual([file, 2, expect.stringContaining(why)]);
    }
    expect(filesIn(outside)).toEqual(before);
  });
});

describe('a report', () => {
  const tested = smallSet(judgement('A1.1'), {
    'cases/one.carag.yaml': 'carag: case\nanswers: { A1.1: "yes" }\nexpect: { asked: [A1.1] }\n',
  });
  const report = (folder: string, file: string) => carag.run(['test', 'set', '--out', file], { in: folder });
  const inSet = Object.fromEntries(Object.entries(tested).map(([path, text]) => [`set/${path}`, text]));

  test('takes the place of a file, but of no document, whichever set it belongs to', async () => {
    const other = 'carag: glossary\nterms: {}\n';
    const folder = carag.folder({ ...inSet, 'report.txt': 'before\n', 'other/terms.yaml': other });
    expect((await report(folder, 'report.txt')).code).toBe(0);
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('1 case');
    const { code, err } = await report(folder, 'other/terms.yaml');
    expect([code, err]).toEqual([2, expect.stringContaining('it is a CARaG document')]);
    expect(readFileSync(join(folder, 'other/terms.yaml'), 'utf8')).toBe(other);
  });

  testWhere(UNIX)('follows a link inside the repository, and none that leads out of it', async () => {
    const { folder, outside } = repository({ ...inSet, 'kept.txt': 'before\n' });
    symlinkSync('kept.txt', join(folder, 'inside.txt'));
    symlinkSync(join(outside, 'notes.txt'), join(folder, 'outside.txt'));
    expect((await report(folder, 'inside.txt')).code).toBe(0);
    expect(lstatSync(join(folder, 'inside.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toContain('1 case');
    expect((await report(folder, 'outside.txt')).err).toContain('leads out of the repository');
    expect(readFileSync(join(outside, 'notes.txt'), 'utf8')).toBe('mine\n');
    expect((await report(folder, '/dev/null')).code).toBe(0);
  });
});

describeWhere(UNIX)('a set that is named twice', () => {
  test('is checked and mended once', async () => {
    const { folder } = repository(
      Object.fromEntries(Object.entries(spaced).map(([path, text]) => [`set/${path}`, text])),
    );
    symlinkSync('set', join(folder, 'again'));
    for (const paths of [['.'], ['set', 'again'], ['again', 'set/assessment.carag.yaml']]) {
      const { out } = await carag.run(['lint', '--format', 'json', ...paths], { in: folder });
      const { findings, summary } = JSON.parse(out);
      expect([findings.length, summary.sets.length]).toEqual([1, 1]);
      expect(findings[0].file).toBe('set/assessment.carag.yaml');
    }
    const { code, out } = await carag.run(['lint', '--fix', 'again'], { in: folder });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Fixed 1 finding in set/assessment.carag.yaml.'),
    ]);
  });
});
