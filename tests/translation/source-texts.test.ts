import { expect, test } from 'vitest';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';
import { fingerprint } from '../../server/translation/fingerprint.ts';
import { sourceTexts, TRANSLATED_KINDS } from '../../server/translation/source-texts.ts';
import { isLanguage } from '../../server/translation/text-states.ts';
import { cleanSamples, documentsIn } from '../samples/clean.ts';

const read = (path: string, text: string) =>
  documentOf(`file:///${path}`, Source.of(text, formatOf(path) ?? 'yaml'));
const pathsIn = (text: string) =>
  read('a.carag.yaml', text).readings.flatMap((reading) => sourceTexts(reading).map(({ path }) => path));

test('a question and all that hangs below it have paths of ids and codes', () => {
  expect(
    pathsIn(`
carag: section
id: planning
title: Planning
statement: Planning is good.
questions:
  - id: A 1.8
    kind: judgement
    text: Which factors?
    printed: 8.
    open: Is this all?
    guidance: Look well.
    indicators: [First, Second]
    answer:
      any-of:
        money: Money
        custody: { label: Custody, means: A sentence. }
        means: Means
    checks:
      - { when: A1.8 includes money, then: query, text: Sure? }
  - id: A1.9
    kind: judgement
    text: In each?
    answer: yes-no
    means: { yes: All is there. }
    rows:
      plan: The plan
      talk: { id: A1.9a, text: The talk, guidance: Listen. }
  - id: A1.10
    kind: information
    text: For how long?
    answer: { number: { unit: months }, or: { "999": No end } }
`),
  ).toEqual([
    ...['title', 'statement'],
    ...['A1.8', 'A1.8/guidance', 'A1.8/indicators/1', 'A1.8/indicators/2', 'A1.8/money', 'A1.8/custody'],
    ...['A1.8/custody/means', 'A1.8/option/means', 'A1.8/checks/1'],
    ...['A1.9', 'A1.9/yes/means', 'A1.9/plan', 'A1.9a', 'A1.9a/guidance'],
    ...['A1.10', 'A1.10/unit', 'A1.10/999'],
  ]);
});

test('so has what a manifest, standards, ratings and a glossary say', () => {
  expect(
    pathsIn(`
carag: question-set
title: Set
label: v1
facts: { nation: { one-of: { wales: Wales } } }
answers: { yes-no: { one-of: { yes: "Yes" } } }
respondents: { inspector: Inspector }
guidance-blocks: { balance: Weigh it. }
`),
  ).toEqual([
    'title',
    'label',
    'facts/nation/wales',
    'answers/yes-no/yes',
    'respondents/inspector',
    'guidance-blocks/balance',
  ]);
  expect(
    pathsIn(`
carag: standards
domains:
  - id: "2"
    title: Disposals
    standards:
      - id: "2.1"
        title: Assessment
        statement: It is good.
        key-questions: [{ id: 2.1.1, text: Is it?, indicators: [This] }]
`),
  ).toEqual(['2', '2.1', '2.1/statement', '2.1.1', '2.1.1/indicators/1']);
  expect(
    pathsIn(`
carag: ratings
scale: { good: { label: Good, means: Well done. } }
key-questions: { bands: { good: { of: 50-100, label: Many } } }
`),
  ).toEqual(['scale/good', 'scale/good/means', 'key-questions/bands/good/label']);
  expect(
    pathsIn('carag: glossary\nterms: { YJS: { short-for: service, also: [YJSs] } }\nnames: [The Office]'),
  ).toEqual(['terms/YJS/short-for']);
});

test('a note without an id goes by its words', () => {
  const [, path] = pathsIn(
    'carag: section\nid: a\ntitle: A\nquestions:\n  - kind: note\n    text: Begin here.\n',
  );
  expect(path).toBe(`note/${fingerprint('Begin here.')}`);
});

const UNTRANSLATED = new Set(['printed', 'open', 'also', 'instead-of', 'names']);

test('every text that readers see has one path of its own, in every sample', () => {
  let seen = 0;
  for (const [path, text] of Object.entries(
    documentsIn('domain-two', 'domain-three', 'fji-sqs', 'fji-criteria', 'youth-standards'),
  )) {
    const document = read(path, text);
    if (!document.kind || !TRANSLATED_KINDS.has(document.kind)) continue;
    const texts = document.readings.flatMap(sourceTexts);
    const leaves = document.readings.flatMap(({ leaves }) =>
      leaves.filter(
        ({ role, isKey, field }) =>
          !isKey && (role === 'plain' || role === 'prose') && !UNTRANSLATED.has(field),
      ),
    );
    expect(new Set(texts.map((each) => each.text))).toEqual(new Set(leaves.map(({ scalar }) => scalar)));
    expect(new Set(texts.map((each) => each.path)).size).toBe(texts.length);
    seen += texts.length;
  }
  expect(seen).toBeGreaterThan(1000);
  expect(cleanSamples.length).toBeGreaterThan(20);
});

test('a fingerprint folds spacing, and is that of the standard', () => {
  expect(fingerprint('abc')).toBe('ba7816bf');
  expect(fingerprint(' a\n  b ')).toBe(fingerprint('a b'));
  expect(fingerprint('a b')).not.toBe(fingerprint('ab'));
});

test('names and letters that stand for words are no language', () => {
  expect(['MAPPA', 'A1.8', '2015', 'YJS, YOT', '{{A1.8}}'].filter(isLanguage)).toEqual([]);
  expect(['Good', 'Is it good?', 'The MAPPA level'].every(isLanguage)).toBe(true);
});
