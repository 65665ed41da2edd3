import { expect, test } from 'vitest';
import { caseWords } from '../../../server/routing/words/case.ts';

const [english, welsh] = [caseWords('en'), caseWords('cy')];
const number = { of: 'number', from: '5', before: '12' } as const;
const date = { of: 'date', from: '2024-01-31', before: undefined } as const;

test.each([
  ['an answer', (say: typeof english) => say.is('A1', '“Yes”'), 'A1 is “Yes”', "“Yes” yw'r ateb i A1"],
  ['a fact', (say: typeof english) => say.is('nation', '“Wales”'), 'nation is “Wales”', '“Wales” yw nation'],
  [
    'what is chosen',
    (say: typeof english) => say.includes('A1', ['“a”', '“b”']),
    'A1 includes “a” and “b”',
    "mae'r ateb i A1 yn cynnwys “a” a “b”",
  ],
  [
    'what is not chosen',
    (say: typeof english) => say.lacks('A1', ['“a”', '“b”']),
    'A1 does not include “a” or “b”',
    "nid yw'r ateb i A1 yn cynnwys “a” na “b”",
  ],
  [
    'what is left out',
    (say: typeof english) => say.butNot(['“a”', '“b”']),
    'not “a” or “b”',
    'nid “a” na “b”',
  ],
  ['a blank', (say: typeof english) => say.isBlank('A1'), 'A1 is left blank', 'gadewir A1 yn wag'],
  [
    'any answer',
    (say: typeof english) => say.isAnswered('A1'),
    'A1 is answered',
    "mae'r ateb i A1 yn hysbys",
  ],
  [
    'a number',
    (say: typeof english) => say.lies('A1', number),
    'A1 is at least 5 and less than 12',
    "mae'r ateb i A1 yn o leiaf 5 ac yn llai na 12",
  ],
  [
    'a day',
    (say: typeof english) => say.lies('A1', date),
    'A1 is on or after 2024-01-31',
    "mae'r ateb i A1 ar 2024-01-31 neu wedi hynny",
  ],
  [
    'several answers',
    (say: typeof english) => say.all([say.is('A1', '“Yes”'), say.isAnswered('B2')]),
    'A1 is “Yes” and B2 is answered',
    "“Yes” yw'r ateb i A1 ac mae'r ateb i B2 yn hysbys",
  ],
])('%s is told in English and in Welsh', (_, told, inEnglish, inWelsh) => {
  expect([told(english), told(welsh)]).toEqual([inEnglish, inWelsh]);
});

test('a language that we do not speak is told in English', () => {
  expect(caseWords('ga')).toBe(english);
});
