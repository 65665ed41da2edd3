/** Numbers as strangers’ documents have them: counted by Word or by HTML, letters below numbers, one number alone. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';
import { docx, paragraph, run } from './office.ts';

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (of: number, at: number, text: string, style = '') =>
  paragraph(run(text), `${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${of}"/></w:numPr>`);
const plain = (text: string) => paragraph(run(text));
const numbering = (...parts: string[]) => ({
  'word/numbering.xml': `<w:numbering>${parts.join('')}</w:numbering>`,
});

describe('numbers that Word counts', () => {
  const deep = kind(
    1,
    level(0, 'decimal', '%1.'),
    level(1, 'decimal', '%1.%2'),
    level(2, 'decimal', '%1.%2.%3'),
  );
  const letters = kind(2, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'));

  test('of several levels are ids at all of them', async () => {
    const made = await imported(
      'deep.docx',
      docx(
        item(1, 0, 'Coming', '<w:pStyle w:val="Heading1"/>') +
          item(1, 1, 'Is there a door?') +
          plain('Any door counts.') +
          item(1, 2, 'Who has the key?') +
          item(1, 0, 'Going', '<w:pStyle w:val="Heading1"/>') +
          item(1, 1, 'Is there a gate?'),
        numbering(deep, list(1, 1)),
      ),
    );
    expect(idsOf(made)).toEqual(['1', '1.1', '1.1.1', '2', '2.1']);
  });

  test('of the one list that asks are ids, with the letters below them', async () => {
    const made = await imported(
      'letters.docx',
      docx(
        item(1, 0, 'How many live here?') +
          plain('Count children too.') +
          item(1, 0, 'Is there a garden?') +
          item(1, 1, 'Who looks after it?') +
          item(1, 1, 'When is it open?') +
          item(2, 0, 'Is there a shed?'),
        numbering(letters, list(1, 2), list(2, 2)),
      ),
    );
    expect(idsOf(made)).toEqual(['1', '2', '2a', '2b', '3']);
    expect(made.files[0]!.text).toMatch(/id: 2a\n *printed: a\)/);
    expect(misread(made)).toEqual([]);
  });

  test('that begin anew below each heading are none', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const made = await imported(
      'anew.docx',
      docx(
        paragraph(run('One'), '<w:pStyle w:val="Heading1"/>') +
          item(1, 0, 'Is it so?') +
          item(1, 0, 'Is it thus?') +
          paragraph(run('Two'), '<w:pStyle w:val="Heading1"/>') +
          item(2, 0, 'Is it here?') +
          item(2, 0, 'Is it there?'),
        numbering(letters, list(1, 2, anew), list(2, 2, anew)),
      ),
    );
    expect(idsOf(made)).toEqual(['?', '?', '?', '?']);
  });
});

test('lists of HTML that count on from one another number their questions', async () => {
  const text =
    '<h2>In</h2><ol><li>Is the ramp dry?</li></ol><p>Look twice.</p><ol start="2"><li>Is the bell loud?</li></ol><h2>Out</h2><ol start="3"><li>Is the gate shut?</li></ol>';
  const made = await imported('lists.html', text);
  expect(idsOf(made)).toEqual(['1', '2', '3']);
  expect(fileOf(made, 'in.carag.yaml')).toMatch(/text: Is the ramp dry\?\n[\s\S]*Look twice\./);
});

test('paragraphs that Word exports as items of a list keep their numbers, letters and points', async () => {
  const item = (mark: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
  const text = `<html><body><h1>After care</h1>${item('1.', 'Was a home found?')}${item('a.', 'Was it near?')}${item('2.', 'Was work found?')}<p>Such as:</p>${item('·', 'a trade')}${item('·', 'a course')}${item('3.', 'Who helped?')}</body></html>`;
  const made = await imported('after.html', text);
  expect(idsOf(made)).toEqual(['1', '1a', '2', '3']);
  const written = fileOf(made, 'after-care.carag.yaml');
  expect(written).toMatch(/Such as:\n\n *- a trade\n *- a course/);
  expect(written).not.toMatch(/supportLists|\u00a0/);
});

test('letters in brackets stand below the number above them, where they ask', async () => {
  const text = `Club review

1) Is the hall clean?
   a) Are floors swept?
   b) Are windows whole?
2) Are leaders known? They are:
   (a) on a list;
   (b) seen each year.
3) Are parents told?
`;
  const made = await imported('club.txt', text);
  expect(idsOf(made)).toEqual(['1', '1a', '1b', '2', '3']);
  expect(unaccounted(made, [text])).toEqual([]);
});

test('letters alone in the column of numbers stand below the number above them', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const text = `<table>${row('No.', 'Question')}${row('4', 'Is there a plan?')}${row('a', 'Who wrote it?')}${row('(b)', 'When?')}${row('5', 'Is it kept?')}</table>`;
  expect(idsOf(await imported('plan.html', text))).toEqual(['4', '4a', '4b', '5']);
});

test.each([
  ['appeal.txt', 'APPEALS\n\nQ1. Was it heard within a month?\nGuidance: A month has 30 days.\n', ['Q1']],
  ['appeal.md', '# Appeals\n\n## A1.1 Was it heard?\n\nWithin a month.\n', ['A1.1']],
  ['paper.md', '# Paper\n\nA4 Sheets are meant throughout.\n\nUse both sides.\n', []],
])('a document with one id alone: %s', async (name, text, ids) => {
  expect(idsOf(await imported(name, text))).toEqual(ids);
});

test.each([
  [
    'heim.txt',
    'FRAGEBOGEN\n\nFrage 1: Gibt es einen Garten?\nFrage 2: Gibt es Tiere?\nFrage 3: Wer hilft?\n',
  ],
  ['huis.txt', 'VRAGENLIJST\n\nVraag 1: Is er een tuin?\nVraag 2: Zijn er dieren?\nVraag 3: Wie helpt?\n'],
  [
    'casa.txt',
    'CUESTIONARIO\n\nPregunta 1: Tiene jardín?\nPregunta 2: Tiene animales?\nPregunta 3: Quién ayuda?\n',
  ],
])('questions are called so in other languages: %s', async (name, text) => {
  const made = await imported(name, text);
  expect(idsOf(made)).toEqual(['1', '2', '3']);
});

test('a list of contents that nothing marks, and numbers of versions, are no questions', async () => {
  const text = `<table><tr><th>Version</th><th>Date</th><th>Changes</th></tr><tr><td>1.0</td><td>2 May 2021</td><td>First issue</td></tr><tr><td>1.1</td><td>3 May 2022</td><td>New wording</td></tr></table><p>Contents</p><p>1 Coming in ........ 2</p><p>2 Going home ........ 3</p><p>Annex ........ 4</p><h1>1 Coming in</h1><p>1.1 Is it warm?</p><h1>2 Going home</h1><p>2.1 Is it late?</p>`;
  const made = await imported('tool.html', text);
  expect(idsOf(made)).toEqual(['1', '1.1', '2', '2.1']);
  expect(made.account.asides.filter(({ why }) => why === 'contents').map(({ text }) => text)).toContain(
    'Annex ........ 4',
  );
});

test('items of a list of tasks are questions where they have ids', async () => {
  const text = '# Yard\n\n- [ ] 1.1 Is the fence whole?\n- [x] 1.2 Is the lamp lit?\n';
  expect(idsOf(await imported('yard.md', text))).toEqual(['1.1', '1.2']);
});
