import { describe, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { draft, released, row, second, table } from './versions.ts';

const NAME = 'change/was-unknown';
const before = released(second('A1.2'));
const set = (was: string) => ({
  ...before,
  ...draft('"2.0"', second('A1.3', undefined, `was: ${was}\n`), 'unused: [A1.2]\nretired: { A1.2: "2.0" }\n'),
  ...table(row('2.0', 'A1.3', 'data')),
});

describe(NAME, () => {
  test.each(['{ "1.0": «B7.1» }', '{ «"2.0"»: A1.2 }', '{ «"2.1"»: A1.2, "1.0": A1.2 }'])(
    'fires for %s',
    (was) => {
      check(NAME, set(was));
    },
  );

  test.each(['{ "1.0": A1.2 }', '{ "1.0": [A 1.2] }', '{ "0.9": B7.1, "1.0": A1.2 }'])(
    'is silent for %s',
    (was) => checkClean(set(was)),
  );
});
