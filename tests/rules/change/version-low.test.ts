import { describe, expect, test } from 'vitest';
import { hasRisenEnough, leastVersion } from '../../../server/change/control/rise.ts';
import { CHANGE_CLASSES } from '../../../server/change/version/classes.ts';
import { check, checkClean } from '../../check.ts';
import { draft, fixed, left, released, row, second, table } from './versions.ts';

const NAME = 'change/version-low';
const before = released(second('A1.2'));
const reworded = (version: string) => ({
  ...before,
  ...draft(version, second('A1.2', 'Were the views of both parents heard?')),
  ...table(row(version.replace(/[«»"]/g, ''), 'A1.2', 'wording')),
});

describe(NAME, () => {
  test('fires where the version stayed as it was, and its fix raises it enough', () => {
    check(NAME, reworded('«"1.0"»'));
    const mended = fixed(NAME, reworded('"1.0"'));
    expect(mended['carag.yaml']).toContain('version: "1.1"');
  });

  test('is silent where it rose enough, or more, or where nothing changed', () => {
    checkClean(reworded('"1.1"'));
    checkClean(reworded('"2.0"'));
    checkClean({ ...before, ...draft('"1.0"', second('A1.2')) });
  });

  test('a published version that was edited is told as that', () => {
    const published = 'status: published\n';
    const set = {
      ...released(second('A1.2'), published),
      ...draft('"1.0"', second('A1.2', 'Were the views of both parents heard?'), published),
    };
    expect(left(set).filter((each) => /version-low|published-edited/.test(each))).toEqual([
      'change/published-edited Version 1.0 is published, and was changed since. Call it 1.1 at least.',
    ]);
  });
});

/** Read off the words of the rule: the number that rises, by class. */
const RISES = {
  data: 0,
  rating: 0,
  routing: 1,
  wording: 1,
  guidance: 2,
  translation: 2,
  editorial: 2,
} as const;

test.each(CHANGE_CLASSES)('what %s raises', (of) => {
  const three = ['3.0.0', '2.5.0', '2.4.8'][RISES[of]]!;
  const two = RISES[of] === 0 ? '3.0' : '2.5';
  expect([leastVersion('2.4.7', of), leastVersion('2.4', of)]).toEqual([three, two]);
  for (const version of ['2.4.7', '2.4.8', '2.5.0', '3.0.0', '2.4.6', '1.9.9'])
    expect(hasRisenEnough('2.4.7', version, of)).toBe(version >= three);
});
