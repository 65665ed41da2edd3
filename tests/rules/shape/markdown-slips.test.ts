/** Slips of people who do not know Markdown: each is one finding, and its fix leaves nothing. */
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../check.ts';
import { fixed, MANIFEST } from '../yaml/slip-cases.ts';

const FRONT = '---\ncarag: section\nid: plan\ntitle: Plan\n---\n';
const SECTION = `${FRONT}
# B1 Does the plan help the family?

## B1.1 Was the school part of it?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Read the minutes.

## B1.2 Is it kept up to date?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at its dates.
`;
const BLOCK = '```carag\nkind: judgement\nanswer: yes-no\n```\n\nLook at its dates.';

const SLIPS: Record<string, readonly [from: string, to: string, says: RegExp]> = {
  'a heading without its #': ['## B1.2 Is', 'B1.2 Is', /begins no question: a question begins with ##/],
  'a heading with a backslash': ['## B1.2 Is', '\\\\## B1.2 Is'.slice(1), /begins no question/],
  'a heading with a line below it': [
    '## B1.2 Is it kept up to date?',
    'B1.2 Is it kept up to date?\n---',
    /begins no question/,
  ],
  'the title repeated': ['# B1 Does', '# Plan\n\n# B1 Does', /“Plan” begins a key question, and has no id/],
  'a block without marks': [
    BLOCK,
    'kind: judgement\nanswer: yes-no\n\nLook at its dates.',
    /“kind: judgement” is read as guidance here: write ```carag/,
  ],
  'a block that nothing opens': [
    BLOCK,
    'kind: judgement\nanswer: yes-no\n```\n\nLook at its dates.',
    /is read as guidance here/,
  ],
  'a block that is indented': [
    BLOCK,
    '    ```carag\n    kind: judgement\n    answer: yes-no\n    ```\n\nLook at its dates.',
    /is read as guidance here/,
  ],
  'no line above the first lines': [FRONT, FRONT.slice(4), /stand between two lines of ---: write one above/],
  'no line above or below them': [
    FRONT,
    'carag: section\nid: plan\ntitle: Plan\n',
    /write one above them, and one below/,
  ],
  'four dashes above them': [FRONT, `-${FRONT}`, /“----” opens nothing: write --- in its place/],
  'plus signs around them': [FRONT, FRONT.replaceAll('---', '+++'), /“\+\+\+” opens nothing/],
  'dashes without their spaces': [
    'Look at its dates.',
    'Look at:\n-dates\n-names',
    /“-” begins no list here/,
  ],
  'an id in single brackets': ['Read the minutes.', 'See [B1.2].', /one bracket short on each side/],
  'an answer in single brackets': ['Read the minutes.', 'Given {B1.2}.', /Write \{\{B1\.2\}\}/],
  'words in a reference': ['Read the minutes.', 'See [[B1.2|dates]].', /Did you mean B1\.2\?/],
};

const documentsOf = (from: string, to: string) => {
  expect(SECTION).toContain(from);
  return {
    'carag.yaml': MANIFEST.replace('plan.carag.yaml', 'plan.carag.md'),
    'plan.carag.md': SECTION.replace(from, () => to),
  };
};

describe('one slip of somebody who does not know Markdown', () => {
  test('the set is clean without it', () => expect(findingsIn(documentsOf(FRONT, FRONT))).toEqual([]));

  test.each(Object.entries(SLIPS))(
    '%s is one finding, with a fix that leaves nothing',
    (_, [from, to, says]) => {
      const documents = documentsOf(from, to);
      const found = findingsIn(documents);
      expect(found.map(({ rule, line, message }) => `${line} ${rule} ${message}`)).toEqual([
        expect.anything(),
      ]);
      expect(found[0]!.message).toMatch(says);
      expect(findingsIn(fixed(documents)).map(({ line, message }) => `${line} ${message}`)).toEqual([]);
    },
  );

  test('a comment that is never closed is told', () => {
    const found = findingsIn(documentsOf('Read the minutes.', '<!-- Read the minutes.'));
    expect(found.map(({ rule }) => rule)).toEqual(['guidance/html']);
  });

  test.each(['Count [1] to [B7].', 'Write `[B1.2]` or \\[B1.2].', 'A heading is -not one.'])(
    'not in: %s',
    (words) => expect(findingsIn(documentsOf('Read the minutes.', words))).toEqual([]),
  );
});
