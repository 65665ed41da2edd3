/** Documents of each kind that is text, worded here, and the sets that are made of them. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';

const PAGE = `<!doctype html><html><head><title>Visits v 2.1</title></head><body>
<p>Read this first.</p>
<h2>Seeing the child</h2>
<p>Visits are regular and have a purpose.</p>
<table>
<tr><th>No.</th><th>Question</th><th>Guidance</th></tr>
<tr><td>V 1</td><td>Are visits good enough?</td><td></td></tr>
<tr><td rowspan="2">V 1.1</td><td rowspan="2">Were visits <b>often</b> enough?</td><td><p>Count from the start.</p><ul><li>home</li><li>school</li></ul></td></tr>
<tr><td>Look at <i>every</i> month.</td></tr>
<tr><td></td><td>Was the child alone with the worker?</td><td>As above, see question V1.1.</td></tr>
<tr><td colspan="3">Recording</td></tr>
<tr><td>V 2.1</td><td>When was the last visit?</td><td><table><tr><td>Day</td><td>Month</td></tr><tr><td>1</td><td>May</td></tr></table></td></tr>
<tr><td>V1S</td><td>Are visits good enough?</td><td>Weigh it up.</td></tr>
</table></body></html>`;

describe('a web page', async () => {
  const made = await imported('visits.html', PAGE);
  const section = fileOf(made, 'seeing-the-child.carag.yaml');

  test('has its ids in their order, and a place for a question without one', () => {
    expect(idsOf(made)).toEqual(['V1', 'V1.1', '?', 'V2.1', 'V1S']);
  });

  test('keeps numbers as printed, lists and emphasis', () => {
    expect(section).toContain('id: V1.1\n');
    expect(section).toContain('printed: V 1.1\n');
    expect(section).toMatch(/text: Were visits often enough\?/);
    expect(section).toMatch(/Count from the start\.\n\n +- home\n +- school\n\n +Look at \*every\* month\./);
  });

  test('keeps what a table in a cell says, and parts sections at a row that is a heading', () => {
    const recording = fileOf(made, 'recording.carag.yaml');
    expect(recording).toContain('title: Recording\n');
    expect(recording).toContain('| Day | Month |');
  });

  test('guesses, says how sure it is, and links what is named', () => {
    expect(section).toContain('statement: Visits are regular and have a purpose.\n');
    expect(section).toContain('Kind: judgement (likely: it asks whether something is so).');
    expect(section).toContain('question [[V1.1]]');
    expect(section).toContain('No id is printed for this question: give it one.');
  });

  test('has a title and a version, and loses nothing', () => {
    expect(fileOf(made, 'carag.yaml')).toContain('title: Visits v 2.1\n');
    expect(unaccounted(made, [PAGE.replace(/<[^>]+>/g, ' ')])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

describe('Markdown', () => {
  test('has questions in tables and below headings', async () => {
    const made = await imported(
      'visits.md',
      '# Visits\n\n## V1.1 Were visits **often** enough?\n\nCount from the start.\n\n## V1.2 Was there a plan?\n\n| Number | Question | Guidance |\n|---|---|---|\n| V2.1 | Is it written? | Look<br>twice. |\n',
    );
    expect(idsOf(made)).toEqual(['V1.1', 'V1.2', 'V2.1']);
    expect(fileOf(made, 'visits.carag.yaml')).toMatch(/Count from the start\./);
    expect(misread(made)).toEqual([]);
  });

  test('keeps a note between questions where it stands', async () => {
    const made = await imported(
      'a.md',
      '# V\n\n| No | Question |\n|---|---|\n| V1.1 | Is it? |\n| V1.2 | Is it not? |\n\nNow turn to the file.\n\n| No | Question |\n|---|---|\n| V1.3 | Is it then? |\n',
    );
    expect(idsOf(made)).toEqual(['V1.1', 'V1.2', 'note', 'V1.3']);
  });
});

test('options, routing and explanations are guessed where they are said', async () => {
  const made = await imported(
    'g.html',
    `<h1>Visits</h1><table><tr><th>No</th><th>Question</th><th>Guidance</th></tr>
    <tr><td>V1.1</td><td>Were visits often enough?</td><td>Only asked in Wales.</td></tr>
    <tr><td>V1.1a</td><td>Please explain:</td><td></td></tr>
    <tr><td>V1.2</td><td>If no to V1.1, what kept the worker away?</td><td></td></tr>
    <tr><td>V1.3</td><td>What is the level of need?</td><td><p>Choose one:</p><p>Low – little is needed.</p><ul><li>Medium – some is needed.</li><li>High – much is needed.</li></ul></td></tr>
    <tr><td>V1.4</td><td>How many visits were made?</td><td></td></tr>
    <tr><td>V1.5</td><td>Length of the visit (in weeks)</td><td></td></tr></table>`,
  );
  const text = fileOf(made, 'visits.carag.yaml');
  expect(text).toContain('“Only asked in Wales.” may say when it is asked: write that under “ask-when”.');
  expect(text).toMatch(/id: V1\.1a\n +kind: explanation\n +explains: V1\.1\n/);
  expect(text).toContain('ask-when: V1.1 is no\n');
  expect(text).toMatch(/one-of:\n +low: \{ label: Low, means: little is needed\. \}\n +medium: /);
  expect(text).toContain('answer: number\n');
  expect(text).toContain('answer: { number: { unit: weeks } }');
  expect(misread(made)).toEqual([]);
});

test('what is listed below a question is its rows', async () => {
  const made = await imported(
    'g.html',
    `<h1>Visits</h1><table><tr><th>No</th><th>Question</th><th>Guidance</th></tr>
    <tr><td>V1.1</td><td><p>Were these good enough?</p><ul><li>V1.2 timing</li><li>the place: home or school</li></ul></td><td>Look.</td></tr>
    <tr><td>V1.3</td><td><p>Was each of these discussed?</p><p>A row for each answer to V1.1.</p></td><td></td></tr></table>`,
  );
  const text = fileOf(made, 'visits.carag.yaml');
  expect(text).toContain('text: Were these good enough?\n');
  expect(text).toMatch(/rows:\n +a: \{ id: V1\.2, text: timing \}\n +b: "the place: home or school"\n/);
  expect(text).toMatch(/rows:\n +from: V1\.1\n/);
  expect(text).toContain('Rows: 2 (likely: they are listed below the question).');
  expect(unaccounted(made, ['V1.2 timing', 'A row for each answer to V1.1.'])).toEqual([]);
  expect(misread(made)).toEqual([]);
});

describe('what only looks like questions', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const questions = table(
    ['1.1', 'Is it often?', 'Look.'],
    ['1.2', 'Is it long?', 'Look.'],
    ['1.3', 'Is it so?', 'Look.'],
  );

  test.each([
    ['levels that are counted', table(['1', 'Low', 'Little risk'], ['2', 'High', 'Much risk'])],
    [
      'a table of something else',
      '<table><tr><th>Word</th><th>Long</th><th>Means</th></tr><tr><td>YJS</td><td>Youth justice service</td><td>A service.</td></tr></table>',
    ],
    [
      'a list that is counted by hand',
      '<p>1. The first point.</p><p>2. The next point.</p><p>3. The last point.</p>',
    ],
    ['a layout of one cell', table(['Read all of it first.'])],
  ])('%s', async (_, html) => {
    const made = await imported('a.html', `<h1>Visits</h1>${questions}${html}`);
    expect(idsOf(made).filter((id) => id !== 'note')).toEqual(['1.1', '1.2', '1.3']);
    expect(unaccounted(made, [html.replace(/<[^>]*>/g, ' ')])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });

  test('a table that goes on without its headings is of questions', async () => {
    const made = await imported(
      'a.html',
      `<h1>Visits</h1>${questions}${table(['', '', 'Look again.'], ['1.4', 'Is it well?', 'Look.'])}`,
    );
    expect(idsOf(made)).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(fileOf(made, 'visits.carag.yaml')).toContain('Look again.');
  });

  test('ids that stand in one cell with their questions are found', async () => {
    const made = await imported(
      'a.html',
      `<h1>Visits</h1><table><tr><th>Inspection question</th><th>CARaG</th></tr><tr><td>V 1.1 Is it often?</td><td>Look.</td></tr><tr><td>V 1.2 Is it long?</td><td>Look.</td></tr></table>`,
    );
    expect(idsOf(made)).toEqual(['V1.1', 'V1.2']);
    const text = fileOf(made, 'visits.carag.yaml');
    expect(text).toContain('text: Is it often?\n');
    expect(text).toMatch(/guidance: \|\n +Look\./);
  });
});

describe('values parted by commas', () => {
  test('say their kinds, answers and criteria in columns', async () => {
    const made = await imported(
      'q.csv',
      'Number,Question,Type,Answer options,Criterion,Guidance\n"7. a","Is there a plan?",Judgement,"Yes/No",1.2.1,"• one\n• two"\n8,"Say more",Narrative,Text,,\n',
    );
    const text = fileOf(made, 'questions.carag.yaml');
    expect(idsOf(made)).toEqual(['7a', '8']);
    expect(text).toContain('printed: 7. a');
    expect(text).toContain('kind: judgement\n');
    expect(text).toContain('answer: yes-no\n');
    expect(text).toContain('criteria: ["1.2.1"]');
    expect(text).toMatch(/- one\n +- two/);
    expect(text).not.toContain('Kind:');
    expect(misread(made)).toEqual([]);
  });
});

describe('text that was taken out of pages', () => {
  const PAGES = [
    'VISITS TO CHILDREN ',
    'Question number ',
    '',
    ' SEEING THE CHILD ',
    '',
    ' Visits have a purpose, and are ',
    '',
    'made in time. ',
    '',
    'V 1 Are visits good enough? ',
    '',
    '  ',
    '',
    'V 1 .1 Were visits often enough for the child to be ',
    'kept safe, and were they known to ',
    '',
    'Count from the day on which the order began, and not from the first appointment that was kept by ',
    'the child, or by those who care for it, in ',
    '',
    'Visits guidance page 1 of 3',
    '',
    '',
    '',
    'all who worked with the family? ',
    '',
    'all cases. ',
    ' ',
    '• home ',
    '• school ',
    '',
    '  Was the child seen alone? ',
    '',
    'None None   ',
    '',
    'V 1.2 Type of home: The inspector writes what the file says of it, and nothing that was only heard. ',
    'It may be blank. ',
    '',
    'Visits guidance page 2 of 3',
    '',
  ].join('\n');

  test('is put together over columns and pages', async () => {
    const made = await imported('pages.txt', PAGES);
    const text = fileOf(made, 'seeing-the-child.carag.yaml');
    expect(idsOf(made)).toEqual(['V1', 'V1.1', '?', '?', 'V1.2']);
    expect(text).toContain('statement: Visits have a purpose, and are made in time.');
    expect(text).toContain(
      'text: Were visits often enough for the child to be kept safe, and were they known to all who worked with the family?',
    );
    expect(text).toContain('who care for it, in all cases.');
    expect(text).toMatch(/- home\n +- school/);
    expect(text).toContain('printed: V 1 .1');
    expect(text).toContain('printed: None');
    expect(text).toMatch(/text: "?Type of home:"?\n/);
    expect(text).toContain('The inspector writes what the file says of it');
    expect(made.account.asides.filter(({ why }) => why === 'page')).toHaveLength(2);
    expect(unaccounted(made, [PAGES])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });

  test('has columns that spaces keep apart', async () => {
    const made = await imported(
      'spaces.txt',
      [
        '   Number      Question                          Guidance',
        '',
        '                         PLANNING',
        '',
        '   B 1         Does planning focus enough on     Planning covers all that is meant to be',
        '               engaging the person?              done, and not only what is written.',
        '',
        '   B 1.1       Is planning proportionate?        Look at the level of risk.',
        '',
        '                                                 Then look at what is',
        '   B 1.2a      Does planning take account of     known already.',
        '               diversity?',
        '                                                 It is not for this.',
      ].join('\n'),
    );
    expect(idsOf(made)).toEqual(['B1', 'B1.1', 'B1.2a']);
    const text = fileOf(made, 'planning.carag.yaml');
    expect(text).toContain('text: Does planning focus enough on engaging the person?');
    expect(text).toContain('Planning covers all that is meant to be done, and not only what is written.');
    expect(text).toContain('text: Does planning take account of diversity?');
    expect(misread(made)).toEqual([]);
  });

  test('has rows by tabs, which go on, lack cells and hold marks', async () => {
    const made = await imported(
      'tabs.txt',
      [
        'View 1 – Visits',
        '',
        'Question\tCriterion\tQuality Indicators\tExtended Guidance',
        'Number',
        '1.1.1\t1.2\tVisits are made\tWere visits <b>made</b>? Look at all.',
        '\t\tin time.\t<ul><li>home</li></ul>',
        '',
        '1.1.2 1.3\tWhere other is chosen, say why in question 1.1.1\tSay why.',
        '2.3\tVisits are seen to have\tDid they help?',
        '1.1.3\t1.2\tVisits end well.\tDid they end?',
      ].join('\n'),
    );
    expect(idsOf(made)).toEqual(['1.1.1', '1.1.2', '?', '1.1.3']);
    const text = fileOf(made, 'view-1-visits.carag.yaml');
    expect(text).toContain('Visits are made in time.');
    expect(text).toContain('criteria: ["1.3"]');
    expect(text).toContain('criteria: ["2.3"]');
    expect(text).toContain('question [[1.1.1]]');
    expect(misread(made)).toEqual([]);
  });
});

test('a change-control table becomes a document of its own', async () => {
  const made = await imported(
    'c.html',
    '<h1>Changes</h1><table><tr><th>Date</th><th>Question</th><th>Details</th></tr><tr><td>March 2021</td><td>V1.1, V1.2</td><td>Reworded.</td></tr><tr><td>4/5/2022</td><td></td><td>Tidied.</td></tr></table><h1>Visits</h1><table><tr><td>V1.1</td><td>Is it?</td></tr><tr><td>V1.2</td><td>Is it so?</td></tr></table>',
  );
  const changes = fileOf(made, 'changes.carag.yaml');
  expect(changes).toContain('date: "2021-03"\n    items: [V1.1, V1.2]\n    details: Reworded.');
  expect(changes).toContain('date: "2022-05-04"\n    items: [various]');
  expect(misread(made)).toEqual([]);
});

test('statements with quality indicators become standards', async () => {
  const made = await imported(
    's.txt',
    [
      'What we look for',
      '',
      ' 1. VISITS ',
      '',
      ' Visits are regular and have a purpose. ',
      '',
      '1.1 Visits are planned ',
      ' ',
      '1.1.1  Plans say when visits are made. ',
      '',
      ' Quality Indicators: ',
      '',
      '• There is a date. ',
      '',
      '• There is a ',
      'place. ',
      '',
      '1.1.2 Plans say why. ',
      '',
      ' Quality indicators: ',
      '',
      '• There is a reason. ',
      '',
      ' 2. RECORDS ',
      '',
      '2.1 Records are kept ',
      '',
      '2.1.1 Records are full. ',
      '',
      ' Quality indicators: ',
      '',
      '• Nothing is left out. ',
    ].join('\n'),
  );
  expect(made.files.map(({ name }) => name)).toEqual(['standards.carag.yaml', 'carag.yaml']);
  expect(fileOf(made, 'standards.carag.yaml')).toBe(`carag: standards
themes:
  - id: "1"
    title: VISITS
    statement: Visits are regular and have a purpose.
    standards:
      - id: "1.1"
        title: Visits are planned
        criteria:
          - id: "1.1.1"
            text: Plans say when visits are made.
            indicators:
              - There is a date.
              - There is a place.
          - id: "1.1.2"
            text: Plans say why.
            indicators:
              - There is a reason.
  - id: "2"
    title: RECORDS
    standards:
      - id: "2.1"
        title: Records are kept
        criteria:
          - id: "2.1.1"
            text: Records are full.
            indicators:
              - Nothing is left out.
`);
  expect(misread(made)).toEqual([]);
});

describe('an id within other words', () => {
  const rows = (middle: string) =>
    [
      'Number\tCriterion\tGuidance',
      '3.1.1\t1.2\tLook at the first plan.',
      `3.1.2\t1.2\t${middle}`,
      '3.1.4\t1.2\tLook at the last plan.',
      '3.1.5\t1.2\tLook at all.',
    ].join('\n');

  test.each([
    'Look at the next plan. 3.1.3 Was it read?',
    'Look at the next in 3.1.3 1.2.1 particular.',
    'In the view of the inspector 3.1.3 Was it read?',
  ])('begins an entry where it is missing: %s', async (middle) => {
    const made = await imported('a.txt', rows(middle));
    expect(idsOf(made)).toEqual(['3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.1.5']);
    expect(made.files.map(({ text }) => text).join()).toContain('3.1.3 stands within other words');
  });

  test.each([
    'See question 3.1.3. Was it read?',
    'Count from 3.1.3 to the end.',
    'Look at the next plan. 3.1.9 Was it read?',
    'Look at standard 3.1.3 Was it read?',
  ])('is one that is spoken of: %s', async (middle) => {
    expect(idsOf(await imported('a.txt', rows(middle)))).toEqual(['3.1.1', '3.1.2', '3.1.4', '3.1.5']);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a.docx', 'plain words', 'its name ends in .docx, but that is not what it holds'],
    ['a.txt', '', 'it is empty'],
    ['a.txt', ' \n ', 'there is nothing in it'],
    ['a.txt', 'a\u0000b', 'it is no text, and of no kind that can be imported'],
    ['a.csv', 'a,"b\n', 'a quotation mark is left open'],
    ['a.md', '>'.repeat(3000), 'in one another, 20 deep or deeper'],
  ])('%s: %s', async (name, text, why) => {
    await expect(imported(name, text)).rejects.toThrow(why);
  });

  test.each([
    ['a.html', '<div>'.repeat(100_000)],
    ['a.html', `<table>${'<tr><td><table>'.repeat(20_000)}`],
  ])('%s: nested without end', async (name, text) => {
    await expect(imported(name, text)).rejects.toThrow('nested too deeply');
  });

  test('a paragraph without end, and a table as wide as it can be, are read', async () => {
    const long = await imported(
      'a.txt',
      `V 1.1 Is it?\n\n${'and so it goes on \n'.repeat(50_000)}\nV 1.2 Is it not?\n`,
    );
    expect(idsOf(long)).toEqual(['V1.1', 'V1.2']);
    const wide = await imported(
      'a.html',
      `<table>${'<tr><td colspan="1000">a</td><td rowspan="9">b</td></tr>'.repeat(200)}</table>`,
    );
    expect(wide.account.words).toBe(400);
  });

  test('an old document of Office', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    await expect(imported('a.doc', old)).rejects.toThrow('save it as .docx or .xlsx first');
  });
});

test('text of before Unicode is read', async () => {
  const made = await imported('a.txt', Uint8Array.from(Buffer.from('It\x92s so.', 'latin1')));
  expect(made.files.map(({ text }) => text).join('\n')).toContain('It’s so.');
});
