import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { ratedCase } from '../../../server/rules/shared/rating-examples.ts';
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

const WITH_PLAN = `carag: case
title: A child with a plan
answers: { A1.1: "yes", A1.2: [home] }
expect: { asked: [A1.2, A1.4] }
`;
const WITHOUT_PLAN = `carag: case
answers: { A1.1: "no" }
expect: { not-asked: A1.2 }
`;

const withCases = (cases: Readonly<Record<string, string>>, set = PLAN) =>
  carag.folder({
    ...set,
    ...Object.fromEntries(Object.entries(cases).map(([name, text]) => [`cases/${name}`, text])),
  });

describe('the report', () => {
  test('names every case that passes, what no case asks, and what was checked', async () => {
    const folder = withCases({ 'plan.carag.yaml': WITH_PLAN, 'without.carag.yaml': WITHOUT_PLAN });
    expect(await carag.run(['test'], { in: folder })).toEqual({
      code: 0,
      err: '',
      out: `Small 1.2 (.)
  passed  cases/plan.carag.yaml  A child with a plan
  passed  cases/without.carag.yaml
  No case asks 1 row:
    A1.3/school  assessment.carag.yaml:17:13

All 2 cases passed.
Checked 1 question set: 2 cases, 3 expectations.
`,
    });
  });

  test('says what was expected, what happens instead, and the way there', async () => {
    const folder = withCases({
      'none.carag.yaml': `carag: case
title: Neither this nor that
answers: { A1.1: "no" }
expect:
  asked: [A1.1, A1.4]
  not-asked:
    - A1.1
`,
    });
    const { code, out, err } = await carag.run(['test'], { in: folder });
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(`Small 1.2 (.)
  failed  cases/none.carag.yaml  Neither this nor that
    cases/none.carag.yaml:5:17  A1.4 should be asked, but it is not.
      A1.4 is not asked: its condition “A1.2 includes home” does not hold, because A1.2 is not asked in this case.  assessment.carag.yaml:25:19
      A1.2 is not asked: its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case.  assessment.carag.yaml:15:19
    cases/none.carag.yaml:7:7  A1.1 should not be asked, but it is.
      A1.1 is asked: it has no condition, so every case asks it.
  No case asks 2 questions and 2 rows:
    A1.2  assessment.carag.yaml:12:13
    A1.3/home and A1.3/school  assessment.carag.yaml:17:13
    A1.4  assessment.carag.yaml:22:13

The case failed.
Checked 1 question set: 1 case, 3 expectations, of which 2 are not met.
`);
  });

  test('says why a question is asked that should not be', async () => {
    const folder = withCases({ 'plan.carag.yaml': WITH_PLAN.replace('asked: [', 'not-asked: [') });
    const { out } = await carag.run(['test'], { in: folder });
    expect(out).toContain(`    cases/plan.carag.yaml:4:23  A1.2 should not be asked, but it is.
      A1.2 is asked: its condition “A1.1 is yes” holds, because A1.1 is “Yes” in this case.  assessment.carag.yaml:15:19
`);
  });

  test('is the same for sections in Markdown', async () => {
    const section = `---
carag: section
id: assessment
title: Assessment
---

# A1 Is assessment good enough?

## A1.1 Is there a plan?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

## A1.2 What does the plan name?

\`\`\`carag
kind: information
ask-when: A1.1 is yes
answer: text
\`\`\`
`;
    const { 'assessment.carag.yaml': _, 'carag.yaml': manifest = '', ...rest } = PLAN;
    const set = {
      ...rest,
      'carag.yaml': manifest.replace('assessment.carag.yaml', 'assessment.carag.md'),
      'assessment.carag.md': section,
    };
    const folder = withCases({ 'without.carag.yaml': WITHOUT_PLAN.replace('not-asked', 'asked') }, set);
    const { code, out } = await carag.run(['test'], { in: folder });
    expect(code).toBe(1);
    expect(out).toContain(
      'A1.2 is not asked: its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case.  assessment.carag.md:20:11\n',
    );
    expect(out).toContain('A1.2  assessment.carag.md:16:4\n');
  });

  test('keeps the sets apart, and names those without cases', async () => {
    const inFolder = (folder: string, documents: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));
    const folder = carag.folder({
      ...inFolder('one', { ...PLAN, 'plan.carag.yaml': WITH_PLAN }),
      ...inFolder('two', { ...PLAN, 'without.carag.yaml': WITHOUT_PLAN.replace('"no"', '"yes"') }),
      ...inFolder('three', PLAN),
    });
    const { code, out } = await carag.run(['test'], { in: folder });
    expect(code).toBe(1);
    expect(out).toContain('Small 1.2 (one)\n  passed  one/plan.carag.yaml');
    expect(out).toContain('Small 1.2 (two)\n  failed  two/without.carag.yaml');
    expect(out).toContain('1 of 2 cases failed.\nChecked 2 question sets: 2 cases, 3 expectations');
    expect(out).toContain('Without any case: three.\n');
    expect((await carag.run(['test', 'one'], { in: folder })).code).toBe(0);
  });

  test.each([
    ['"yes"', 'outstanding', 0, '1 expectation.', undefined],
    [
      '"no"',
      'outstanding',
      1,
      '1 expectation, of which 1 is not met.',
      '2.1.1 is Inadequate in this case, not Outstanding',
    ],
    ['""', 'outstanding', 1, '1 expectation, of which 1 is not met.', 'A1S is asked and not answered'],
  ])('checks the rating that follows from %s', async (answer, rating, code, counted, message) => {
    const text = `answers: { A1S: ${answer} }\nexpect: { rating: { "2.1.1": ${rating} } }`;
    const result = await carag.run(['test'], { in: carag.folder(ratedCase(text)) });
    expect(result.code).toBe(code);
    expect(result.out).toContain(`1 case, ${counted}`);
    if (message) expect(result.out).toContain(message);
    const junit = await carag.run(['test', '--format', 'junit'], { in: carag.folder(ratedCase(text)) });
    expect(junit.out.includes('<failure')).toBe(code === 1);
    expect(junit.out).not.toContain('<error');
  });

  test('says which ratings nothing checks', async () => {
    const { 'ratings.carag.yaml': _, ...unrated } = ratedCase(
      'answers: { A1S: "yes" }\nexpect: { rating: { "2.1.1": outstanding } }',
    );
    const { code, out } = await carag.run(['test'], { in: carag.folder(unrated) });
    expect(code).toBe(0);
    expect(out).toContain(
      'Not checked: 1 rating that cases expect, because no ratings document rates them.\n',
    );
  });

  test('of some cases of a set tells nothing about the rest', async () => {
    const folder = withCases({
      'plan.carag.yaml': WITH_PLAN,
      'without.carag.yaml': WITHOUT_PLAN.replace('"no"', '"yes"'),
    });
    const { code, out } = await carag.run(['test', 'cases/plan.carag.yaml'], { in: folder });
    expect(code).toBe(0);
    expect(out).toContain('  Only 1 of its 2 cases ran, so what no case asks is not told.\n');
    expect(out).not.toContain('without');
    expect((await carag.run(['test', 'cases'], { in: folder })).code).toBe(1);
    expect((await carag.run(['test', 'assessment.carag.yaml'], { in: folder })).code).toBe(1);
  });
});

describe('a case that cannot be run fails, and says why', () => {
  test.each([
    ['answers: { A1.1: [ }', 'cases/broken.carag.yaml:2:10', 'yaml/'],
    ['answers: { A1.9: "yes" }', 'cases/broken.carag.yaml:2:12  A1.9 is not in this set.', 'case/unknown'],
    ['expect: { asked: A1.9 }', 'cases/broken.carag.yaml:2:18  A1.9 is not in this set.', 'case/unknown'],
    ['answers: { A1.1: [yes, no] }', '2:24  A1.1 takes one answer only.', 'case/answer-invalid'],
    [
      'answers: { A1.1: "no", A1.2: home }',
      'A1.2 is answered, but it is not asked: its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case.  case/unasked-answered\n      see  assessment.carag.yaml:15:19\n',
      '',
    ],
    ['anwsers: { A1.1: "no" }', '2:1', 'shape/unknown-field'],
  ])('%s', async (text, said, rule) => {
    const folder = withCases({ 'broken.carag.yaml': `carag: case\n${text}\n` });
    const { code, out, err } = await carag.run(['test'], { in: folder });
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('  failed  cases/broken.carag.yaml\n');
    expect(out).toContain(said);
    expect(out).toContain(rule);
    const { out: xml } = await carag.run(['test', '--format', 'junit'], { in: folder });
    expect(namesIn(xml)).toContain('error');
  });

  test('one whose first key is misspelt', async () => {
    const folder = withCases({ 'broken.carag.yaml': 'carag: cases\nanswers: { A1.1: "no" }\n' });
    const { code, out } = await carag.run(['test'], { in: folder });
    expect([code, out.includes('“cases” is no kind of document.')]).toEqual([1, true]);
  });

  test('one of which nobody can tell what it is', async () => {
    const folder = withCases({ 'plan.carag.yaml': WITH_PLAN });
    writeFileSync(join(folder, 'cases', 'other.carag.yaml'), Buffer.from(WITH_PLAN, 'utf16le'));
    const { code, out } = await carag.run(['test'], { in: folder });
    expect([code, out.includes('1 of 2 cases failed.')]).toEqual([1, true]);
    expect(out).toContain(
      'failed  cases/other.carag.yaml\n    cases/other.carag.yaml:1:2  Here stands the character U+0000',
    );
    expect((await carag.run(['test', 'cases/other.carag.yaml'], { in: folder })).code).toBe(1);
  });

  test('a section that cannot be read is no case', async () => {
    const folder = withCases({ 'plan.carag.yaml': 'carag: case\n' });
    writeFileSync(join(folder, 'assessment.carag.yaml'), Buffer.from(WITH_PLAN, 'utf16le'));
    const { out } = await carag.run(['test'], { in: folder });
    expect(out).toContain('The case passed.\n');
    expect(out).toContain('“carag lint” names them.');
  });

  test('one that belongs to no set', async () => {
    const folder = carag.folder({ 'loose.carag.yaml': WITH_PLAN });
    const { code, out } = await carag.run(['test'], { in: folder });
    expect([code, out.includes('shape/no-set')]).toEqual([1, true]);
    expect(out).toMatch(/^In no question set\n/);
  });
});

describe('what a comment or the set silences', () => {
  const failing = WITHOUT_PLAN.replace('not-asked', 'asked');

  test('by a comment', async () => {
    const folder = withCases({
      'without.carag.yaml': `${failing.trim()} # carag-ignore case/asked-differs: to be settled\n`,
    });
    const { code, out } = await carag.run(['test'], { in: folder });
    expect([code, out.includes('The case passed.\nChecked 1 question set: 1 case, 1 expectation.')]).toEqual([
      0,
      true,
    ]);
    expect(out).toContain('Comments silence 1 finding in cases.\nSo 1 expectation counted neither way.\n');
  });

  test('by the manifest', async () => {
    const manifest = `${PLAN['carag.yaml']}rules: { case/asked-differs: off, case/uncovered: off }\n`;
    const folder = withCases({ 'without.carag.yaml': failing }, { ...PLAN, 'carag.yaml': manifest });
    const { code, out } = await carag.run(['test'], { in: folder });
    expect([code, out.includes('No case asks')]).toEqual([0, false]);
    expect(out).toContain(
      'Turned off: case/asked-differs and case/uncovered.\nSo 1 expectation counted neither way.\n',
    );
  });

  test('a milder severity does not make a case pass', async () => {
    const manifest = `${PLAN['carag.yaml']}rules: { case/asked-differs: hint }\n`;
    const folder = withCases({ 'without.carag.yaml': failing }, { ...PLAN, 'carag.yaml': manifest });
    expect((await carag.run(['test'], { in: folder })).code).toBe(1);
  });

  test('a question of which a comment says that no case need ask it', async () => {
    const section = PLAN['assessment.carag.yaml']!.replace(
      /^( *)- id: A1.4/m,
      '$1# carag-ignore case/uncovered: rare\n$1- id: A1.4',
    );
    const folder = withCases(
      { 'without.carag.yaml': WITHOUT_PLAN },
      { ...PLAN, 'assessment.carag.yaml': section },
    );
    const { out } = await carag.run(['test'], { in: folder });
    expect(out).toContain('No case asks 1 question and 2 rows:\n    A1.2 ');
  });
});

test('errors in the rest of the set are pointed to, and fail no case', async () => {
  const section = PLAN['assessment.carag.yaml']!.replace('title: Assessment', 'titel: Assessment');
  const folder = withCases({ 'plan.carag.yaml': WITH_PLAN }, { ...PLAN, 'assessment.carag.yaml': section });
  const { code, out } = await carag.run(['test'], { in: folder });
  expect(code).toBe(0);
  expect(out).toMatch(/^The sets have \d errors? outside their cases, .*“carag lint” names them\.$/m);
});

describe('what could not be run ends with 2', () => {
  test('no case at all', async () => {
    const { code, out, err } = await carag.run(['test'], { in: carag.folder(PLAN) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^There is no case here, so nothing was tested\. A case is a document/);
  });

  test('a path that matches nothing', async () => {
    const { code, err } = await carag.run(['test', 'nowhere'], { in: carag.folder(PLAN) });
    expect([code, err]).toEqual([2, '“nowhere” matches nothing: there is no such file or folder.\n']);
  });

  test('a report that cannot be written, or would be written over a document', async () => {
    const folder = withCases({ 'plan.carag.yaml': WITH_PLAN });
    const over = await carag.run(['test', '--out', 'cases/plan.carag.yaml'], { in: folder });
    expect([over.code, over.out]).toEqual([2, '']);
    expect(readFileSync(join(folder, 'cases/plan.carag.yaml'), 'utf8')).toBe(WITH_PLAN);
    const nowhere = await carag.run(['test', '--out', 'no/where.xml'], { in: folder });
    expect([nowhere.code, nowhere.err]).toEqual([2, '“no/where.xml” cannot be written: it is not there.\n']);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

test('what would take too long to prove is said to be so', async () => {
  const ids = Array.from({ length: 400 }, (_, index) => `A1.${index + 1}`);
  const pairs = ids.slice(0, 200).map((id, index) => `(${id} is yes and A1.${400 - index} is no)`);
  const asked = (id: string) => `- { id: ${id}, kind: judgement, text: Is ${id}?, answer: yes-no }\n`;
  const last = `- { id: A1.401, kind: information, text: What?, answer: text, ask-when: "${pairs.join(' or ')}" }`;
  const folder = withCases(
    {
      'first.carag.yaml': 'carag: case\nanswers: { A1.1: "yes", A1.400: "no" }\nexpect: { asked: A1.401 }\n',
    },
    smallSet(ids.map(asked).join('') + last),
  );
  const { code, out } = await carag.run(['test'], { in: folder });
  expect([code, out]).toEqual([
    0,
    `Small 1.2 (.)
  passed  cases/first.carag.yaml

The case passed.
Checked 1 question set: 1 case, 1 expectation.
Too complex to tell whether a case asks them: A1.401.
`,
  ]);
});

test('JSON has each case, what it expects, and why it fails, counted from 1', async () => {
  const folder = withCases({
    'plan.carag.yaml': WITH_PLAN,
    'without.carag.yaml': WITHOUT_PLAN.replace('not-asked', 'asked'),
  });
  const { code, out, err } = await carag.run(['test', '--format', 'json'], { in: folder });
  expect([code, err]).toEqual([1, '']);
  const { sets, summary } = JSON.parse(out);
  expect(sets).toHaveLength(1);
  expect(sets[0]).toMatchObject({ set: 'Small', folder: '.', version: '1.2' });
  expect(sets[0].unreached).toEqual([
    { id: 'A1.3/school', kind: 'row', file: 'assessment.carag.yaml', line: 17, column: 13 },
  ]);
  const gate = { file: 'assessment.carag.yaml', line: 15, column: 19 };
  const place = { line: 3, column: 18, endLine: 3, endColumn: 22 };
  const because = 'its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case';
  expect(sets[0].cases[0]).toMatchObject({ title: 'A child with a plan', result: 'passed', findings: [] });
  expect(sets[0].cases[1]).toEqual({
    file: 'cases/without.carag.yaml',
    title: null,
    result: 'failed',
    couldRun: true,
    expectations: [{ question: 'A1.2', expected: 'asked', result: 'not met', ...place }],
    ratings: [],
    ratingsNotChecked: 0,
    findings: [
      {
        file: 'cases/without.carag.yaml',
        ...place,
        rule: 'case/asked-differs',
        severity: 'error',
        message: `A1.2 is not asked: ${because}.`,
        related: [{ ...gate, message: `A1.2 is not asked: ${because}.` }],
        fixes: [],
        path: [{ question: 'A1.2', isAsked: false, because, at: gate }],
      },
    ],
  });
  expect(summary).toEqual({
    sets: 1,
    cases: 2,
    passed: 1,
    failed: 1,
    expectations: 3,
    met: 2,
    notMet: 1,
    ratingsNotChecked: 0,
    unreached: 1,
    ignored: 0,
    off: 0,
    rulesOff: [],
    tooComplex: [],
    setsWithoutCases: [],
    errorsElsewhere: 0,
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document in order, each with the text directly in it. Throws where it is not well-formed. */
function elementsIn(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

const namesIn = (xml: string) => elementsIn(xml).map(({ name }) => name);

test('the page on cases shows what is printed', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../..', 'docs', 'cases.md'), 'utf8');
  const documents = [...page.matchAll(/^```yaml\n(# (\S+)\n[\s\S]*?)^```/gm)].map(([, text, path]) => [
    path,
    text,
  ]);
  const [, report] = /^```text\n([\s\S]*?)^```/m.exec(page) ?? [];
  const manifest = PLAN['carag.yaml']!.replace('Small', 'Planning for children')
    .replace('"1.2"', '"1.0"')
    .replace('assessment', 'planning');
  const folder = carag.folder({ 'carag.yaml': manifest, ...Object.fromEntries(documents) });
  const { out } = await carag.run(['test'], { in: folder });
  expect(documents).toHaveLength(3);
  expect(out).toBe(report);
});

describe('JUnit', () => {
  test('has a suite for each set and a test for each case', async () => {
    const folder = withCases({
      'broken.carag.yaml': 'carag: case\nanswers: { A1.9: "yes" }\n',
      'plan.carag.yaml': WITH_PLAN,
      'without.carag.yaml': WITHOUT_PLAN.replace('not-asked', 'asked'),
    });
    const { code, out } = await carag.run(['test', '--format', 'junit'], { in: folder });
    expect(code).toBe(1);
    const elements = elementsIn(out);
    expect(elements.map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'error',
      'testcase',
      'testcase',
      'failure',
      'system-out',
    ]);
    const counts = { tests: '3', failures: '1', errors: '1' };
    expect(elements[0]?.attributes).toEqual({ name: 'carag test', ...counts });
    expect(elements[1]?.attributes).toEqual({ name: 'Small 1.2 (.)', ...counts });
    const file = 'cases/plan.carag.yaml';
    expect(elements[4]?.attributes).toEqual({ name: 'A child with a plan', classname: file, file });
    expect(elements[6]).toEqual({
      name: 'failure',
      attributes: { message: 'A1.2 should be asked, but it is not.', type: 'case/asked-differs' },
      text: `cases/without.carag.yaml:3:18  A1.2 should be asked, but it is not.
  A1.2 is not asked: its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case.  assessment.carag.yaml:15:19`,
    });
    expect(elements[7]?.text).toContain('Checked 1 question set: 3 cases');
  });

  test('is well-formed whatever stands in a title or an answer', async () => {
    const hostile = `]]>\\u0000\\u0008\\u001b[31m\\ufffe\\ud800<b a='x'>&amp;\\t\\"😀`;
    const folder = withCases({
      'hostile.carag.yaml': `carag: case\ntitle: "${hostile}"\nanswers: { A1.1: "${hostile}" }\n`,
    });
    const { code, out } = await carag.run(['test', '--format', 'junit'], { in: folder });
    expect(code).toBe(1);
    const text = await carag.run(['test'], { in: folder });
    expect(text.out).not.toMatch(/[\u0000\u0008\u001b]/);
    const elements = elementsIn(out);
    expect(elements[2]?.attributes.name).toBe(`]]> [31m<b a='x'>&amp; "😀`);
    expect(elements[3]?.attributes.message).toContain(`<b a='x'>&amp;\t"😀`);
    expect(elements[3]?.text).toContain(`]]>[31m<b a='x'>&amp;\t"😀`);
  });

  test('goes to a file, and people are told in words', async () => {
    const folder = withCases({ 'plan.carag.yaml': WITH_PLAN });
    const { code, out } = await carag.run(['test', '--format', 'junit', '--out', 'report.xml'], {
      in: folder,
    });
    expect([code, out.startsWith('Small 1.2 (.)\n')]).toEqual([0, true]);
    expect(namesIn(readFileSync(join(folder, 'report.xml'), 'utf8'))).toContain('testcase');
  });
});
