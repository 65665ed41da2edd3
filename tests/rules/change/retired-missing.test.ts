import { describe, expect, test } from 'vitest';
import { check } from '../../check.ts';
import { draft, fixed, left, released, row, second, table } from './versions.ts';

const NAME = 'change/retired-missing';
const before = released(second('A1.2'));
const renumbered = { ...before, ...draft('"2.0"', second('A1.3')), ...table(row('2.0', 'A1.3', 'data')) };
const gone = (manifest = '') => ({
  ...before,
  ...draft('"2.0"', '', manifest),
  ...table(row('2.0', 'A1.2', 'data')),
});

describe(NAME, () => {
  test('fires at what the question seems to be now, and either fix says what became of it', () => {
    check(NAME, { ...renumbered, ...draft('"2.0"', second('«A1.3»')) });
    const said = fixed(NAME, renumbered, 'Say that A1.3 was A1.2 in version 1.0');
    expect(said['assessment.carag.yaml']).toContain('- id: A1.3\n        was: { "1.0": A1.2 }\n');
    expect([left(said), left(fixed(NAME, renumbered, 'Retire A1.2'))]).toEqual([[], []]);
  });

  test.each([
    ['', 'version: "2.0"\nretired: { A1.2: "2.0" }\n'],
    ['retired: { B1.1: "0.9" }\n', 'retired: { B1.1: "0.9", A1.2: "2.0" }\n'],
    ['retired:\n  B1.1: "0.9" # long ago\n', 'retired:\n  B1.1: "0.9" # long ago\n  A1.2: "2.0"\n'],
  ])('its fix retires an id beside others: %j', (manifest, expected) => {
    const documents = fixed(NAME, gone(manifest));
    expect(documents['carag.yaml']).toContain(expected);
    expect(left(documents)).toEqual([]);
  });

  test('is silent on ids that are retired or continued, and on notes', () => {
    expect(left(gone('retired: { A 1.2: "2.0" }\n'))).toEqual([]);
    const split = `${second('A1.2a', 'Were the views of the mother heard?', 'was: { "1.0": A1.2 }\n')}${second('A1.2b', 'Were the views of the father heard?', 'was: { "1.0": A1.2 }\n')}`;
    const rows = table(row('2.0', 'A1.2, A1.2a, A1.2b', 'data'));
    expect(left({ ...before, ...draft('"2.0"', split), ...rows })).toEqual([]);
    const note = '- id: A1.3\n  kind: note\n  text: Think of the whole family.\n';
    const noted = { ...released(`${second('A1.2')}${note}`), ...draft('"1.1"', second('A1.2')) };
    expect(left({ ...noted, ...table(row('1.1', 'A1.3', 'guidance')) })).toEqual([]);
  });
});
