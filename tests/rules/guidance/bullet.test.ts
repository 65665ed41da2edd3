import { describe, expect, test } from 'vitest';
import { withGuidance } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';

const NBSP = '\u00a0';

describe('guidance/bullet', () => {
  test.each([
    ['bullets', 'Ask:\n«•» the child\n• the parents', 'Ask:\n- the child\n- the parents'],
    ['bullets with tabs', '«•»\tthe child\n•\tthe parents', '- the child\n- the parents'],
    [
      'bullets with no-break spaces',
      `«·»${NBSP}the child\n·${NBSP}the parents`,
      '- the child\n- the parents',
    ],
    ['a single bullet', 'Ask:\n«▪» the child', 'Ask:\n- the child'],
    [
      'a dash without its space above others',
      'Ask:\n\n«-»the child\n- the parents',
      'Ask:\n\n- the child\n- the parents',
    ],
    ['a dash without its space below others', '- the child\n«-»the parents', '- the child\n- the parents'],
    ['dashes', '«–» the child\n– the parents', '- the child\n- the parents'],
  ])('%s become a list, safely', (_, bad, good) => {
    const [found] = check('guidance/bullet', withGuidance(bad));
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([true]);
    expect(mended('guidance/bullet', withGuidance(bad))).toEqual(withGuidance(good));
  });

  test('letters become numbers, if their author wishes', () => {
    const bad = withGuidance('Ask\n«(a)» the child\n(b) the parents');
    const [found] = check('guidance/bullet', bad);
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended('guidance/bullet', bad)).toEqual(withGuidance('Ask\n1. the child\n2. the parents'));
  });

  test('bullets on one line are told without a fix', () => {
    const [found] = check('guidance/bullet', withGuidance('Ask: «•» the child • the parents'));
    expect(found!.finding.fixes).toEqual([]);
  });

  test.each([
    ['a dash without a space, alone', 'Ask the child\n-and only the child- first.'],
    ['a list', '- the child\n- the parents'],
    ['a dash in a sentence', 'Ask the child – not the parents – first.\n– And then wait.'],
    ['a letter in a sentence', 'It is plan\nb) that counts.'],
    ['bullets in code', '```\n• the child\n• the parents\n```'],
    ['a dot between words', 'Monday · Tuesday'],
  ])('not %s', (_, text) => checkClean(withGuidance(text)));
});
