import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';

const carag = new Carag();
const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'youth-standards.md'), 'utf8');
const RESULTS = 'youth-standards/results.carag.yaml';

/** The numbers of cases at the head of a domain, as the results call them. */
const SAMPLES: Record<string, string> = {
  26: 'court-harm',
  29: 'court-safety',
  30: 'court',
  18: 'out-of-court-safety',
};

interface Rated {
  readonly id: string | null;
  readonly level: string;
  readonly rating: { name: string } | null;
  readonly basis: { total?: number; outOf?: number };
  readonly parts: readonly Rated[];
}

/** The report of the published results, with these replacements made in them. */
async function report(...replacements: [from: RegExp, to: string][]) {
  const folder = carag.samples();
  const path = join(folder, RESULTS);
  const before = readFileSync(path, 'utf8');
  const after = replacements.reduce((text, [from, to]) => text.replace(from, to), before);
  if (replacements.length > 0) expect(after).not.toBe(before);
  writeFileSync(path, after);
  const { code, out } = await carag.run(['rate', RESULTS, '--format', 'json'], { in: folder });
  return {
    code,
    ...(JSON.parse(out) as {
      ratings: unknown;
      overall: Rated;
      findings: { message: string }[];
      silenced: { message: string }[];
    }),
  };
}

const standardsOf = ({ parts }: Rated) => parts.flatMap((domain) => domain.parts);

describe('the published results', () => {
  /** Ratings of standards 1.1 to 3.4 as the report prints them. */
  const PUBLISHED = 'rggg oggr iiii'.replace(/ /g, '');
  const LETTERS: Record<string, string> = {
    i: 'inadequate',
    r: 'requires-improvement',
    g: 'good',
    o: 'outstanding',
  };

  test('are rated as the report rates them: 15 of 36', async () => {
    const { code, overall, findings } = await report();
    expect([code, findings]).toEqual([0, []]);
    expect(standardsOf(overall).map(({ rating }) => rating?.name)).toEqual(
      [...PUBLISHED].map((letter) => LETTERS[letter]),
    );
    expect(overall).toMatchObject({
      rating: { name: 'requires-improvement' },
      basis: { total: 15, outOf: 36 },
    });
  });

  test('come to 14 without the one use of discretion', async () => {
    const { overall } = await report([
      /percent: 45\n {4}sample: .*\n {4}discretion:\n(?: {6}.*\n)+/,
      'percent: 45\n',
    ]);
    expect(overall).toMatchObject({
      rating: { name: 'requires-improvement' },
      basis: { total: 14, outOf: 36 },
    });
  });

  test('hold a raise that did not happen, and say so', async () => {
    const { silenced } = await report();
    expect(silenced.map(({ message }) => message)).toEqual([
      '2.1.3 is Outstanding as computed: Good would lower it, and discretion may only raise a rating.',
    ]);
  });

  test('have the numbers of cases that the page gives, and no others', () => {
    const results = readFileSync(join(carag.samples(), RESULTS), 'utf8');
    const sizes = Object.fromEntries(
      [...results.matchAll(/^ {2}([\w-]+): (\d+)$/gm)].map(([, name, size]) => [name, size]),
    );
    const given = [...results.matchAll(/^ {2}"([\d.]+)":[^"]*?sample: ([\w-]+)/gm)].map(([, id, sample]) => [
      id,
      sizes[sample!],
    ]);
    const table = page.slice(page.indexOf('| figures |'), page.indexOf('| figure |'));
    const told = [...table.matchAll(/^\| (\d[^|]*) \| (\d+) \|/gm)].flatMap(([, ids, size]) =>
      ids!.match(/\d\.\d\.\d/g)!.map((id) => [id, size]),
    );
    expect(told.sort()).toEqual(given.sort());
    expect(results.match(/^ {2}"\d\.\d\.\d": *(?:\{|\d|\n)/gm)).toHaveLength(23);
  });

  test('have no number of cases where the page says that it cannot be theirs', async () => {
    const rows = [
      ...page.matchAll(/^\| ([\d.]+) \| (\d+) % of (\d+) \| (\d+) are ([\d.]+) %, (\d+) are ([\d.]+) %/gm),
    ];
    expect(rows).toHaveLength(5);
    const { findings } = await report(
      ...rows.map(([, id, percent, of]): [RegExp, string] => [
        new RegExp(`"${id}":(?:\\n {4}percent:)? ${percent}\\n`),
        id === '2.1.3'
          ? `"${id}":\n    percent: ${percent}\n    sample: ${SAMPLES[of!]}\n`
          : `"${id}": { percent: ${percent}, sample: ${SAMPLES[of!]} }\n`,
      ]),
    );
    expect(findings.map(({ message }) => message.split(' Check')[0])).toEqual(
      rows.map(
        ([, , percent, of, k, p, l, q]) =>
          `No number of ${of} cases is ${percent} %: ${k} are ${p} %, ${l} are ${q} %.`,
      ),
    );
  });
});
