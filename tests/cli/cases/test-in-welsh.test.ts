/** `carag test --language`: how cases went, and the way to each failure, in another language of the set. */
import { describe, expect, test } from 'vitest';
import { Carag, smallSet } from '../carag.ts';

const carag = new Carag();

const PLAN = smallSet(`
- id: A1.1
  kind: judgement
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  text: What does the plan name?
  ask-when: A1.1 is yes
  answer: { any-of: { home: Home, school: School } }
- id: A1.3
  kind: judgement
  text: Does it help?
  rows: { from: A1.2 }
  answer: yes-no
- id: A1.4
  kind: information
  text: Since when?
  ask-when: A1.2 includes home
  answer: date
`);

const IN_WELSH = {
  'carag.yaml': PLAN['carag.yaml']!.replace('[en]', '[en, cy]'),
  'cy/carag.carag.yaml':
    'carag: translation\nlanguage: cy\nof: ../carag.yaml\ntexts: { title: { text: Set fach }, answers/yes-no/yes: { text: Oes }, answers/yes-no/no: { text: Nac oes } }\n',
  'cy/assessment.carag.yaml':
    'carag: translation\nlanguage: cy\nof: ../assessment.carag.yaml\ntexts: { A1.1: { text: A oes cynllun? }, A1.2/home: { text: Cartref }, A1.2/school: { text: Ysgol } }\n',
};

const NEITHER = `carag: case
title: Neither this nor that
answers: { A1.1: "no" }
expect: { asked: [A1.1, A1.4], not-asked: A1.1 }
`;
const HOME = `carag: case
answers: { A1.1: "yes", A1.2: [home] }
expect: { asked: A1.2, not-asked: A1.4 }
`;
const ENGLISH = /\b(?:passed|failed|should|asked|condition|because|cases?|checked|holds)\b/i;

const folder = (cases: Readonly<Record<string, string>>) =>
  carag.folder({
    ...PLAN,
    ...IN_WELSH,
    ...Object.fromEntries(Object.entries(cases).map(([name, text]) => [`cases/${name}.carag.yaml`, text])),
  });
const run = (cwd: string, ...more: readonly string[]) => carag.run(['test', ...more], { in: cwd });

describe('in Welsh', () => {
  test('what was expected, what happens instead, and the way there, with Welsh labels', async () => {
    const { code, out, err } = await run(folder({ none: NEITHER, home: HOME }), '--language', 'cy');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Set fach 1.2 (.)\n');
    expect(out).toContain('methodd  cases/none.carag.yaml  Neither this nor that\n');
    expect(out).toContain('Dylid gofyn A1.4, ond ni wneir hynny.\n');
    expect(out).toContain(
      'Ni ofynnir A1.4: yr amod “A1.2 includes home” ddim yn dal yn yr achos hwn, oherwydd ni ofynnir A1.2.',
    );
    expect(out).toContain(
      "Ni ofynnir A1.2: yr amod “A1.1 is yes” ddim yn dal yn yr achos hwn, oherwydd “Nac oes” yw'r ateb i A1.1.",
    );
    expect(out).toContain('Ni ddylid gofyn A1.1, ond fe wneir hynny.\n');
    expect(out).toContain('Gofynnir A1.1: nid oes amod iddo, felly mae pob achos yn ei ofyn.');
    expect(out).toContain("oherwydd mae'r ateb i A1.2 yn cynnwys “Cartref”.");
    expect(out).toContain('Methodd 2 o’r 2 achos.\n');
    expect(out).toContain(
      'Gwiriwyd setiau o gwestiynau (1): achosion (2), disgwyliadau (5), a 3 ohonynt heb eu bodloni.',
    );
    expect(out).toContain('Mae’r hyn nas cyfieithwyd yn Saesneg.');
    const ours = out.replaceAll(/cases\/\S+|“carag lint”/g, '');
    expect(ours).not.toMatch(ENGLISH);
  });

  test('what no case asks', async () => {
    const home = HOME.replace(', not-asked: A1.4', '');
    const { code, out } = await run(folder({ home }), '--language', 'cy');
    expect(code).toBe(0);
    expect(out).toContain('llwyddodd  cases/home.carag.yaml\n');
    expect(out).toContain('Nid oes achos sy’n gofyn y canlynol: rhesi (1):\n    A1.3/school');
    expect(out).toContain('Llwyddodd yr achos.');
  });

  test.each(['json', 'junit'])('data for programs as %s is the same', async (format) => {
    const cwd = folder({ none: NEITHER });
    const own = await run(cwd, '--format', format);
    expect(await run(cwd, '--format', format, '--language', 'cy')).toEqual(own);
    expect(own.out).not.toContain('Nac oes');
  });

  test('is what a set says that is written in Welsh alone', async () => {
    const cwd = carag.folder({
      ...PLAN,
      'carag.yaml': PLAN['carag.yaml']!.replace('[en]', '[cy]'),
      'cases/home.carag.yaml': HOME,
    });
    const { out } = await run(cwd);
    expect(out).toContain('methodd  cases/home.carag.yaml');
    expect(
      JSON.parse((await run(cwd, '--format', 'json')).out).sets[0].cases[0].findings[0].path[0].because,
    ).toMatch(/holds/);
  });
});

test('a set without that language is tested all the same, and told in its own', async () => {
  const cwd = carag.folder({
    ...Object.fromEntries(
      Object.entries({ ...PLAN, ...IN_WELSH }).map(([path, text]) => [`one/${path}`, text]),
    ),
    ...Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [`two/${path}`, text])),
    'one/cases/none.carag.yaml': NEITHER,
    'two/cases/none.carag.yaml': NEITHER,
  });
  const { out } = await run(cwd, 'one', 'two', '--language', 'cy');
  expect(out).toContain('A1.4 should be asked, but it is not.');
  expect(out).toContain('Dylid gofyn A1.4, ond ni wneir hynny.');
  expect((await run(cwd, 'two', '--language', 'cy')).err).toContain('None of these sets is in “cy”.');
});
