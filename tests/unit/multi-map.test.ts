import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MultiMap } from '../../server/text/multi-map.ts';

test('keeps what a map of sets would keep', () => {
  const steps = fc.array(fc.record({ isGone: fc.boolean(), key: fc.nat(3), value: fc.nat(4) }));
  fc.assert(
    fc.property(steps, (all) => {
      const map = new MultiMap<number, number>();
      const model = new Map<number, Set<number>>();
      for (const { isGone, key, value } of all) {
        if (isGone) map.delete(key, value);
        else map.add(key, value);
        const values = model.get(key) ?? new Set();
        if (isGone) values.delete(value);
        else values.add(value);
        if (values.size > 0) model.set(key, values);
        else model.delete(key);
      }
      expect(map.size).toBe(model.size);
      expect([...map.keys()].sort()).toEqual([...model.keys()].sort());
      for (const key of [0, 1, 2, 3]) {
        expect(map.has(key)).toBe(model.has(key));
        expect([...map.of(key)]).toEqual([...(model.get(key) ?? [])]);
      }
    }),
  );
});
