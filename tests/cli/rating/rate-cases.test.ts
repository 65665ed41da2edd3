import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../carag.ts';
import { CASES, DATA, RULES, SET } from './rating.ts';

const carag = new Carag();

const folder = (files: Record<string, string>) => carag.folder({ ...RULES, ...CASES, ...files });
const rate = (cwd: string, ...args: readonly string[]) =>
  carag.run(['rate', ...args], { in: cwd, env: { COLUMNS: '80' } });
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('case data alone', () => {
  test('is counted: what does not apply or is not asked is out of the count, and said', async () => {
    const { code, out, err } = await rate(folder({ 'cases/court.csv': DATA }), 'cases/court.csv');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Case questions\ncases\/court\.csv, rated by How cases are rated\n/);
    expect(out).toContain(`2.1 Assessment: High
  All its key questions have this rating.
  2.1.1 Is it clear?
    High. 2 of 3 is 66.7 %, counted as 67, in High (65-100).
    Out of the count: not applicable in 1 case.
    1 fewer sufficient case would make it Low.
  2.1.2 Is it safe?
    High. 3 of 3 is 100 %, counted as 100, in High (65-100).
    Out of the count: not asked in 1 case.
    2 fewer sufficient cases would make it Low.
`);
    expect(out).toContain('Counted cases/court.csv, answers to Case questions: 4 cases.\n');
    expect(out).toContain(`  Not rated:
    Overall: A sum needs every part, and 1.1 and 2.2 are not rated.
    1.1: Inspectors rate it, and no rating of theirs is recorded.
    2.2: None of its key questions is rated.
    2.2.1: No figure is recorded for it.
`);
  });

  test.each([
    ['data.json', JSON.stringify([{ case: 1, facts: { nation: 'england' }, answers: { A1S: 'yes' } }])],
    ['data.jsonl', `${JSON.stringify({ case: 1, facts: { nation: 'england' }, answers: { A1S: 'yes' } })}\n`],
    ['data.tsv', 'case\tnation\tA1S\n1\tengland\tyes\n'],
  ])('as %s, beside the set that it names', async (name, data) => {
    const { code, out } = await rate(folder({ [name]: data }), name, '--of', 'cases');
    expect(code).toBe(0);
    expect(out).toContain('High. 1 of 1 is 100 %');
  });

  test('with a bad row: the row is told and left out', async () => {
    const cwd = folder({ 'cases/court.csv': DATA.replace('2,wales,no', '2,wales,maybe') });
    const { code, out } = await rate(cwd, 'cases/court.csv');
    expect(code).toBe(1);
    expect(flat(out)).toContain('cases/court.csv row 3, column C (A1S), error: A1S has no option maybe');
    expect(flat(out)).toContain('4 cases, 1 of them left out because of a fault.');
    const json = JSON.parse((await rate(cwd, 'cases/court.csv', '--format', 'json')).out);
    expect(json.cases).toMatchObject([
      {
        file: 'cases/court.csv',
        set: 'Case questions',
        cases: 4,
        leftOut: 1,
        isWhole: true,
        findings: [{ row: 3, column: { name: 'A1S', letter: 'C' }, severity: 'error' }],
      },
    ]);
    expect(json.overall.parts[1].parts[0].parts[0].counts).toEqual({
      sufficient: 2,
      insufficient: 0,
      notApplicable: 1,
      notAsked: 0,
      unanswered: 0,
    });
    for (const format of ['markdown', 'html'])
      expect((await rate(cwd, 'cases/court.csv', '--format', format)).out).toContain(
        'What is wrong in cases/court.csv',
      );
  });

  test('with a warning: --max-warnings allows it', async () => {
    const cwd = folder({ 'cases/court.csv': 'case,A1S,A2S\n1,yes,\n' });
    const strict = await rate(cwd, 'cases/court.csv');
    expect(strict.code).toBe(1);
    expect(flat(strict.out)).toContain('warning: Whether A2S is asked cannot be told in 1 case');
    const lax = await rate(cwd, 'cases/court.csv', '--max-warnings', '1');
    expect(lax).toEqual({ ...strict, code: 0 });
  });

  test('that cannot be read is not rated', async () => {
    const cwd = folder({ 'cases/court.csv': DATA.replace('A1S', 'A9S') });
    for (const format of ['text', 'json']) {
      const { code, out } = await rate(cwd, 'cases/court.csv', '--format', format);
      expect(code).toBe(1);
      expect(out).toContain('A9S');
      expect(out).not.toContain('Overall: ');
    }
  });

  test('of a set with mistakes in what counts is not rated', async () => {
    const cwd = folder({
      'cases/court.csv': DATA,
      'cases/a.carag.yaml': CASES['cases/a.carag.yaml'].replace('nation is wales', 'nation is scotland'),
    });
    const { code, out } = await rate(cwd, 'cases/court.csv');
    expect(code).toBe(1);
    expect(out).toContain('routing/option-unknown');
    expect(out).toContain('cases/court.csv is not rated until this is put right.');
  });

  test.each([
    [
      'no set',
      { 'court.csv': DATA },
      ['court.csv'],
      '“court.csv” lies in no question set. Name the one that was answered: --of FOLDER.',
    ],
    [
      'a folder without a set',
      { 'court.csv': DATA, 'x/y.txt': '' },
      ['court.csv', '--of', 'x'],
      '“x” matches nothing',
    ],
    [
      'no ratings',
      { 'cases/court.csv': DATA, 'rules/ratings.carag.yaml': '' },
      ['cases/court.csv'],
      'It is looked for in the set “Case questions” and',
    ],
    ['no file', {}, ['cases/court.csv'], '“cases/court.csv” matches nothing'],
  ])('ends with 2 where there is %s', async (_, files, args, message) => {
    const { code, out, err } = await rate(folder(files), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('case data of a results document', () => {
  const results = (more: string, cases = '[court.csv]') => `carag: results
title: Counted
of: .
judged: { "1.1": high }
cases: ${cases}
${more.includes('2.2.1') ? '' : 'not-assessed: ["2.2.1"]\n'}${more}`;
  const withData = (text: string, more: Record<string, string> = {}) =>
    folder({ 'rules/results.carag.yaml': text, 'rules/court.csv': DATA, ...more });
  const rated = (cwd: string, ...args: string[]) => rate(cwd, 'rules/results.carag.yaml', ...args);

  test('is counted in place of figures, beside what is recorded', async () => {
    const text = results(
      'key-questions: { "2.1.1": { percent: 67, sufficient: 2, of: 3 }, "2.2.1": 50 }\noverall: { published: high, score: 5 }\n',
    );
    const { code, out } = await rated(withData(text), '--what-if', '2.1.2=0/4');
    expect(out).toContain('Nothing is wrong with these results.');
    expect(code).toBe(0);
    expect(out).toContain(
      '  2.1.2: High (100 %) → Low (0 %)\n  2.1: High → Low\n  Overall: High (5 of 6) → Mid (3 of 6)\n',
    );
  });

  test.each([
    [
      'a recorded figure',
      '"2.1.1": { sufficient: 1, of: 3 }',
      '2.1.1: 2 of 3 cases are counted in the case data, not what is recorded here.',
    ],
    ['a recorded number of cases', '"2.1.1": { sufficient: 2, of: 4 }', '2.1.1: 2 of 3 cases are counted'],
    [
      'a published percentage',
      '"2.1.1": 66',
      '2.1.1: 2 of 3 cases are counted in the case data, which is 66.7 %, not 66 %.',
    ],
    ['a published rating', '"2.1.1": { published: low }', '2.1.1 was published as Low, but High follows'],
    [
      'discretion',
      '"2.1.1": { discretion: { to: mid, reason: Near., by: lead } }',
      '2.1.1 is High as computed: Mid would lower it',
    ],
  ])('contradicts %s', async (_, figure, message) => {
    const { code, out } = await rated(withData(results(`key-questions: { ${figure} }\n`)));
    expect(code).toBe(1);
    expect(flat(out)).toContain(message);
    expect(out).toContain('1 thing is wrong with these results.');
  });

  test('several files add up', async () => {
    const cwd = withData(results('', '[court.csv, { file: more.csv, of: ../cases }]'), {
      'rules/more.csv': 'case,A1S\n9,no\n',
    });
    const { code, out } = await rated(cwd);
    expect(code).toBe(0);
    expect(out).toContain('Mid. 2 of 4 is 50 %');
  });

  test.each([
    [
      'a set that is not there',
      results('', '[{ file: court.csv, of: ../nowhere }]'),
      {},
      'there is no question set at “../nowhere”',
    ],
    [
      'several sets to choose from',
      results(''),
      { 'rules/ratings.carag.yaml': `${SET['ratings.carag.yaml']}covers: [../cases, .]\n` },
      'the ratings cover 2 question sets, so say',
    ],
    ['a file outside', results('', '[../../../../etc/court.csv]'), {}, 'lies outside the folder'],
    [
      'a file that is not there',
      results('', '[nowhere.csv]'),
      {},
      '“rules/nowhere.csv” cannot be read: it is not there.',
    ],
    ['a file of another kind', results('', '[court.xlsx]'), {}, 'ends in .csv, .json or .jsonl'],
  ])('ends with 2 for %s', async (_, text, more, message) => {
    const { code, out, err } = await rated(withData(text, more));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('not by way of a link that leads outside', async () => {
    const outside = carag.folder({ 'court.csv': DATA });
    const cwd = folder({ 'rules/results.carag.yaml': results('') });
    symlinkSync(join(outside, 'court.csv'), join(cwd, 'rules/court.csv'));
    const { code, out, err } = await rated(cwd);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('lies outside the folder');
  });

  test('a set is not named twice', async () => {
    const { code, err } = await rated(withData(results('')), '--of', 'cases');
    expect([code, err]).toEqual([2, expect.stringContaining('“--of” is for case data.')]);
  });
});
