/** How questions, options and ways through are printed in tools that are no tables of guidance. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';

/** The entries of the section that the questions of a document came into, by their ids, as they are written. */
async function entriesIn(name: string, text: string, section: string): Promise<Map<string, string>> {
  const made = await imported(name, new TextEncoder().encode(text));
  expect(unaccounted(made, [text.replace(/<[^>]*>/g, ' ')])).toEqual([]);
  const [, ...entries] = fileOf(made, `${section}.carag.yaml`).split(/^ *- (?=id:)/m);
  return new Map(entries.map((entry) => [/^id: "?([^"\n]+)/.exec(entry)![1]!, entry]));
}

describe('questions that begin with Q and a number', async () => {
  const text = `CASE AUDIT
Section A: Details
Q1. Was the person held at the time?   Yes   No
    If yes, go to Q2. Otherwise go to Q4.
Q2. Which place was it?
Q3a. Was a plan begun there?   Yes   No   Not known
Q3b. Who began it?
Q4. Was the assessment in time? Yes No
Guidance: In time means within fifteen days.
Q5) Was it whole?
`;
  const entries = await entriesIn('audit.txt', text, 'section-a-details');

  test('are found in running lines', () => {
    expect([...entries.keys()]).toEqual(['Q1', 'Q2', 'Q3a', 'Q3b', 'Q4', 'Q5']);
    expect(entries.get('Q1')).toContain('text: Was the person held at the time?\n');
    expect(entries.get('Q4')).toMatch(
      /text: Was the assessment in time\?\n[\s\S]*guidance: \|\n *In time means/,
    );
  });

  test('are asked as the ways through say', () => {
    const asked = [...entries].map(([id, entry]) => [id, /ask-when: (.*)/.exec(entry)?.[1]]);
    expect(asked).toEqual([
      ['Q1', undefined],
      ['Q2', 'Q1 is yes'],
      ['Q3a', 'Q1 is yes'],
      ['Q3b', 'Q1 is yes'],
      ['Q4', undefined],
      ['Q5', undefined],
    ]);
    expect(entries.get('Q1')).not.toContain('may say when it is asked');
  });

  test('are answered by the options at their end', () => {
    expect(entries.get('Q3a')).toMatch(/"yes": "Yes"\n *"no": "No"\n *not-known: Not known/);
  });
});

test.each([
  ['one that leads nowhere', 'If no, go to Q9.'],
  ['one that leads back', 'If no, go to Q1.'],
  ['one of which no answer is known', 'Otherwise go to Q4.'],
])('a way through is left to its owner: %s', async (_, way) => {
  const text = `TOOL\nQ1. Which?\nQ2. Was it so? Yes No\nNote: ${way}\nQ3. When was it?\nQ4. Was it whole?\n`;
  const entries = await entriesIn('tool.txt', text, 'tool');
  expect([...entries.keys()]).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  expect(entries.get('Q3')).not.toContain('ask-when');
});

test('lines of a paragraph of Markdown that begin with ids are questions, with their options', async () => {
  const text = `# Needs

**N1 Are needs looked at?**

N1.1 Were needs of every kind looked at? Yes/No/N/A
N1.2 If no at N1.1, why?
N1.3 What was used? (tick all that apply)
☐ A form of our own
☐ The county’s form
N1.4 Were people asked
again afterwards?
Yes / No / Partly

1 April is
2 April is not a number of a question.
`;
  const entries = await entriesIn('needs.md', text, 'needs');
  expect([...entries.keys()]).toEqual(['N1', 'N1.1', 'N1.2', 'N1.3', 'N1.4']);
  expect(entries.get('N1.1')).toMatch(/"no": "No"\n *not-applicable: Not applicable/);
  expect(entries.get('N1.2')).toContain('ask-when: N1.1 is no');
  expect(entries.get('N1.3')).toMatch(/any-of:\n *a-form-of-our-own: A form of our own/);
  expect(entries.get('N1.4')).toContain('text: Were people asked again afterwards?');
  expect(entries.get('N1.4')).toContain('partly: Partly');
});

test('what is to be met is the text of a table of criteria, and whether it is met the answer', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = '<tr><th>Ref</th><th>Criterion</th><th>What to look for</th><th>Met?</th></tr>';
  const text = `<h1>Welfare</h1><h2>1 Coming in</h2><table>${head}${row('1.1', 'Registers are taken.', 'Look at five.', 'Y / N')}${row('1.2', 'Absence is followed up.', '', 'Y / N / NA')}</table><h2>2 Going home</h2><table>${head}${row('2.1', 'Somebody is at the gate.', 'Ask.', 'Y / N')}</table>`;
  const entries = await entriesIn('welfare.html', text, 'welfare');
  expect([...entries.keys()]).toEqual(['1', '1.1', '1.2', '2', '2.1']);
  expect(entries.get('1.1')).toMatch(
    /text: Registers are taken\.\n *answer: yes-or-no\n *guidance: \|\n *Look at five\./,
  );
  expect(entries.get('1.2')).toContain('not-applicable: Not applicable');
});

test('a sheet says briefly when something is asked, and a question with an answer heads no others', async () => {
  const text = `No,Question,Options,Guidance,Applies to
P1,Is there a plan?,Yes; No,Look.,All
P1.1,Who helped?,Kin; Friends; Nobody,,If P1 = Yes
P1.2,Were they thanked?,Yes/No,,"If P1.1 is Kin or P1.1 is Friends"
P2,Which day was it?,Date,,Always
`;
  const made = await imported('plan.csv', new TextEncoder().encode(text));
  expect(idsOf(made)).toEqual(['P1', 'P1.1', 'P1.2', 'P2']);
  const entries = await entriesIn('plan.csv', text, 'questions-p');
  const asked = [...entries].map(([id, entry]) => [id, /ask-when: (.*)/.exec(entry)?.[1]]);
  expect(asked).toEqual([
    ['P1', undefined],
    ['P1.1', 'P1 is yes'],
    ['P1.2', 'P1.1 is kin or P1.1 is friends'],
    ['P2', undefined],
  ]);
  expect(entries.get('P2')).not.toContain('may say');
});

test('questions that are called so, and what is asked “if yes” below one of them', async () => {
  const text = `Part 1 - Contact

Question 1: Was the first visit in time?
Question 2: Were people heard?
[ ] Yes
[ ] No
[ ] Not applicable
Question 2a: If no, what kept the worker from it?
Question 3: How many visits were there?
`;
  const entries = await entriesIn('visits.txt', text, 'part-1-contact');
  expect([...entries.keys()]).toEqual(['1', '2', '2a', '3']);
  expect(entries.get('2')).toMatch(/"no": "No"\n *not-applicable: Not applicable/);
  expect(entries.get('2a')).toContain('ask-when: 2 is no');
});

describe('a plain list of questions that are counted', async () => {
  const text = `Staff

1. How long have you been here? (Select one)
( ) Under a year
( ) A year or more
2. Do you feel heard?
( ) Yes
( ) No
3. Which courses did you go to?
[ ] First aid
[ ] Law
4. What would you change?
`;
  const entries = await entriesIn('staff.txt', text, 'questions');

  test('has each of them', () => {
    expect([...entries.keys()]).toEqual(['1', '2', '3', '4']);
    expect(entries.get('4')).toContain('text: What would you change?\n');
  });

  test('is answered by its boxes: one of the round ones, any of the others', () => {
    expect(entries.get('1')).toMatch(/one-of:\n *under-a-year: Under a year/);
    expect(entries.get('2')).toContain('answer: yes-no');
    expect(entries.get('3')).toMatch(/any-of:\n *first-aid: First aid/);
  });
});

test('a list that counts points, and none of whose lines asks, is not parted', async () => {
  const text = 'How to visit\n\n1. Ring first.\n2. Go in.\n3. Write it down.\n';
  const made = await imported('visit.txt', new TextEncoder().encode(text));
  expect(idsOf(made)).not.toContain('2');
});

test('ids that stand before their questions, beside what groups them', async () => {
  const cells = (...texts: string[]) => texts.map((each) => `<td>${each}</td>`).join('');
  const text = `<h1>Review</h1><table><tr>${cells('Area', 'Q', 'Judgement', 'Comments')}</tr><tr><td rowspan=2>Contact</td>${cells('C1 Was contact often enough?', 'Yes / No', '')}</tr><tr>${cells('C2 Was it good?', 'Yes / No / Partly', 'Say how.')}</tr><tr><td>Plan</td>${cells('L1 Was there a plan?', 'Yes / No', '')}</tr><tr><td></td>${cells('L2 Was it kept? (if L1 is yes)', 'Yes / No', '')}</tr></table>`;
  const entries = await entriesIn('review.html', text, 'review');
  expect([...entries.keys()]).toEqual(['C1', 'C2', 'L1', 'L2']);
  expect(entries.get('C1')).toContain('answer: yes-no');
  expect(entries.get('C2')).toMatch(/partly: Partly[\s\S]*Say how\./);
  expect(entries.get('L2')).toContain('ask-when: L1 is yes');
});

test('questions that only their list counts keep their places, without ids', async () => {
  const text = `# Prompts

## Leading

1. Is there a clear aim?
   - Staff can say it.
2. Are roles clear?

## Doing

1. Are visits written down?
2. Are plans looked at again? Yes / No / Partly

Weigh both.
`;
  const made = await imported('prompts.md', new TextEncoder().encode(text));
  expect(unaccounted(made, [text.replace(/^\d\./gm, '')])).toEqual([]);
  expect(fileOf(made, 'leading.carag.yaml')).toMatch(
    /text: Is there a clear aim\?\n[\s\S]*- Staff can say it\.[\s\S]*text: Are roles clear\?/,
  );
  expect(fileOf(made, 'doing.carag.yaml')).toMatch(/partly: Partly[\s\S]*Weigh both\./);
});

test('numbered headings that others are numbered below are key questions', async () => {
  const text = `<h1>Fire review</h1><h2>Pillar A. Work</h2><h3>1.1 Knowing risk</h3><p><b>1.1.1</b> How well is risk known?</p><p>Look at the plan.</p><p><b>1.1.2</b> How well is it shared?</p><h3>1.2 Preventing fires</h3><p><b>1.2.1</b> Who is visited?</p>`;
  const made = await imported('fire.html', new TextEncoder().encode(text));
  const section = fileOf(made, 'pillar-a-work.carag.yaml');
  expect(section).toMatch(/^ {2}- id: "1\.1"\n {4}text: Knowing risk\n {4}questions:/m);
  expect(section).toMatch(/^ {2}- id: "1\.2"/m);
  expect(misread(made)).toEqual([]);
});

test('a heading over all columns of a table heads a section', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = (text: string) => `<tr><th colspan=2>${text}</th></tr>`;
  const text = `<h1>Casework</h1><table>${head('Assessment')}${row('2.1.a', 'Does it engage the person?')}${row('2.1.b', 'Does it find what matters?')}${head('Planning')}${row('2.2.a', 'Does it engage the person?')}</table>`;
  const made = await imported('casework.html', new TextEncoder().encode(text));
  expect(idsOf(made)).toEqual(['2.1a', '2.1b', '2.2a']);
  expect(fileOf(made, 'planning.carag.yaml')).toContain('id: 2.2a');
});

test('a way through to a key question ends there', async () => {
  const text = `A1 Is it known?

A1.1 Was it asked? Yes / No
If no, go to A2.
A1.2 What was said?

A2 Is it planned?

A2.1 Is there a plan? Yes / No
A2.2 Who holds it?
`;
  const entries = await entriesIn('ways.md', text, 'questions-a');
  expect(entries.get('A1.2')).toContain('ask-when: A1.1 is yes');
  expect(entries.get('A2.1')).not.toContain('ask-when');
  expect(entries.get('A2.2')).not.toContain('ask-when');
});

test('signs that stand for points in a list are no boxes', async () => {
  const text =
    'CASE TOOL\nQ1. What was looked at?\n○ The record\n○ The plan\nQ2. What was found?\n□ Strengths\n□ Risks\n';
  const entries = await entriesIn('tool.txt', text, 'case-tool');
  expect(entries.get('Q1')).toMatch(/answer: text\n[\s\S]*- The record\n/);
  expect(entries.get('Q2')).toContain('- Strengths');
});

test('questions that speak of guidance and evidence head no columns', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const text = `<h1>Records</h1><table>${row('1.1', 'Was guidance followed?', 'Was evidence kept?')}${row('1.2', 'Were notes made?', 'Which question was asked?')}</table>`;
  const made = await imported('records.html', new TextEncoder().encode(text));
  expect(idsOf(made)).toEqual(['1.1', '1.2']);
});
