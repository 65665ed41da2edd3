import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();
const tidy = smallSet(judgement('A1.1'));
const ASSESSMENT = 'assessment.carag.yaml';
const untidy = { ...tidy, [ASSESSMENT]: tidy[ASSESSMENT]!.replaceAll(': ', ':  ') };
const text = (folder: string, path = ASSESSMENT) => readFileSync(join(folder, path), 'utf8');

test('documents are laid out, and named', async () => {
  const folder = carag.folder(untidy);
  expect(await carag.run(['format'], { in: folder })).toEqual({
    code: 0,
    out: 'assessment.carag.yaml\n1 document laid out, 1 left as before.\n',
    err: '',
  });
  expect(text(folder)).toBe(tidy[ASSESSMENT]);
  expect(await carag.run(['format'], { in: folder })).toEqual({
    code: 0,
    out: '2 documents: nothing to change.\n',
    err: '',
  });
});

test('--check changes nothing and ends with 1', async () => {
  const folder = carag.folder(untidy);
  const { code, out } = await carag.run(['format', '--check'], { in: folder });
  expect([code, out]).toEqual([
    1,
    'assessment.carag.yaml\n1 document would change: run carag format without --check.\n',
  ]);
  expect(text(folder)).toBe(untidy[ASSESSMENT]);
});

test('the samples are laid out as they should be', async () => {
  const { code, out, err } = await carag.run(['format', '--check'], { in: carag.samples() });
  expect([code, err, out]).toEqual([0, '', expect.stringMatching(/^\d+ documents: nothing to change\.\n$/)]);
});

test('what cannot be read is left as it is, and the rest is laid out', async () => {
  const broken = 'carag: section\nid: b\ntitle: [Draft] B  \n';
  const folder = carag.folder({ ...untidy, 'b.carag.yaml': broken });
  const { code, out, err } = await carag.run(['format'], { in: folder });
  expect([code, out]).toEqual([2, 'assessment.carag.yaml\n1 document laid out, 1 left as before.\n']);
  expect(err).toBe(
    '“b.carag.yaml” is left as it is: line 3 cannot be read. “[Draft] B” needs quotation marks around it, because it starts with [.\n',
  );
  expect(text(folder, 'b.carag.yaml')).toBe(broken);
});

test('only what was asked for is laid out', async () => {
  const folder = carag.folder({ ...untidy, 'carag.yaml': `${tidy['carag.yaml']}\n\n` });
  await carag.run(['format', 'carag.yaml'], { in: folder });
  expect([text(folder, 'carag.yaml'), text(folder)]).toEqual([tidy['carag.yaml'], untidy[ASSESSMENT]]);
});

describe('the file', () => {
  test.each([
    ['a byte-order mark', (each: string) => `\ufeff${each}`],
    ['the line breaks of Windows', (each: string) => each.replaceAll('\n', '\r\n')],
  ])('keeps %s', async (_, as) => {
    const folder = carag.folder(tidy);
    writeFileSync(join(folder, ASSESSMENT), as(untidy[ASSESSMENT]));
    await carag.run(['format'], { in: folder });
    expect(text(folder)).toBe(as(tidy[ASSESSMENT]!));
  });
});

test('a path at which there is nothing', async () => {
  const { code, err } = await carag.run(['format', 'nowhere'], { in: carag.folder(tidy) });
  expect([code, err]).toEqual([2, '“nowhere” matches nothing: there is no such file or folder.\n']);
});
