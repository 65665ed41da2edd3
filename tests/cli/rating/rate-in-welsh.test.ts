/** `carag rate --language`: ratings, labels and titles in another language of the set, and what is left as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../carag.ts';
import { RESULTS, SET, WHOLE } from './rating.ts';

const carag = new Carag();

/** The rules in both languages, but for the title of standard 2.2. */
const BILINGUAL = {
  ...SET,
  'carag.yaml': SET['carag.yaml'].replace('[en]', '[en, cy]'),
  'cy/ratings.carag.yaml': `carag: translation
language: cy
of: ../ratings.carag.yaml
texts:
  title: { text: Sut y graddir achosion }
  scale/low: { text: Isel }
  scale/mid: { text: Canolig }
  scale/high: { text: Uchel }
`,
  'cy/standards.carag.yaml': `carag: translation
language: cy
of: ../standards.carag.yaml
texts:
  "1": { text: Darparu }
  "2": { text: Achosion unigol }
  "1.1": { text: Arweinyddiaeth }
  "2.1": { text: Asesu }
  "2.1.1": { text: A yw'n glir? }
  "2.1.2": { text: A yw'n ddiogel? }
  "2.2.1": { text: A gynlluniwyd? }
`,
};

const folder = (results = RESULTS) => carag.folder({ ...BILINGUAL, 'results.carag.yaml': results });
const rate = (cwd: string, ...args: readonly string[]) =>
  carag.run(['rate', 'results.carag.yaml', ...args], { in: cwd, env: { COLUMNS: '80' } });
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Words of our own in English: none is left in a report in Welsh in which nothing is wrong. */
const ENGLISH = /\b(?:rated?|rating|counted|cases|more|fewer|would|overall|checked|figure|nothing)\b/i;

describe('in Welsh', () => {
  test('what is rated, why, how far the next is and what discretion did are told with Welsh labels', async () => {
    const { code, out, err } = await rate(folder(), '--language', 'cy');
    expect([code, err]).toEqual([0, '']);
    const said = flat(out);
    expect(said).toContain('One inspection results.carag.yaml, graddiwyd yn ôl Sut y graddir achosion');
    expect(said).toContain('2.1 Asesu: Canolig Yr isaf sy’n penderfynu: 2.1.2.');
    expect(said).toContain('Uchel. 27 o 30, sef 90 %, a gyfrifir fel 90, ym mand Uchel (65-100).');
    expect(said).toContain('Byddai 8 achos digonol yn llai yn rhoi’r radd Canolig.');
    expect(said).toContain(
      'Codwyd o Isel i Canolig drwy ddisgresiwn (lead inspector): One case weighed on it.',
    );
    expect(said).toContain('Nid oedd achos lle’r atebwyd ef a lle’r oedd yn berthnasol.');
    expect(said).toContain('Disgresiwn a ddefnyddiwyd: 2.1.2 o Isel i Canolig.');
    expect(said).toContain('Mae’r hyn nas cyfieithwyd yn Saesneg.');
    expect(said).toContain('2.2 Planning: Heb radd');
    expect(out.replaceAll('One case weighed on it.', '')).not.toMatch(ENGLISH);
  });

  test.each(['markdown', 'html'])('as %s', async (format) => {
    const { out } = await rate(folder(WHOLE), '--language', 'cy', '--format', format);
    for (const words of [
      'Yr hyn a raddir',
      'Ar beth y mae’n seiliedig',
      'Beth a wiriwyd',
      'Cyffredinol: Canolig',
      'Nid oes dim o’i le ar y canlyniadau hyn.',
    ])
      expect(out).toContain(words);
    if (format === 'html') {
      expect(out).toContain('lang="cy">');
      expect(out).toContain(
        'Mae’r llinellau yn dangos lle mae bandiau yn dechrau: Canolig o 50 ac Uchel o 65.',
      );
    }
  });

  test('what would change with another figure', async () => {
    const { out } = await rate(folder(), '--language', 'cy', '--what-if', '2.1.2=9/11');
    expect(flat(out)).toContain('Beth os 2.1.2=9/11? 2.1.2: Canolig (45.45 %) → Uchel (81.8 %)');
    expect(out).toContain('Nid ysgrifennwyd dim.');
  });

  test('data for programs is the same, and what is printed beside a file is in Welsh too', async () => {
    const cwd = folder();
    const json = async (...more: string[]) => (await rate(cwd, '--format', 'json', ...more)).out;
    const own = JSON.parse(await json());
    const told = JSON.parse(await json('--language', 'cy'));
    expect(told.overall.parts[1].parts[0].words).toBe(own.overall.parts[1].parts[0].words);
    const { out } = await rate(cwd, '--language', 'cy', '--format', 'html', '--out', 'cy.html');
    expect(out).toContain('graddiwyd yn ôl');
    expect(readFileSync(join(cwd, 'cy.html'), 'utf8')).toContain('graddiwyd yn ôl');
  });

  test('refusals of discretion say why', async () => {
    const far = RESULTS.replace('{ to: mid,', '{ to: high,');
    const { code, out } = await rate(folder(far), '--language', 'cy');
    expect(code).toBe(1);
    expect(flat(out)).toContain(
      'Gwrthodir y disgresiwn i roi’r radd Uchel. Mae 2.1.2 yn cyfrif fel 45, sydd 20 oddi wrth y radd Uchel. Pellaf y caiff disgresiwn gyrraedd: 5 pwynt canran.',
    );
  });
});

test('a language that none of the sets has is refused', async () => {
  const { code, err } = await rate(folder(), '--language', 'fr');
  expect(code).toBe(2);
  expect(err).toContain('None of these sets is in “fr”.');
});

test('case data is rated with the titles of its set and of its standards in Welsh', async () => {
  const cwd = carag.folder({
    ...Object.fromEntries(Object.entries(BILINGUAL).map(([path, text]) => [`rules/${path}`, text])),
    'cases/carag.yaml': `carag: question-set
format: 1
title: Case questions
version: "1.0"
languages: [en, cy]
ids: lettered
uses: [../rules]
sections: [a.carag.yaml]
answers: { judged: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] } }
`,
    'cases/cy/carag.carag.yaml':
      'carag: translation\nlanguage: cy\nof: ../carag.yaml\ntexts: { title: { text: Cwestiynau achos }, answers/judged/yes: { text: Oes }, answers/judged/no: { text: Nac oes } }\n',
    'cases/a.carag.yaml': `carag: section
id: a
title: A
key-questions:
  - { id: A1, text: Is it clear?, rates: "2.1.1", questions: [{ id: A1S, kind: summary, text: Is it clear?, answer: judged }] }
`,
    'cases/court.csv': 'case,A1S\n1,yes\n2,no\n3,yes\n',
  });
  const { code, out, err } = await carag.run(['rate', 'cases/court.csv', '--language', 'cy'], {
    in: cwd,
    env: { COLUMNS: '80' },
  });
  expect([code, err]).toEqual([0, '']);
  expect(flat(out)).toContain("2.1.1 A yw'n glir? Uchel. 2 o 3, sef 66.7 %");
  expect(flat(out)).toContain('Cyfrifwyd cases/court.csv, atebion i Cwestiynau achos. Achosion: 3.');
});
