import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceDocument } from '../../../server/cli/disk/write.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** Every file of a folder with what it holds. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [join(parentPath, name), read(parentPath, name)]),
  );
}

/** Runs a conversion that must be refused, and checks that every file is as it was. */
async function refuses(args: readonly string[], folder: string) {
  const before = contents(folder);
  const ran = await carag.run(['convert', ...args], { in: folder });
  expect(contents(folder)).toEqual(before);
  return ran;
}

const more = {
  'assessment.guidance.carag.md':
    '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# A1.2\n\nSee [the section](assessment.carag.yaml#a1).\n',
  'welsh/cy.carag.yaml':
    "carag: translation\nlanguage: cy\nof: '../assessment.carag.yaml' # of it\ntexts: { title: Asesu }\n",
};

test('there and back, with the name of the file wherever it is written', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1') + judgement('A1.2'), more));
  const before = contents(folder);
  const there = await carag.run(['convert', 'assessment.carag.yaml'], { in: folder });
  expect(there).toEqual({
    code: 0,
    err: '',
    out: 'Wrote assessment.carag.md in place of assessment.carag.yaml. It has its new name in assessment.guidance.carag.md, carag.yaml and welsh/cy.carag.yaml.\n',
  });
  expect(existsSync(join(folder, 'assessment.carag.yaml'))).toBe(false);
  expect(read(folder, 'assessment.carag.md')).toContain('## A1.1 Is A1.1 good enough?');
  expect(read(folder, 'carag.yaml')).toContain('sections: [assessment.carag.md]');
  expect(read(folder, 'welsh/cy.carag.yaml')).toContain('of: "../assessment.carag.md" # of it');
  expect(read(folder, 'assessment.guidance.carag.md')).toContain('for: assessment.carag.md\n');
  expect(read(folder, 'assessment.guidance.carag.md')).toContain('(assessment.carag.md#a1)');
  const back = await carag.run(['convert', 'assessment.carag.md', '--to', 'yaml'], { in: folder });
  expect([back.code, back.err]).toEqual([0, '']);
  const section = join(folder, 'assessment.carag.yaml');
  const { [section]: _, ...others } = contents(folder);
  const { [section]: __, ...othersBefore } = before;
  const quoted = (text: string) => text.replaceAll("'", '"');
  expect(Object.entries(others).map(([path, text]) => [path, quoted(text)])).toEqual(
    Object.entries(othersBefore).map(([path, text]) => [path, quoted(text)]),
  );
});

test('every section of the samples is as clean afterwards as it was before', async () => {
  const folder = carag.samples();
  const set = join(folder, 'domain-two');
  for (const name of readdirSync(set).filter((each) => /\.(?:yaml|md)$/.test(each))) {
    if (!/^carag: section$/m.test(read(set, name))) continue;
    const { code, out } = await carag.run(['convert', join('domain-two', name)], { in: folder });
    expect([name, code, out]).toEqual([name, 0, expect.stringContaining('It has its new name in')]);
  }
  const { code, out } = await carag.run(['lint'], { in: folder });
  expect([code, out]).toEqual([0, expect.stringContaining('Nothing to report.')]);
});

test('what cannot be converted is listed', async () => {
  const folder = carag.folder(
    smallSet(judgement('A1.1') + judgement('A1.2').replace('Weigh the whole of it.', '"# One"')),
  );
  const { code, out, err } = await refuses(['assessment.carag.yaml'], folder);
  expect([code, err]).toEqual([1, '']);
  expect(out).toBe(
    `assessment.carag.yaml:17:20  “# One” in the guidance of A1.2 would begin a key question in Markdown: begin headings of guidance with ###.

1 thing cannot be written as Markdown, so nothing was changed.
`,
  );
});

test('a name of the author’s own', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1')));
  const { code } = await carag.run(['convert', 'assessment.carag.yaml', '--out', 'all of it.md'], {
    in: folder,
  });
  expect(code).toBe(0);
  expect(read(folder, 'carag.yaml')).toContain('sections: [all of it.md]');
  expect((await carag.run(['lint'], { in: folder })).code).toBe(0);
});

describe('refuses', () => {
  test.each([
    [['carag.yaml'], '“carag.yaml” is not a section: only a section can be converted.\n'],
    [['.'], '“.” is not a section: only a section can be converted.\n'],
    [['nothing.yaml'], '“nothing.yaml” matches nothing: there is no such file or folder.\n'],
    [['assessment.carag.yaml', '--to', 'yaml'], '“assessment.carag.yaml” is YAML already.\n'],
    [
      ['assessment.carag.yaml', '--out', 'one.yaml'],
      '“one.yaml” cannot be written: the name of a Markdown file ends in .md.\n',
    ],
    [
      ['assessment.carag.yaml', '--out', 'parts/one.md'],
      '“parts/one.md” cannot be written: the new file has to be in the same folder as “assessment.carag.yaml”.\n',
    ],
  ])('%j', async (args, message) => {
    const folder = carag.folder(smallSet(judgement('A1.1')));
    expect(await refuses(args, folder)).toEqual({ code: 2, out: '', err: message });
  });

  test('to overwrite a file', async () => {
    const folder = carag.folder({ ...smallSet(judgement('A1.1')), 'assessment.carag.md': '# mine\n' });
    const { code, err } = await refuses(['assessment.carag.yaml'], folder);
    expect([code, err]).toEqual([2, '“assessment.carag.md” cannot be written: it is there already.\n']);
  });

  test('to leave a half of it where another file has changed meanwhile', async () => {
    const folder = carag.folder({ 'old.md': 'old\n', 'one.yaml': 'of: old.md\n', 'two.yaml': 'of: mine\n' });
    const before = contents(folder);
    const rounds = [[{ start: 4, end: 10, text: 'new.yaml' }]];
    const others = ['one.yaml', 'two.yaml'].map((name) => {
      return { path: join(folder, name), before: 'of: old.md\n', rounds };
    });
    const replacing = replaceDocument(
      { path: join(folder, 'old.md'), text: 'old\n' },
      { path: join(folder, 'new.yaml'), text: 'new\n' },
      others,
    );
    await expect(replacing).rejects.toThrow(/two\.yaml” was changed by someone else/);
    expect(contents(folder)).toEqual(before);
  });

  test('to take away a section that has changed meanwhile', async () => {
    const folder = carag.folder({ 'old.md': 'newer\n' });
    const before = contents(folder);
    const replacing = replaceDocument(
      { path: join(folder, 'old.md'), text: 'old\n' },
      { path: join(folder, 'new.yaml'), text: 'new\n' },
      [],
    );
    await expect(replacing).rejects.toThrow(/old\.md” was changed by someone else/);
    expect(contents(folder)).toEqual(before);
  });
});

test('line breaks of Windows and a byte-order mark in other files stay', async () => {
  const documents = smallSet(judgement('A1.1'));
  const folder = carag.folder(documents);
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  writeFileSync(join(folder, 'carag.yaml'), `\ufeff${windows(documents['carag.yaml']!)}`);
  writeFileSync(
    join(folder, 'assessment.carag.yaml'),
    `\ufeff${windows(documents['assessment.carag.yaml']!)}`,
  );
  expect((await carag.run(['convert', 'assessment.carag.yaml'], { in: folder })).code).toBe(0);
  expect(read(folder, 'carag.yaml')).toBe(
    `\ufeff${windows(documents['carag.yaml']!.replace('assessment.carag.yaml', 'assessment.carag.md'))}`,
  );
  expect(read(folder, 'assessment.carag.md')).toMatch(/^---\r\n/);
  expect(read(folder, 'assessment.carag.md')).not.toMatch(/[^\r]\n/);
});
