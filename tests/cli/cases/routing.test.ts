import { expect, test } from 'vitest';
import { Carag, smallSet } from '../carag.ts';

const carag = new Carag();

const SET = smallSet(`
- id: A1.1
  kind: judgement
  text: Is it in time?
  answer: yes-no
- id: A1.2
  kind: information
  text: Why not?
  ask-when: A1.1 is no
  answer: text
`);

test('explains in sentences when a question is asked, and what depends on it', async () => {
  const folder = carag.folder(SET);
  const { code, out, err } = await carag.run(['explain-routing', 'A1.2'], { in: folder });
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`A1.2  Why not?
information, Small, assessment.carag.yaml:12

When it is asked
  When A1.1 is “No”.
  For example, it is asked where A1.1 is “No”.
  It is not asked where A1.1 is “Yes”.

What leads there
  A1.1 Is it in time?: A1.1 is no
`);
  const other = await carag.run(['explain-routing', 'A1.1'], { in: folder });
  expect(other.out).toContain('In every case.');
  expect(other.out).toContain('A1.2 asks when A1.1 is no (assessment.carag.yaml:15)');
});

test('the same as data', async () => {
  const folder = carag.folder(SET);
  const { code, out } = await carag.run(['explain-routing', 'A1.2', '--format', 'json'], { in: folder });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      id: 'A1.2',
      kind: 'information',
      text: 'Why not?',
      set: 'Small',
      file: 'assessment.carag.yaml',
      line: 12,
      column: 13,
      asked: 'sometimes',
      because: null,
      example: 'A1.1 is “No”',
      counterexample: 'A1.1 is “Yes”',
      conditions: [
        {
          whose: 'A1.2',
          condition: 'A1.1 is no',
          words: 'A1.1 is “No”',
          file: 'assessment.carag.yaml',
          line: 15,
          column: 19,
        },
      ],
      leads: [{ id: 'A1.1', kind: 'judgement', text: 'Is it in time?', tests: ['A1.1 is no'] }],
      facts: [],
      dependents: [],
    },
  ]);
});

test('an id that is not there ends with 2 and names the nearest', async () => {
  const folder = carag.folder(SET);
  expect(await carag.run(['explain-routing', 'A1.3'], { in: folder })).toEqual({
    code: 2,
    out: '',
    err: 'There is no question, key question or section “A1.3” here. Did you mean A1.1?\n',
  });
});

test('the flowchart of a set, and only of one', async () => {
  const folder = carag.folder(SET);
  const { code, out } = await carag.run(['graph'], { in: folder });
  expect([code, out]).toEqual([
    0,
    `flowchart LR
  subgraph s1["Assessment"]
    q1["A1.1 Is it in time?"]
    q2["A1.2 Why not?"]
  end
  q1 -->|"A1.1 is no"| q2
`,
  ]);
  const none = await carag.run(['graph', 'carag.yaml'], {
    in: carag.folder({ 'carag.yaml': SET['carag.yaml']! }),
  });
  expect([none.code, none.out]).toEqual([2, '']);
});
