/** Answers, ways, labels and translations as audit tools and codebooks print them around their questions. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';

/** The questions of all sections of a set, by their ids. */
async function questionsOf(name: string, text: string): Promise<ReadonlyMap<string, string>> {
  const made = await imported(name, text);
  expect(misread(made)).toEqual([]);
  expect(unaccounted(made, [text])).toEqual([]);
  const written = made.files.map((file) => file.text).join('\n');
  return new Map(
    written
      .split(/^ *- (?=id:|kind:)/m)
      .map((part) => [/^id: "?([^"\n]+)/.exec(part)?.[1] ?? '', part] as const),
  );
}

describe('options that follow a question in its line', () => {
  test.each([
    [
      'Was it kept? (Yes / No / Not applicable)',
      /text: Was it kept\?\n[\s\S]*"yes": "Yes"\n[\s\S]*not-applicable:/,
    ],
    [
      'Level of risk: Low / Medium / High',
      /text: Level of risk\n[\s\S]*low: Low\n *medium: Medium\n *high: High/,
    ],
    [
      'Was it kept? Y / N If N, say why:',
      /text: Was it kept\?\n *answer: yes-no\n *guidance: \|\n *If N, say why:/,
    ],
    ['Who wrote it? (tick one) ( ) A clerk ( ) A judge', /answer: text/],
    ['Was it kept (see 2.1 / 2.2)?', /text: Was it kept \(see 2.1 \/ 2.2\)\?/],
    ['Where: home / school / court', /text: "Where: home \/ school \/ court"/],
  ])('%s', async (line, expected) => {
    const entries = await questionsOf('line.md', `# Part\n\n**1.1 ${line}**\n\n**1.2 Why was it so?**\n`);
    expect(entries.get('1.1')).toMatch(expected);
  });
});

test('boxes that follow one another in a line are options', async () => {
  const entries = await questionsOf(
    'boxes.txt',
    'PART A\n\nA1. Where was it seen? (tick one)\n    ( ) Home   ( ) School   ( ) Elsewhere\nA2. Why was it so?\n',
  );
  expect(entries.get('A1')).toMatch(/one-of:\n *home: Home\n *school: School\n *elsewhere: Elsewhere/);
});

test('boxes and ratings that a list of Markdown has below a question are its options', async () => {
  const entries = await questionsOf(
    'lists.md',
    '# Part\n\n**1.1 Who wrote it?**\n\n- [ ] A clerk\n- [ ] A judge\n\n**1.2 Rate the plan**\n\n1. Poor\n2. Fair\n3. Good\n\n**1.3 What was done?**\n\n1. Look at the plan.\n2. Look at the record.\n',
  );
  expect(entries.get('1.1')).toMatch(/any-of:\n *a-clerk: A clerk\n *a-judge: A judge/);
  expect(entries.get('1.2')).toMatch(/one-of:\n *poor: Poor\n *fair: Fair\n *good: Good/);
  expect(entries.get('1.3')).toMatch(/guidance: \|\n *1\. Look at the plan\./);
});

test('a paragraph that says what it is stands where that belongs', async () => {
  const entries = await questionsOf(
    'labels.md',
    '# Part\n\n**1.1 Was it kept?**\n\n**1.2 What was lost?**\n\n*Routing: only if 1.1 = Yes*\n\n**Options:** Time / Money\n\nGuidance: Ask *first*.\n\nNote: it may be both.\n',
  );
  expect(entries.get('1.2')).toMatch(/ask-when: 1\.1 is yes\n/);
  expect(entries.get('1.2')).toMatch(/time: Time\n *money: Money/);
  expect(entries.get('1.2')).toMatch(/guidance: \|\n *Ask \*first\*\.\n\n *Note: it may be both\./);
});

test('a way through may name an option by its code or its label', async () => {
  const entries = await questionsOf(
    'codebook.csv',
    'Variable,Question,Response options,Skip\nQ1,Who came?,1 Kin; 2 Friends; 3 Nobody,If 3 go to Q3\nQ2,When?,Free text,\nQ3,Where?,1 Here; 2 There,"If There, go to Q5"\nQ4,Why?,Free text,\nQ5,How?,Free text,If maybe go to Q1\n',
  );
  expect(entries.get('Q2')).toContain('ask-when: Q1 is not nobody\n');
  expect(entries.get('Q4')).toContain('ask-when: Q3 is not there\n');
  expect(entries.get('Q5')).toContain('“If maybe go to Q1” may say');
});

test('rows of totals ask nothing, and are guidance on nothing', async () => {
  const made = await imported(
    'audit.csv',
    'No,Standard,Yes,No,Comments\nSinks,,,,\n1.1,Sinks are clean,,,Look at three\nSection score,,,,/1\nBins,,,,\n2.1,Bins are shut,,,\nTotal score,,,,/2\n',
  );
  expect(idsOf(made)).toEqual(['1.1', '2.1']);
  expect(fileOf(made, 'sinks.carag.yaml')).not.toContain('score');
  expect(made.account.asides.filter(({ why }) => why === 'total').map(({ text }) => text)).toEqual([
    'Section score /1',
    'Total score /2',
  ]);
});

describe('Welsh beside English', () => {
  test('becomes a translation of each question, and of its guidance', async () => {
    const text =
      'Ref,Question (English),Cwestiwn (Cymraeg),Guidance,Canllaw\nA1.1,Was it shared?,A rannwyd ef?,Look for a copy.,Chwiliwch am gopi.\nA1.2,Was it read?,A ddarllenwyd ef?,,\n';
    const made = await imported('dwyieithog.csv', text);
    expect(fileOf(made, 'carag.yaml')).toContain('languages: [en, cy]');
    expect(fileOf(made, 'questions-a.carag.yaml')).not.toContain('rannwyd');
    expect(fileOf(made, 'cy/questions-a.carag.yaml')).toBe(
      'carag: translation\nlanguage: cy\nof: ../questions-a.carag.yaml\ntexts:\n  A1.1:\n    text: A rannwyd ef?\n  A1.1/guidance:\n    text: |\n      Chwiliwch am gopi.\n  A1.2:\n    text: A ddarllenwyd ef?\n',
    );
    expect(unaccounted(made, [text])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });

  test('may stand in a column that is called after it alone', async () => {
    const made = await imported('g.csv', 'No,Question,Welsh\n1.1,Was it kept?,A gadwyd ef?\n1.2,Why?,Pam?\n');
    expect(fileOf(made, 'cy/part-1.carag.yaml')).toContain('"1.2":\n    text: Pam?');
  });

  test('is guidance where the question has no id, and the text where there is no English', async () => {
    const none = await imported('n.csv', 'No,Question,Cymraeg\n1.1,Was it kept?,A gadwyd ef?\n-,Why?,Pam?\n');
    expect(fileOf(none, 'part-1.carag.yaml')).toContain('Pam?');
    const alone = await imported(
      'c.csv',
      'Rhif,Cwestiwn,Canllaw\nA1.1,A rannwyd ef?,Chwiliwch yn y ffeil.\n',
    );
    expect(fileOf(alone, 'questions-a.carag.yaml')).toMatch(/text: A rannwyd ef\?[\s\S]*Chwiliwch/);
  });
});
