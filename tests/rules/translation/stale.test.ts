import { describe, expect, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check, checkClean, editing } from '../../check.ts';

describe('translation/stale', () => {
  test('leads to the translation, and offers to say that it was checked', () => {
    const [found] = check('translation/stale', bilingual({ source: [['The child', '«The young person»']] }), {
      alone: true,
    });
    const { related, fixes } = found!.finding;
    const { chunk, start, end } = related[0]!.at;
    expect(chunk.text.slice(start, end)).toBe('Y plentyn');
    expect(fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  test('is silent where only spacing, or the way of writing, is another', () =>
    checkClean(
      bilingual({
        source: [['text: Is the assessment in time?', 'text: >-\n      Is the assessment\n      in time?']],
      }),
    ));

  test('is silent of a text that does not say from what it was made', () =>
    checkClean(
      bilingual({
        source: [['Is the assessment in time?', 'Was the assessment done in time?']],
        welsh: [[', from: 74d715d6', '']],
      }),
    ));

  test('comes and goes with an edit of the source', () => {
    const set = bilingual();
    const find = editing(set);
    const rules = (changed: Record<string, string>) => find(changed).map(({ rule }) => rule);
    const edited = set['assessment.carag.yaml']!.replace('in time', 'on time');
    expect(rules({})).toEqual([]);
    expect(rules({ 'assessment.carag.yaml': edited })).toEqual(['translation/stale']);
    expect(rules({ 'assessment.carag.yaml': set['assessment.carag.yaml']! })).toEqual([]);
  });
});
