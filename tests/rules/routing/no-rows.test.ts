import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';

const table = (id: string, rows: string, more = '') =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  text: Which services took part?
  answer: { any-of: { health: Health, school: The school }, at-least: 0 }
- id: ${id}
  kind: information
${more}  text: When did each of them take part?
  answer: { one-of: { early: Early, late: Late } }
  rows: ${rows}
`);
const gated = '{ text: Health, ask-when: A1.1 is yes }';

describe('routing/no-rows', () => {
  test('where no row that is written is asked', () => {
    const [found] = check('routing/no-rows', table('«A1.3»', `{ health: ${gated} }`));
    expect(found!.message).toBe('A1.3 is asked where it has no rows, for example where A1.1 is “No”.');
  });

  test('where nothing need be chosen that brings a row', () =>
    void check('routing/no-rows', table('«A1.3»', '{ from: A1.2 }')));

  test('is silent where a row is always there, or the question is not asked without', () => {
    checkClean(table('A1.3', `{ health: ${gated}, school: The school }`));
    checkClean(table('A1.3', '{ from: A1.2 }', '  ask-when: count of A1.2 is at least 1\n'));
  });
});
