import { describe, expect, test } from 'vitest';
import { check } from '../../check.ts';
import { draft, fixed, left, released, row, second, table } from './versions.ts';

const NAME = 'change/reused';
const plan = 'Is there a plan for the time after the order?';
const risk = 'Does the work keep victims safe?';
const before = released(second('A1.2') + second('A1.3', plan));
const rows = (items: string) => table(row('2.0', items, 'data'));
const ofRule = (found: readonly string[]) => found.filter((each) => each.startsWith(NAME));

describe(NAME, () => {
  test('fires where a new question has an old id', () => {
    check(NAME, {
      ...before,
      ...draft('"2.0"', second('«A1.2»', risk) + second('A1.3', plan)),
      ...rows('A1.2'),
    });
  });

  test('two questions that changed places without a word are told, and are right once they say so', () => {
    const swapped = {
      ...before,
      ...draft('"2.0"', second('A1.2', plan) + second('A1.3')),
      ...rows('A1.2, A1.3'),
    };
    expect(ofRule(left(swapped))).toEqual([
      `${NAME} A1.2 asked something else in version 1.0. It seems to be what was A1.3: say so with “was”.`,
      `${NAME} A1.3 asked something else in version 1.0. It seems to be what was A1.2: say so with “was”.`,
    ]);
    const once = fixed(NAME, swapped, 'Say that A1.2 was A1.3 in version 1.0');
    expect(ofRule(left(once))).toEqual([]);
    const was = (id: string) => `was: { "1.0": ${id} }\n`;
    const said = draft('"2.0"', second('A1.2', plan, was('A1.3')) + second('A1.3', undefined, was('A1.2')));
    expect(left({ ...swapped, ...said })).toEqual([]);
  });

  test('is silent on a question that was reworded', () => {
    const reworded = second('A1.2', 'Were the views of both parents heard?') + second('A1.3', plan);
    expect(left({ ...before, ...draft('"1.1"', reworded), ...table(row('1.1', 'A1.2', 'wording')) })).toEqual(
      [],
    );
  });
});
