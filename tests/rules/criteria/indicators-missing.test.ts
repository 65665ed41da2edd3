import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { criterion, key, theme } from './sets.ts';

describe('criteria/indicators-missing', () => {
  const rule = 'criteria/indicators-missing';
  const listing = (...criteria: string[]) => theme({ '1.2': `criteria: [${criteria.join(', ')}]` });
  const has = ', indicators: [It is seen.]';

  test('beside others that have some', () => {
    const [found] = check(
      rule,
      listing(criterion('1.2.1', has), criterion('1.2.2', has), criterion('«1.2.3»')),
      alone,
    );
    expect(found!.message).toBe(
      '1.2.3 has no quality indicators, though most criteria of this document have some.',
    );
  });

  test('not where few have any, or of the other kind', () => {
    checkClean(listing(criterion('1.2.1', has), criterion('1.2.2'), criterion('1.2.3')));
    checkClean(
      theme({
        '1.2': `criteria: [${criterion('1.2.1', has)}, ${criterion('1.2.2', has)}]`,
        '1.3': `key-questions: [${key('1.3.1')}]`,
      }),
    );
  });
});
