import { describe, expect, test } from 'vitest';
import { formatting, formattingEdits } from '../../server/features/formatting.ts';
import { withReplacements } from '../../server/lint/fixing/fixing.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';

const read = (path: string, text: string) =>
  documentOf(`file:///set/${path}`, Source.of(text, formatOf(path)!));

function formatted(text: string, path = 'a.carag.yaml'): string {
  const found = formatting(read(path, text));
  return 'refusal' in found ? found.refusal : withReplacements(text, found.replacements);
}

const section = (rest: string) => `carag: section\nid: a\ntitle: A\n${rest}`;
const question = (rest: string) =>
  section(
    `questions:\n  - id: A1.1\n    kind: judgement\n    text: Is it so?\n${rest.replace(/^(?=.)/gm, '    ')}`,
  );

describe('layout', () => {
  test.each([
    [
      'wide indentation',
      'questions:\n    -   id: A1\n        kind: note\n',
      'questions:\n  - id: A1\n    kind: note\n',
    ],
    [
      'lists that are not indented',
      'questions:\n- id: A1\n  kind: note\n',
      'questions:\n  - id: A1\n    kind: note\n',
    ],
    ['a dash alone', 'questions:\n  -\n    id: A1\n', 'questions:\n  - id: A1\n'],
    ['spaces after colons', 'statement:    All is well.\n', 'statement: All is well.\n'],
    ['spaces before colons', 'statement : All is well.\n', 'statement: All is well.\n'],
    ['spaces at the end of lines', 'statement: All is well.  \n', 'statement: All is well.\n'],
    ['a missing line break at the end', 'statement: All is well.', 'statement: All is well.\n'],
    ['blank lines at the end', 'statement: All is well.\n\n\n', 'statement: All is well.\n'],
    ['several blank lines', 'statement: So.\n\n \n\nguidance: So.\n', 'statement: So.\n\nguidance: So.\n'],
    ['a text below its name', 'statement:\n      All is well.\n', 'statement:\n  All is well.\n'],
    [
      'a text over several lines',
      'statement: All\n        is\n\n   well.\n',
      'statement: All\n  is\n\n  well.\n',
    ],
    ['brackets', 'use: [ a,b ,c ]\nwas: {"1.0":A1}\n', 'use: [a, b, c]\nwas: { "1.0": A1 }\n'],
    ['empty brackets', 'use: [ ]\nwas: {  }\n', 'use: []\nwas: {}\n'],
    ['brackets over several lines', 'use: [a,\n         b,\n     c,\n  ]\n', 'use: [a,\n  b,\n  c,\n  ]\n'],
    ['a list in a list', 'use:\n-   - a\n    - b\n', 'use:\n  - - a\n    - b\n'],
  ])('%s', (_, before, after) => {
    expect(formatted(section(before))).toBe(section(after));
    expect(formatted(section(after))).toBe(section(after));
  });

  test('prose is moved together, and not a character of it is changed', () => {
    const prose =
      'guidance: |  # as agreed\n\n        First  \n\n\n          - more\n       \n        last\n\n\nuse: b\n';
    expect(formatted(question(prose))).toBe(
      question('guidance: | # as agreed\n\n  First  \n\n\n    - more\n\n  last\n\nuse: b\n'),
    );
  });

  test.each([
    '|2\n      indented\n',
    '|+\n  kept\n\n\n',
    '>-\n  folded\n  text\n',
    '|+\n  kept to the end\n\n\n\n',
  ])('a text after %j stays', (text) =>
    expect(formatted(question(`guidance: ${text}`))).toBe(question(`guidance: ${text}`)),
  );

  test('a text that keeps the absence of a line break at its end is left that way', () => {
    const text = section('guidance: |+\n  All.');
    expect(formatted(text)).toBe(text);
  });

  test('comments stay with their entries', () => {
    const before = `# the set
carag:  section
id: a       # short
title: A
# above
questions: # beside
# first
- id: A1
  kind: note
  # last of A1
# second
- id: A2
# the end
`;
    expect(formatted(before)).toBe(`# the set
carag: section
id: a       # short
title: A
# above
questions: # beside
  # first
  - id: A1
    kind: note
    # last of A1
  # second
  - id: A2
# the end
`);
  });

  test('a comment that silences one line of an entry is not made to silence all of it', () => {
    const before = 'questions:\n-\n  id: A 1 # carag-ignore id/spacing: as published\n  kind: note\n';
    expect(formatted(section(before))).toBe(
      section('questions:\n  -\n    id: A 1 # carag-ignore id/spacing: as published\n    kind: note\n'),
    );
  });

  test('line breaks stay what they were', () => {
    expect(formatted(section('use:  b\n').replaceAll('\n', '\r\n'))).toBe(
      section('use: b\n').replaceAll('\n', '\r\n'),
    );
  });

  test('lines above the mark at which a document starts stay', () => {
    const above = '%YAML 1.2 # the latest\n# A note\n--- # here\n';
    expect(formatted(`${above}${section('statement:   So.\n')}`)).toBe(
      `${above}${section('statement: So.\n')}`,
    );
  });

  test('the mark at which a document starts stays', () => {
    expect(formatted(`\n\n---\n${section('use:  b\n')}`)).toBe(`---\n${section('use: b\n')}`);
  });
});

describe('quotation marks', () => {
  test.each(['yes', 'No', 'off', 'null', '~', '1.20', '0x1F', '1e3', '12:30', '2015-01-31', '007'])(
    'a text %s gets them',
    (text) =>
      expect(formatted(question(`guidance: ${text}\ncriteria: [${text}]\nmeans:\n  ${text}: So.\n`))).toBe(
        question(`guidance: "${text}"\ncriteria: ["${text}"]\nmeans:\n  "${text}": So.\n`),
      ),
  );

  test.each([
    'answer:\n  number: { min: 0, max: 1.5 }\n',
    'answer:\n  date: { min: 2015-01-31 }\n',
    'answer:\n  list: x\n  at-most: 5\n',
    'scored: no\noptional: yes\n',
    `alternative: 'kept'\ncriteria: ["1.2.1", 1.2.2]\n`,
  ])('%j stays', (rest) => expect(formatted(question(rest))).toBe(question(rest)));

  test('a manifest', () => {
    const before =
      'carag: question-set\nformat: 1\nversion: 1.20\npublished: 2024-06-01\nlanguages: [no]\nrules: { guidance/missing: off }\n';
    expect(formatted(before, 'carag.yaml')).toBe(
      before.replace('1.20', '"1.20"').replace('[no]', '["no"]').replace('off', '"off"'),
    );
  });

  test('a name that older readers take for a yes', () => {
    expect(formatted('carag: translation\nchecked: { on: 2024-05 }\n')).toBe(
      'carag: translation\nchecked: { "on": 2024-05 }\n',
    );
  });
});

describe('Markdown', () => {
  test('only names and values are laid out', () => {
    const text = (front: string, block: string) =>
      `---\n${front}---\n\n\n#  P1   Is it so?  \n\n\n\`\`\`carag\n${block}\`\`\`\n\nProse:   with  \n\n\n    code\n\n\`\`\`yaml\na:   b\n\`\`\``;
    expect(
      formatted(text('\ncarag:  section\nid: p  \n\n', 'kind:  note\nuse:\n- b\n\n'), 'p.carag.md'),
    ).toBe(text('carag: section\nid: p\n', 'kind: note\nuse:\n  - b\n'));
  });

  test('a second block of an entry is left alone', () => {
    const block = (use: string) => `\`\`\`carag\nuse:${use}\n\`\`\`\n`;
    const text = (use: string) =>
      `---\ncarag: section\n---\n# P1 Is it so?\n\n${block(use)}\n${block('   b')}`;
    expect(formatted(text('   a'), 'p.carag.md')).toBe(text(' a'));
  });

  test('a section with a block that is not closed is refused', () => {
    const text = '---\ncarag: section\n---\n# P1 Is it so?\n\n```carag\nkind:   note\n\nProse:   so\n';
    expect(formatted(text, 'p.carag.md')).toMatch(/^line 6 does not say what was meant\. /);
  });
});

describe('what cannot be read is refused', () => {
  test.each([
    ['use: [a\n', /^line 4 cannot be read\. /],
    ['statement: [Draft] so\n', /^line 4 cannot be read\. “\[Draft] so” needs quotation marks/],
    ['<<<<<<< ours\nuse: a\n=======\nuse: b\n>>>>>>> theirs\n', /^line 4 is left over from merging/],
    ['use: *a\n', /^line 4 cannot be read\. /],
  ])('%j', (rest, refusal) => expect(formatted(section(rest))).toMatch(refusal));
});

describe('in an editor', () => {
  const text = section('use:  b\nstatement:   So.\n');

  test('the edits are small', () => {
    expect(formattingEdits(read('a.carag.yaml', text)).map(({ range, text }) => [range.start, text])).toEqual(
      [
        [{ line: 3, character: 4 }, ' '],
        [{ line: 4, character: 10 }, ' '],
      ],
    );
  });

  test('of a range, what lies in it', () => {
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    expect(formattingEdits(read('a.carag.yaml', text), range)).toHaveLength(1);
  });

  test('of a range, nothing that would need the rest', () => {
    const lists = section('questions:\n-   id: A1\n    kind: note\n-   id: A2\n    kind: note\n');
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    expect(formattingEdits(read('a.carag.yaml', lists), range)).toEqual([]);
  });
});
