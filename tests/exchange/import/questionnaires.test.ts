/** Options, and ways through, as survey institutes print them: codes, boxes, arrows, and lines that are told to be asked. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';
import { docx, paragraph, run } from './office.ts';

/** The questions that a text became, by their ids, as they are written. */
async function written(name: string, given: string | Uint8Array): Promise<Map<string, string>> {
  const made = await imported(name, given);
  expect(misread(made)).toEqual([]);
  if (typeof given === 'string') expect(unaccounted(made, [given])).toEqual([]);
  const parts = made.files.flatMap(({ text }) => text.split(/^ *- (?=id:)/m).slice(1));
  return new Map(parts.map((part) => [/^id: "?([^"\n]+)/.exec(part)![1]!, part]));
}

const asked = (entries: ReadonlyMap<string, string>) =>
  Object.fromEntries([...entries].map(([id, entry]) => [id, /ask-when: (.*)/.exec(entry)?.[1]]));

describe('options with codes', async () => {
  const entries = await written(
    'homes.txt',
    `HOMES
B1. Is this home yours or let to you?
   1 Mine
   2 Let
   8 Don't know
B2. Has the roof been mended this year?
   ASK ONLY IF B1 = 2
   1 Yes
   2 No -> GO TO B4
B3. Was it mended well?
   1 Yes, fully
   2 Yes, partly
   3 No
B4. Which of these are there? Tick all that apply.
   1 A bath
   2 A stove
   96 Nothing
B5. What else is there?
   (Please specify) ________
`,
  );

  test('are the answer, in their order', () => {
    expect(entries.get('B1')).toMatch(
      /kind: information\n *text: Is this home yours or let to you\?\n *answer:\n *one-of:\n *mine: Mine\n *let: Let\n *don-t-know: Don't know\n/,
    );
    expect(entries.get('B4')).toMatch(/any-of:\n *a-bath: A bath\n *a-stove: A stove\n *nothing: Nothing/);
    expect(entries.get('B3')).toContain('sufficient: [yes-fully]');
    expect(entries.get('B5')).toMatch(/answer: text\n *guidance: \|\n *\(Please specify\)/);
  });

  test('are what conditions and ways through speak of', () => {
    expect(asked(entries)).toEqual({
      B1: undefined,
      B2: 'B1 is let',
      B3: 'B2 is not no',
      B4: undefined,
      B5: undefined,
    });
  });
});

test.each([
  ['1=Yes; 2=No; 98=Cannot say', /"yes": "Yes"\n *"no": "No"\n *cannot-say: Cannot say/],
  ['1 = Often; 2 = Never', /often: Often\n *never: Never/],
  ['OFTEN ....... 1; NEVER ....... 2', /often: OFTEN\n *never: NEVER/],
  ['(1) Often; (2) Never', /often: Often\n *never: Never/],
])('options in one cell: %s', async (cell, expected) => {
  const made = await imported(
    'codes.csv',
    `Variable,Question text,Response codes\nQ1,How is it?,"${cell}"\nQ2,Why?,\n`,
  );
  expect(idsOf(made)).toEqual(['Q1', 'Q2']);
  expect(fileOf(made, 'questions-q.carag.yaml')).toMatch(expected);
});

test('a condition speaks of options by the codes that are printed with them, and is left where there is no such code', async () => {
  const entries = await written(
    'asked.csv',
    'No,Question,Response codes,Filter\nQ1,Who came?,1=Kin; 2=Friends; 3=Nobody,\nQ2,When?,,Ask if Q1=1\nQ3,Why?,,"Q1 = 1 or 2"\nQ4,Where?,,Ask if Q1=7\n',
  );
  expect(asked(entries)).toEqual({
    Q1: undefined,
    Q2: 'Q1 is kin',
    Q3: 'Q1 is one of (kin, friends)',
    Q4: undefined,
  });
  expect(entries.get('Q4')).toContain('“Ask if Q1=7” may say when it is asked');
});

test('boxes after their words are options, and a section may be where one goes on', async () => {
  const entries = await written(
    'contact.txt',
    `SECTION A - CONTACT
A1  Did the worker see the boy?               Yes [ ]   No [ ]
    If 'No' skip to section B
A2  Where was he seen?                        Home [ ]  School [ ]  Other [ ] (please specify) ____
SECTION B - PLAN
B1  Is there a plan?                          Yes [ ]   No [ ]
`,
  );
  expect(entries.get('A1')).toMatch(/text: Did the worker see the boy\?\n *answer: yes-no/);
  expect(entries.get('A2')).toMatch(/home: Home\n *school: School\n *.*Other \(please specify\)/);
  expect(asked(entries)).toEqual({ A1: undefined, A2: 'A1 is yes', B1: undefined });
});

test('an arrow in a column of its own says where to go on, not when to ask', async () => {
  const entries = await written(
    'arrows.csv',
    'NO.,QUESTIONS AND FILTERS,CODING CATEGORIES,SKIP\n101,Were you at school?,YES ... 1; NO ... 2,→ 103\n102,Which class were you in?,,\n103,Do you read?,YES ... 1; NO ... 2,\n',
  );
  expect(entries.get('101')).toContain('“→ 103” may say where to go on after an answer');
});

describe('in a text of Word', async () => {
  const lines = (...texts: string[]) => texts.map((text) => paragraph(run(text))).join('');
  const entries = await written(
    'staff.docx',
    docx(
      lines('Q1. How long have you been here?', 'Less than a year', '1 to 4 years', 'Longer') +
        lines('Q2. What do you like?', 'Say it in a sentence.', 'Two will do.') +
        lines('Q3. Is the work hard?', '☐ Yes', '☐ No', '☐ Now and then') +
        lines('Q4. Who helps?'),
    ),
  );

  test('short lines below a question are its options, and sentences are guidance', () => {
    expect(entries.get('Q1')).toMatch(
      /one-of:\n *less-than-a-year: Less than a year\n *\S+: 1 to 4 years\n *longer: Longer/,
    );
    expect(entries.get('Q2')).toMatch(/answer: text\n *guidance: \|\n *Say it in a sentence\./);
  });

  test('paragraphs with boxes are options', () => {
    expect(entries.get('Q3')).toMatch(/"yes": "Yes"\n *"no": "No"\n *now-and-then: Now and then/);
  });
});

test('a heading that is an id alone is asked in the paragraph below it', async () => {
  const entries = await written(
    'reply.md',
    '# Reply\n\n## Question 1\n\nPlease say what you think.\n\n## Question 2\n\nWhich of these matters most?\n\n- Safety\n- Cost\n\n## Question 3\n\nStaff knock first.\n',
  );
  expect(entries.get('1')).toContain('text: Please say what you think.');
  expect(entries.get('2')).toMatch(/one-of:\n *safety: Safety\n *cost: Cost/);
  expect(entries.get('3')).toContain('text: Staff knock first.');
});

test('points of guidance that begin with a figure are no options', async () => {
  const entries = await written(
    'points.txt',
    'POINTS\nQ1. Was it whole?\nGuidance: There are\n2 forms, and\n3 letters. Look at all.\nQ2. Was it kept?\n',
  );
  expect(entries.get('Q1')).toMatch(/answer: yes-no\n *guidance: \|\n *There are 2 forms, and 3 letters\./);
});
