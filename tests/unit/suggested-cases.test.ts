import { describe, expect, test } from 'vitest';
import { formatting } from '../../server/features/formatting.ts';
import { completed, type ExampleSet, file, questions } from '../../server/lint/example.ts';
import { documentOf } from '../../server/project/document.ts';
import { View } from '../../server/project/view.ts';
import { suggestion } from '../../server/routing/cases/suggested/suggest.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf } from '../check.ts';
import { fresh } from '../rules/asked.ts';

const MANIFEST = `facts:
  nation: { one-of: { england: England, wales: Wales }, answered-by: A1.1 }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }`;

const NATION = `
- id: A1.1
  kind: information
  text: In which nation is it?
  answer: { one-of: { england: England, wales: Wales } }
`;

/** A question with an answer, and another that is asked when it has passed a test. */
const pair = (answer: string, condition: string) => `
- id: A1.2
  kind: information
  text: What is it?
  answer: ${answer}
- id: A1.3
  kind: information
  text: And then?
  ask-when: ${condition}
  answer: text
`;

function suggested(text: string, ...more: ExampleSet[]) {
  const project = projectOf(completed(fresh(MANIFEST, questions(`${NATION}${text}`), ...more)));
  return suggestion(new View(project, [...project.sets.values()][0]!, () => {}));
}

describe('what is suggested', () => {
  test('a case names what it is there for, the answers that lead there, and what it leaves out', () => {
    const more = `
- id: A1.4
  kind: judgement
  text: Was it in time?
  answer: yes-no
- id: A1.5
  kind: explanation
  explains: A1.4
  text: Why not?
  answer: text
- id: A1.6
  kind: information
  text: Who else?
  ask-when: A1.2 is not late
  answer: text
`;
    const { cases, unreached } = suggested(
      `${pair('{ one-of: { early: Early, late: Late } }', 'A1.2 is late')}${more}`,
    );
    expect(unreached).toEqual([]);
    expect(cases.map(({ text }) => text)).toEqual([
      `carag: case
title: "Assessment: asks A1.3 and A1.5"
facts:
  nation: england
answers:
  A1.2: late
  A1.4: "no"
expect:
  asked: [A1.3, A1.5]
  not-asked: [A1.6]
`,
      `carag: case
title: "Assessment: asks A1.6"
facts:
  nation: england
answers:
  A1.2: early
expect:
  asked: [A1.6]
  not-asked: [A1.3]
`,
    ]);
    expect(cases.map(({ section }) => section)).toEqual(['assessment', 'assessment']);
    expect(cases[0]!.data.answers).toEqual(
      new Map([
        ['A1.1', ['england']],
        ['A1.2', ['late']],
        ['A1.3', ['As recorded in the case file']],
        ['A1.4', ['no']],
        ['A1.5', ['As recorded in the case file']],
      ]),
    );
  });

  test.each<[string, string, string, string]>([
    ['a number from its cuts', '{ number: { min: 0 } }', 'A1.2 is more than 6', '"7"'],
    ['a number below one', '{ number: { min: 0, max: 12 } }', 'A1.2 is less than 3', '"0"'],
    ['a number with no bound below', 'number', 'A1.2 is less than 3', '"2"'],
    ['a number with a decimal', '{ number: { decimals: 1, max: 9.5 } }', 'A1.2 is more than 2', '"2.1"'],
    [
      'a code beside a number',
      '{ number: { min: 1 }, or: { endless: No end } }',
      'A1.2 is endless',
      'endless',
    ],
    ['a day', '{ date: { min: 2015 } }', 'A1.2 is on or after 2016-02', '"2016-02-01"'],
    ['a day before', 'date', 'A1.2 is before 2016-02', '"2016-01-31"'],
    ['a short text', 'text', 'A1.2 is answered', 'As recorded in the case file'],
    ['enough options', '{ any-of: { a: A, b: B, c: C }, at-least: 2 }', 'A1.2 includes c', '[a, c]'],
    [
      'an option that stands alone',
      '{ any-of: { a: A, nil: { label: Nil, exclusive: true } } }',
      'A1.2 includes nil',
      'nil',
    ],
    ['no option at all', '{ any-of: { a: A, b: B }, at-least: 0 }', 'count of A1.2 is 0', '[]'],
    [
      'an option that not every case offers',
      '{ one-of: { a: A, b: { label: B, only-when: nation is wales } } }',
      'A1.2 is b',
      'b',
    ],
    [
      'an option that is kept elsewhere',
      '{ one-of: { a: A }, listed-in: A list }',
      'A1.2 is not a',
      'another',
    ],
  ])('%s', (_, answer, condition, given) => {
    const { cases, unreached } = suggested(pair(answer, condition));
    expect(unreached).toEqual([]);
    expect(cases.map(({ text }) => /A1\.2: (.*)/.exec(text)?.[1])).toEqual([given]);
  });

  test('the option that is offered in Wales alone is chosen in Wales', () => {
    const { cases } = suggested(
      pair('{ one-of: { a: A, b: { label: B, only-when: nation is wales } } }', 'A1.2 is b'),
    );
    expect(cases.map(({ data }) => [data.facts.get('nation'), data.answers.get('A1.1')])).toEqual([
      [['wales'], ['wales']],
    ]);
  });

  test('a fact is what the question that settles it is answered', () => {
    const { cases, unreached } = suggested(pair('text', 'A1.1 is wales'));
    expect(unreached).toEqual([]);
    expect(cases.map(({ data }) => [data.facts.get('nation'), data.answers.get('A1.1')])).toEqual([
      [['wales'], ['wales']],
    ]);
  });

  test('the rows of a grid, as many at a time as can be chosen', () => {
    const grid = `
- id: A1.2
  kind: information
  text: Which factors?
  answer: { any-of: { a: A, b: B, c: C, nil: { label: Nil, exclusive: true } }, at-most: 2 }
- id: A1.3
  kind: judgement
  text: Was that enough?
  rows: { from: A1.2 }
  answer: yes-no
`;
    const { cases } = suggested(grid);
    expect(cases.map(({ text }) => /asked: (.*)/.exec(text)?.[1])).toEqual(['[A1.3/a, A1.3/b]', '[A1.3/c]']);
  });

  test('a case is laid out as any document is', () => {
    const options = Array.from({ length: 30 }, (_, at) => `option-${at}: Option ${at}`).join(', ');
    const rows = `
- id: A1.2
  kind: information
  text: Which factors?
  answer: { any-of: { ${options} } }
- id: A1.3
  kind: judgement
  text: Was that enough?
  rows: { from: A1.2 }
  answer: yes-no
`;
    const [{ text } = { text: '' }] = suggested(rows).cases;
    expect(text.split('\n').length).toBeGreaterThan(60);
    const document = documentOf('case.carag.yaml', Source.of(text, 'yaml'));
    expect(formatting(document)).toEqual({ replacements: [] });
  });

  test('a set in which every question is always asked needs one case', () => {
    const { cases } = suggested('');
    expect(cases.map(({ text }) => text)).toEqual([
      'carag: case\ntitle: "Assessment: asks A1.1"\nfacts:\n  nation: england\nexpect:\n  asked: [A1.1]\n',
    ]);
  });
});

describe('what is there already', () => {
  const PAIR = pair('{ one-of: { early: Early, late: Late } }', 'A1.2 is late');
  const more = '- { id: A1.4, kind: information, text: "Why so?", ask-when: A1.2 is early, answer: text }\n';

  test('only the rest is suggested', () => {
    const { cases } = suggested(
      `${PAIR}${more}`,
      file('a.carag.yaml', 'carag: case\nanswers: { A1.2: late }\n'),
    );
    expect(cases.map(({ reaches }) => reaches)).toEqual([['A1.4']]);
  });

  test('nothing is suggested where all is reached', () => {
    const both = ['late', 'early'].map((code) =>
      file(`${code}.carag.yaml`, `carag: case\nanswers: { A1.2: ${code} }\n`),
    );
    expect(suggested(`${PAIR}${more}`, ...both)).toEqual({ cases: [], unreached: [] });
  });
});

describe('what cannot be reached is said', () => {
  test('a question that is never asked, its rows, and what rests on it', () => {
    const { unreached } = suggested(`
- id: A1.2
  kind: judgement
  text: Was that enough?
  ask-when: nation is wales and nation is england
  rows: { a: One, b: Another }
  answer: yes-no
- id: A1.3
  kind: information
  text: And then?
  ask-when: any row of A1.2 is no
  answer: text
`);
    expect(unreached).toEqual([
      { name: 'A1.2', why: 'never asked', on: undefined },
      { name: 'A1.2/a', why: 'never asked', on: undefined },
      { name: 'A1.2/b', why: 'never asked', on: undefined },
      { name: 'A1.3', why: 'rests on', on: 'A1.2' },
    ]);
  });

  test('a question whose section is never asked', () => {
    const section = `carag: section
id: more
title: More
ask-when: A1.1 is england and A1.1 is wales
questions:
  - { id: B1, kind: information, text: "What else?", answer: text }
`;
    const { unreached, cases } = suggested('', file('more.carag.yaml', section));
    expect(unreached).toEqual([{ name: 'B1', why: 'never asked', on: undefined }]);
    expect(cases).toHaveLength(1);
  });

  test('what rests on a question that is never asked is reached where it is asked all the same', () => {
    const { cases, unreached } = suggested(
      pair('{ one-of: { early: Early } }', 'A1.2 is not answered').replace(
        'text: What is it?',
        'text: What is it?\n  ask-when: nation is wales and nation is england',
      ),
    );
    expect(unreached.map(({ name }) => name)).toEqual(['A1.2']);
    expect(cases.flatMap(({ reaches }) => reaches)).toContain('A1.3');
  });

  test('a condition that cannot be read', () => {
    const { unreached } = suggested(pair('{ one-of: { early: Early } }', 'A1.2 is'));
    expect(unreached).toEqual([{ name: 'A1.3', why: 'not read', on: undefined }]);
  });

  test('what would take too long to work out, without stopping at it', () => {
    const ids = Array.from({ length: 400 }, (_, index) => `A2.${index + 1}`);
    const pairs = ids.slice(0, 200).map((id, at) => `(${id} is yes and A2.${400 - at} is no)`);
    const question = (id: string, condition = '') =>
      `- { id: ${id}, kind: information, text: "What is it?", answer: yes-no${condition && `, ask-when: ${condition}`} }\n`;
    const { cases, unreached } = suggested(
      `${ids.map((id) => question(id)).join('')}${question('A2.401', pairs.join(' or '))}${question('A2.402', 'A2.1 is no')}`,
    );
    expect(unreached).toEqual([{ name: 'A2.401', why: 'too complex', on: undefined }]);
    expect(cases.flatMap(({ reaches }) => reaches)).toContain('A2.402');
  });
});
