import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag, smallSet } from '../carag.ts';

const carag = new Carag();

const PLAN = smallSet(`
- id: A1.1
  kind: judgement
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  text: What does the plan name?
  ask-when: A1.1 is yes
  answer: { any-of: { home: Home, school: School } }
- id: A1.3
  kind: explanation
  explains: A1.1
  text: Why not?
  answer: text
`);

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('carag test --suggest', () => {
  test('writes cases that pass and reach everything, and nothing when it is run again', async () => {
    const folder = carag.folder(PLAN);
    expect(await carag.run(['test', '--suggest'], { in: folder })).toEqual({
      code: 0,
      err: '',
      out: `Small 1.2 (.)
  wrote  cases/assessment.carag.yaml  Assessment: asks A1.2
  wrote  cases/assessment-2.carag.yaml  Assessment: asks A1.3

Wrote 2 cases. Read them, since they expect what the set does now, right or wrong; then give them the title that says what they show.
`,
    });
    expect(read(folder, 'cases', 'assessment.carag.yaml')).toBe(`carag: case
title: "Assessment: asks A1.2"
answers:
  A1.1: "yes"
expect:
  asked: [A1.2]
  not-asked: [A1.3]
`);
    const tested = await carag.run(['test'], { in: folder });
    expect(tested.out).toContain('All 2 cases passed.\nChecked 1 question set: 2 cases, 4 expectations.\n');
    expect(tested.out).not.toContain('No case asks');
    expect((await carag.run(['lint'], { in: folder })).code).toBe(0);
    expect((await carag.run(['format', '--check'], { in: folder })).code).toBe(0);
    expect((await carag.run(['test', '--suggest'], { in: folder })).out).toBe(`Small 1.2 (.)
  Every question and row is asked in a case that is there already.

Nothing was written.
`);
    expect(readdirSync(join(folder, 'cases'))).toHaveLength(2);
  });

  test('does what the page on cases shows', async () => {
    const page = read(import.meta.dirname, '../../..', 'docs', 'cases.md');
    const [, section] = /^```yaml\n(# planning[\s\S]*?)^```/m.exec(page) ?? [];
    const [, printed, written] =
      /^```text\n(Planning[^`]*wrote[^`]*)^```\n\n```yaml\n([^`]*)^```/m.exec(page) ?? [];
    const manifest = PLAN['carag.yaml']!.replace('Small', 'Planning for children')
      .replace('"1.2"', '"1.0"')
      .replace('assessment', 'planning');
    const folder = carag.folder({ 'carag.yaml': manifest, 'planning.carag.yaml': section! });
    expect((await carag.run(['test', '--suggest'], { in: folder })).out).toBe(printed);
    expect(read(folder, 'cases', 'planning.carag.yaml')).toBe(written);
  });

  test('writes only what is missing, beside what is there', async () => {
    const own = 'carag: case\ntitle: Ours\nanswers: { A1.1: "yes" }\nexpect: { asked: A1.2 }\n';
    const folder = carag.folder({ ...PLAN, 'cases/assessment.carag.yaml': own });
    const { out } = await carag.run(['test', '--suggest'], { in: folder });
    expect(out).toContain(
      '  wrote  cases/assessment-2.carag.yaml  Assessment: asks A1.3\n\nWrote 1 case. Read it,',
    );
    expect(read(folder, 'cases', 'assessment.carag.yaml')).toBe(own);
  });

  test('says what no case can reach, and why', async () => {
    const more = `- { id: A1.4, kind: information, text: "Who?", ask-when: A1.1 is yes and A1.1 is no, answer: text }
- { id: A1.5, kind: information, text: "When?", ask-when: A1.4 is answered, answer: date }
`;
    const section = PLAN['assessment.carag.yaml']!.trimEnd();
    const folder = carag.folder({
      ...PLAN,
      'assessment.carag.yaml': `${section}\n${more.replace(/^(?=.)/gm, '      ')}`,
    });
    const { out, code } = await carag.run(['test', '--suggest'], { in: folder });
    expect(code).toBe(0);
    expect(out).toContain(`  No case for A1.4: no case asks this. “carag lint” says why.
  No case for A1.5: this rests on A1.4, which is never asked. Mend that first.
`);
  });

  test('writes into another folder of the set', async () => {
    const folder = carag.folder(PLAN);
    const { code } = await carag.run(['test', '--suggest', '--out', 'tests/routing'], { in: folder });
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'tests', 'routing'))).toHaveLength(2);
  });

  test('writes nothing where a folder belongs to no set or to several, or a report is asked for', async () => {
    const folder = carag.folder(
      Object.fromEntries(
        ['one', 'two'].flatMap((set) => Object.entries(PLAN).map(([path, text]) => [`${set}/${path}`, text])),
      ),
    );
    const wrong = async (...args: string[]) => {
      const { code, err } = await carag.run(['test', '--suggest', ...args], { in: folder });
      return `${code} ${err.trim()}`;
    };
    expect(await wrong('one', '--out', 'two/cases')).toBe(
      '2 “two/cases” is not in the folder of the set, “one”, so its cases would not be found there.',
    );
    expect(await wrong('--out', 'one/cases')).toBe(
      '2 Cases of 2 sets cannot all go to “one/cases”: name one set, or leave out --out.',
    );
    expect(await wrong('one', '--format', 'json')).toBe(
      '2 --suggest writes cases and no report, so “--format json” means nothing here.',
    );
    expect(readdirSync(folder, { recursive: true }).filter((path) => `${path}`.includes('cases'))).toEqual(
      [],
    );
  });

  test('says so where there is nothing to ask', async () => {
    const folder = carag.folder({ 'carag.yaml': PLAN['carag.yaml']!.replace(/sections:.*/, 'sections: []') });
    const { code, err } = await carag.run(['test', '--suggest'], { in: folder });
    expect([code, err]).toEqual([
      2,
      'There is no question set with questions here, so there is nothing to suggest.\n',
    ]);
  });

  test('writes all or nothing', async () => {
    const sets = ['one', 'two'].flatMap((set) =>
      Object.entries(PLAN).map(([path, text]) => [`${set}/${path}`, text]),
    );
    const folder = carag.folder(Object.fromEntries(sets));
    // A file stands where the folder for the cases would have to be.
    writeFileSync(join(folder, 'two', 'cases'), 'not a folder');
    const { code, err } = await carag.run(['test', '--suggest'], { in: folder });
    expect(code).toBe(2);
    expect(err).toBe('“two/cases” cannot be written, so nothing was: it is there already.\n');
    expect(existsSync(join(folder, 'one', 'cases'))).toBe(false);
  });
});
