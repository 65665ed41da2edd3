import { describe, expect, test, vi } from 'vitest';
import { completed, questions } from '../../../server/lint/example.ts';
import type { SectionEntry } from '../../../server/model/reading.ts';
import { View } from '../../../server/project/view.ts';
import { duplicate } from '../../../server/rules/id/duplicate.ts';
import { alone, check, checkClean, findingsIn } from '../../check.ts';
import { lettered, view } from './sets.ts';

describe('an id that is written wrongly', () => {
  const referredTo = (id: string) =>
    questions(`
- id: A1.0
  kind: information
  text: Is there more to say?
  answer: { one-of: { no: "No", other: { label: Other, explain-in: A1.1 } } }
- id: ${id}
  kind: narrative
  text: What more is there to say?
  answer: text
- id: A1.2
  kind: narrative
  ask-when: A1.1 is answered
  text: You said “{{A1.1}}”. What follows?
  answer: text
  guidance: Compare [[A1.1]].
`);

  test.each([
    ['A1,1', 'id/form'],
    ['A1.l', 'id/look-alike'],
  ])('is told once, and not where the right one is referred to: %s', (id, rule) => {
    checkClean(referredTo('A1.1'));
    check(rule, referredTo(`«${id}»`), alone);
  });

  test('unless another is meant', () => {
    const rules = findingsIn(completed(referredTo('A1,7'))).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set(['answer/explain-in', 'id/form', 'routing/name-unknown', 'ref/unknown']),
    );
  });

  test('nor of a section, whose name is no id of a question', () => {
    const named = referredTo('A1.7');
    const found = findingsIn(
      completed(
        Object.fromEntries(
          Object.entries(named).map(([path, text]) => [path, text.replace('id: assessment', 'id: a1.1')]),
        ),
      ),
    );
    expect(found.map(({ rule }) => rule)).toContain('ref/unknown');
  });
});

test('one fault is one finding', () => {
  const faults: [string, string][] = [
    ['A_1.8', 'id/spacing'],
    ['7.a', 'id/form'],
    ['a1.8', 'id/form'],
    ['A1,8', 'id/form'],
    ['I2.O', 'id/look-alike'],
    ['0_2', 'id/look-alike'],
    ['None', 'id/placeholder'],
    ['TBC', 'id/placeholder'],
    ['"?"', 'id/placeholder'],
    ['N/A', 'id/placeholder'],
  ];
  for (const [id, rule] of faults) {
    expect(
      findingsIn({ ...lettered('a.carag.yaml'), ...view('a.carag.yaml', id) }).map((found) => found.rule),
    ).toEqual([rule]);
  }
});

test('of many entries with one id, each is held against the first and no other', () => {
  const count = 500;
  let looks = 0;
  const original = View.prototype.definedAlike;
  const spy = vi.spyOn(View.prototype, 'definedAlike').mockImplementation(function (this: View, id) {
    const counting: ProxyHandler<readonly SectionEntry[]> = {
      get(alike, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(alike, key);
      },
    };
    return new Proxy(original.call(this, id), counting);
  });
  const found = findingsIn(completed(questions('- id: A1.1\n'.repeat(count))), [duplicate]);
  spy.mockRestore();
  expect(found.filter(({ rule }) => rule === 'id/duplicate')).toHaveLength(count - 1);
  expect(looks).toBeLessThan(3 * count);
});
