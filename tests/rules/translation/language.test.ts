import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check } from '../../check.ts';

describe('translation/language', () => {
  test('tells of the language that the set is written in', () => {
    const [found] = check('translation/language', bilingual({ welsh: [['language: cy', 'language: «en»']] }));
    expect(found!.message).toBe(
      'This translation is into English (en), in which the set is written already.',
    );
  });

  test('is silent of a set that does not say which languages it has yet', () =>
    check('translation/language', bilingual({ languages: '[]' })));
});
