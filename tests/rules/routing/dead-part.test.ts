import { describe, expect, test } from 'vitest';
import { askedOfOrder } from '../../../server/rules/routing/shared/gated-examples.ts';
import { check, checkClean } from '../../check.ts';
import { A, testFaults } from './sets.ts';

testFaults('routing/dead-part', [
  [
    'an or within an or',
    A,
    'I1.1 is yes or I1.3 is unlimited',
    'I1.2 is custody and (I1.1 is yes or «I1.2 is licence»)',
  ],
]);

describe('routing/dead-part', () => {
  test('names what stands beside the part within the same brackets', () => {
    const [found] = check(
      'routing/dead-part',
      askedOfOrder('A1.2 is yes or (A1.1 is custody and (A1.2 is no or «A1.1 is referral»))'),
    );
    expect(found!.message).toBe('“A1.1 is referral” can never hold here: it clashes with “A1.1 is custody”.');
  });

  test('is one finding for all parts of a condition', () => {
    const [found, ...more] = check(
      'routing/dead-part',
      askedOfOrder('A1.1 is custody and (A1.2 is yes or «A1.1 is referral» or A1.1 is licence)'),
    );
    expect(more).toEqual([]);
    expect(found!.message).toBe(
      '“A1.1 is referral” can never hold here: it clashes with “A1.1 is custody”. Nor can “A1.1 is licence”.',
    );
  });

  test('is silent where each part can hold', () =>
    checkClean(askedOfOrder('A1.2 is yes and (A1.1 is custody or A1.1 is referral)')));
});
