import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

const entries = async (args: readonly string[], folder: string) => {
  const { code, out, err } = await carag.run(['list', '--format', 'json', ...args], { in: folder });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>[];
};

test('a question, with everything that is known of it', async () => {
  const all = await entries([], carag.samples());
  expect(all.find(({ id, file }) => id === 'A1.8' && String(file).startsWith('domain-two/'))).toEqual({
    id: 'A1.8',
    kind: 'information',
    keyQuestion: 'A1',
    section: 'assessment',
    set: 'Youth offending, domain two (court disposals)',
    text: expect.stringMatching(/\?$/),
    file: 'domain-two/assessment.carag.yaml',
    line: expect.any(Number),
    column: 13,
  });
});

test('a question that stands in its section directly, a key question, a standard', async () => {
  const all = await entries(['domain-two', 'youth-standards'], carag.samples());
  const found = (id: string) => all.find((entry) => entry.id === id);
  expect(found('I1.2')).toMatchObject({ kind: 'information', keyQuestion: null, section: 'information' });
  expect(found('P1')).toMatchObject({ kind: 'key question', keyQuestion: null, section: 'planning' });
  expect(found('P1.7')).toMatchObject({
    kind: 'judgement',
    keyQuestion: 'P1',
    file: 'domain-two/planning.carag.md',
  });
  expect(found('2.1')).toMatchObject({ kind: 'standard', section: null, text: 'Assessment' });
  expect(found('2.1.1')).toMatchObject({ kind: 'key question', section: null });
});

test('rows and criteria', async () => {
  const rows = `${judgement('A1.1')}- id: A1.2
  kind: judgement
  text: How well is each kept?
  rows:
    home: Home
    school: { id: A1.3, text: School, kind: information, answer: text }
`;
  const criteria = `carag: standards
themes:
  - id: "1"
    title: People
    standards:
      - id: "1.1"
        title: Staff
        criteria: [{ id: "1.1.1", text: Staff are skilled. }]
`;
  const all = await entries([], carag.folder(smallSet(rows, { 'standards.carag.yaml': criteria })));
  expect(all.map(({ id, kind, text }) => [id, kind, text])).toEqual([
    ['A1', 'key question', 'Is assessment good enough?'],
    ['A1.1', 'judgement', 'Is A1.1 good enough?'],
    ['A1.2', 'judgement', 'How well is each kept?'],
    ['A1.2/home', 'row', 'Home'],
    ['A1.3', 'information', 'School'],
    ['1.1', 'standard', 'Staff'],
    ['1.1.1', 'criterion', 'Staff are skilled.'],
  ]);
});

test('follows the reading order of the sets', async () => {
  const files = (await entries(['domain-two'], carag.samples())).map(({ file }) => file);
  expect([...new Set(files)]).toEqual([
    'domain-two/information.carag.yaml',
    'domain-two/assessment.carag.yaml',
    'domain-two/planning.carag.md',
    'domain-two/delivery.carag.md',
    'domain-two/reviewing.carag.yaml',
    'domain-two/oversight.carag.yaml',
    'domain-two/follow-up.carag.yaml',
  ]);
});

test('lists only what was asked for', async () => {
  const all = await entries(['planning.carag.md'], join(carag.samples(), 'domain-two'));
  expect(new Set(all.map(({ file }) => file))).toEqual(new Set(['planning.carag.md']));
});

test('is a table for people', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1') + judgement('A1.10')));
  const { code, out } = await carag.run(['list'], { in: folder });
  expect(code).toBe(0);
  expect(out).toBe(`Small, assessment  assessment.carag.yaml
  A1     key question  Is assessment good enough?
  A1.1   judgement     Is A1.1 good enough?
  A1.10  judgement     Is A1.10 good enough?
`);
});

test('says so where there is nothing to list', async () => {
  const { code, out } = await carag.run(['list', 'domain-two/glossary.carag.yaml'], { in: carag.samples() });
  expect([code, out]).toEqual([0, 'There are no questions, standards or criteria here.\n']);
});

test('ends with 2 where there is no such path', async () => {
  const { code, err } = await carag.run(['list', 'nowhere'], { in: carag.folder() });
  expect([code, err]).toEqual([2, '“nowhere” matches nothing: there is no such file or folder.\n']);
});
