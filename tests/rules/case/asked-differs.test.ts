import { describe, expect, test } from 'vitest';
import { file, questions } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { first, inSet } from './sets.ts';

describe('case/asked-differs', () => {
  test.each<[string, string, string]>([
    [
      'a named condition that does not hold',
      'facts: { nation: england }\nexpect: { asked: «A1.2» }',
      'A1.2 is not asked: its condition “welsh” does not hold, because nation is “England” in this case.',
    ],
    [
      'a fact that is not given',
      'answers: { A1.4: 3 }\nexpect:\n  asked:\n    - «A1.2»',
      'A1.2 is not asked: its condition “welsh” does not hold, because nation is not given in this case.',
    ],
    [
      'the part of a condition that does not hold',
      'answers: { A1.1: england, A1.4: "3" }\nexpect: { asked: "«A1.6»" }',
      'A1.6 is not asked: its condition “A1.4 is more than 6” does not hold, because A1.4 is 3 in this case.',
    ],
    [
      'a question on the way that is not asked',
      'facts: { nation: england }\nexpect: { asked: [«A1.3/home»] }',
      'A1.3/home is not asked: it is there only when A1.2 includes “Home”, and A1.2 is not asked in this case.',
    ],
    [
      'an explanation of what is sufficient',
      'answers: { A1.1: wales, A1.2: home, A1.3/home: "yes" }\nexpect: { asked: «A1.8» }',
      'A1.8 is not asked: it explains A1.3, and A1.3/home is “Yes” in this case.',
    ],
    [
      'a question that is asked and should not be',
      'answers: { A1.1: wales }\nexpect: { not-asked: [«A 1.2»] }',
      'A1.2 is asked: its condition “welsh” holds, because nation is “Wales” in this case.',
    ],
    [
      'a question that every case asks',
      'answers: { A1.1: wales }\nexpect: { not-asked: [«A1.5»] }',
      'A1.5 is asked: it has no condition, so every case asks it.',
    ],
    [
      'a note',
      'answers: { A1.1: wales }\nexpect: { asked: «A1.9» }',
      'A1.9 is not asked: its condition “A1.6 is theft” does not hold, because A1.6 is not asked in this case.',
    ],
  ])('%s', (_, text, message) => {
    expect(first('case/asked-differs', inSet(text)).message).toBe(message);
  });

  test('the way back is linked step by step', () => {
    const { finding } = first(
      'case/asked-differs',
      inSet('answers: { A1.1: wales, A1.4: 3 }\nexpect: { asked: «A1.9» }'),
    );
    expect(finding.related.map(({ message }) => message)).toEqual([
      'A1.9 is not asked: its condition “A1.6 is theft” does not hold, because A1.6 is not asked in this case.',
      'A1.6 is not asked: its condition “A1.4 is more than 6” does not hold, because A1.4 is 3 in this case.',
    ]);
    expect(finding.related.map(({ at }) => at.chunk.text.slice(at.start, at.end))).toEqual([
      'A1.6 is theft',
      'A1.4 is more than 6',
    ]);
  });

  test('a condition of the key question', () => {
    const section = `carag: section
id: assessment
title: Assessment
ask-when: A1.1 is yes
key-questions:
  - id: B1
    text: So?
    questions:
      - { id: B1.1, kind: information, text: Who?, answer: text }
`;
    const documents = {
      ...questions(
        '- { id: A1.1, kind: information, text: Is it?, answer: { one-of: { yes: "Yes", no: "No" } } }',
      ),
      ...file('more.carag.yaml', section),
      ...file('case.carag.yaml', 'carag: case\nanswers: { A1.1: no }\nexpect: { asked: [«B1.1»] }'),
    };
    expect(first('case/asked-differs', documents).message).toBe(
      'B1.1 is not asked: the condition “A1.1 is yes” of the section assessment does not hold, because A1.1 is “No” in this case.',
    );
  });

  test('what follows as expected is silent', () => {
    const text = `answers: { A1.1: wales, A1.2: [home, school], A1.3/home: "no", A1.4: 7, A1.6: theft }
expect: { asked: [A1.2, A1.3, A1.3/school, A1.6, A1.8, A1.9] }`;
    for (const rule of ['asked-differs', 'unknown', 'unasked-answered', 'answer-invalid'])
      check(`case/${rule}`, inSet(text));
  });
});
