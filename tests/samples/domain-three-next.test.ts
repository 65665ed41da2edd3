/** The next version of domain three that we made up: it shows every class of change, and its table tells of them. */
import { expect, test } from 'vitest';
import { compared } from '../../server/change/comparison/compare.ts';
import { rowsOf } from '../../server/change/control/table.ts';
import { CHANGE_CLASSES } from '../../server/change/version/classes.ts';
import { Version } from '../../server/change/version/version.ts';
import { projectOf, ROOT } from '../check.ts';
import { documentsIn } from './clean.ts';

const project = projectOf(documentsIn('domain-three', 'domain-three-next', 'youth-standards'));
const version = (folder: string) => new Version(project, project.sets.get(`${ROOT}/${folder}`)!);
const { changes } = compared(version('domain-three'), version('domain-three-next'));

test('it has a change of every class', () => {
  expect([...new Set(changes.map((change) => change.class))]).toEqual([...CHANGE_CLASSES]);
});

test('its table has a row of every class but the one that need not be told', () => {
  const rows = rowsOf(project.sets.get(`${ROOT}/domain-three-next`)!);
  const told = new Set(rows.map((row) => row.model.class?.value));
  expect([...told]).toEqual(CHANGE_CLASSES.filter((each) => each !== 'editorial'));
});

test('it stays small beside what it changes', () => {
  expect(changes.length).toBeLessThan(16);
});
