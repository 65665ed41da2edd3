/** Why something is so costs what its reasons cost, and not what all costs on which it rests. */
import { describe, expect, test } from 'vitest';
import { CountedSet } from './work-counts.ts';

/** Questions each of which rests on the one before, with a part in each condition that can never hold. */
function chain(length: number): CountedSet {
  const question = (id: string, more = '') =>
    `      - id: ${id}\n        kind: information\n        text: What is so of ${id}?\n        answer: { one-of: { a: A, b: B, c: C } }\n${more}`;
  const questions = Array.from({ length }, (_, at) =>
    question(
      `A1.${at + 3}`,
      `        ask-when: (A1.2 is one of (a, b) and A1.${at + 2} is a) or (A1.1 is c and A1.2 is b)\n`,
    ),
  );
  const first = question('A1.1') + question('A1.2', '        ask-when: A1.1 is a\n');
  return new CountedSet(
    new Map([
      [
        'carag.yaml',
        'carag: question-set\nformat: 1\ntitle: A chain\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [a.carag.yaml]\n',
      ],
      [
        'a.carag.yaml',
        `carag: section\nid: a\ntitle: A\nkey-questions:\n  - id: A1\n    text: So?\n    questions:\n${first}${questions.join('')}`,
      ],
    ]),
  );
}

describe('the reasons of findings far down a chain of questions', () => {
  const [SHORT, LONG] = [30, 90];
  const [short, long] = [chain(SHORT), chain(LONG)];

  test('cost as much for each as near its beginning', () => {
    expect(long.cold.nodes / LONG).toBeLessThan((1.2 * short.cold.nodes) / SHORT);
  });

  test('cost no more after a keystroke at its end', () => {
    const edited = (set: CountedSet, length: number) =>
      set.edit('a.carag.yaml', `A1.${length + 1} is a)`, `A1.${length + 1} is b)`).nodes;
    expect(edited(long, LONG)).toBe(edited(short, SHORT));
  });

  test('cost as much for each after a keystroke at its beginning', () => {
    const edited = (set: CountedSet) =>
      set.edit('a.carag.yaml', 'ask-when: A1.1 is a\n', 'ask-when: A1.1 is b\n').nodes;
    expect(edited(long) / LONG).toBeLessThan((1.2 * edited(short)) / SHORT);
  });
});
