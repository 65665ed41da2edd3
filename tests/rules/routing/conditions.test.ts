/** What the rules on the language of conditions have no fault to find with, and what can be no condition. */
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../server/lint/example.ts';
import { checkClean, findingsIn, line } from '../../check.ts';
import { asked, found } from './conditions.ts';
import { CLEAN } from './sets.ts';

describe('conditions that are right', () => {
  test.each([
    'A1.1 is yes',
    'A1.1 is not yes',
    'A1.1 is sufficient',
    'A1.2 includes family and A1.1 is one of (yes, no)',
    'A1.2 includes none of (family, school)',
    'count of A1.2 is at least 2',
    'A1.3 is 12',
    'A1.3 is 999',
    'A1.3 is not 999',
    'A1.3 is more than 2 or not (A1.4 is before 2015-06)',
    'A1.4 is on or after 2015-01-31',
    'A1.5 is answered',
    'A1.5 is not answered',
    'any row of A1.6 is no',
    'every row of A1.6 is sufficient',
    'A1.6 is insufficient',
    'A1.6 is answered',
    'A1.6/health is yes',
    'any row of A1.7 is worse',
    'A1.7/school is worse',
    'nation is wales and modules includes courts',
    'welsh and not court',
    '(welsh and A1.1 is yes) or court',
    'nation is one of (england, wales)',
  ])('%s', (condition) => expect(found(asked(condition))).toEqual([]));

  test('of every construct', () => checkClean(CLEAN));
});

test('conditions that are lists or numbers are findings', () => {
  for (const condition of ['[A1.1 is yes]', '5', '{ a: b }', '""', '"\\ud800"']) {
    const all = findingsIn(asked(condition));
    expect(all.map(line)).not.toEqual([]);
  }
});

test('a set without conditions is clean', () => {
  checkClean(markdown('## A1.1 So?\n\n```carag\nkind: information\nanswer: text\n```\n'));
});
