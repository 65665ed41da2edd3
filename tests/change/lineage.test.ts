import { expect, test } from 'vitest';
import type { Crossing } from '../../server/change/crosswalk/crosswalk.ts';
import { lineages } from '../../server/change/crosswalk/lineage.ts';

const crossing = (
  from: string,
  to: string,
  relation: Crossing['relation'] = 'unchanged',
  comparable: Crossing['comparable'] = 'yes',
): Crossing => ({
  from: from.split(' ').filter(Boolean),
  to: to.split(' ').filter(Boolean),
  relation,
  comparable,
  classes: [],
});
const told = (...steps: Crossing[][]) =>
  lineages(steps).map(
    ({ ids, comparable }) => `${ids.map((each) => each.join('+') || '-').join(' > ')}: ${comparable}`,
  );

test('a question that was renumbered twice is one line, as comparable as its worst step', () => {
  expect(
    told(
      [crossing('A1.1', 'A1.2', 'renumbered')],
      [crossing('A1.2', 'A1.3', 'renumbered and reworded', 'analyst decides')],
    ),
  ).toEqual(['A1.1 > A1.2 > A1.3: analyst decides']);
});

test('an id that stood for something else meanwhile joins nothing', () => {
  expect(
    told(
      [crossing('A1.1', '', 'removed', 'no'), crossing('A1.2', 'A1.1', 'renumbered')],
      [crossing('A1.1', 'A1.1'), crossing('', 'A1.2', 'added', 'no')],
    ),
  ).toEqual(['A1.1 > - > -: no', 'A1.2 > A1.1 > A1.1: yes', '- > - > A1.2: no']);
});

test('what was split and merged again is one line with all its parts', () => {
  expect(
    told(
      [crossing('A1.1', 'A1.1 A1.2', 'split', 'analyst decides')],
      [crossing('A1.1 A1.2', 'A1.3', 'merged', 'analyst decides')],
    ),
  ).toEqual(['A1.1 > A1.1+A1.2 > A1.3: analyst decides']);
  expect(
    told(
      [crossing('A1.1', 'A1.1'), crossing('A1.2', 'A1.2')],
      [crossing('A1.1 A1.2', 'A1.3', 'merged', 'analyst decides')],
    ),
  ).toEqual(['A1.1+A1.2 > A1.1+A1.2 > A1.3: analyst decides']);
});

test('a question that came later and went again is compared over the versions that asked it', () => {
  expect(
    told(
      [crossing('', 'A1.1', 'added', 'no')],
      [crossing('A1.1', 'A1.1')],
      [crossing('A1.1', '', 'removed', 'no')],
    ),
  ).toEqual(['- > A1.1 > A1.1 > -: yes']);
});
