/** What documents, paths and arguments hold is shown and never obeyed, whichever command shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../carag.ts';
import type { Ran } from '../lint/warm.ts';

const carag = new Carag();

/** Steers a terminal, turns the direction of writing, takes no room, breaks the line. */
const SIGNS = '\u001b]0;x\u0007\u001b[31m\u009b2J\r\u202e\u2066\u200b\u200d\u2060\ufeff\u{e0041}\u061c\u00ad';
/** The same as a text in YAML. */
const QUOTED = JSON.stringify(SIGNS).slice(1, -1).replaceAll('\ufeff', '\\uFEFF');

const said = (text: string) => `"${text}${QUOTED}"`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'carag.yaml': `carag: question-set
format: 1
title: ${said('Set')}
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.md, ${said('none')}]
facts: { ${said('nation')}: { one-of: { ${said('england')}: ${said('England')} } }, area: { one-of: { a: A, b: B } } }
rules: { ${said('id/gap')}: ${said('off')} }
`,
  'one.carag.yaml': `carag: section
id: ${said('one')}
title: ${said('One')}
${said('what')}: ${said('this')}
questions:
  - id: ${said('A1.1')}
    kind: information
    text: ${said('Is it?')}
    answer: { one-of: { ${said('y')}: ${said('Yes')}, "n": ${said('No')} } }
    guidance: ${said('See [[A9.9]] &#x202e;')}
  - id: A1.2
    kind: information
    text: ${said('Why?')}
    answer: text
    ask-when: ${said('A1.1 is y')}
  - id: A1.3
    kind: information
    text: ${said('Where?')}
    answer: { one-of: { a: ${said('Here')}, b: ${said('There')} } }
    ask-when: area is a
`,
  'two.carag.md': `---
carag: section
id: two
title: Two
---
## A2.1 Is it ${SIGNS.replaceAll('\r', '')} well?

\`\`\`carag
kind: information
answer: text
${said('more')}: x
\`\`\`

See [[A9.8${SIGNS.replaceAll('\r', '')}]].
`,
  [`three${SIGNS}.carag.yaml`]: 'carag: section\nid: three\ntitle: Three\nwhat: that\n',
  'case.carag.yaml': `carag: case
title: ${said('Case')}
facts: { area: ${said('a')} }
answers: { ${said('A1.1')}: ${said('y')} }
expect: { asked: [${said('A1.2')}, A1.3] }
`,
  'ratings/carag.yaml':
    'carag: question-set\nformat: 1\ntitle: Ratings\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
  'ratings/standards.carag.yaml': `carag: standards
domains:
  - id: "1"
    title: ${said('Domain')}
    standards:
      - id: "1.1"
        title: ${said('Standard')}
        statement: Good.
        key-questions: [{ id: "1.1.1", text: ${said('Key')} }]
`,
  'ratings/ratings.carag.yaml': `carag: ratings
title: ${said('Scheme')}
scale: { low: { label: ${said('Low')}, score: 0 }, high: { label: ${said('High')}, score: 1 } }
key-questions: { round: nearest, bands: { low: 0-49, high: 50-100 } }
standards: { rule: lowest }
`,
  'ratings/results.carag.yaml': `carag: results
title: ${said('Results')}
of: .
key-questions: { "1.1.1": { sufficient: 5, of: 11, discretion: { to: high, reason: ${said('Since')}, by: ${said('lead')} } } }
`,
  'ratings/unfit.carag.yaml': `carag: results\nof: .\nkey-questions: { ${said('1.1.1')}: ${said('x')} }\n`,
  'clean/carag.yaml':
    'carag: question-set\nformat: 1\ntitle: Clean\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [s.carag.yaml]\n',
  'clean/s.carag.yaml':
    'carag: section\nid: s\ntitle: S\nquestions:\n  - id: A1.1\n    kind: information\n    text: Is it?\n    answer: text\n',
  'clean/cases.csv': `case,A1.1,${SIGNS}\n${SIGNS},${SIGNS},${SIGNS}\n`,
};

/** Our own colours and weights. */
const OURS = /\u001b\[(?:1|2|22|31|33|36|39)m/g;
const UNFIT =
  /[\0-\x08\v-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}\u{e0000}-\u{e007f}]/u;

function expectShown({ out, err }: Pick<Ran, 'out' | 'err'>): void {
  for (const text of [out, err]) expect(UNFIT.exec(text.replace(OURS, ''))?.[0]).toBeUndefined();
}

const hostile = () => carag.folder(DOCUMENTS);
const THREE = `three${SIGNS}.carag.yaml`;

test.each<[string, ...string[]]>([
  ['lint'],
  ['lint', '--format', 'json'],
  ['lint', '--cache', '--debug'],
  ['lint', `nothing${SIGNS}\nhere`],
  ['lint', `--no${SIGNS}`],
  ['lint', '--max-warnings', SIGNS],
  ['list'],
  ['list', '--format', 'json'],
  ['test', 'case.carag.yaml'],
  ['test', '--format', 'json'],
  ['test', '--format', 'junit'],
  ['test', '--suggest', '-o', `cases${SIGNS}`],
  ['rate', 'ratings/results.carag.yaml'],
  ['rate', 'ratings/results.carag.yaml', '--format', 'json'],
  ['rate', 'ratings/results.carag.yaml', '--format', 'markdown'],
  ['rate', 'ratings/results.carag.yaml', '--format', 'html'],
  ['rate', 'ratings/results.carag.yaml', '--what-if', SIGNS],
  ['rate', 'ratings/unfit.carag.yaml', '--format', 'markdown'],
  ['rate', 'clean/cases.csv'],
  ['rate', THREE],
  ['explain', SIGNS],
  ['explain-routing', 'A1.2'],
  ['explain-routing', `A1.2${SIGNS}`],
  ['graph'],
  ['preview', '.', '-o', `form${SIGNS}.html`],
  ['preview', '.', '-o', SIGNS],
  ['convert', 'two.carag.md'],
  ['convert', THREE],
  ['format', '--check'],
  ['format'],
  ['new', 'set', `new${SIGNS}`],
  ['new', 'section', `New${SIGNS}`],
  ['new', 'question', THREE, `Is it ${SIGNS}?`],
  [`un${SIGNS}known`],
])('carag %j', async (...args) => {
  const folder = hostile();
  const ran = await carag.run(args, {
    in: folder,
    env: { FORCE_COLOR: '1', XDG_CACHE_HOME: carag.folder() },
  });
  expectShown(ran);
  expect(`${ran.out}${ran.err}`).not.toMatch(/fault of/);
  expect(`${ran.out}${ran.err}`.trim()).not.toBe('');
});

describe('a report in a file', () => {
  test.each<[string, ...string[]]>([
    ['test.xml', 'test', '--format', 'junit', '-o', 'test.xml'],
    ['test.txt', 'test', '-o', 'test.txt'],
    ['rate.md', 'rate', 'ratings/results.carag.yaml', '--format', 'markdown', '-o', 'rate.md'],
    ['rate.html', 'rate', 'ratings/results.carag.yaml', '--format', 'html', '-o', 'rate.html'],
  ])('%s', async (file, ...args) => {
    const folder = hostile();
    await carag.run(args, { in: folder });
    expectShown({ out: readFileSync(join(folder, file), 'utf8'), err: '' });
  });

  test('the form keeps soft hyphens, and nothing else that cannot be seen', async () => {
    const folder = hostile();
    await carag.run(['preview', '.', '-o', 'form.html'], { in: folder });
    const form = readFileSync(join(folder, 'form.html'), 'utf8');
    expect(form).toContain('\u00ad');
    expectShown({ out: form.replaceAll('\u00ad', ''), err: '' });
  });
});

test('what is printed as JSON is read as it was written', async () => {
  const { out } = await carag.run(['list', '--format', 'json'], { in: hostile() });
  const [first] = JSON.parse(out) as { text: string; set: string }[];
  expect(first).toMatchObject({ text: `Is it?${SIGNS}`, set: `Set${SIGNS}` });
});

test('documents keep their bytes', async () => {
  const folder = hostile();
  const before = readFileSync(join(folder, 'two.carag.md'), 'utf8');
  await carag.run(['format', 'two.carag.md'], { in: folder });
  const words = before.split('\n').find((line) => line.includes('Is it'))!;
  expect(readFileSync(join(folder, 'two.carag.md'), 'utf8')).toContain(words);
  expect(readdirSync(folder)).toContain(THREE);
});

test('no command prints around the one place where it is made fit', () => {
  const folder = join(import.meta.dirname, '../../..', 'server', 'cli');
  const around = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      /\b(?:stdout|stderr)\.write\(|\bconsole\./.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(around).toEqual([]);
});
