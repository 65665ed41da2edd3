import { describe, expect, test } from 'vitest';
import { alone, check, findingsIn, line } from '../../check.ts';
import { mended } from '../mended.ts';
import { headings, lettered, numbered, section, view } from './sets.ts';

describe('id/form', () => {
  test.each([
    ['a1.1', 'A1.1'],
    ['A1,1', 'A1.1'],
    ['A.1.1', 'A1.1'],
    ['A1.1.a', 'A1.1a'],
    ['A1.S', 'A1S'],
  ])('lettered: %s', (id, meant) => {
    const fixture = section('a.carag.yaml', `A1: «${id}»`);
    const [found] = check('id/form', fixture, alone);
    expect(found!.message).toBe(`${id} is not written as the ids of this set are. Did you mean ${meant}?`);
    expect(found!.finding.fixes[0]!.safe).toBe(false);
    expect(mended('id/form', fixture)).toEqual(section('a.carag.yaml', `A1: ${meant}`));
  });

  test.each([
    ['7.a', '7a'],
    ['7._a', '7a'],
    ['9a.', '9a'],
    ['9B', '9b'],
    ['1,13', '1.13'],
  ])('numbered: %s', (id, meant) => {
    const fixture = { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', `«${id}»`) };
    check('id/form', fixture, alone);
    expect(mended('id/form', fixture)).toEqual({
      ...numbered('a.carag.yaml'),
      ...view('a.carag.yaml', meant),
    });
  });

  test('in Markdown headings', () => {
    check(
      'id/form',
      headings(
        '# «a1» Is it good enough?',
        '## «A1.1.» Is it in time?',
        '## A1.2 Is it complete?',
        '## «A1,3» Is it shared?',
      ),
      alone,
    );
  });

  test('of the other style, or of none', () => {
    const [found] = check('id/form', section('a.carag.yaml', 'A1: A1.1 «1.8» «eight»'), alone);
    expect(found!.message).toBe(
      '1.8 is not written as the ids of this set are. They look like A1, A1.8, A1.8a or A1S.',
    );
    const [other] = check(
      'id/form',
      { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '1.1 «A1.8»') },
      alone,
    );
    expect(other!.message).toBe(
      'A1.8 is not written as the ids of this set are. They look like 9, 9a or 1.13.2.',
    );
    expect(other!.finding.fixes).toEqual([]);
  });

  test('has no fix where that id is taken', () => {
    const [found] = check('id/form', section('a.carag.yaml', 'A1: A1.1 «A1,1»'), alone);
    expect(found!.finding.fixes).toEqual([]);
  });

  test('nothing is guessed where the set does not say how ids are written', () => {
    const unsaid = { ...lettered('a.carag.yaml'), ...section('a.carag.yaml', 'a1: A_1.9 7.a A1,8 02 A3.1') };
    for (const ids of ['ids: roman', 'ids:', '']) {
      const found = findingsIn({
        ...unsaid,
        'carag.yaml': unsaid['carag.yaml']!.replace('ids: lettered', ids),
      });
      expect(found.filter(({ rule }) => rule.startsWith('id/')).map(line)).toEqual([]);
    }
  });
});
