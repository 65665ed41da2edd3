import { describe, expect, test } from 'vitest';
import { afterConversions, convertedText, obstaclesTo } from './converted.ts';

const head = 'carag: section\nid: one\ntitle: One\n';
const yaml = (question: string) =>
  `${head}\nkey-questions:\n  - id: A1\n    text: Is it good enough?\n    questions:\n${question.trim().replace(/^(?=.)/gm, '      ')}\n`;
const front = `---\n${head}---\n\n`;
const markdown = (entries: string) => `${front}# A1 Is it good enough?\n\n${entries.trim()}\n`;

const pairs: Record<string, readonly [yaml: string, markdown: string]> = {
  'a question': [
    yaml(`
- id: A1.1
  kind: judgement
  text: Is it in time, for {{A1.0}}?
  answer: yes-no
  guidance: |
    Look at the dates.

    - of the plan
    - of the visit

    ### Sources

    1. The file
`),
    markdown(`
## A1.1 Is it in time, for {{A1.0}}?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at the dates.

- of the plan
- of the visit

### Sources

1. The file
`),
  ],
  'comments above an entry, above its guidance and after it': [
    yaml(`
# carag-ignore id/gap: kept for the pilot
# and so on
- id: A1.3
  kind: judgement
  text: Is it in time?
  # answers were checked
  answer: yes-no # as in A1.1
  # to be written anew
  guidance: |
    Look at the dates.

# The next ones are new.

- id: A1.4
  kind: note
  text: Read the file.
  # no answer here
`),
    markdown(`
<!-- carag-ignore id/gap: kept for the pilot -->
<!-- and so on -->
## A1.3 Is it in time?

\`\`\`carag
kind: judgement
# answers were checked
answer: yes-no # as in A1.1
\`\`\`

<!-- to be written anew -->

Look at the dates.

<!-- The next ones are new. -->

## A1.4 Read the file.

\`\`\`carag
kind: note
# no answer here
\`\`\`
`),
  ],
  'a comment that silences one field': [
    yaml(`
- id: A1.1
  kind: judgement
  # carag-ignore text/question-mark: a request
  text: Say whether it is in time.
  answer: yes-no
  # carag-ignore ref/unknown: to come
  guidance: |
    See [[A9.9]].
`),
    markdown(`
## A1.1

\`\`\`carag
kind: judgement
# carag-ignore text/question-mark: a request
text: Say whether it is in time.
answer: yes-no
# carag-ignore ref/unknown: to come
guidance: |
  See [[A9.9]].
\`\`\`
`),
  ],
  'texts that are no headings': [
    yaml(
      `
- id: A1.1
  kind: note
  text: |
    Two lines,
    as they are.
- id: A1.2
  kind: note
  text: "In C #"
- kind: note
  text: 24 hours are a day.
- kind: note
  text: No id at all: none.
`
        .replace('No id at all: none.', '"No id at all: none."')
        .replaceAll('\n- ', '\n\n- '),
    ),
    markdown(`
## A1.1

\`\`\`carag
kind: note
text: |
  Two lines,
  as they are.
\`\`\`

## A1.2

\`\`\`carag
kind: note
text: "In C #"
\`\`\`

##

\`\`\`carag
kind: note
text: 24 hours are a day.
\`\`\`

## No id at all: none.

\`\`\`carag
kind: note
\`\`\`
`),
  ],
  'blocks of every kind in guidance': [
    yaml(`
- id: A1.1
  kind: note
  text: Read \`this\`.
  guidance: |
    Title
    =====

    ---

    \`\`\`yaml
    # not a heading
    ## A1.2 nor this
    \`\`\`

    <!-- kept
    as it is --> and more

        indented code
`),
    markdown(`
## A1.1 Read \`this\`.

\`\`\`carag
kind: note
\`\`\`

Title
=====

---

\`\`\`yaml
# not a heading
## A1.2 nor this
\`\`\`

<!-- kept
as it is --> and more

    indented code
`),
  ],
  'guidance that begins deeper than it goes on': [
    yaml(`
- id: A1.1
  kind: note
  text: Read.
  guidance: |2
        code

    Text.
`),
    markdown(`
## A1.1 Read.

\`\`\`carag
kind: note
\`\`\`

    code

Text.
`),
  ],
  'questions of the section itself, and guidance everywhere': [
    `# The whole
carag: section
id: one
title: One
# of it
guidance: |
  Read all.

questions:
  - id: "1"
    kind: note
    text: Begin.

key-questions:
  - id: "2"
    text: Is it good?
    statement: It is good.
    guidance: |
      Weigh it.
    questions:
      - id: "2.1"
        kind: note
        text: Go on.
        rows:
          a: First
          b: { id: "2.1b", text: Second }
        checks:
          - when: 1 is answered
            then: alert
            text: "Look: again"

  - id: "3"
    text: Is it still good?
`,
    `---
# The whole
carag: section
id: one
title: One
---

<!-- of it -->

Read all.

## 1 Begin.

\`\`\`carag
kind: note
\`\`\`

# 2 Is it good?

\`\`\`carag
statement: It is good.
\`\`\`

Weigh it.

## 2.1 Go on.

\`\`\`carag
kind: note
rows:
  a: First
  b: { id: "2.1b", text: Second }
checks:
  - when: 1 is answered
    then: alert
    text: "Look: again"
\`\`\`

# 3 Is it still good?
`,
  ],
};

describe.each(Object.entries(pairs))('%s', (_, [asYaml, asMarkdown]) => {
  test('becomes Markdown', () => expect(convertedText(asYaml, 'yaml')).toBe(asMarkdown));
  test('becomes YAML', () => expect(convertedText(asMarkdown, 'markdown')).toBe(asYaml));
  test('keeps the line breaks of Windows', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(convertedText(windows(asYaml), 'yaml')).toBe(windows(asMarkdown));
    expect(convertedText(windows(asMarkdown), 'markdown')).toBe(windows(asYaml));
  });
});

/** Ways of writing a YAML section that conversion does not keep, with what each becomes. */
const ways: Record<string, readonly [yaml: string, markdown: string]> = {
  'fields in brackets': [
    `${head}questions: [{ id: A1, kind: note, text: "One, two", optional: true }] # all\n`,
    `${front}<!-- all -->\n## A1 One, two\n\n\`\`\`carag\nkind: note\noptional: true\n\`\`\`\n`,
  ],
  'a document in brackets': [
    '{ "carag": "section", "id": "one", "title": "1.20", "questions": [ { "id": "A1", "kind": "note", "text": "One" } ] }',
    '---\ncarag: section\nid: one\ntitle: "1.20"\n---\n\n## A1 One\n\n```carag\nkind: note\n```\n',
  ],
  'dashes in the column of their key, and on lines of their own': [
    `${head}questions:\n-\n  # why\n  kind: note\n  id: A1\n  text: One\n- id: A2\n  kind: note\n  text: Two\n`,
    `${front}<!-- why -->\n## A1 One\n\n\`\`\`carag\nkind: note\n\`\`\`\n\n## A2 Two\n\n\`\`\`carag\nkind: note\n\`\`\`\n`,
  ],
  'texts in every style, and an option that is commented out': [
    `${head}questions:\n  - id:   'A1'   # one\n    text: >-\n      One\n      two\n    kind: "note"\n    answer:\n      one-of:\n        a: A\n        # b: B\n    guidance: "Read\\tit."\n`,
    `${front}<!-- one -->\n## A1 One two\n\n\`\`\`carag\nkind: "note"\nanswer:\n  one-of:\n    a: A\n    # b: B\n\`\`\`\n\nRead\tit.\n`,
  ],
  'marks of a document': [
    `--- # begins\n${head}questions:\n  - kind: note\n    id: A1\n    text: One\n...\n# ended\n`,
    `---\n# begins\n${head}---\n\n## A1 One\n\n\`\`\`carag\nkind: note\n\`\`\`\n\n<!-- ended -->\n`,
  ],
  'no questions': [`${head}questions: []\nguidance: Read.\n`, `${front}Read.\n`],
};

test.each(Object.entries(ways))('%s', (_, [text, expected]) => {
  expect(convertedText(text, 'yaml')).toBe(expected);
  expect(afterConversions(3, text, 'yaml')).toBe(afterConversions(1, text, 'yaml'));
});

describe('comments of Markdown', () => {
  test('of several lines, beside text, and below the heading', () => {
    const text = markdown(`
## A1.1 Read.

<!--
  First
    second
-->

\`\`\`carag
kind: note
\`\`\`

Look. <!-- why? -->

<!-- carag-ignore ref/unknown: to
     come -->
`);
    expect(convertedText(text, 'markdown')).toBe(
      yaml(`
# First
#   second
# carag-ignore ref/unknown: to come
- id: A1.1
  kind: note
  text: Read.
  guidance: |
    Look.

# why?
`),
    );
  });
});

describe('what cannot be written as Markdown', () => {
  const guidance = (text: string) =>
    yaml(`- id: A1.1\n  kind: note\n  text: Read.\n  guidance: |\n${text.replace(/^(?=.)/gm, '    ')}`);
  test.each([
    [
      'a heading',
      'One.\n\n# Two\n\n## Three',
      [
        '15:11 “# Two” in the guidance of A1.1 would begin a key question in Markdown: begin headings of guidance with ###.',
        '17:11 “## Three” in the guidance of A1.1 would begin a question in Markdown: begin headings of guidance with ###.',
      ],
    ],
    [
      'a block of fields',
      'One.\n\n```carag\nkind: note\n```',
      [
        '15:11 “```carag” in the guidance of A1.1 would be read as the block that describes the question in Markdown: write another word after the marks, such as yaml.',
      ],
    ],
    [
      'a comment that never ends',
      'One <!-- two',
      ['13:15 “<!--” in the guidance of A1.1 opens a comment that is never closed.'],
    ],
    [
      'a comment that would silence',
      'One\n<!-- carag-ignore id/gap: so --> two',
      [
        '14:11 “<!-- carag-ignore id/gap: so -->” silences nothing inside the guidance of A1.1, but would in Markdown: take it out, or write it above the question.',
      ],
    ],
    [
      'nothing but a comment',
      '<!-- later -->',
      [
        '13:11 The guidance of A1.1 is a comment and nothing else: write “<!-- later -->” as a comment of YAML, with a # before it.',
      ],
    ],
    [
      'a block that never ends',
      'One.\n\n```\ncode',
      [
        '15:11 “```” in the guidance of A1.1 opens a block that is never closed: write the same marks on a line of their own below it.',
      ],
    ],
  ])('%s in guidance', (_, text, messages) => {
    expect(obstaclesTo(guidance(text), 'yaml')).toEqual(messages);
  });

  test('a comment that holds the end of one', () => {
    expect(obstaclesTo(yaml('# a --> b\n- id: A1.1\n  kind: note\n  text: Read.'), 'yaml')).toEqual([
      '9:7 “a --> b” holds “-->”, which ends a comment in Markdown: write it in another way.',
    ]);
  });

  test('questions after the key questions', () => {
    const text = `${yaml('- id: A1.1\n  kind: note\n  text: Read.')}questions:\n  - id: A2\n    kind: note\n    text: Read.\n`;
    expect(obstaclesTo(text, 'yaml')).toEqual([
      '12:1 These questions follow the key questions, and in Markdown would belong to the last of them: put “questions:” above “key-questions:”.',
    ]);
  });

  test('what would come out otherwise, for whatever reason', () => {
    const front = '---\ncarag: section\nid: one\ntitle: One\nkey-questions: {}\n---\n\n# A1 Good?\n';
    expect(obstaclesTo(front, 'markdown')).toHaveLength(1);
  });

  test('what is no question', () => {
    expect(obstaclesTo(`${head}questions:\n  - A1.1\n`, 'yaml')).toEqual([
      '4:1 “questions” holds something that is no question, so it cannot be written under a heading.',
    ]);
  });

  test.each([
    ['apart from its question', '# carag-ignore id/gap: so\n\n- id: A1.1\n  kind: note\n  text: Read.', 9],
    ['in brackets', '- { id: A1.1, # carag-ignore id/gap: so\n    kind: note, text: Read. }', 9],
  ])('a comment that silences nothing, %s', (_, question, line) => {
    const [message] = obstaclesTo(yaml(question), 'yaml');
    expect(message).toMatch(new RegExp(`^${line}:\\d+ “carag-ignore id/gap” would not silence the same`));
  });

  test.each([
    [
      'an unfinished merge',
      '<<<<<<< ours\n- id: A1.1\n=======\n- id: A1.2\n>>>>>>> theirs',
      /^9:1 Two versions were merged/,
    ],
    [
      'a text that needs quotation marks',
      '- id: A1.1\n  text: Read: it',
      /^10:15 “Read: it” needs quotation marks/,
    ],
    ['an anchor', '- id: A1.1\n  text: &a Read', /anchor/],
    ['a name that stands twice', '- id: A1.1\n  id: A1.2', /“id” stands twice/],
  ])('a mistake: %s', (_, question, message) => {
    expect(obstaclesTo(yaml(question).replace(/^ +(?=[<=>]{7})/gm, ''), 'yaml')[0]).toMatch(message);
  });
});

describe('what cannot be written as YAML', () => {
  test('a comment that silences the whole section', () => {
    expect(obstaclesTo(`${front}<!-- carag-ignore id/gap: so -->\n\n${'# A1 Good?'}\n`, 'markdown')).toEqual([
      '7:1 “carag-ignore id/gap: so” silences the whole section, which no comment in YAML can do: write it above the questions that it is about.',
    ]);
  });

  test('one that stands inside the guidance', () => {
    const text = markdown('## A1.1 Read.\n\nOne <!-- carag-ignore id/gap: so --> two.\n');
    expect(obstaclesTo(text, 'markdown')).toEqual([
      '11:5 “carag-ignore id/gap: so” stands inside the guidance of A1.1, where YAML has no comments: write it above the heading.',
    ]);
  });

  test.each([
    [
      'two blocks',
      '## A1.1 Read.\n\n```carag\nkind: note\n```\n\n```carag\nanswer: text\n```',
      /second carag block/,
    ],
    [
      'text above the block',
      '## A1.1 Read.\n\nOne.\n\n```carag\nkind: note\n```',
      /directly below its heading/,
    ],
    ['an id that is given twice', '## A1.1 Read.\n\n```carag\nid: A1.1\n```', /“id” is given twice/],
  ])('a mistake: %s', (_, entry, message) => {
    expect(obstaclesTo(markdown(entry), 'markdown')[0]).toMatch(message);
  });
});
