/** A name given twice is told once: what refers to the one that is missing for it is right. */
import { describe, expect, test } from 'vitest';
import { completed, file, manifest, questions } from '../../server/lint/example.ts';
import { findingsIn } from '../check.ts';

const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
const question = (id: string, more = '') =>
  `- id: ${id}\n  kind: information\n  text: What is so in part ${more.length}?\n  answer: yes-no\n${more}`;
const listing = (more = '') => manifest(`sections: [assessment.carag.yaml]\n${yesNo}${more}`);

/** The rules that fire, and the titles of the fixes. */
function told(documents: Readonly<Record<string, string>>) {
  const found = findingsIn(completed(documents));
  return [
    ...found.map(({ rule }) => rule),
    ...found.flatMap(({ finding }) => finding.fixes.map(({ title }) => title)),
  ];
}

describe('an id that is given twice', () => {
  const next = (id: string) => ['id/duplicate', `Give it the next free id, ${id}`];

  test('where the right one is asked about, linked, carried forward and explained', () => {
    expect(
      told(
        questions(
          [
            question('A1.1'),
            question('A1.1'),
            question('A1.3', '  ask-when: A1.2 is yes\n  guidance: See [[A1.2]].\n'),
            '- id: A1.4\n  kind: explanation\n  explains: A1.2\n  text: Why not {{A1.2}}?\n  answer: text\n',
          ].join(''),
        ),
      ),
    ).toEqual(next('A1.2'));
  });

  test('further down than the first, after a gap, and three times', () => {
    const asking = question('A1.4', '  ask-when: A1.3 is yes\n');
    expect(told(questions(question('A1.1') + question('A1.2') + question('A1.1') + asking))).toEqual(
      next('A1.3'),
    );
    expect(
      told({
        ...listing('unused: [A1.2]\n'),
        ...questions(question('A1.1') + question('A1.1') + asking),
      }),
    ).toEqual(next('A1.3'));
    expect(told(questions(question('A1.1').repeat(3) + asking)).slice(0, 2)).toEqual([
      'id/duplicate',
      'id/duplicate',
    ]);
  });

  test('where the first of the two has the wrong one', () => {
    expect(
      told(questions(question('A1.2') + question('A1.2', '  ask-when: A1.1 is yes\n') + question('A1.3'))),
    ).toEqual([
      'id/duplicate',
      'Give the first of them the id A1.1, which is asked for',
      'Give it the next free id, A1.2a',
    ]);
  });

  test('of a key question, with its own questions below it', () => {
    expect(
      told(
        file(
          'assessment.carag.yaml',
          `carag: section\nid: assessment\ntitle: Assessment\nkey-questions:\n${[
            ['A1', 'A1.1'],
            ['A1', 'A2.1'],
          ]
            .map(
              ([id, below], at) =>
                `  - id: ${id}\n    text: Is part ${at} good?\n    questions:\n${question(below!, '  guidance: See [[A2]].\n').replace(/^(?=.)/gm, '      ')}`,
            )
            .join('')}`,
        ),
      ),
    ).toEqual(next('A2'));
  });

  test('of a summary, whose explanation has it', () => {
    expect(
      told(
        questions(
          '- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n- id: A1S\n  kind: explanation\n  explains: A1S\n  text: Why not?\n  answer: text\n',
        ),
      ),
    ).toEqual(next('A1Sa'));
  });

  test('in a copy further on, where it gets an id of its own place', () => {
    const copied = [
      question('A1.1'),
      question('A1.2', '  guidance: As it is.\n'),
      question('A1.1', '  optional: true\n'),
    ];
    expect(told(questions(copied.join('')))).toEqual(next('A1.3'));
  });

  test('where another is missing that is far from it', () => {
    const far = question('A1.2', '  ask-when: A1.29 is yes\n');
    expect(told(questions(question('A1.1') + question('A1.1') + far))).toContain('routing/name-unknown');
  });

  test('in a case and in a translation', () => {
    expect(
      told({
        ...manifest(`sections: [assessment.carag.yaml]\n${yesNo}`),
        ...questions(question('A1.1') + question('A1.1')),
        ...file(
          'cases/one.carag.yaml',
          'carag: case\nanswers: { A1.1: "yes", A1.2: "no" }\nexpect: { asked: [A1.2] }',
        ),
      }),
    ).toEqual(next('A1.2'));
  });

  test('of a standard and of a section', () => {
    const criteria = (ids: string) =>
      file(
        'standards.carag.yaml',
        `carag: standards\ndomains:\n  - id: "2"\n    title: Court\n    standards:\n      - id: "2.1"\n        title: Work\n        criteria: [${ids
          .split(' ')
          .map((id, at) => `{ id: "${id}", text: It is good in part ${at}. }`)
          .join(', ')}]\n`,
      );
    const cited = questions(
      question('A1.1', '  criteria: ["2.1.1"]\n') + question('A1.2', '  criteria: ["2.1.2"]\n'),
    );
    expect(told({ ...listing(), ...criteria('2.1.1 2.1.1'), ...cited })).toEqual(['criteria/duplicate']);
    const section = (path: string, more = '') =>
      file(path, `carag: section\nid: planning\ntitle: Work on ${path}\nguidance: Read [[${more}]].`);
    expect(told({ ...section('a.carag.yaml', 'delivery'), ...section('b.carag.yaml', 'planning') })).toEqual([
      'id/duplicate',
    ]);
  });
});

describe('a name that stands twice in the manifest', () => {
  test.each([
    ['conditions', '  settled: A1.1 is yes\n  settled: A1.1 is no\n', '  ask-when: settled or unsettled\n'],
    [
      'facts',
      '  nation: { one-of: { wales: Wales, england: England } }\n  nation: { one-of: { fji: FJI, sqs: SQS } }\n',
      '  ask-when: nation is wales or programme is fji\n',
    ],
    ['guidance-blocks', '  balance: Weigh it.\n  balance: Count it.\n', '  use: [balance, count]\n'],
  ])('under %s', (name, lines, using) => {
    expect(
      told({ ...listing(`${name}:\n${lines}`), ...questions(question('A1.1') + question('A1.2', using)) }),
    ).toEqual(['yaml/duplicate-key']);
  });

  test('under answers', () => {
    expect(
      told({
        ...manifest(
          'sections: [assessment.carag.yaml]\nanswers:\n  yes-no: { one-of: { yes: "Yes", no: "No" } }\n  yes-no: { one-of: { low: Low, high: High } }\n',
        ),
        ...questions(question('A1.1') + question('A1.2').replace('yes-no', 'levels')),
      }),
    ).toEqual(['yaml/duplicate-key']);
  });
});

describe('a code that stands twice', () => {
  const risk = (more = '') =>
    `- id: A1.1\n  kind: information\n  text: What is the risk?\n  answer:\n    one-of: { low: Low, low: Medium, high: High }\n${more}`;

  test.each(['medium', 'middle'])('where %s is asked for', (code) => {
    expect(
      told(questions(risk() + question('A1.2', `  ask-when: A1.1 is ${code}\n`).replace('yes-no', 'text'))),
    ).toEqual(['yaml/duplicate-key']);
  });

  test('where the other is sufficient, has a meaning, or is a row that is asked about', () => {
    expect(told(questions(risk('    sufficient: [medium]\n  means: { medium: It may be so. }\n')))).toEqual([
      'yaml/duplicate-key',
    ]);
    const table = question('A1.1', '  rows: { home: At home, home: At school }\n');
    expect(told(questions(table + question('A1.2', '  ask-when: A1.1/school is yes\n')))).toEqual([
      'yaml/duplicate-key',
    ]);
  });

  test('of a scale, whose bands have the right one', () => {
    expect(
      told(
        file(
          'ratings.carag.yaml',
          'carag: ratings\nscale:\n  poor: { label: Poor }\n  good: { label: Good }\n  good: { label: Very good }\nkey-questions:\n  measure: percent-sufficient\n  round: nearest\n  bands: { poor: 0-49, good: 50-79, very-good: 80-100 }\n',
        ),
      ),
    ).toEqual(['yaml/duplicate-key']);
  });
});
