import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag } from '../carag.ts';
import { SET } from './rating.ts';

const carag = new Carag();
const page = readFileSync(join(import.meta.dirname, '../../../docs/ratings.md'), 'utf8');
const fences = [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));

const documents = Object.fromEntries(
  fences.flatMap(({ text }) => {
    const name = /^# (\S+\.carag\.yaml)\n/.exec(text)?.[1];
    return name ? [[name, text]] : [];
  }),
);

test('the page on ratings prints what its example comes to', async () => {
  expect(Object.keys(documents)).toEqual([
    'standards.carag.yaml',
    'ratings.carag.yaml',
    'results.carag.yaml',
  ]);
  const folder = carag.folder({ 'carag.yaml': SET['carag.yaml'], ...documents });
  const reports = fences.filter(({ kind }) => kind === '');
  const commands = fences.filter(({ text }) => text.startsWith('npx carag rate results'));
  expect([reports.length, commands.length]).toEqual([2, 2]);
  for (const [index, { text }] of commands.entries()) {
    const args = text.trim().split(' ').slice(2);
    const { code, out } = await carag.run(args, { in: folder });
    expect(code).toBe(1);
    expect(out).toContain(reports[index]!.text);
  }
});
