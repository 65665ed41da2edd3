/** The page that shows the crosswalk from domain two to domain three: its counts, its lists and the texts that it quotes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';

interface Listed {
  readonly id: string;
  readonly text: string;
}
interface Crossing {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const carag = new Carag();
const samples = join(import.meta.dirname, '..', '..', 'samples');
const page = readFileSync(join(samples, '..', 'docs', 'crosswalk.md'), 'utf8');

const json = async (...args: string[]) =>
  JSON.parse((await carag.run([...args, '--format', 'json'], { in: samples })).out);
const textsOf = async (set: string) =>
  new Map(((await json('list', set)) as Listed[]).map(({ id, text }) => [id, text]));

const crossings: readonly Crossing[] = await json('crosswalk', 'domain-two', 'domain-three');
const goneOn = crossings.filter(({ from, to }) => from.length > 0 && to.length > 0);
const idsIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, id]) => id!);

test('as many questions go on as its heading says', () => {
  expect(page).toContain(`## ${goneOn.length} questions that go on`);
});

test.each([
  ['domain two', /Domain three asks nothing like these (\d+)[\s\S]*?seen: ([^\n]+)\./, 'to', 'from'],
  ['domain three', /Domain two asks nothing like these (\d+) of domain three: ([^\n]+)\./, 'from', 'to'],
] as const)('it lists and counts what only %s asks', (_, sought, missing, there) => {
  const [, count, list] = sought.exec(page)!;
  const alone = crossings.filter((each) => each[missing].length === 0).flatMap((each) => each[there]);
  expect(idsIn(list!)).toEqual(alone);
  expect(Number(count)).toBe(alone.length);
});

test('what it quotes beside an id is the text of either set', async () => {
  const [two, three] = [await textsOf('domain-two'), await textsOf('domain-three')];
  const table = page.slice(page.indexOf('## Ids that stand'), page.indexOf('## What only one'));
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.*) \| (.*) \|$/gm)];
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.map(([, id, before, after]) => [id, before, after])).toEqual(
    rows.map(([, id]) => [id, two.get(id!), three.get(id!)]),
  );
});
