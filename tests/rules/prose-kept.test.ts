/** Rules of words look at running text alone: code, links, addresses and HTML stay as they are. */
import { describe, expect, test } from 'vitest';
import { completed, type ExampleSet, file, markdown, questions } from '../../server/lint/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { findingsIn } from '../check.ts';
import { mended } from './mended.ts';

const WORDS = await britishWords();

const glossary = file(
  'glossary.carag.yaml',
  'carag: glossary\nterms:\n  YJS: { short-for: youth justice service, instead-of: [YOT] }\nnames: [Office for National Statistics]\n',
);
const other = '- id: A1.1\n  kind: narrative\n  text: What was found?\n  answer: text';

/** A question with guidance, in each form in which that can be written. */
const everywhere: [string, (guidance: string) => ExampleSet][] = [
  [
    'in lines',
    (text) =>
      questions(
        `${other}\n- id: A1.2\n  kind: narrative\n  text: What was done?\n  answer: text\n  guidance: |\n    ${text.replaceAll('\n', '\n    ')}`,
      ),
  ],
  [
    'in quotation marks',
    (text) =>
      questions(
        `${other}\n- id: A1.2\n  kind: narrative\n  text: What was done?\n  answer: text\n  guidance: ${JSON.stringify(text)}`,
      ),
  ],
  [
    'in Markdown',
    (text) =>
      markdown(
        `# A1 Is it good?\n\n## A1.1 What was found?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n## A1.2 What was done?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n${text}`,
      ),
  ],
];

/** One slip for every rule of words. */
const SLIPS =
  'recieve A1.1 and question A1.1 , the  YOT and CSE of the Office of National Statistics as in the next question, view 9';

const rulesIn = (documents: ExampleSet) =>
  findingsIn(completed({ ...glossary, ...documents }), RULES, () => WORDS)
    .filter(({ path }) => !path.startsWith('glossary'))
    .map(({ rule, message }) => `${rule} ${message}`);

describe.each(everywhere)('%s', (_, guided) => {
  test('the slips are told in running text', () => {
    const told = rulesIn(guided(`Write ${SLIPS}.`)).map((each) => each.split(' ')[0]!);
    expect([...new Set(told)].sort()).toEqual(
      [
        'ref/plain',
        'ref/vague',
        'term/avoid',
        'term/name',
        'term/undefined',
        'text/spacing',
        'text/spelling',
      ].sort(),
    );
  });

  test.each([
    ['code', `Write \`${SLIPS}\`.`],
    ['code with a tick in it', `Write \`\` \` ${SLIPS} \`\`.`],
    ['code over two lines', `Write \`${SLIPS}\n${SLIPS}\`.`],
    ['indented code', `Write:\n\n    ${SLIPS}\n\n    ${SLIPS}`],
    ['code after a tab', `Write:\n\n\t${SLIPS}`],
    ['fenced code', `Write:\n\n\`\`\`\n${SLIPS}\n\`\`\``],
    ['a fence in a longer one', `Write:\n\n\`\`\`\`\n\`\`\`\n${SLIPS}\n\`\`\`\n${SLIPS}\n\`\`\`\``],
    ['a fence of the other sort', `Write:\n\n~~~\n\`\`\`\n${SLIPS}\n~~~`],
    ['code in a list', `- Write:\n\n      ${SLIPS}\n\n  \`\`\`\n  ${SLIPS}\n  \`\`\``],
    ['code in a quotation', `> Write:\n>\n>     ${SLIPS}\n>\n> \`\`\`\n> ${SLIPS}\n> \`\`\``],
    ['the words of a link', `Look at [${SLIPS}](https://example.org/).`],
    ['the words of a link over two lines', `Look at [what is\n${SLIPS}](https://example.org/).`],
    ['a title', `Look at [this](https://example.org/ "${SLIPS}").`],
    ['an address', 'Look at [this](https://example.org/A1.1,YOT) and <https://example.org/A1.1,YOT>.'],
    ['words that are defined below', `Look at [${SLIPS}] first.\n\n[${SLIPS}]: https://example.org/`],
    ['words with a name', `Look at [${SLIPS}][it] first.\n\n[it]: https://example.org/ "${SLIPS}"`],
    ['a definition in a list', `- Look at [it].\n\n  [it]: https://example.org/A1.1\n      "${SLIPS}"`],
    ['a tag', `Look at <span title="${SLIPS}">it</span>.`],
    ['a block of HTML', `Look.\n\n<div>\n${SLIPS}\n</div>`],
    ['a comment', `Look. <!-- ${SLIPS}\n${SLIPS} -->`],
  ])('but not in %s', (_, text) => {
    const found = rulesIn(guided(text)).filter((each) => !each.startsWith('guidance/html'));
    expect(found).toEqual([]);
  });

  test.each([
    ['a list', '1 . one'],
    ['an item', '\u00a0\u00a0- one'],
    ['a heading', '\u200b### One'],
    ['bold', '*\u00ad*A1.1 plan*\u00ad*'],
    ['a link', '[A1.1]\n\nLook at A1.1.\n\n[A1.1]: https://example.org/'],
  ])('nothing is made %s by a fix that is safe', (_, text) => {
    const documents = completed(guided(text));
    for (const { finding } of findingsIn(documents)) {
      const made = finding.fixes
        .filter(({ safe }) => safe)
        .flatMap(({ edits }) => edits.map((edit) => edit.text));
      expect(made.filter((each) => each !== ' ' && each !== '[[A1.1]]')).toEqual([]);
    }
  });
});

test('the words around what is kept are mended', () => {
  const [, guided] = everywhere[2]!;
  const text = (id: string) =>
    guided(`As ${id} says, \`A1.1\` and [A1.1]:\n\n    A1.1\n\n[A1.1]: https://example.org/A1.1`);
  expect(mended('ref/plain', text('A1.1'))).toEqual(text('[[A1.1]]'));
});
