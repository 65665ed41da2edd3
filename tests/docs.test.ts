import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../server/rules/index.ts';
import { outdated } from '../tools/docs.ts';
import { template, testTemplate } from '../tools/new-rule.ts';
import { ruleIndex, ruleNames } from '../tools/rule-index.ts';
import { rulePages } from '../tools/rule-pages.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' });

describe('the pages of the rules', () => {
  test('say what the rules say', () => {
    const { status, stderr } = run('tools/docs.ts', '--check');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('a change to a rule, one that came and one that went make pages out of date', async () => {
    const [first, second, ...others] = RULES;
    const changed = { ...first!, what: 'Something else.' };
    const added = { ...second!, name: 'zoo/animal' };
    expect(await outdated(rulePages([changed, added, ...others]))).toEqual(
      ['README.md', `${first!.name}.md`, `${second!.name}.md`, 'zoo/animal.md'].sort(),
    );
  });

  const pages = rulePages(RULES);

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
    [[], 'Name the rule, such as: npm run new-rule -- guidance/too-long\n'],
    [['Guidance/Long'], 'Name the rule, such as: npm run new-rule -- guidance/too-long\n'],
    [['../../x/y'], 'Name the rule, such as: npm run new-rule -- guidance/too-long\n'],
    [['id/duplicate'], 'There is a rule id/duplicate already.\n'],
  ])('not of the name %j', (args, message) => {
    const { status, stderr } = run('tools/new-rule.ts', ...args);
    expect(stderr).toBe(message);
    expect(status).toBe(2);
  });
});
