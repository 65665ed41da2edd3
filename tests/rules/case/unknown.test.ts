import { describe, expect, test } from 'vitest';
import { first, inSet } from './sets.ts';

describe('case/unknown', () => {
  test.each<[string, string]>([
    ['facts: { «nattion»: wales }', 'nattion is no fact of this set. Did you mean nation?'],
    ['facts: { nation: «walse» }', 'nation has no option walse. Did you mean wales?'],
    ['facts: { nation: «Wales» }', 'nation has no option Wales: that is the label of wales.'],
    ['answers: { «A1.55»: 2016 }', 'A1.55 is not in this set. Did you mean A1.5?'],
    ['answers: { «nation»: wales }', 'nation is a fact: it belongs under “facts”.'],
    ['answers: { «A1.9»: "yes" }', 'A1.9 is a note, which nobody answers.'],
    ['answers: { «A1»: "yes" }', 'A1 is a key question: name the questions in it.'],
    [
      'answers:\n  A1.1: wales\n  A1.2:\n    - home\n    - "«Nobody at all»"',
      'A1.2 has no option Nobody at all: that is the label of nobody.',
    ],
    ['expect: { asked: [A1.1, «A1.12»] }', 'A1.12 is not in this set. Did you mean A1.2?'],
  ])('%s', (text, message) => {
    expect(first('case/unknown', inSet(text)).message).toBe(message);
  });

  test('the nearest is a fix, which is not made unasked', () => {
    const { finding } = first('case/unknown', inSet('facts: { nation: «walse» }'));
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([['Change walse to wales', false]]);
  });
});
