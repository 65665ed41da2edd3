import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../server/rules/index.ts';
import { outdated } from '../tools/docs.ts';
import { refusal, template, testTemplate } from '../tools/new-rule.ts';
import { ruleIndex, ruleNames } from '../tools/rule-index.ts';
import { rulePages } from '../tools/rule-pages.ts';

const NAME_IT = 'Name the rule, such as: npm run new-rule -- guidance/too-long';

describe('the pages of the rules', () => {
  const pages = rulePages(RULES);

  test('say what the rules say', async () => expect(await outdated(pages)).toEqual([]));

  test('a page that changed, one that came and one that went are out of date', async () => {
    const [changed, gone] = [`${RULES[0]!.name}.md`, `${RULES[1]!.name}.md`];
    const others = new Map([...pages, [changed, 'Something else.'], ['zoo/animal.md', 'Mind it.']]);
    others.delete(gone);
    expect(await outdated(others)).toEqual([changed, gone, 'zoo/animal.md'].sort());
  });

  test.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s: every part, every message, every fence closed',
    (name, rule) => {
      const page = pages.get(`${name}.md`)!;
      for (const text of [rule.what, rule.why, rule.remedy]) expect(page).toContain(text);
      for (const { message } of rule.examples) if (message) expect(page).toContain(`: ${message}\n`);
      expect(page.match(/^- .*, line \d+, column \d+: .+$/gm)?.length ?? 0).toBeGreaterThanOrEqual(
        rule.examples.length,
      );
      expect(page).not.toMatch(/[«»]|(?<![-/])undefined|\n{3}/);
      expect((page.match(/^`{3,}/gm)?.length ?? 0) % 2).toBe(0);
      expect(pages.get('README.md')).toContain(`[${name}](${name}.md)`);
    },
  );
});

describe('beginning a rule', () => {
  test('the index names every rule that has a file, in order', () => {
    expect(readFileSync('server/rules/index.ts', 'utf8')).toBe(ruleIndex(ruleNames()));
    const index = ruleIndex(['id/duplicate', 'zoo/zoo-keeper']);
    expect(index).toContain("import { zooKeeper as zooZooKeeper } from './zoo/zoo-keeper.ts';\n");
    expect(index).toContain('[\n  idDuplicate,\n  zooZooKeeper,\n];');
  });

  test('its file names it and has all that a rule has', () => {
    const text = template('guidance/too-long');
    expect(text).toContain("export const tooLong: Rule = {\n  name: 'guidance/too-long',");
    for (const field of ['severity', 'what', 'why', 'remedy', 'examples', 'check'])
      expect(text).toMatch(new RegExp(`\\n  ${field}[:(]`));
    expect(testTemplate('guidance/too-long')).toContain("check('guidance/too-long', question('«A1.1»'))");
  });

  test.each([
    ['', NAME_IT],
    ['Guidance/Long', NAME_IT],
    ['../../x/y', NAME_IT],
    ['id/duplicate', 'There is a rule id/duplicate already.'],
    ['guidance/too-long-to-be-there', undefined],
  ])('not of the name “%s”', (name, message) => expect(refusal(name)).toBe(message));

  test('what is refused ends with 2, and writes nothing', () => {
    const ran = spawnSync(process.execPath, ['--import', 'tsx', 'tools/new-rule.ts'], { encoding: 'utf8' });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([2, '', `${NAME_IT}\n`]);
  });
});

test('the page on the house names no file that is not there', () => {
  const named = [
    ...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|mjs|json))`/g),
  ];
  const isThere = (path: string) => ['', 'server/', 'client/'].some((base) => existsSync(`${base}${path}`));
  expect(named.length).toBeGreaterThan(3);
  expect(named.map(([, path]) => path!).filter((path) => !isThere(path))).toEqual([]);
});
