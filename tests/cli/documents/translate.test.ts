import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { Carag } from '../carag.ts';

const carag = new Carag();
const run = (folder: string, ...args: string[]) =>
  carag.run(['translate', '.', '--to', 'cy', ...args], { in: folder });
const welsh = (folder: string) => readFileSync(join(folder, 'cy/assessment.carag.yaml'), 'utf8');

const UNDONE = bilingual({
  source: [['Is the assessment in time?', 'Was the assessment done in time?']],
  welsh: [['  A1.2/child: { text: Y plentyn, from: 84a9a703 }\n', '']],
});

describe('carag translate', () => {
  test('lists what is missing and what was changed since, by section, with words, and ends with 1', async () => {
    const { out, code } = await run(carag.folder(UNDONE));
    expect(out).toMatch(
      /Assessment {2}assessment\.carag\.yaml {2}missing: 1 text, 2 words, changed since: 1 text, 6 words/,
    );
    expect(out).toMatch(/A1\.2\/child +missing +The child +assessment\.carag\.yaml:14:16/);
    expect(out).toContain('To do in Welsh: 2 texts, 8 words, of 8 texts');
    expect(code).toBe(1);
  });

  test('ends with 0 where nothing is left to do, and says what nobody has checked', async () => {
    const { out, code } = await run(carag.folder(bilingual()));
    expect(out).toContain('Nothing is left to translate into Welsh');
    expect(out).toContain('Nobody has checked 8 texts yet.');
    expect(code).toBe(0);
  });

  test('says of texts without a fingerprint that it could not tell', async () => {
    const folder = carag.folder(bilingual({ welsh: [[', from: 74d715d6', '']] }));
    const said = 'cannot be told of 1 translated text: nothing says from which source it was made.';
    expect((await run(folder)).out).toContain(said);
    expect((await carag.run(['lint'], { in: folder })).out).toContain(said);
  });

  test('tells the same as JSON and as a table in Markdown', async () => {
    const folder = carag.folder(UNDONE);
    const report = JSON.parse((await run(folder, '--format', 'json')).out);
    expect(report.toDo).toEqual({ texts: 2, words: 8 });
    expect(
      report.documents[1].toDo.map(({ path, state }: { path: string; state: string }) => [path, state]),
    ).toEqual([
      ['A1.1', 'stale'],
      ['A1.2/child', 'missing'],
    ]);
    const { out } = await run(folder, '--format', 'markdown');
    expect(out).toContain('| Assessment | 1 (2 words) | 1 (6 words) | 0 | 0 |');
  });

  test.each(['csv', 'xlsx', 'xlf'])(
    'hands out and takes back %s, and notes who has checked it',
    async (kind) => {
      const folder = carag.folder(UNDONE);
      const file = `out.${kind}`;
      expect((await run(folder, '--write', file)).code).toBe(0);
      const before = welsh(folder);
      expect((await run(folder, '--take', file)).out).toContain('Nothing had to be written.');
      expect(welsh(folder)).toBe(before);
      const { out } = await run(
        folder,
        '--take',
        file,
        '--checked-by',
        'translation unit',
        '--on',
        '2026-11',
      );
      expect(out).toContain('1 still blank');
      expect(welsh(folder)).toMatch(/A1\.1:[^\n]*30ce8395/);
      expect(welsh(folder)).toContain('checked: { by: translation unit, on: 2026-11 }');
      const after = JSON.parse((await run(folder, '--format', 'json')).out);
      expect(after.toDo.texts).toBe(1);
      expect(after.checkedBy[0]).toMatchObject({ by: 'translation unit', on: '2026-11' });
    },
  );

  test('a translator who changes a text in the table changes it in the document, and nothing else', async () => {
    const folder = carag.folder(UNDONE);
    await run(folder, '--write', 'out.csv');
    const csv = readFileSync(join(folder, 'out.csv'), 'utf8');
    writeFileSync(join(folder, 'out.csv'), csv.replace('Y rhieni', "=Rhieni'r plentyn"));
    await run(folder, '--take', 'out.csv');
    expect(welsh(folder)).toBe(
      UNDONE['cy/assessment.carag.yaml']!.replace('text: Y rhieni', `text: "=Rhieni'r plentyn"`),
    );
  });

  test('begins the translation of a document that has none', async () => {
    const { 'cy/assessment.carag.yaml': _gone, ...others } = bilingual();
    const folder = carag.folder(others);
    writeFileSync(
      join(folder, 'in.csv'),
      'document;path;translation;checked\nassessment.carag.yaml;title;Asesu;yes\nassessment.carag.yaml;A1.9;Beth?;\n',
    );
    const { out, code } = await run(
      folder,
      '--take',
      'in.csv',
      '--checked-by',
      'translation unit',
      '--on',
      '2026-11-30',
    );
    expect(welsh(folder)).toBe(
      'carag: translation\nlanguage: cy\nof: "../assessment.carag.yaml"\nchecked: { by: translation unit, on: 2026-11-30 }\ntexts:\n  title: { text: Asesu, from: 7808eeeb }\n',
    );
    expect(out).toContain('assessment.carag.yaml  A1.9');
    expect(code).toBe(1);
  });

  test('does not let a text that nobody has checked pass for checked', async () => {
    const folder = carag.folder(
      bilingual({ welsh: [['language: cy\n', 'language: cy\nchecked: { by: editor }\n']] }),
    );
    writeFileSync(join(folder, 'in.csv'), 'document,path,translation\nassessment.carag.yaml,A1.1,Ydy e?\n');
    const before = welsh(folder);
    const { err, code } = await run(folder, '--take', 'in.csv');
    expect(err).toContain('--checked-by');
    expect(code).toBe(2);
    expect(welsh(folder)).toBe(before);
  });

  test('tells what it cannot do, ends with 2 and writes nothing', async () => {
    const folder = carag.folder({ ...bilingual(), 'in.csv': 'path\nA1.1\n', 'in.xlf': '<x/>' });
    const refusals = [
      await carag.run(['translate', '.', '--to', 'ga'], { in: folder }),
      await carag.run(['translate', '.', '--to', 'en'], { in: folder }),
      await run(folder, '--write', 'out.txt'),
      await run(folder, '--take', 'in.csv'),
      await run(folder, '--take', 'in.xlf'),
      await run(folder, '--take', 'gone.csv'),
      await run(folder, '--write', 'cy/set.carag.yaml'),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 2));
    expect(refusals[0]!.err).toContain('“ga” is not among the languages of the set, which are en and cy.');
    expect(refusals[3]!.err).toContain('its first line has no “document”');
    expect(existsSync(join(folder, 'out.txt'))).toBe(false);
  });
});

describe('a text that no cell of a workbook can hold', () => {
  const long = (length: number) =>
    bilingual({
      source: [['Is the assessment in time?', `${'Is it in time? '.repeat(3000).slice(0, length - 1)}?`]],
    });

  test('is not handed out as a workbook, in words that say what to do, and nothing is written', async () => {
    const folder = carag.folder(long(32_768));
    const { code, err } = await run(folder, '--write', 'out.xlsx');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('“out.xlsx” cannot be written: the text that begins “Is it in time?'),
    ]);
    expect(err).toContain(
      'is longer than the 32,767 characters that a cell can hold. Write it as .csv or .xlf.',
    );
    expect(existsSync(join(folder, 'out.xlsx'))).toBe(false);
    expect((await run(folder, '--write', 'out.csv')).code).toBe(0);
    expect((await run(folder, '--write', 'out.xlf')).code).toBe(0);
  });

  test('is one character longer than what is handed out', async () => {
    expect((await run(carag.folder(long(32_767)), '--write', 'out.xlsx')).code).toBe(0);
  });
});

describe('what is told in another language of the set', () => {
  test('explains routing with its questions, labels and conditions', async () => {
    const folder = carag.folder(
      bilingual({
        source: [
          [
            '        parents: The parents\n',
            '        parents: The parents\n  - { id: A1.3, kind: narrative, ask-when: A1.1 is yes, text: Why?, answer: text }\n',
          ],
        ],
      }),
    );
    const { out } = await carag.run(['explain-routing', 'A1.3', '.', '--language', 'cy'], { in: folder });
    const lines = out.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
    expect(lines.filter((line) => line !== '' && !line.includes('assessment.carag.yaml'))).toEqual([
      'A1.3 Why?',
      'Pryd y gofynnir',
      "Pan fo’r canlynol yn dal: “Ydy” yw'r ateb i A1.1.",
      "Er enghraifft, gofynnir pan fo’r canlynol yn dal: “Ydy” yw'r ateb i A1.1.",
      "Ni ofynnir pan fo’r canlynol yn dal: “Nac ydy” yw'r ateb i A1.1.",
      'Beth sy’n arwain ato',
      "A1.1 A yw'r asesiad yn brydlon?: A1.1 is yes",
    ]);
    expect(lines[1]).toMatch(/^naratif, /);
    const refused = await carag.run(['explain-routing', 'A1.3', '.', '--language', 'ga'], { in: folder });
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('None of these sets is in “ga”.'),
    ]);
  });

  test('writes its form, or says which languages there are', async () => {
    const folder = carag.folder(bilingual());
    await carag.run(['preview', '.', '--language', 'cy', '-o', 'form.html'], { in: folder });
    expect(readFileSync(join(folder, 'form.html'), 'utf8')).toContain('lang="cy"');
    const refused = await carag.run(['preview', '.', '--language', 'ga', '-o', 'ga.html'], { in: folder });
    expect(refused.err).toContain('its languages are en and cy');
  });
});
