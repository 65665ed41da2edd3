import { describe, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { draft, released, row, second, table } from './versions.ts';

const NAME = 'change/row-empty';
const before = released(second('A1.2'));
const same = draft('"1.1"', second('A1.2'));
const reworded = draft('"1.1"', second('A1.2', 'Were the views of both parents heard?'));

describe(NAME, () => {
  test.each(['«A1.2»', '«A1»', '«assessment»'])('fires for %s where nothing changed', (item) => {
    check(NAME, { ...before, ...same, ...table(row('1.1', item, undefined)) });
  });

  test('is silent where only signs changed, on what the base tells too, and on old rows', () => {
    const signs = draft('"1.1"', second('A1.2', 'Were the views of parents, heard?'));
    checkClean({ ...before, ...signs, ...table(row('1.1', 'A1.2', 'editorial')) });
    const rows = table(row('1.0', 'A1.1', undefined));
    const known = { 'releases/1.0/changes.carag.yaml': rows['changes.carag.yaml']! };
    checkClean({ ...before, ...known, ...same, ...rows });
    checkClean({
      ...before,
      ...reworded,
      ...table(row('0.8', 'A1.1', undefined), row('1.1', 'A1.2', 'wording')),
    });
  });
});
