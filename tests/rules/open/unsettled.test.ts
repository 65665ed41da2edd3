import { describe, expect, test } from 'vitest';
import { manifest, questions } from '../../../server/lint/example.ts';
import { check, checkClean, editing } from '../../check.ts';

const asked = (more: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Which plan is it?
  answer: text
${more}
`);

const status = (word: string) => manifest(`status: ${word}\nsections: [assessment.carag.yaml]`);

describe('open/unsettled', () => {
  test('fires at what is open on an entry of any sort', () => {
    check('open/unsettled', asked('  open: «Ask Wales.»'));
    check('open/unsettled', asked('  open: |\n    «Ask Wales.\n\n    And ask England.»'));
  });

  test('is silent where the word stands for something else', () =>
    checkClean(asked('  guidance: Is it open?')));

  test('is a hint in a draft and an error in a published set, also where that is edited', () => {
    const edited = editing({ ...status('draft'), ...asked('  open: Ask Wales.') });
    const severities = (changed: Record<string, string>) =>
      edited(changed).flatMap(({ rule, severity }) => (rule === 'open/unsettled' ? [severity] : []));
    expect(severities({})).toEqual(['hint']);
    expect(severities(status('published'))).toEqual(['error']);
    expect(severities(status('draft'))).toEqual(['hint']);
  });

  test('is as serious as the set says', () => {
    const set = {
      ...manifest('status: published\nrules: { open/unsettled: "off" }\nsections: [assessment.carag.yaml]'),
    };
    expect(editing({ ...set, ...asked('  open: Ask Wales.') })({})).toEqual([]);
  });
});
