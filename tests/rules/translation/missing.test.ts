import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check, checkClean } from '../../check.ts';

const without = (set: Record<string, string>, ...paths: string[]) =>
  Object.fromEntries(Object.entries(set).filter(([path]) => !paths.includes(path)));

describe('translation/missing', () => {
  test('tells of titles too', () => {
    check(
      'translation/missing',
      bilingual({
        source: [['title: Assessment', 'title: «Assessment»']],
        welsh: [['  title: { text: Asesu, from: 7808eeeb }\n', '']],
      }),
      { alone: true },
    );
  });

  test('marks the first line of a passage', () => {
    check(
      'translation/missing',
      bilingual({
        source: [
          [
            '    answer: yes-no\n',
            '    answer: yes-no\n    guidance: |\n      «Look at the date.»\n      Then look at the plan.\n',
          ],
        ],
      }),
    );
  });

  test('is silent of a sort of text that is left out on purpose', () => {
    checkClean(
      bilingual({
        source: [['    answer: yes-no\n', '    answer: yes-no\n    guidance: Look at the date.\n']],
        welsh: [['language: cy\n', 'language: cy\nleft-out: [guidance]\n']],
      }),
    );
  });

  test('tells once of a document that has no translation', () => {
    const set = without(
      bilingual({ source: [['carag: section', 'carag: «section»']] }),
      'cy/assessment.carag.yaml',
    );
    const [found] = check('translation/missing', set, { alone: true });
    expect(found!.message).toBe('assessment.carag.yaml has no translation into Welsh.');
  });

  test('tells once of a language in which there is nothing', () => {
    const set = without(
      bilingual({ languages: '[en, «cy»]' }),
      'cy/assessment.carag.yaml',
      'cy/set.carag.yaml',
    );
    const [found] = check('translation/missing', set, { alone: true });
    expect(found!.message).toMatch(/^Nothing of this set is in Welsh yet\./);
  });

  test('is silent of a set with one language', () => {
    const set = without(bilingual({ languages: '[en]' }), 'cy/assessment.carag.yaml', 'cy/set.carag.yaml');
    checkClean(set);
  });
});
