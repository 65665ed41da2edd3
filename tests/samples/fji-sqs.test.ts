/** The sample of FJI and SQS beside the published guide: ids, their order, criteria, what may be not applicable, changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeWhere } from '../where.ts';
import { SEEDS, seeds } from './seed.ts';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly criteria?: string | readonly string[];
  readonly explains?: string | readonly string[];
  readonly means?: Record<string, string>;
  readonly answer?: string | { readonly 'one-of'?: Record<string, unknown> };
  readonly rows?: Record<string, string | { readonly means?: Record<string, string> }>;
  readonly 'explain-in'?: { readonly other?: string };
}

const folder = join(import.meta.dirname, '..', '..', 'samples', 'fji-sqs');
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' });
const views = readdirSync(folder).filter((name) => /^view-\d/.test(name));
const questions = views.flatMap((name) => (read(name) as { questions?: Question[] }).questions ?? []);
const ids = questions.map(({ id }) => id);
const listed = (value: string | readonly string[] = []) => [value].flat();

/** An id in the first column, in print: `9a.`, `7. a`, `12.b`, `2.17.a`. */
const PRINTED = /^(\d{1,2}(?:\.\d+)*)(?:\. ?|)([a-e]?)\.?(?: \(was [\d.]+\))?[\t ](?![a-z]|\d+\t)(?=.*\S)/;
/** Where what is printed is corrected: a letter for a number, and a number that stands twice. */
const CORRECTED: Record<string, string> = { '2.17a': '2.17.1' };
/** Questions whose number stands nowhere in print, or stands there for another. */
const LOST = ['2.4.2', '3.16.4'];

describeWhere(SEEDS)('beside the published guide', () => {
  const guide = (seeds('001_')[0] ?? '').split('\n');
  const rows = guide.flatMap((line) => {
    const [whole, number, letter] = PRINTED.exec(line) ?? [];
    if (whole === undefined) return [];
    const id = `${number}${letter}`;
    return [{ id: CORRECTED[id] ?? id, line }];
  });

  test('has every question that is printed there, in the same order', () => {
    // A criterion whose column was lost stands where an id belongs, and always before the question of that id.
    const found = rows.map(({ id }) => id).filter((id) => ids.includes(id));
    const printed = [...new Set(found.reverse())].reverse();
    expect(printed.length).toBeGreaterThan(140);
    expect(printed).toEqual(ids.filter((id) => printed.includes(id)));
    const whole = guide.join('\n');
    const isThere = (id: string) =>
      new RegExp(`(?<![\\d.])${id.replaceAll('.', '\\.')}(?![\\d])`).test(whole);
    expect(ids.filter((id) => !printed.includes(id) && !isThere(id))).toEqual(LOST);
  });

  test('cites the criteria that are printed beside them, but for 4.4.2, which is none', () => {
    const printed = rows.flatMap(({ id, line }) => {
      const cell = line.split('\t')[1]?.trim() ?? '';
      return /^\d\.\d(?:\.\d)?$/.test(cell) && ids.includes(id) ? [[id, cell.replace('4.4.2', '4.4.1')]] : [];
    });
    expect(printed.length).toBeGreaterThan(80);
    const ours = new Map(questions.map(({ id, criteria }) => [id, listed(criteria)]));
    expect(printed.filter(([id, criterion]) => !ours.get(id!)!.includes(criterion!))).toEqual([]);
  });

  test.each([
    ['guiding principle, 33 times', /outweigh any insufficiency/g, 33],
    ['Signs of vulnerability six times', /shows insufficient regard/g, 6],
    ['triggers of review five times', /out of contact/g, 5],
    ['National Standards 4.5 three times', /maximum of 6 month/g, 3],
    ['two strands of diversity four times', /two strands/g, 4],
  ])('repeats as often as the page says: %s', (words, sought, times) => {
    const page = readFileSync(join(folder, '..', '..', 'docs', 'fji-sqs.md'), 'utf8').replace(/\s+/g, ' ');
    expect(page).toContain(words);
    expect(guide.join(' ').replace(/\s+/g, ' ').match(sought)).toHaveLength(times);
  });

  test('has a row for each row of the change-control table, with the same months', () => {
    const months = guide.flatMap(
      (line) => /^((?:January|February|March|April|September) 20\d\d)\t/.exec(line)?.[1] ?? [],
    );
    const { rows } = read('changes.carag.yaml') as { rows: { date: string }[] };
    expect(
      rows.map(({ date }) =>
        new Date(`${date}-01`).toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      ),
    ).toEqual(months);
  });
});

test('has 183 questions, each id once', () => {
  expect(ids).toHaveLength(183);
  expect(new Set(ids).size).toBe(183);
});

test('says of each answer “not applicable” when it may be given', () => {
  const open = questions.filter(
    ({ answer, means, rows }) =>
      answer === 'yes-no-na' &&
      !means?.na &&
      !Object.values(rows ?? {}).every((row) => typeof row === 'object' && row.means?.na),
  );
  expect(open.map(({ id }) => id)).toEqual([]);
});

test('explains every “other” reason in the narrative of its view', () => {
  const narratives = ['1.20b', '2.20', '3.20a', '4.20', '5.10'];
  const explanations = questions.filter(({ kind }) => kind === 'explanation');
  expect(explanations.length).toBeGreaterThan(45);
  expect(
    explanations.filter(
      ({ id, 'explain-in': where }) => where?.other !== narratives[Number(id.split('.')[0]) - 1],
    ),
  ).toEqual([]);
});
