import { expect, test } from 'vitest';
import { Carag, smallSet, unwrapped } from '../carag.ts';

const carag = new Carag();

type Documents = Record<string, string>;

const question = (id: string, more: string) => `- id: ${id}
  kind: information
  text: What is said of ${id === 'A1.4' ? 'A1.3' : id} in the record of this child?
  guidance: Look it up.
${more.replace(/^(?=.)/gm, '  ')}`;

const RATED: Documents = {
  'standards.carag.yaml':
    'carag: standards\ndomains:\n  - id: "1"\n    title: All\n    standards:\n      - { id: "1.1", title: One, key-questions: [{ id: "1.1.1", text: Is assessment good enough? }] }\n',
  'ratings.carag.yaml':
    'carag: ratings\nscale:\n  poor: { label: Poor, score: 0 }\n  good: { label: Good, score: 1 }\nkey-questions: { round: nearest, bands: { poor: 0-49, good: 50-100 } }\nstandards: { rule: lowest }\n',
};

const set = (questions: string, version: string, sufficient: string): Documents => {
  const documents = smallSet(
    `${questions}- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: { one-of: { full: In full, part: In part, none: Not at all }, sufficient: [${sufficient}] }\n`,
    RATED,
  );
  return {
    ...documents,
    'carag.yaml': documents['carag.yaml']!.replace('"1.2"', version),
    'assessment.carag.yaml': documents['assessment.carag.yaml']!.replace(
      '  - id: A1\n',
      '  - id: A1\n    rates: "1.1.1"\n',
    ),
  };
};

const base = set(
  question('A1.1', 'answer: { one-of: { a: One, b: Two, c: Three } }\n') +
    question('A1.2', 'answer: yes-no\nask-when: A1.1 is a\n') +
    question('A1.3', 'answer: { number: { max: 10 } }\n'),
  '"1.0"',
  'full, part',
);
const head = set(
  question('A1.1', 'answer: { one-of: { x: { label: One, was: { "1.0": a } }, b: Two } }\n') +
    question('A1.2', 'answer: yes-no\nask-when: A1.1 is b\n') +
    question('A1.4', 'was: { "1.0": A1.3 }\nanswer: { number: { max: 5 } }\n'),
  '"2.0"',
  'full',
);

const below = (folder: string, documents: Documents): Documents =>
  Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));

// Row 2 had option a, which is x now; row 3 has b, so that A1.2 is asked now; row 4 has c, which is gone; row 6 is wrong.
const CASES = `case,A1.1,A1.2,A1.3,A1S
one,a,yes,3,full
two,b,,7,part
three,c,,4,part
four,a,no,5,none
five,z,,1,full
`;

const folders = (cases = CASES) =>
  carag.folder({ ...below('old', base), ...below('new', head), 'cases.csv': cases });
const diff = (folder: string, ...more: string[]) =>
  carag.run(['diff', 'old', 'new', '--cases', 'cases.csv', ...more], { in: folder });

test('recorded cases are run through both versions, with the rows that come out otherwise', async () => {
  const { out, code } = await diff(folders(), '--format', 'json');
  const { cases } = JSON.parse(out);
  expect(code).toBe(0);
  expect(cases).toMatchObject({ file: 'cases.csv', cases: 5, leftOut: 1, askedOtherwise: 3, unfit: 2 });
  expect(cases.differences).toEqual([
    { from: 'A1.1', to: 'A1.1', what: 'answer does not fit', cases: 1, rows: [4] },
    { from: 'A1.2', to: 'A1.2', what: 'not asked any more', cases: 2, rows: [2, 5] },
    { from: 'A1.2', to: 'A1.2', what: 'asked now', cases: 1, rows: [3] },
    { from: 'A1.3', to: 'A1.4', what: 'answer does not fit', cases: 1, rows: [3] },
  ]);
  // Three of four were sufficient, and one of four is now.
  expect(cases.ratings.map(({ id }: { id: string }) => id)).toContain('1.1.1');
  expect(cases.findings).toEqual([expect.stringContaining('z')]);
});

test('people read how many cases there are, and what becomes of them', async () => {
  const { out } = await diff(folders());
  expect(unwrapped(out)).toContain(
    'Of 5 cases in cases.csv, 3 are asked otherwise, and 2 have answers that no longer fit.',
  );
  expect(out).toContain('A1.2: not asked any more, in 2 cases (rows 2, 5).');
  expect(out).toContain('1.1.1: Good would be Poor.');
});

test('cases run through the same version twice come out the same', async () => {
  const folder = folders();
  const { out } = await carag.run(['diff', 'old', 'old', '--cases', 'cases.csv', '--format', 'json'], {
    in: folder,
  });
  expect(JSON.parse(out).cases).toMatchObject({ askedOtherwise: 0, unfit: 0, differences: [], ratings: [] });
});

test.each([
  ['case,B7\none,yes\n', '“cases.csv” cannot be run: '],
  ['', '“cases.csv” cannot be run: '],
])('what cannot be run: %j', async (cases, message) => {
  const { code, out, err } = await diff(folders(cases));
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
});

test('what became of recorded cases is told in Welsh, with the labels of ratings in Welsh', async () => {
  const inBoth = (documents: Documents): Documents => ({
    ...documents,
    'carag.yaml': documents['carag.yaml']!.replace('[en]', '[en, cy]'),
    'cy/ratings.carag.yaml':
      'carag: translation\nlanguage: cy\nof: ../ratings.carag.yaml\ntexts: { scale/poor: { text: Gwael }, scale/good: { text: Da } }\n',
  });
  const folder = carag.folder({
    ...below('old', inBoth(base)),
    ...below('new', inBoth(head)),
    'cases.csv': CASES,
  });
  const { out } = await diff(folder, '--language', 'cy');
  expect(out).toContain('Achosion yn cases.csv: ');
  expect(out).toContain('A1.2: fe’i gofynnir bellach, ac nis gofynnwyd cynt. Achosion: 1 (rhes 3).');
  expect(out).toContain('byddai’r radd Da yn newid. Wedyn: Gwael.');
  expect(unwrapped(out)).toContain('Achosion a adawyd allan am fod rhywbeth o’i le ynddynt: 1.');
});
