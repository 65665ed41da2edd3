import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';
import { makeChanges, notPrinted, replaceWords, stepsOf } from './walk.ts';

const carag = new Carag();
const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'as-published.md'), 'utf8');
const set = 'samples/domain-two-as-published';

/** The page's table of rules: each with the cells of its row. */
const rows = [...page.matchAll(/^\| \[`([\w/-]+)`\]\(.*?\) \| (.*) \|$/gm)].map(
  ([, rule, cells]) => [rule!, cells!.split(' | ')] as const,
);

/** A folder with a copy of all samples in it. */
function copy(): string {
  const folder = carag.folder();
  cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  return folder;
}

/** The rules that find something, once for each finding. */
async function found(folder: string): Promise<string[]> {
  const { out } = await carag.run(['lint', set, '--format', 'json'], { in: folder });
  return (JSON.parse(out) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
}

/** How often each rule of the page finds something, in the words of the page: a dash for never. */
async function counts(folder: string): Promise<Record<string, string>> {
  const all = await found(folder);
  const count = (rule: string) => all.filter((each) => each === rule).length;
  return Object.fromEntries(rows.map(([rule]) => [rule, String(count(rule) || '–')]));
}

const column = (at: number) => Object.fromEntries(rows.map(([rule, cells]) => [rule, cells[at]]));

test('what the page counts is what is found, before and after what can be mended safely', async () => {
  const folder = copy();
  expect(column(0)).toEqual(await counts(folder));
  await carag.run(['lint', set, '--fix'], { in: folder });
  expect(column(1)).toEqual(await counts(folder));
});

test('the page has a row for every rule that finds something', async () => {
  expect(new Set(rows.map(([rule]) => rule))).toEqual(new Set(await found(copy())));
});

test('the page adds up', () => {
  const [, ...sums] = /^\| all of these \| (\d+) \| (\d+) \|/m.exec(page)!.map(Number);
  for (const [at, sum] of sums.entries()) {
    const cells = Object.values(column(at)).map((cell) => (cell === '–' ? 0 : Number(cell)));
    expect(cells.reduce((total, count) => total + count, 0)).toBe(sum);
  }
});

test('what can be mended safely is mended in one go', async () => {
  const folder = copy();
  await carag.run(['lint', set, '--fix'], { in: folder });
  const { out } = await carag.run(['lint', set, '--fix'], { in: folder });
  expect(out).toMatch(/^There was nothing that --fix can mend\.$/m);
  expect(out).not.toMatch(/can be fixed with --fix/);
});

test('the page can be followed step by step, prints what it says, and ends clean', async () => {
  const folder = copy();
  let printed = '';
  for (const { kind, lines } of stepsOf(page)) {
    if (kind === 'diff') makeChanges(join(folder, set), lines);
    else if (kind === 'replace') replaceWords(join(folder, set), lines);
    else if (kind === 'text') expect(notPrinted(lines, printed)).toEqual([]);
    else printed = (await carag.run(lines[0]!.split(' ').slice(2), { in: folder })).out;
  }
  expect(await found(folder)).toEqual([]);
});
