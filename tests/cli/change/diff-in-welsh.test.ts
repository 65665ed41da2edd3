/** `carag diff --language`: what changed, in another language of the set; what programs read stays as it is. */
import { describe, expect, test } from 'vitest';
import { Carag, smallSet } from '../carag.ts';

const carag = new Carag();

const OLD = `
- id: A1.1
  kind: judgement
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  text: What does the plan name?
  answer: { any-of: { home: Home, school: School } }
- id: A1.3
  kind: judgement
  text: Were parents heard?
  answer: yes-no
- id: A1.4
  kind: judgement
  text: Is it reviewed every month?
  answer: yes-no
- id: A1.5
  kind: judgement
  text: Is it clear?
  answer: yes-no
`;
const NEW = OLD.replace('Is there a plan?', 'Is there a written plan?')
  .replace('school: School', 'school: School, work: Work')
  .replace('id: A1.3', 'id: A1.6')
  .replace('every month', 'every week')
  .replace('  text: Is it clear?\n', '  text: Is it clear?\n  ask-when: A1.2 includes home\n')
  .replace('text: What does the plan name?\n', 'text: What does the plan name?\n  ask-when: A1.1 is yes\n');

const version = (questions: string, plan: string, parents: string) => {
  const set = smallSet(questions);
  return {
    ...set,
    'carag.yaml': set['carag.yaml']!.replace('[en]', '[en, cy]'),
    'cy/carag.carag.yaml':
      'carag: translation\nlanguage: cy\nof: ../carag.yaml\ntexts: { title: { text: Set fach } }\n',
    'cy/assessment.carag.yaml': `carag: translation
language: cy
of: ../assessment.carag.yaml
texts:
  title: { text: Asesu }
  A1.1: { text: "${plan}" }
  A1.2/home: { text: Cartref }
  A1.4: { text: A adolygir ef bob mis? }
  ${parents}: { text: A wrandawyd ar y rhieni? }
`,
  };
};

const at = (folder: string, documents: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));
const folders = () =>
  carag.folder({
    ...at('old', version(OLD, 'A oes cynllun?', 'A1.3')),
    ...at('new', version(NEW, 'A oes cynllun ysgrifenedig?', 'A1.6')),
  });
const diff = (...more: readonly string[]) => carag.run(['diff', 'old', 'new', ...more], { in: folders() });
const ENGLISH = /\b(?:was|were|changed|added|removed|asked|compared|questions?|wording|option|now)\b/i;

describe('in Welsh', () => {
  test('what changed is told with the Welsh of both versions', async () => {
    const { code, out, err } = await diff('--language', 'cy');
    expect([code, err]).toEqual([0, '']);
    for (const words of [
      'Ailrifwyd A1.3: A1.6 ydyw bellach.',
      'A1.2: ychwanegwyd yr opsiwn “work”.',
      'A1.1: newidiwyd y testun.',
      '    - A oes cynllun?\n    + A oes cynllun ysgrifenedig?\n',
      'A1.5: fe’i gofynnir mewn llai o achosion.',
      'yn cynnwys “Cartref”',
      'Llwybro: ym mha achosion y gofynnir rhywbeth',
      'A1.2: fe’i gofynnir mewn llai o achosion. Nis gofynnir bellach pan fo’r canlynol yn dal:',
      '    - ym mhob achos\n    + A1.1 is yes\n',
      'Cymharwyd Set fach: fersiwn 1.2 â fersiwn 1.2, cwestiynau (5).',
      'Mae’r hyn nas cyfieithwyd yn Saesneg.',
    ])
      expect(out).toContain(words);
  });

  test('a text that nobody translated anew is shown in the language in which it changed', async () => {
    const { out } = await diff('--language', 'cy');
    expect(out).toContain('    - Is it reviewed every month?\n    + Is it reviewed every week?\n');
    expect(out).not.toContain('A adolygir ef bob mis?');
  });

  test.each(['markdown', 'html'])('as %s, with the section under its Welsh title', async (format) => {
    const { out } = await diff('--language', 'cy', '--format', format);
    expect(out).toContain('Newidiadau o old i new');
    expect(out).toContain('Beth a gymharwyd');
    if (format === 'html') {
      expect(out).toContain('lang="cy">');
      expect(out).toContain('colspan="3">Asesu</th>');
      expect(out).toContain('<ins>');
    } else expect(out).toContain('  - cynt: ');
  });

  test('no words of ours are left in English', async () => {
    const { out } = await diff('--language', 'cy');
    const ours = out.split('\n').filter((line) => !/^ {4}[-+] /.test(line));
    expect(ours.filter((line) => ENGLISH.test(line.replace(/“[^”]*”/g, '')))).toEqual([]);
  });

  test.each(['json', 'github'])('data for programs as %s is the same', async (format) => {
    expect(await diff('--language', 'cy', '--format', format)).toEqual(await diff('--format', format));
  });
});

test('the fingerprints of changes are the same in every language', async () => {
  const marks = (text: string) => [...text.matchAll(/\b[0-9a-f]{16}\b/g)].map(([mark]) => mark).sort();
  const own = marks((await diff()).out);
  expect(own.length).toBeGreaterThan(4);
  expect(marks((await diff('--language', 'cy')).out)).toEqual(own);
});

test('a language that the set does not have is refused', async () => {
  const { code, err } = await diff('--language', 'fr');
  expect(code).toBe(2);
  expect(err).toContain('None of these sets is in “fr”.');
});
