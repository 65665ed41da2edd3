/** What names the columns and groups of strangers’ tables, and ids in the forms in which they print them. */
import { expect, test } from 'vitest';
import { idsOf, imported, misread, unaccounted } from './imported.ts';
import { xlsx } from './office.ts';

const page = (title: string, ...rows: readonly (readonly string[])[]) =>
  `<h1>${title}</h1><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const textOf = ({ files }: Awaited<ReturnType<typeof imported>>) => files.map(({ text }) => text).join('\n');

test('a first row of names that nobody knows heads columns where ids stand in all rows below it', async () => {
  const made = await imported(
    'board.html',
    page(
      'Board',
      ['Domain', 'Aim of the board', 'Seen in'],
      ['Care', '1.1 The board listens', 'Minutes'],
      ['', '1.2 The board plans', 'Plans'],
    ),
  );
  expect(idsOf(made)).toEqual(['1.1', '1.2']);
  expect(textOf(made)).toContain('Domain: Care');
});

test('names of columns stand below what introduces a sheet, and a letter alone counts a group', async () => {
  const made = await imported(
    'pay.xlsx',
    xlsx([
      ['Audit of pay'],
      ['Made by', 'AB'],
      ['Ref', 'Control', 'Audit test', 'Result'],
      ['A', 'Starters'],
      ['A.1', 'Starters are approved.', 'Look at ten.'],
      ['A.2', 'Pay is right.', 'Add it up.'],
      ['B', 'Leavers'],
      ['B.1', 'Leavers are taken off.', 'Look at five.'],
    ]),
  );
  expect(idsOf(made)).toEqual(['A1', 'A2', 'B1']);
  expect(made.outline.sections.map(({ title }) => title).filter(Boolean)).toEqual([
    'A Starters',
    'B Leavers',
  ]);
  expect(textOf(made)).toMatch(
    /printed: A\.1\n[\s\S]*text: Starters are approved\.\n[\s\S]*Audit test: Look at ten\./,
  );
});

test.each([
  ['FS-01', 'FS-02', ['FS01', 'FS02']],
  ['PCC.1', 'PCC.2', ['PCC1', 'PCC2']],
  ['A. 1', 'A. 2', ['A1', 'A2']],
])('letters and numbers may be parted: %s', async (first, second, ids) => {
  const made = await imported(
    'fire.html',
    page('Fire', ['Item', 'Check'], [first, 'Is it marked?'], [second, 'Is it lit?']),
  );
  expect(idsOf(made)).toEqual(ids);
});

test('figures in a row of headings, with nothing below them, are scores', async () => {
  const row = (id: string, text: string) => [id, text, '', '', '', ''];
  const made = await imported(
    'sinks.html',
    page(
      'Sinks',
      ['', 'Standard', '0', '1', '2', 'Comments'],
      row('1', 'Sinks are clean'),
      row('2', 'Soap is there'),
    ),
  );
  expect(idsOf(made)).toEqual(['1', '2']);
  expect(textOf(made)).toMatch(/text: Sinks are clean\n *answer:\n *one-of:\n.*"0"\n.*"1"\n.*"2"/);
});

test('levels that a table explains are neither questions nor options', async () => {
  const made = await imported(
    'key.html',
    `${page('Audit', ['#', 'Question'], ['1.1', 'Is it dated?'], ['1.2', 'Is it signed?'], ['1.3', 'Is it kept?'], ['1.4', 'Is it read?'])}${page('Key', ['Score', 'Meaning'], ['0', 'Not met'], ['1', 'Partly met'], ['2', 'Fully met'])}`,
  );
  expect(idsOf(made)).toEqual(['1.1', '1.2', '1.3', '1.4']);
  expect(unaccounted(made, ['Score Meaning 0 Not met 1 Partly met 2 Fully met'])).toEqual([]);
});

test('statements that letters count in a grid stand below its question, wherever the numbers begin', async () => {
  const scale = ['Agree', 'Disagree'];
  const made = await imported(
    'staff.html',
    `<h1>Staff</h1><p>5. How far do you agree?</p>${page('', ['', ...scale], ['a) I am heard', '☐', '☐'], ['b) I have time', '☐', '☐'])}<p>6. How long have you been here?</p><p>☐ Under a year</p><p>☐ Longer</p>`.replace(
      '<h1></h1>',
      '',
    ),
  );
  expect(idsOf(made)).toEqual(['5', '5a', '5b', '6']);
  expect(textOf(made)).toMatch(
    /text: I am heard\n *answer:\n *one-of:[\s\S]*text: How long have you been here\?\n *answer:\n *one-of:/,
  );
});

test('boxes in a row of their own answer the question above it', async () => {
  const made = await imported(
    'form.html',
    page('Form', ['Q1', 'What is it called?'], ['Q2', 'Is it listed?'], ['', '☐ Yes ☐ No']),
  );
  expect(idsOf(made)).toEqual(['Q1', 'Q2']);
  expect(textOf(made)).toMatch(/text: Is it listed\?\n *answer: yes-/);
});

test('what can be chosen in a form of HTML is the answer', async () => {
  const text =
    '<h1>Town</h1><p>1. Which clubs are there?</p><p><input type="checkbox"> Chess <input type="checkbox"> Song</p><p>2. Which town is it? <select><option>Bala</option><option>Corwen</option></select></p>';
  const made = await imported('town.html', text);
  expect(idsOf(made)).toEqual(['1', '2']);
  expect(textOf(made)).toMatch(
    /any-of:\n *chess: Chess\n *song: Song[\s\S]*one-of:\n *bala: Bala\n *corwen: Corwen/,
  );
  expect(misread(made)).toEqual([]);
  expect(unaccounted(made, ['Bala Corwen Chess Song'])).toEqual([]);
});

test('codes in capitals head no sections', async () => {
  const text = `SECTION 2. WATER

NO.   QUESTIONS                                CODING CATEGORIES
201   Where is water from?                     PIPED ................ 11
                                               WELL ................. 21
202   Is it near?                              YES .................. 1
                                               NO ................... 2
203   Is it clean?                             YES .................. 1
                                               NO ................... 2
`;
  const made = await imported('water.txt', text);
  expect(idsOf(made)).toEqual(['201', '202', '203']);
  expect(made.outline.sections.map(({ title }) => title).filter(Boolean)).toEqual(['SECTION 2. WATER']);
  expect(textOf(made)).toMatch(
    /text: Where is water from\?\n *answer:\n *one-of:\n *piped: PIPED\n *well: WELL/,
  );
});

test('a word that the end of a line parts is whole where it stands whole elsewhere', async () => {
  const text =
    'STAFF\n\n1.1 Is a quali-\nfied nurse there at night?\n\n1.2 Is the qualified nurse known?\n\n1.3 Is there a well-\nkept book?\n';
  const made = await imported('staff.txt', text);
  expect(textOf(made)).toContain('text: Is a qualified nurse there at night?');
  expect(textOf(made)).toContain('text: Is there a well-kept book?');
  expect(unaccounted(made, [text])).toEqual([]);
});

test('questions that stand in two languages beside one another keep both, ours as their text', async () => {
  const made = await imported(
    'both.csv',
    'Rhif,Cwestiwn,Question,Guidance\n1.1,A oes cynllun?,Is there a plan?,Look.\n1.2,Pwy sy’n arwain?,Who leads?,\n',
  );
  expect(textOf(made)).toMatch(
    /text: Is there a plan\?\n[\s\S]*carag: translation[\s\S]*text: A oes cynllun\?/,
  );
});
