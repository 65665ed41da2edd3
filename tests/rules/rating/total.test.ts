import { describe, expect, test } from 'vitest';
import { ratings, standards, summed } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { messages } from './sets.ts';

describe('rating/total', () => {
  test.each([
    [
      '{ low: «0-1», middle: 3-4, high: 5-6 }',
      '3 standards with at most 2 points each give 0 to 6; no band covers 2.',
    ],
    [
      '{ low: 0-2, middle: «2-4», high: 5-6 }',
      '3 standards with at most 2 points each give 0 to 6; 2 is in Low (0-2) and Middle (2-4).',
    ],
    [
      '{ low: 0-1, middle: 2-4, high: «5» }',
      '3 standards with at most 2 points each give 0 to 6; no band covers 6.',
    ],
    [
      '{ low: 0-1, middle: 2-4, high: «5-7» }',
      '3 standards with at most 2 points each give 0 to 6, but High (5-7) goes further.',
    ],
  ])('%s', (bands, message) => {
    expect(messages('rating/total', summed(bands))).toEqual([message]);
  });

  test.each([
    '{ low: below 2, middle: 2-4, high: below 7 }'.replace('high: below 7', 'high: 5 and over'),
    '{ low: 0-1, middle: "2", high: between 3 and 6 }',
    '{ low: 0 to 1.5, middle: 1.6-4, high: "> 4" }',
  ])('%s is clean', (bands) => checkClean(summed(bands)));

  test('the highest band is mended to end at the highest total', () => {
    for (const high of ['5', '5-8', '4.5-9'])
      expect(mended('rating/total', summed(`{ low: 0-1, middle: 2-4, high: «${high}» }`))).toEqual(
        summed(`{ low: 0-1, middle: 2-4, high: ${high.startsWith('4') ? '4.5' : '5'}-6 }`),
      );
  });

  test('scores that do not begin at 0, and parts that differ', () => {
    const scale = 'scale: { low: { label: Low, score: 1 }, high: { label: High, score: 3 } }\n';
    expect(messages('rating/total', summed('{ low: «3-4», high: 7-9 }', scale))).toEqual([
      '3 standards with 1 to 3 points each give 3 to 9; no band covers 5.',
    ]);
    const one = ratings(
      'domains: { rule: lowest }\noverall: { rule: sum, bands: { low: «1», high: 4 and over } }',
      scale,
    );
    expect(check('rating/total', { ...standards(3), ...one }).map(({ message }) => message)).toEqual([
      '1 domain with 1 to 3 points gives 1 to 3; no band covers 3.',
    ]);
  });

  test.each([
    '{ low: 0-49, middle: 50-79, high: 80-100 }',
    '{ low: below 50, middle: 50-79, high: 80 and over }',
    '{ low: 0-49.9, middle: 50 to 79.9, high: 80-100 }',
    '{ low: 0-2, middle: 3-79, high: 80-100 }',
  ])('percentages are told once: %s', (bands) => {
    const found = check('rating/total', summed(bands, undefined, '«bands»'), alone);
    expect(found[0]!.message).toMatch(/^These bands are percentages, but 3 standards .* give 0 to 6\./);
  });

  test('bands of more standards than there are are no percentages', () => {
    const [found] = check('rating/total', summed('{ low: 0-1, middle: «2-7», high: 8 and over }'));
    expect(found!.message).toContain('but Middle (2-7) goes further.');
  });

  test('nothing is said while a set that is used is missing, which may hold the other standards', () => {
    const fixture = summed('{ low: 0-1, middle: 2-6, high: 7-9 }');
    const using = { ...fixture, 'carag.yaml': `${fixture['carag.yaml']}uses: [«../more»]\n` };
    check('shape/uses-missing', using, alone);
  });

  test('each domain has a sum of its own', () => {
    const own = ratings('domains: { rule: sum, bands: { low: 0-1, middle: «2-4», high: 6 } }');
    expect(messages('rating/total', { ...standards(3), ...own })).toEqual([
      '1: 3 standards with at most 2 points each give 0 to 6; no band covers 5.',
    ]);
  });

  test('what discretion leads to counts', () => {
    const scale =
      'scale:\n  low: { label: Low, score: 0 }\n  high: { label: High, score: 1 }\n  top: { label: Top, score: 2 }\n';
    const rated = (more: string, high: string) => ({
      ...standards(0),
      'standards.carag.yaml':
        'carag: standards\ndomains:\n  - id: "1"\n    title: Work\n    standards: [{ id: "1.1", title: Plan, key-questions: [{ id: "1.1.1", text: Is it sound? }] }]\n',
      ...ratings(
        `key-questions: { bands: { low: below 50, high: 50 and over } }\nstandards: { rule: lowest }\noverall: { rule: sum, bands: { low: 0, high: ${high} } }\n${more}`,
        scale,
      ),
    });
    const discretion = 'discretion: { within: 1, of: ratings, level: standard, direction: up }';
    checkClean(rated('', '1'));
    checkClean(rated(discretion, '1-2'));
    check('rating/total', rated(discretion, '«1»'), alone);
    check('rating/total', rated('', '«1-2»'), alone);
  });
});
