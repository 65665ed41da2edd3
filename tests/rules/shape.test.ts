import { describe, expect, test } from 'vitest';
import { Checker } from '../../server/lint/checker.ts';
import type { ExampleSet } from '../../server/lint/example.ts';
import { mend } from '../../server/lint/fixing.ts';
import { documentOf } from '../../server/project/document.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { check, checkClean, type Found, findingsIn, projectOf, ROOT, unmarked } from '../check.ts';

const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';
const GUIDANCE = 'guidance: Read the file.';

const manifest = (lines: string): ExampleSet => ({ 'carag.yaml': `${MANIFEST}${lines}\n` });
const at = (path: string, text: string): ExampleSet => ({ [path]: `${text}\n` });
const section = (lines: string, path = 'assessment.carag.yaml'): ExampleSet =>
  at(path, `carag: section\nid: ${path.split('.')[0]}\ntitle: Assessment\n${lines}`);
const question = (lines: string, path = 'assessment.carag.yaml'): ExampleSet =>
  section(
    `questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n${lines.replace(/^(?=.)/gm, '    ')}`,
    path,
  );
const front = (text: string): ExampleSet =>
  at('assessment.carag.md', `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${text}`);
const entry = (lines: string): ExampleSet =>
  front(`# A1 Is it good?\n\n\`\`\`carag\n${lines}\n\`\`\`\n\nRead the file.`);
const guidance = (text: string, path = 'help.carag.md'): ExampleSet =>
  at(path, `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n${text}`);
const windows = (set: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(set).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

const messages = (found: readonly Found[]) => found.map(({ message }) => message);

/** The documents after every safe fix, or after the first fix of each finding of a rule. */
function mended(set: ExampleSet): Record<string, string> {
  const project = projectOf(unmarked(set).documents);
  mend(project, new Checker(project, RULES), () => true);
  return Object.fromEntries(
    [...project.documents].map(([uri, { source }]) => [uri.slice(ROOT.length + 1), source.text]),
  );
}

/** The text of a document after the first fix of a finding, whether it is safe or not. */
function fixed([{ finding }]: readonly Found[] | [Found]): string {
  const [fix] = finding.fixes;
  const { chunk } = fix!.edits[0]!.at;
  const edits = [...fix!.edits].sort((a, b) => b.at.start - a.at.start);
  return edits.reduce(
    (text, { at: { start, end }, text: words }) => text.slice(0, start) + words + text.slice(end),
    chunk.text,
  );
}

describe('shape/unknown-document', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'a misspelt kind',
      at('a.carag.yaml', 'carag: «secton»\nid: a'),
      '“secton” is no kind of document. Did you mean “section”?',
    ],
    [
      'a misspelt kind in Markdown',
      at('a.carag.md', '---\ncarag: «guidence»\n---\n\n# A1.1\n\nText.'),
      '“guidence” is no kind of document. Did you mean “guidance”?',
    ],
    [
      'no kind at all',
      at('a.carag.yaml', 'carag: «questionnaire»'),
      '“questionnaire” is no kind of document. Its kind must be question-set, section, guidance, standards, ratings, results, glossary, changes, translation or case.',
    ],
    [
      'a word of the machinery',
      at('a.carag.yaml', 'carag: «constructor»'),
      '“constructor” is no kind of document. Its kind must be question-set, section, guidance, standards, ratings, results, glossary, changes, translation or case.',
    ],
    [
      'a misspelt first name',
      at('a.carag.yaml', '«carga»: section\nid: a'),
      '“carga” should be “carag”, which says what the document is.',
    ],
    [
      'a capital letter',
      at('a.carag.yaml', '«Carag»: section\nid: a'),
      '“Carag” should be “carag”, which says what the document is.',
    ],
    [
      'not the first',
      windows(at('a.carag.yaml', 'id: ŵyn\n«carag»: section\ntitle: 😀\nguidance: x')),
      '“carag: section” must be the first line, so that readers see at once what this document is.',
    ],
    [
      'nothing after it',
      at('a.carag.yaml', '«carag»:\nid: a'),
      '“carag” must be followed by the kind of the document: question-set, section, guidance, standards, ratings, results, glossary, changes, translation or case.',
    ],
    [
      'a list after it',
      at('a.carag.yaml', '«carag»: [section]\nid: a'),
      '“carag” must be followed by the kind of the document: question-set, section, guidance, standards, ratings, results, glossary, changes, translation or case.',
    ],
    [
      'other names',
      at('a.carag.yaml', '# A section\n«id»: a\ntitle: A'),
      'a.carag.yaml does not say what it is: its first line must be “carag:” and a kind, such as “carag: section”.',
    ],
    [
      'a list',
      at('a.carag.yaml', '«- id: a»\n- id: b'),
      'a.carag.yaml does not say what it is: its first line must be “carag:” and a kind, such as “carag: section”.',
    ],
    [
      'a text',
      at('a.carag.yaml', '«Read the file.»'),
      'a.carag.yaml does not say what it is: its first line must be “carag:” and a kind, such as “carag: section”.',
    ],
    [
      'Markdown without front matter',
      at('a.carag.md', '«# A1 Is it good?»\n\nText.'),
      'a.carag.md does not say what it is: begin it with a line of `---`, a line such as “carag: section”, and another line of `---`.',
    ],
    [
      'empty front matter',
      at('a.carag.md', '«---»\n---\n\nText.'),
      'a.carag.md does not say what it is: begin it with a line of `---`, a line such as “carag: section”, and another line of `---`.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/unknown-document', fixture))).toEqual([message]);
  });

  test('a listed document of any name', () => {
    const found = check('shape/unknown-document', {
      ...manifest('sections: [notes.md]'),
      'notes.md': '«Read the file.»\n',
      'readme.md': 'Read me.\n',
    });
    expect(found).toHaveLength(1);
  });

  test('the fixes', () => {
    expect(
      mended({
        ...manifest('sections: [a.carag.yaml]'),
        'a.carag.yaml': '# First\nid: a # short\ncarag: section # what it is\ntitle: A\nguidance: x\n',
      })['a.carag.yaml'],
    ).toBe('# First\ncarag: section # what it is\nid: a # short\ntitle: A\nguidance: x\n');
    expect(
      mended({ ...manifest(''), 'a.carag.yaml': 'Carag: glossry\nterms: { a: b }\n' })['a.carag.yaml'],
    ).toBe('carag: glossary\nterms: { a: b }\n');
    expect(
      fixed(check('shape/unknown-document', at('a.carag.yaml', '«id»: a\ntitle: A\nquestions: []'))),
    ).toBe('carag: section\nid: a\ntitle: A\nquestions: []\n');
    expect(fixed(check('shape/unknown-document', at('a.carag.yaml', '«terms»: { a: b }')))).toBe(
      'carag: glossary\nterms: { a: b }\n',
    );
    expect(check('shape/unknown-document', at('a.carag.yaml', '«id»: a'))[0]!.finding.fixes).toEqual([]);
  });

  test.each<[string, ExampleSet]>([
    [
      'a document with comments above its first line',
      at('a.carag.yaml', `# Assessment\n\ncarag: section\nid: a\ntitle: A\n${GUIDANCE}`),
    ],
    ['a kind in quotation marks', at('a.carag.yaml', `carag: "section"\nid: a\ntitle: A\n${GUIDANCE}`)],
    [
      'a document of another tool',
      { ...manifest('sections: []'), 'notes.yaml': 'a: b\n', 'README.md': '# Notes\n\nText.\n' },
    ],
  ])('not %s', (_, fixture) => {
    checkClean({ ...manifest(fixture['a.carag.yaml'] ? 'sections: [a.carag.yaml]' : ''), ...fixture });
  });
});

describe('shape/no-set', () => {
  const elsewhere = (path: string, text: string): ExampleSet => ({
    'set/carag.yaml': `${MANIFEST}`,
    ...at(path, text),
  });

  test.each<[string, ExampleSet]>([
    ['a section', elsewhere('a.carag.yaml', `carag: «section»\nid: a\ntitle: A\n${GUIDANCE}`)],
    [
      'a document whose name says nothing',
      elsewhere('terms.yaml', 'carag: «glossary»\nterms: { Môn: Ynys 😀 }'),
    ],
    [
      'guidance',
      elsewhere('other/help.carag.md', '---\ncarag: «guidance»\nfor: a.carag.yaml\n---\n\n# A1.1\n\nText.'),
    ],
    ['in Windows lines', windows(elsewhere('a.carag.yaml', 'carag: «changes»\nrows: []'))],
  ])('%s', (_, fixture) => {
    expect(messages(check('shape/no-set', fixture))[0]).toMatch(
      / belongs to no question set, because no manifest \(carag\.yaml\) could be read in its folder or in one above it\.$/,
    );
  });

  test('not below a manifest, however deep', () =>
    checkClean({ ...manifest(''), 'a/b/c/terms.carag.yaml': 'carag: changes\nrows: []\n' }));
  test('not beside a manifest whose kind is misspelt: that is told there', () => {
    const found = findingsIn({
      'carag.yaml': MANIFEST.replace('question-set', 'question-sett'),
      'changes.carag.yaml': 'carag: changes\nrows: []\n',
    });
    expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['carag.yaml shape/unknown-document']);
  });

  test('not a manifest by itself', () => checkClean(manifest('')));
});

describe('shape/unknown-field', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'in a question',
      question('answer: text\n«gidance»: x'),
      'A1.1 has no place for “gidance”. Did you mean “guidance”?',
    ],
    [
      'at the top',
      section(`${GUIDANCE}\n«statment»: x`),
      'The section assessment has no place for “statment”. Did you mean “statement”?',
    ],
    [
      'in an answer',
      question('answer: { «one-off»: { a: A, b: B } }'),
      'The answer of A1.1 has no place for “one-off”. Did you mean “one-of”?',
    ],
    [
      'in Windows lines, after Welsh',
      windows(question('answer: text\nguidance: Tŷ 😀\n«ŵyn»: x')),
      'A1.1 has no place for “ŵyn”.',
    ],
    [
      'a misspelt list, whose questions can be referred to all the same',
      at(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: A\n«question»:\n  - id: A1.1\n    kind: note\n    text: Read on.\n    guidance: See [[A1.2]].\n  - id: A1.2\n    kind: note\n    text: Read more.',
      ),
      'The section a has no place for “question”. Did you mean “questions”?',
    ],
    [
      'in a block of Markdown',
      entry('«statment»: Good work.'),
      'The key question A1 has no place for “statment”. Did you mean “statement”?',
    ],
    [
      'a word of the machinery',
      section(`${GUIDANCE}\n«__proto__»: x`),
      'The section assessment has no place for “__proto__”.',
    ],
    ['in the manifest', { ...manifest('«titel»: x') }, 'This question set has no place for “titel”.'],
    [
      'words beside the id in a heading of guidance',
      { ...question('answer: text'), ...guidance('# A1.1 «Which plan is it?»\n\nText.') },
      '“Which plan is it?” cannot stand here: a heading of guidance is an id alone.',
    ],
    [
      'text above the first heading of guidance',
      { ...question('answer: text'), ...guidance('«Read this first.»\nAll of it.\n\n# A1.1\n\nText.') },
      '“Read this first.” stands above the first heading, so it belongs to no question: put it below one.',
    ],
    [
      'text below the front matter of another kind',
      at('changes.carag.md', '---\ncarag: changes\nrows: []\n---\n\n«See below.»'),
      '“See below.” is not read: a document of this kind holds nothing below the lines between the two `---`.',
    ],
    [
      'a heading in another kind of document',
      at('changes.carag.md', '---\ncarag: changes\nrows: []\n---\n# «Notes»\n'),
      'A heading stands here, but a document that says “carag: changes” has none: this part is not read.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/unknown-field', fixture, { alone: true }))).toEqual([message]);
  });

  test('the fix corrects the name', () => {
    expect(
      mended({ ...manifest('sections: [assessment.carag.yaml]'), ...question('answer: text\ngidance: x') })[
        'assessment.carag.yaml'
      ],
    ).toContain('    guidance: x\n');
  });

  test.each<[string, ExampleSet]>([
    ['option codes', question('answer: { one-of: { guidance: Guidance, title: Title } }')],
    ['a name inside a text', section('guidance: |\n  gidance: x')],
    ['a comment', section(`${GUIDANCE} # gidance: x`)],
    [
      'headings of guidance with ids alone',
      { ...question('answer: text'), ...guidance('## A1.1\n\nText.\n\n### What counts\n\nMore.') },
    ],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('shape/missing-field', () => {
  test.each<[string, ExampleSet, string[]]>([
    [
      'of a question',
      section('questions:\n  - «id»: A1.1\n    text: Which plan is it?\n    answer: text'),
      ['A1.1 has no “kind”.'],
    ],
    [
      'of a question in Markdown',
      front('# A1 Is it good?\n\n## «A1.1» Which plan is it?\n\n```carag\nanswer: text\n```'),
      ['A1.1 has no “kind”.'],
    ],
    [
      'of a section',
      at('a.carag.yaml', `«carag»: section\nid: a\n${GUIDANCE}`),
      ['The section a has no “title”.'],
    ],
    [
      'written and left empty',
      at('a.carag.yaml', `carag: section\nid: a\n«title»:\n${GUIDANCE}`),
      ['The section a has no “title”.'],
    ],
    [
      'of a manifest, in Windows lines',
      windows({
        'carag.yaml': '«carag»: question-set\nformat: 1\ntitle: Ŵyn 😀\nversion: "1.0"\nids: lettered\n',
      }),
      ['This question set has no “languages”.'],
    ],
    [
      'an option without a label',
      question('answer: { one-of: { a: A, «b»: } }'),
      ['The option “b” has no “label”.'],
    ],
    [
      'an option with settings and no label',
      question('answer: { one-of: { a: A, b: { «exclusive»: true } } }'),
      ['The option “b” has no “label”.'],
    ],
    [
      'of guidance',
      at('help.carag.md', '---\n«carag»: guidance\n---\n\n# A1.1\n\nText.'),
      ['This guidance has no “for”.'],
    ],
    [
      'a heading of guidance without an id',
      { ...question('answer: text'), ...guidance('# «Notes»\n\nText.') },
      ['This guidance entry has no “id”.'],
    ],
  ])('%s', (_, fixture, expected) => {
    expect(messages(check('shape/missing-field', fixture))).toEqual(expected);
  });

  test('not where it is given in the heading', () =>
    checkClean(
      front(
        '# A1 Is it good?\n\n## A1.1 Which plan is it?\n\n```carag\nkind: information\nanswer: text\n```',
      ),
    ));
  test('not the id of a note', () => checkClean(section('questions:\n  - kind: note\n    text: Read on.')));
});

describe('shape/wrong-type', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'a list for a text',
      section(`statement: [«Good»]\n${GUIDANCE}`),
      '“statement” must be a text, but a list stands here.',
    ],
    [
      'a text for a list',
      section('questions: «none»'),
      '“questions” must be a list, each item on a line that starts with a dash, but a text stands here.',
    ],
    [
      'names for a text',
      section(`statement:\n  «one»: Good\n  two: Better\n${GUIDANCE}`),
      '“statement” must be a text, but a group of names and values stands here.',
    ],
    [
      'a list for names',
      question('answer:\n  one-of:\n    - «Yes»\n    - No'),
      '“one-of” must be written as names and values, one a line, but a list stands here.',
    ],
    [
      'a text for a question',
      section('questions:\n  - «A1.1»'),
      'This question must be written as names and values, one a line, but a text stands here.',
    ],
    ['another word', question('answer: text\noptional: «maybe»'), '“optional” must be yes or no.'],
    [
      'another kind, in Windows lines',
      windows(section('questions:\n  - id: A1.1\n    kind: «ŵyn 😀»\n    text: Which?\n    answer: text')),
      '“kind” cannot be “ŵyn 😀”: write information, judgement, explanation, narrative, summary or note.',
    ],
    [
      'no version',
      { 'carag.yaml': MANIFEST.replace('"1.0"', '«1»') },
      '“version” must be two or three numbers with dots between them, such as "2.1".',
    ],
    [
      'no date',
      manifest('published: «31/01/2024»'),
      '“published” must be a date, such as 2015, 2015-01 or 2015-01-31.',
    ],
    [
      'a day that does not exist',
      manifest('published: «2023-02-29»'),
      '“published” must be a date, such as 2015, 2015-01 or 2015-01-31.',
    ],
    [
      'no language',
      { 'carag.yaml': MANIFEST.replace('[en]', '[«English»]') },
      '“languages” must be the short code of a language, such as en or cy.',
    ],
    [
      'a list in a block of Markdown',
      front('# A1 Is it good?\n\n```carag\n«- statement: Good»\n```\n\nText.'),
      'The lines of a carag block are names and values, such as `kind: judgement`.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/wrong-type', fixture))).toEqual([message]);
  });

  test.each<[string, ExampleSet]>([
    ['one text for a list of one', { ...manifest('sections: assessment.carag.yaml'), ...section(GUIDANCE) }],
    ['true for yes', question('answer: text\noptional: true')],
    ['a year, a month, a day', manifest('published: 2024')],
    ['a leap day', manifest('published: 2024-02-29')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('shape/unsupported-format', () => {
  test.each([['2'], ['"2"'], ['1.1'], ['one'], ['ŵyn']])('format: %s', (format) => {
    const text = format.replace(/^/, '«').replace(/$/, '»');
    const [found] = check(
      'shape/unsupported-format',
      { 'carag.yaml': MANIFEST.replace('format: 1', `format: ${text}`) },
      { alone: true },
    );
    expect(found!.message).toBe(
      `“format” cannot be ${format.replaceAll('"', '')} here: this version of CARaG reads format 1.`,
    );
  });

  test.each([['1'], ['"1"'], ["'1'"]])('not %s', (format) =>
    checkClean({ 'carag.yaml': MANIFEST.replace('format: 1', `format: ${format}`) }),
  );
});

describe('shape/section-missing', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'not found, and one like it',
      { ...manifest('sections: [«asessment.carag.yaml»]'), ...section(GUIDANCE) },
      'asessment.carag.yaml is not in this set. Did you mean assessment.carag.yaml?',
    ],
    [
      'not found',
      windows(manifest('title-cy: x\nsections:\n  - «ŵyn 😀.carag.yaml»')),
      'ŵyn 😀.carag.yaml is not in this set.',
    ],
    [
      'written in other letters, which only some computers take for the same',
      { ...manifest('sections: [«Assessment.carag.yaml»]'), ...section(GUIDANCE) },
      'Assessment.carag.yaml is called assessment.carag.yaml. Write its name in the same way, because some computers tell capital letters and accents apart.',
    ],
    [
      'of another kind',
      {
        ...manifest('sections: [«changes.carag.yaml»]'),
        ...at('changes.carag.yaml', 'carag: changes\nrows: []'),
      },
      'changes.carag.yaml is named as a section here, but begins with “carag: changes”.',
    ],
    [
      'no path',
      manifest('sections: [«/etc/passwd»]'),
      '/etc/passwd must be the path of a document as seen from here, such as assessment.carag.yaml.',
    ],
    [
      'above every folder',
      manifest('sections: [«../../../x.carag.yaml»]'),
      '../../../x.carag.yaml must be the path of a document as seen from here, such as assessment.carag.yaml.',
    ],
    [
      'a document of another set',
      {
        ...manifest('sections: [«b/x.carag.yaml»]'),
        'b/carag.yaml': `${MANIFEST}sections: [x.carag.yaml]\n`,
        ...section(GUIDANCE, 'b/x.carag.yaml'),
      },
      'b/x.carag.yaml is not in this set.',
    ],
    [
      'of guidance',
      {
        ...question('answer: text'),
        ...at('help.carag.md', '---\ncarag: guidance\nfor: «assesment.carag.yaml»\n---\n\n# A1.1\n\nText.'),
      },
      'assesment.carag.yaml is not in this set. Did you mean assessment.carag.yaml?',
    ],
    [
      'of a translation',
      {
        ...section(GUIDANCE),
        ...at(
          'cy/a.carag.yaml',
          'carag: translation\nlanguage: cy\nof: «assessment.carag.yaml»\ntexts: { title: Asesu }',
        ),
      },
      'assessment.carag.yaml is not in this set. Did you mean ../assessment.carag.yaml?',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/section-missing', fixture))).toEqual([message]);
  });

  test.each<[string, ExampleSet]>([
    [
      'a section in a folder below',
      {
        ...manifest('sections: [parts/a.carag.yaml]'),
        ...at('parts/a.carag.yaml', `carag: section\nid: a\ntitle: A\n${GUIDANCE}`),
      },
    ],
    [
      'a section in Markdown',
      { ...manifest('sections:\n  - ./assessment.carag.md'), ...front('Read the file.') },
    ],
    [
      'a document that does not say what it is: that is told there',
      { ...manifest('sections: [a.carag.yaml]'), ...at('a.carag.yaml', 'carag: sektion') },
    ],
    [
      'a translation of the manifest',
      {
        ...manifest(''),
        ...at(
          'cy.carag.yaml',
          'carag: translation\nlanguage: cy\nof: carag.yaml\ntexts: { title: Enghraifft }',
        ),
      },
    ],
  ])('not %s', (_, fixture) => {
    expect(findingsIn(fixture).filter(({ rule }) => rule === 'shape/section-missing')).toEqual([]);
  });
});

describe('shape/section-unlisted', () => {
  const unlisted = section(GUIDANCE, 'b.carag.yaml')['b.carag.yaml']!.replace('section', '«section»');

  test.each<[string, string, string]>([
    [
      'a list of lines',
      'sections:\n  - a.carag.yaml # first\nstatus: draft',
      'sections:\n  - a.carag.yaml # first\n  - b.carag.yaml\nstatus: draft',
    ],
    [
      'a list of lines without indentation',
      'sections:\n- a.carag.yaml',
      'sections:\n- a.carag.yaml\n- b.carag.yaml',
    ],
    ['a list in brackets', 'sections: [a.carag.yaml]', 'sections: [a.carag.yaml, b.carag.yaml]'],
    ['an empty list', 'sections: []', 'sections: [b.carag.yaml]'],
    ['an empty field', 'sections:', 'sections: [b.carag.yaml]'],
    ['no list', 'status: draft', 'status: draft\nsections:\n  - b.carag.yaml'],
  ])('%s, and the fix lists it', (_, lines, after) => {
    const found = check('shape/section-unlisted', {
      ...manifest(lines),
      ...(lines.includes('a.carag') ? section(GUIDANCE, 'a.carag.yaml') : {}),
      'b.carag.yaml': unlisted,
    });
    expect(messages(found)).toEqual([
      'b.carag.yaml is not listed in the sections of carag.yaml, so it has no place in the reading order.',
    ]);
    expect(fixed(found)).toBe(`${MANIFEST}${after}\n`);
  });

  test('in Markdown, in a folder below, with Windows lines', () => {
    const fixture = windows({
      ...manifest('sections: []'),
      'parts/b.carag.md': '---\ncarag: «section»\nid: b\ntitle: Tŷ 😀\n---\n\nText.\n',
    });
    expect(fixed(check('shape/section-unlisted', fixture))).toContain('sections: [parts/b.carag.md]');
  });

  test('not one that is listed by another path, nor other documents', () =>
    checkClean({
      ...manifest('sections: [./x/../a.carag.yaml]'),
      ...section(GUIDANCE, 'a.carag.yaml'),
      ...at('changes.carag.yaml', 'carag: changes\nrows: []'),
    }));

  test('the list may be edited after the section was read', () => {
    const project = projectOf({ ...manifest('sections: []'), ...section(GUIDANCE, 'b.carag.yaml') });
    const checker = new Checker(project, RULES);
    checker.refresh();
    expect(checker.findings(`${ROOT}/b.carag.yaml`).findings).toHaveLength(1);
    const text = `${MANIFEST}# new\nsections: [b.carag.yaml]\n`;
    project.put(documentOf(`${ROOT}/carag.yaml`, Source.of(text, 'yaml')));
    checker.refresh();
    expect(checker.findings(`${ROOT}/b.carag.yaml`).findings).toEqual([]);
  });
});

describe('shape/empty', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'nothing after a name',
      section(`${GUIDANCE}\n«statement»:`),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'an empty text',
      section(`${GUIDANCE}\n«statement»: ""`),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'nothing but a comment, in Windows lines',
      windows(section(`${GUIDANCE} # Tŷ 😀\n«statement»: # later`)),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'in a question',
      question('answer: text\n«ask-when»:'),
      'Nothing is written after “ask-when”: fill it in or leave it out.',
    ],
    [
      'in a block of Markdown',
      entry('«statement»:'),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'a section without questions or guidance',
      at('a.carag.yaml', 'carag: «section»\nid: a\ntitle: A'),
      'a.carag.yaml holds no questions and no guidance.',
    ],
    [
      'a section whose lists are empty',
      at('a.carag.yaml', 'carag: «section»\nid: a\ntitle: A\nquestions: []\nkey-questions: []'),
      'a.carag.yaml holds no questions and no guidance.',
    ],
    [
      'a section of Markdown',
      at('a.carag.md', '---\ncarag: «section»\nid: a\ntitle: A\n---\n'),
      'a.carag.md holds no questions and no guidance.',
    ],
    [
      'guidance without headings',
      {
        ...question('answer: text'),
        ...at('help.carag.md', '---\ncarag: «guidance»\nfor: assessment.carag.yaml\n---\n'),
      },
      'help.carag.md holds no headings, and so no guidance.',
    ],
    [
      'a glossary',
      at('terms.carag.yaml', 'carag: «glossary»'),
      'terms.carag.yaml holds no terms and no names.',
    ],
    [
      'standards',
      at('s.carag.yaml', 'carag: «standards»\ntitle: Standards'),
      's.carag.yaml holds no domains and no themes.',
    ],
    ['changes', at('c.carag.yaml', 'carag: «changes»'), 'c.carag.yaml holds no rows.'],
    [
      'nothing at all',
      at('a.carag.yaml', '«»'),
      'a.carag.yaml is empty: begin it with a line that says what it holds, such as “carag: section”.',
    ],
    [
      'nothing but comments',
      at('a.carag.yaml', '«»# Assessment\n# to be written'),
      'a.carag.yaml is empty: begin it with a line that says what it holds, such as “carag: section”.',
    ],
    [
      'nothing but comments in Markdown',
      at('a.carag.md', '«»<!-- to be\nwritten -->'),
      'a.carag.md is empty: begin it with a line that says what it holds, such as “carag: section”.',
    ],
  ])('%s', (_, fixture, message) => {
    const found = check('shape/empty', fixture);
    expect(messages(found)).toEqual([message]);
    expect(found[0]!.severity).toBe('warning');
  });

  test.each<[string, ExampleSet]>([
    ['a section that holds guidance alone', section(GUIDANCE)],
    ['a section of Markdown that holds guidance alone', front('Read the file.')],
    ['an answer of numbers', question('answer: { number: }')],
    [
      'an empty list beside a full one',
      section(
        'questions: []\nkey-questions:\n  - id: A1\n    text: Is it good?\n    guidance: Read the file.',
      ),
    ],
    ['a table of changes before the first change', at('c.carag.yaml', 'carag: changes\nrows: []')],
    ['a manifest without sections', manifest('')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('shape/front-matter', () => {
  test.each<[string, ExampleSet]>([
    [
      'front matter that does not end',
      at('a.carag.md', '«---»\ncarag: section\nid: a\ntitle: A\n\n# A1 Is it good?'),
    ],
    ['in Windows lines', windows(at('a.carag.md', '«---»\ncarag: section\nid: ŵyn 😀'))],
    [
      'front matter below an empty line',
      at('a.carag.md', '\n«---»\ncarag: section\nid: a\ntitle: A\n---\n\nText.'),
    ],
    [
      'front matter below a comment',
      at('a.carag.md', '<!-- 😀 -->\n«---»\ncarag: section\nid: a\ntitle: A\n---\n\nText.'),
    ],
    ['a block that does not end', front('# A1 Is it good?\n\n«```carag»\nstatement: Good.')],
    [
      'a block that does not end before the next question',
      front('# A1 Is it good?\n\n«```carag»\nstatement: Good.\n\n# A2 Is it whole?\n\nText.'),
    ],
    [
      'a second block',
      front('# A1 Is it good?\n\n```carag\nstatement: Good.\n```\n\nText.\n\n«```carag»\nuse: balance\n```'),
    ],
    [
      'a block below the guidance',
      front('# A1 Is it good?\n\nText â 😀.\n\n«~~~carag»\nstatement: Good.\n~~~'),
    ],
  ])('%s', (_, fixture) => {
    check('shape/front-matter', fixture);
  });

  test('the fix takes out the empty lines above', () => {
    expect(
      mended({
        ...manifest('sections: [a.carag.md]'),
        'a.carag.md': '\n \n---\ncarag: section\nid: a\ntitle: A\n---\n\nText.\n',
      })['a.carag.md'],
    ).toMatch(/^---\n/);
  });

  test.each<[string, ExampleSet]>([
    ['a rule', front('# A1 Is it good?\n\nText.\n\n---\n\nMore.')],
    [
      'a comment above the block',
      front('# A1 Is it good?\n\n<!-- as published -->\n\n```carag\nstatement: Good.\n```\n\nText.'),
    ],
    [
      'a block of another sort',
      front('# A1 Is it good?\n\nText.\n\n```\ncarag: x\n```\n\n```carag-like\nx\n```'),
    ],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('shape/defined-twice', () => {
  const twice = question('answer: text\nguidance: Look here.');

  test.each<[string, ExampleSet, string[]]>([
    [
      'an id in the heading and the block',
      entry('«id»: A1'),
      ['“id” is given twice, by the heading and here: only one of the two can count.'],
    ],
    [
      'a text in the heading and the block, in Windows lines',
      windows(entry('statement: Tŷ 😀\n«text»: Is it good?')),
      ['“text” is given twice, by the heading and here: only one of the two can count.'],
    ],
    [
      'guidance in the block and below it',
      entry('«guidance»: Look here.'),
      ['“guidance” is given twice, here and by the text below: only one of the two can count.'],
    ],
    [
      'guidance in front matter and below it',
      at('a.carag.md', '---\ncarag: section\nid: a\ntitle: A\n«guidance»: Look here.\n---\n\nText.'),
      ['“guidance” is given twice, here and by the text below: only one of the two can count.'],
    ],
    [
      'guidance in the section and in guidance',
      { ...twice, ...guidance('# «A1.1»\n\nText.') },
      ['A1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'guidance with spaces in its id',
      { ...twice, ...guidance('# «A 1.1»\n\nText.') },
      ['A 1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'two documents of guidance',
      {
        ...question('answer: text'),
        ...guidance('# A1.1\n\nText.', 'a.carag.md'),
        ...guidance('# «A1.1»\n\nText.', 'b.carag.md'),
      },
      ['A1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'one document of guidance',
      { ...question('answer: text'), ...guidance('# A1.1\n\nText.\n\n# «A1.1»\n\nMore.') },
      ['A1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'a section listed twice',
      { ...manifest('sections: [assessment.carag.yaml, «./assessment.carag.yaml»]'), ...section(GUIDANCE) },
      ['./assessment.carag.yaml is listed twice: take one of the two out.'],
    ],
    [
      'two manifests',
      { ...manifest(''), 'carag.yml': MANIFEST.replace('question-set', '«question-set»') },
      ['carag.yml is a second manifest in this folder: only carag.yaml counts.'],
    ],
  ])('%s', (_, fixture, expected) => {
    expect(messages(check('shape/defined-twice', fixture))).toEqual(expected);
  });

  test('points to the other place', () => {
    const [found] = check('shape/defined-twice', { ...twice, ...guidance('# «A1.1»\n\nText.') });
    const [related] = found!.finding.related;
    expect(related!.at.chunk.text.slice(related!.at.start, related!.at.end)).toBe('A1.1');
    expect(related!.at.chunk.text).toContain('Look here.');
  });

  test('follows what is written elsewhere', () => {
    const project = projectOf({
      ...manifest('sections: [assessment.carag.yaml]'),
      ...question('answer: text\nguidance:'),
      ...guidance('# A1.1\n\nText.'),
    });
    const checker = new Checker(project, RULES);
    const count = () => {
      checker.refresh();
      return checker.findings(`${ROOT}/help.carag.md`).findings.length;
    };
    const put = (set: ExampleSet) => {
      for (const [path, text] of Object.entries(set))
        project.put(
          documentOf(`${ROOT}/${path}`, Source.of(text, 'yaml'), project.documents.get(`${ROOT}/${path}`)),
        );
    };
    expect(count()).toBe(0);
    put(twice);
    expect(count()).toBe(1);
    put(question('answer: text'));
    expect(count()).toBe(0);
  });

  test.each<[string, ExampleSet]>([
    ['guidance of two questions', { ...question('answer: text'), ...guidance('# A1.1\n\nText.') }],
    ['a heading of guidance with nothing below it', { ...twice, ...guidance('# A1.1\n') }],
    ['a manifest in a folder below', { ...manifest(''), 'b/carag.yaml': MANIFEST }],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('shape/uses-missing', () => {
  const other = { 'youth-standards/carag.yaml': MANIFEST };
  const uses = (path: string): ExampleSet => ({
    ...other,
    'domain-two/carag.yaml': `${MANIFEST}uses: ${path}\n`,
  });

  test.each<[string, ExampleSet, string]>([
    [
      'a misspelt folder',
      uses('[«../youth-standard»]'),
      'No question set is in ../youth-standard. Did you mean ../youth-standards?',
    ],
    [
      'a manifest in place of its folder',
      uses('«../youth-standards/carag.yaml»'),
      'No question set is in ../youth-standards/carag.yaml. Did you mean ../youth-standards?',
    ],
    ['a folder that is not there', windows(uses('\n  - «../ŵyn 😀»')), 'No question set is in ../ŵyn 😀.'],
    [
      'an address',
      uses('[«https://example.org/set»]'),
      'https://example.org/set must be the path of a folder as seen from here, such as ../youth-standards.',
    ],
    [
      'what ratings cover',
      {
        ...manifest(''),
        ...at('r.carag.yaml', 'carag: ratings\nscale: { good: Good }\ncovers: [«../domain-two»]'),
      },
      'No question set is in ../domain-two.',
    ],
    [
      'whose results they are',
      { ...manifest(''), ...at('r.carag.yaml', 'carag: results\nof: «../domain-two»\njudged: {}') },
      'No question set is in ../domain-two.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/uses-missing', fixture))).toEqual([message]);
  });

  test.each([
    ['../youth-standards'],
    ['[../youth-standards/]'],
    ['[./../youth-standards]'],
    ['["../youth-standards"]'],
  ])('not %s', (path) => checkClean(uses(path)));
});

describe('shape/uses-cycle', () => {
  const set = (name: string, uses: string): ExampleSet => ({
    [`${name}/carag.yaml`]: `${MANIFEST}${uses}\n`,
  });

  test('two sets', () => {
    const found = check(
      'shape/uses-cycle',
      { ...set('a', 'uses: [«../b»]'), ...set('b', 'uses: [«../a»]') },
      { alone: true },
    );
    expect(messages(found)).toEqual([
      '../b leads back to this set: it uses ../a.',
      '../a leads back to this set: it uses ../b.',
    ]);
  });

  test('three sets, the whole circle named', () => {
    const found = check(
      'shape/uses-cycle',
      {
        ...set('a', 'uses: [«../b»]'),
        ...set('b', 'uses:\n  - «../c»'),
        ...windows(set('c', 'label: Tŷ 😀\nuses: «../a»')),
      },
      { alone: true },
    );
    expect(messages(found)[0]).toBe('../b leads back to this set: it uses ../c, which uses ../a.');
    const { related } = found[0]!.finding;
    expect(related.map(({ at: { chunk, start, end } }) => chunk.text.slice(start, end))).toEqual([
      '../c',
      '../a',
    ]);
  });

  test('a set itself', () => {
    expect(messages(check('shape/uses-cycle', set('a', 'uses: [«.»]'), { alone: true }))).toEqual([
      '“.” is this set itself, which cannot use itself.',
    ]);
  });

  test('the places stay right when another manifest is edited', () => {
    const project = projectOf({ ...set('a', 'uses: [../b]'), ...set('b', 'uses: [../a]') });
    const checker = new Checker(project, RULES);
    checker.refresh();
    project.put(
      documentOf(`${ROOT}/b/carag.yaml`, Source.of(`# a line above\n${MANIFEST}uses: [../a]\n`, 'yaml')),
    );
    checker.refresh();
    const [related] = checker.findings(`${ROOT}/a/carag.yaml`).findings[0]!.related;
    expect(related!.at.chunk).toBe(project.documents.get(`${ROOT}/b/carag.yaml`)!.source.chunks[0]);
  });

  test.each<[string, ExampleSet]>([
    [
      'one that uses a set on a circle',
      { ...set('a', 'uses: [../b]'), ...set('b', 'uses: [../c]'), ...set('c', 'uses: [../b]') },
    ],
    [
      'two that use the same',
      { ...set('a', 'uses: [../b, ../c]'), ...set('b', 'uses: [../c]'), ...set('c', '') },
    ],
  ])('not %s', (_, fixture) => {
    expect(
      findingsIn(fixture).filter(({ rule, path }) => rule === 'shape/uses-cycle' && path.startsWith('a/')),
    ).toEqual([]);
  });
});

describe('shape/bad-name', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'a word of the grammar',
      question('answer: { one-of: { yes: "Yes", «none»: None } }'),
      '“none” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'an id',
      question('answer: { any-of: { «A2»: Second, b: Third } }'),
      '“A2” looks like the id of a question, so it cannot be the code of an option.',
    ],
    [
      'a number',
      question('answer: { one-of: { «1»: One, two: Two } }'),
      '“1” does not begin with a letter, so it cannot be the code of an option.',
    ],
    [
      'in quotation marks',
      question('answer: { one-of: { «"2a"»: One, two: Two } }'),
      '“2a” does not begin with a letter, so it cannot be the code of an option.',
    ],
    [
      'two words, in Windows lines',
      windows(question('answer:\n  one-of:\n    «tŷ môr»: Tŷ 😀\n    b: B')),
      '“tŷ môr” is not one word, so it cannot be the code of an option.',
    ],
    [
      'beside a number',
      question('answer: { number: { min: 0 }, or: { «not»: None } }'),
      '“not” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'in a shared list',
      manifest('answers:\n  scale: { one-of: { low: Low, «any»: Any } }'),
      '“any” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'a fact',
      manifest('facts:\n  «count»: { one-of: { a: A, b: B } }'),
      '“count” is a word of the conditions, so it cannot be the name of a fact.',
    ],
    [
      'a value of a fact',
      manifest('facts:\n  nation: { one-of: { a: A, «every»: B } }'),
      '“every” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'a condition',
      manifest('facts:\n  nation: { one-of: { a: A, b: B } }\nconditions:\n  «W1»: nation is a'),
      '“W1” looks like the id of a question, so it cannot be the name of a condition.',
    ],
    [
      'in a block of Markdown',
      front(
        '# A1 Is it good?\n\n## A1.1 Which plan is it?\n\n```carag\nkind: information\nanswer: { one-of: { a: A, «before»: B } }\n```',
      ),
      '“before” is a word of the conditions, so it cannot be the code of an option.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/bad-name', fixture))).toEqual([message]);
  });

  test('the fix joins words with hyphens', () => {
    expect(
      fixed(check('shape/bad-name', question('answer: { one-of: { «home service»: Home, b: B } }'))),
    ).toContain('{ home-service: Home, b: B }');
  });

  test.each<[string, ExampleSet]>([
    ['numbers beside a number', question('answer: { number: { min: 0 }, or: { "999": No fixed end } }')],
    [
      'words that only hold one of the grammar',
      question('answer: { one-of: { none-of-these: None, notable: Notable, Not: N } }'),
    ],
    ['Welsh letters', question('answer: { one-of: { tŷ: Tŷ, ŵyn: Ŵyn } }')],
    [
      'letters and numbers that make no id',
      question('answer: { one-of: { level-1: One, a1: Two, A: Three } }'),
    ],
    ['labels', question('answer: { one-of: { a: none, b: A1.1, c: 1 } }')],
  ])('not %s', (_, fixture) => {
    expect(
      findingsIn({ ...manifest(''), ...fixture }).filter(({ rule }) => rule === 'shape/bad-name'),
    ).toEqual([]);
  });
});

describe('severities in the manifest', () => {
  const severities = (rules: string) =>
    findingsIn({
      'carag.yaml': `${MANIFEST}sections: [one.carag.yaml]\nrules: ${rules}\n`,
      'one.carag.yaml':
        'carag: section\nid: one\ntitle: One\nquestions:\n  - id: A1.1\n    kind: judgement\n    text: Is it in  time?\n    guidance: Read the file.\n    answer: { one-of: { y: Good, n: Poor }, sufficient: y }\n',
    }).map(({ rule, severity }) => `${rule} ${severity}`);

  test.each(['warn', '[off]', '{ off: off }', '', '~', '"\\u0000"'])('%s is none', (word) => {
    const found = severities(`{ text/spacing: ${word} }`);
    expect(found).toContain('text/spacing warning');
    expect(found.filter((each) => /^(?:shape|yaml)\//.test(each))).toHaveLength(1);
  });

  test.each(['error', 'hint'])('%s is one', (word) => {
    expect(severities(`{ text/spacing: ${word} }`)).toEqual([`text/spacing ${word}`]);
  });
});
