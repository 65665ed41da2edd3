import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check, checkClean } from '../../check.ts';

describe('translation/extra', () => {
  test('tells of a question that is gone', () => {
    check('translation/extra', bilingual({ welsh: [['  title:', '  «A1.9»: Beth arall?\n  title:']] }), {
      alone: true,
    });
  });

  test('tells of a text of another document, and of one of the manifest', () => {
    check('translation/extra', bilingual({ welsh: [['  title:', '  «answers/yes-no/yes»: Ydy\n  title:']] }));
  });

  test('tells of a second text for the same path in another document', () => {
    const set = bilingual();
    const [found] = check('translation/extra', {
      ...set,
      'cy/more.carag.yaml':
        'carag: translation\nlanguage: cy\nof: ../assessment.carag.yaml\ntexts:\n  «A1.1»: Ydy e?\n',
    });
    expect(found!.message).toBe('A1.1 is written twice in this language. The first one is read.');
  });

  test('says which path was meant, and offers it', () => {
    const [found] = check(
      'translation/extra',
      bilingual({ welsh: [['  A1.2/parents:', '  «A1.2/parent»:']] }),
    );
    expect(found!.message).toBe(
      'A1.2/parent is no text of assessment.carag.yaml. Did you mean A1.2/parents?',
    );
    expect(found!.finding.fixes.map(({ title }) => title)).toEqual(['Change A1.2/parent to A1.2/parents']);
  });

  test('takes a path with spaces for the one that it means', () =>
    checkClean(bilingual({ welsh: [['  A1.1:', '  A 1.1:']] })));
});
