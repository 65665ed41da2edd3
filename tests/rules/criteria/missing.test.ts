import { describe, expect, test } from 'vitest';
import { type ExampleSet, file } from '../../../server/lint/example.ts';
import { alone, check } from '../../check.ts';
import { crlf } from '../mended.ts';
import { judgements, lettered, theme, two } from './sets.ts';

describe('criteria/missing', () => {
  const rule = 'criteria/missing';
  const mapped: [string, string][] = [
    ['A1', '"1.2.1"'],
    ['A2', '"1.2.2"'],
  ];
  const with3 = (third: [string, string], more = '') => {
    const section = judgements(...mapped, third);
    const path = 'assessment.carag.yaml';
    return { ...lettered(), ...theme(two), ...file(path, section[path]! + more) };
  };

  test('a judgement beside others that cite a criterion', () => {
    const [found] = check(rule, with3(['«A3»', '']), alone);
    expect(found!.message).toBe('A3 cites no criterion, though most judgement questions of this section do.');
    check(rule, crlf(with3(['«A3»', ''])), alone);
  });

  test.each<[string, ExampleSet]>([
    ['one that cites one', with3(['A3', '"1.2.1"'])],
    ['one that counts nowhere', with3(['A3', ''], '    scored: no\n')],
    [
      'where few cite any',
      { ...lettered(), ...theme(two), ...judgements(['A1', '"1.2.1"'], ['A2', ''], ['A3', '']) },
    ],
    [
      'information',
      with3(['A3', '"1.2.2"'], '  - { id: A4, kind: information, text: When was it?, answer: date }\n'),
    ],
    [
      'rows that cite one each',
      with3(
        ['A3', '"1.2.2"'],
        '  - id: A4\n    kind: judgement\n    text: Is it good?\n    rows: { a: { text: One, answer: yes-no, criteria: "1.2.1" } }\n',
      ),
    ],
    [
      'below a key question that rates one',
      with3(
        ['A3', '"1.2.1"'],
        'key-questions:\n  - id: B1\n    text: Is it good?\n    rates: "1.2.1"\n    questions:\n      - { id: B1.1, kind: judgement, text: Is it so?, answer: yes-no }\n',
      ),
    ],
  ])('not %s', (_, fixture) => expect(check(rule, fixture)).toEqual([]));
});
