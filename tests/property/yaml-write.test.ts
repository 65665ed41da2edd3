import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../server/syntax/yaml/reader/read.ts';
import { isRetyped, yamlScalar } from '../../server/syntax/yaml/write.ts';
import { runs } from '../runs.ts';

const scrap = fc.constantFrom(
  ...[
    'a',
    'Is',
    'ŵy',
    '😀',
    'yes',
    'no',
    'null',
    '~',
    '1',
    '20',
    '.',
    ':',
    '-',
    '+',
    '0x',
    '0b',
    '1e3',
    '_',
    ' ',
  ],
  ...[
    '"',
    "'",
    '\\',
    '#',
    ' #',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '?',
    '!',
    '&',
    '*',
    '%',
    '@',
    '`',
    '=',
  ],
  ...[
    '\n',
    '\t',
    '\r',
    '\x85',
    '\u2028',
    '\ufeff',
    '\0',
    '\x7f',
    '\ud800',
    '<<',
    '...',
    '2015-01-31',
    ' 12:30:00',
  ],
);
const text = fc.oneof(
  fc.array(scrap, { maxLength: 5 }).map((scraps) => scraps.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.:-+_eExXoObBtTzZ aAnNyYfF'), maxLength: 8 }),
);

/** Documents in which a written text stands as a value and as a name, in lines and in brackets. */
const places = {
  value: (written: string) => `a: ${written}\n`,
  item: (written: string) => `a:\n  - ${written}\n`,
  name: (written: string) => `${written}: a\n`,
  flow: (written: string) => `a: [${written}, b]\n`,
  'flow name': (written: string) => `a: { ${written}: b }\n`,
};

describe('writing a text as YAML', () => {
  test.each(Object.entries(places))(
    'in place of a %s, it is read back by every reader',
    (place, document) => {
      fc.assert(
        fc.property(text, (value) => {
          const source = document(yamlScalar(value, { inFlow: place.startsWith('flow') }));
          const tree = readPlainYaml(source);
          expect(tree.problems).toEqual([]);
          const expected = parse(document('x'));
          const meant = JSON.parse(JSON.stringify(expected).replaceAll('"x"', () => JSON.stringify(value)));
          for (const version of ['1.1', '1.2'] as const)
            expect(parse(source, { version, merge: false })).toEqual(meant);
        }),
        { numRuns: runs(800) },
      );
    },
  );

  test('a text that is not retyped is a text to every version of YAML', () => {
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(/^[\w~.+][\w~.:+ -]*$/.test(value) && !/: |[ :]$/.test(value) && !isRetyped(value));
        for (const version of ['1.1', '1.2'] as const)
          expect(parse(`a: ${value}`, { version })).toEqual({ a: value });
      }),
      { numRuns: runs(1_500), maxSkipsPerRun: 1000 },
    );
  });

  test.each(['A1.8', 'Is it clear?', 'it’s “so”', 'a:b', 'a#b', 'ŵy 😀', '7a', 'P1.7 and {{A1.8}}'])(
    '%s stays plain',
    (value) => expect(yamlScalar(value)).toBe(value),
  );

  test.each([
    ['yes', '"yes"'],
    ['1.20', '"1.20"'],
    ['1.2.1', '"1.2.1"'],
    ['2015-01-31', '"2015-01-31"'],
    ['12:30', '"12:30"'],
    ['0x1F', '"0x1F"'],
    ['1e3', '"1e3"'],
    ['', '""'],
    ['Is it: so?', '"Is it: so?"'],
    ['"so": yes', `'"so": yes'`],
    ['two\nlines', '"two\\nlines"'],
  ])('%j is quoted', (value, written) => expect(yamlScalar(value)).toBe(written));

  test('brackets need quotes inside brackets alone', () => {
    expect(yamlScalar('a, b [c]')).toBe('a, b [c]');
    expect(yamlScalar('a, b [c]', { inFlow: true })).toBe('"a, b [c]"');
  });
});
