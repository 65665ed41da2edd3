import { expect, test } from 'vitest';
import { file, manifest } from '../../../server/lint/example.ts';
import { conditionInWords } from '../../../server/routing/words/condition.ts';
import { textOf } from '../../../server/routing/words/pieces.ts';
import { parseCondition } from '../../../server/syntax/conditions/parse.ts';
import { projectOf, ROOT } from '../../check.ts';

const project = projectOf({
  ...manifest(`
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
conditions:
  either: A1.1 is yes or nation is wales
  round: round
`),
  ...file(
    'one.carag.yaml',
    `
carag: section
id: one
title: One
questions:
  - { id: A1.1, kind: judgement, text: So?, answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] } }
  - { id: A1.2, kind: information, text: So?, answer: { any-of: { a: Allergies, b: Bereavement, c: Carers } } }
  - { id: A1.3, kind: information, text: So?, answer: { number: { unit: months }, or: { "999": No end } } }
  - { id: A1.4, kind: information, text: So?, answer: date }
  - { id: A1.5, kind: judgement, text: So?, answer: { one-of: { yes: "Yes", no: "No" } }, rows: { r: R, s: S } }
`,
  ),
});
const set = project.sets.get(ROOT)!;
const inWords = (text: string, language: string) =>
  textOf(conditionInWords(parseCondition(text).condition!, set, language));

test.each([
  ['A1.1 is yes', 'A1.1 is “Yes”', "“Yes” yw'r ateb i A1.1"],
  ['A1.1 is not yes', 'A1.1 is not “Yes”', "nid “Yes” yw'r ateb i A1.1"],
  ['A1.1 is one of (yes, no)', 'A1.1 is one of “Yes” or “No”', "un o “Yes” neu “No” yw'r ateb i A1.1"],
  ['A1.1 is insufficient', 'A1.1 is insufficient', "mae'r ateb i A1.1 yn annigonol"],
  ['A1.1 is not answered', 'A1.1 is not answered', "nid yw'r ateb i A1.1 yn hysbys"],
  ['A1.2 includes a', 'A1.2 includes “Allergies”', "mae'r ateb i A1.2 yn cynnwys “Allergies”"],
  [
    'A1.2 includes all of (a, b, c)',
    'A1.2 includes all of “Allergies”, “Bereavement” and “Carers”',
    "mae'r ateb i A1.2 yn cynnwys pob un o “Allergies”, “Bereavement” a “Carers”",
  ],
  [
    'A1.2 includes none of (b)',
    'A1.2 does not include “Bereavement”',
    "nid yw'r ateb i A1.2 yn cynnwys yr un o “Bereavement”",
  ],
  ['count of A1.2 is less than 2', 'fewer than 2 options are chosen in A1.2', 'dewiswyd llai na 2 yn A1.2'],
  [
    'count of A1.2 is not 2',
    'not exactly 2 options are chosen in A1.2',
    'nid 2 yn union a ddewiswyd yn A1.2',
  ],
  ['A1.3 is not 12', 'A1.3 is not 12 months', "nid 12 months yw'r ateb i A1.3"],
  ['A1.3 is at least 12', 'A1.3 is at least 12 months', "mae'r ateb i A1.3 yn o leiaf 12 months"],
  ['A1.3 is 999', 'A1.3 is “No end”', "“No end” yw'r ateb i A1.3"],
  ['A1.4 is before 2015-01-31', 'A1.4 is before 31 January 2015', "mae'r ateb i A1.4 cyn 31 Ionawr 2015"],
  [
    'A1.4 is on or after 2015-06',
    'A1.4 is on or after June 2015',
    "mae'r ateb i A1.4 ar Mehefin 2015 neu wedi hynny",
  ],
  ['any row of A1.5 is no', 'any row of A1.5 is “No”', "“No” yw'r ateb mewn o leiaf un o resi A1.5"],
  ['every row of A1.5 is yes', 'every row of A1.5 is “Yes”', "“Yes” yw'r ateb ym mhob un o resi A1.5"],
  ['A1.5/r is yes', 'A1.5/r is “Yes”', "“Yes” yw'r ateb i A1.5/r"],
  ['nation is wales', 'the nation is “Wales”', '“Wales” yw nation'],
  ['nation is answered', 'the nation is known', 'mae nation yn hysbys'],
  [
    'not A1.1 is yes',
    'it is not so that A1.1 is “Yes”',
    "nid yw'n wir fod y canlynol yn dal: “Yes” yw'r ateb i A1.1",
  ],
  [
    'A1.1 is sufficient and either',
    'A1.1 is sufficient and (A1.1 is “Yes” or the nation is “Wales”)',
    "mae'r ateb i A1.1 yn ddigonol ac (“Yes” yw'r ateb i A1.1 neu “Wales” yw nation)",
  ],
  ['round', 'round', 'round'],
  ['unknown-name and B9 is so', 'unknown-name and B9 is so', 'unknown-name a B9 is so'],
])('%s', (text, english, welsh) => {
  expect(inWords(text, 'en')).toBe(english);
  expect(inWords(text, 'cy')).toBe(welsh);
});
