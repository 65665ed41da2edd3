import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { criterion, judgements, lettered, theme, two } from './sets.ts';

describe('criteria/duplicate', () => {
  const rule = 'criteria/duplicate';

  test('in one document, and over several', () => {
    const [found] = check(rule, {
      ...lettered(),
      ...theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('«1.2.1»')}]` }),
      ...judgements(['A1', '"1.2.1"']),
    });
    expect(found!.message).toBe(
      '1.2.1 is used more than once in the standards. Each entry needs an id of its own.',
    );
    const more = theme({ '«1.2»': `criteria: [${criterion('1.2.3')}]` })['standards.carag.yaml']!;
    check(rule, { ...lettered(), ...theme(two), ...file('theme-two.carag.yaml', more) });
  });

  test('in a set that is used', () => {
    check(rule, {
      ...lettered('uses: [old]\n'),
      ...theme({ '«1.2»': `criteria: [${criterion('«1.2.1»')}]` }),
      ...judgements(['A1', '"1.2.1"']),
      ...file(
        'old/carag.yaml',
        'carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered',
      ),
      ...file(
        'old/standards.carag.yaml',
        theme({ '1.2': `criteria: [${criterion('1.2.1')}]` })['standards.carag.yaml']!,
      ),
    });
  });

  test('a theme may go on in another document', () => {
    checkClean({
      ...lettered(),
      ...theme({ '1.2': `criteria: [${criterion('1.2.1')}]` }),
      ...file(
        'theme-two.carag.yaml',
        theme({ '1.3': `criteria: [${criterion('1.3.1')}]` })['standards.carag.yaml']!,
      ),
      ...judgements(['A1', '"1.2.1"']),
    });
  });

  test.each([
    ['["1.2.1", "1.2.2", «"1.2.1"»]', '["1.2.1", "1.2.2"]'],
    ['["1.2.1", «1. 2.1», "1.2.2"]', '["1.2.1", "1.2.2"]'],
    ['\n      - "1.2.1"\n      - "1.2.2"\n      - «"1.2.1"»', '\n      - "1.2.1"\n      - "1.2.2"'],
  ])('a question that cites %s', (bad, good) => {
    const set = (criteria: string) => ({ ...lettered(), ...theme(two), ...judgements(['A1', criteria]) });
    const [found] = check(rule, set(bad), alone);
    expect(found!.message).toBe('A1 cites 1.2.1 twice. Take one of the two out.');
    expect(mended(rule, set(bad))).toEqual(set(good));
    check(rule, crlf(set(bad)), alone);
  });
});
