import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeWhere } from '../where.ts';
import { SEEDS, seeds } from './seed.ts';

interface Criterion {
  id: string;
  indicators: string[];
  evidence?: string;
}
interface Standard {
  id: string;
  evidence?: string;
  criteria: Criterion[];
}
interface Theme {
  id: string;
  standards: Standard[];
}

const file = join(import.meta.dirname, '..', '..', 'samples', 'fji-criteria', 'standards.carag.yaml');
const { themes } = parse(readFileSync(file, 'utf8')) as { themes: Theme[] };
const standards = themes.flatMap((theme) => theme.standards);
const criteria = standards.flatMap((standard) => standard.criteria);

/** Each theme, standard and criterion in reading order, a criterion with the number of its indicators. */
const ours = themes.flatMap(({ id, standards }) => [
  id,
  ...standards.flatMap(({ id, criteria }) => [
    id,
    ...criteria.map(({ id, indicators }) => `${id}: ${indicators.length}`),
  ]),
]);

test('has every theme, standard and criterion, with so many indicators', () => {
  expect(ours).toEqual([
    ...['1', '1.1', '1.1.1: 8', '1.2', '1.2.1: 15', '1.2.2: 8', '1.3', '1.3.1: 14', '1.3.2: 5', '1.3.3: 5'],
    ...['1.4', '1.4.1: 10', '1.4.2: 9', '1.4.3: 6', '1.5', '1.5.1: 15'],
    ...[
      '2',
      '2.1',
      '2.1.1: 4',
      '2.2',
      '2.2.1: 8',
      '2.3',
      '2.3.1: 12',
      '2.4',
      '2.4.1: 11',
      '2.5',
      '2.5.1: 10',
    ],
    ...[
      '3',
      '3.1',
      '3.1.1: 3',
      '3.2',
      '3.2.1: 11',
      '3.3',
      '3.3.1: 15',
      '3.4',
      '3.4.1: 11',
      '3.5',
      '3.5.1: 14',
    ],
    ...['4', '4.1', '4.1.1: 12', '4.1.2: 5', '4.2', '4.2.1: 8', '4.3', '4.3.1: 7', '4.4', '4.4.1: 11'],
    ...['5', '5.1', '5.1.1: 20', '5.2', '5.2.1: 11', '5.3', '5.3.1: 14', '5.4', '5.4.1: 9'],
  ]);
});

test('adds up to 5 themes, 23 standards, 29 criteria and 291 indicators', () => {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  expect([themes, standards, criteria, indicators].map((each) => each.length)).toEqual([5, 23, 29, 291]);
});

describeWhere(SEEDS)('beside the published documents', () => {
  test('has what is printed, in the same order', () => {
    expect(ours).toEqual(printedIn(seeds('003_')[0]!));
  });

  test('says “evidence: other” of what no question of the case assessment guide cites, and of nothing else', () => {
    const cited = citedIn(seeds('001_')[0]!);
    const isCited = (standard: Standard, { id }: Criterion) =>
      cited.has(id) || (cited.has(standard.id) && standard.criteria.length === 1);
    const uncited = standards.flatMap((standard) =>
      standard.criteria.filter((criterion) => !isCited(standard, criterion)),
    );
    const elsewhere = standards.flatMap((standard) =>
      standard.criteria.filter((criterion) => (criterion.evidence ?? standard.evidence) === 'other'),
    );
    expect(elsewhere.map(({ id }) => id)).toEqual(uncited.map(({ id }) => id));
  });
});

/**
 * What a printed page of criteria holds. An indicator begins with a space and a capital letter, and goes on in lines
 * without a space; one that begins with a small letter goes on from the page before.
 */
function printedIn(page: string): string[] {
  const entries: { id: string; indicators: number }[] = [];
  for (const line of page.split('\n')) {
    const id = /^ ?(?:(\d)\.|(\d\.\d(?:\.\d)?)) +\S/.exec(line);
    const last = entries.at(-1);
    if (id) entries.push({ id: (id[1] ?? id[2])!, indicators: 0 });
    else if (last && isCriterion(last.id) && /^ +(?!Quality [Ii]ndicators)\p{Lu}/u.test(line))
      last.indicators++;
  }
  return entries.map(({ id, indicators }) => (isCriterion(id) ? `${id}: ${indicators}` : id));
}

const isCriterion = (id: string) => id.split('.').length === 3;

/** The standards and criteria in the second column of a guide, beside the ids of questions in the first. */
function citedIn(guide: string): Set<string> {
  const rows = guide.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const cells = rows
    .filter(([question]) => question === '' || /^(?:Number )?\d/.test(question!))
    .map(([, cell]) => cell ?? '');
  return new Set(
    cells.filter((cell) => /^\d\.\d(?:\.\d)?(?: \d\.\d\.\d)*$/.test(cell)).flatMap((cell) => cell.split(' ')),
  );
}
