import { describe, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { draft, released, row, second, table } from './versions.ts';

const NAME = 'change/date';
const dated = (...dates: string[]) =>
  table(...dates.map((date) => row('0.9', 'various', undefined).replace('2015-01', date)));

describe(NAME, () => {
  test.each([
    [['2015-02', '«2015-01»', '2015-03']],
    [['2015', '«2014-12»']],
    [['2015-01', '2016-01', '«2015-02»', '2015-03', '2015-04']],
    [['2015-01-31', '«2015-01-30»', '2015-01-31']],
  ])('fires for %j', (dates) => {
    check(NAME, dated(...dates));
  });

  test.each([
    [['2015-01', '2015-01']],
    [['2015-03', '2015', '2015-04']],
    [['2015-01-31', '2015-01', '2016']],
  ])('is silent for %j, of which none is surely earlier', (dates) => checkClean(dated(...dates)));

  test('a version that was published before the one with which it is compared', () => {
    const reworded = second('A1.2', 'Were the views of both parents heard?');
    const set = (published: string) => ({
      ...released(second('A1.2'), 'published: 2014-06\n'),
      ...draft('"1.1"', reworded, `published: ${published}\n`),
      ...table(row('1.1', 'A1.2', 'wording')),
    });
    check(NAME, set('«2014-05»'));
    checkClean(set('2014'));
  });
});
