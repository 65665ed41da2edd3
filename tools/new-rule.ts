// Begins a rule: writes its file from a template and registers it.
//   npx tsx tools/new-rule.ts family/what-is-wrong
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { camelCase, writeRuleIndex } from './rule-index.ts';

const folder = fileURLToPath(new URL('../server/rules/', import.meta.url));
const tests = fileURLToPath(new URL('../tests/rules/', import.meta.url));

/** The file of a rule that has yet to be written. It fails the tests until its words are replaced. */
export function template(name: string): string {
  const own = camelCase(name.slice(name.indexOf('/') + 1));
  return `import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

export const ${own}: Rule = {
  name: '${name}',
  severity: 'warning',
  what: 'One sentence: what is reported.',
  why: 'Why it matters to those who use the set.',
  remedy: 'What to do about it.',
  examples: [
    {
      bad: questions(\`
- id: «A1.1»
  kind: information
  text: Which plan is it?
  answer: text
\`),
      good: questions(\`
- id: A1.1
  kind: information
  text: Whose plan is it?
  answer: text
\`),
    },
  ],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      const alike = view.defined('id', definition.name);
      if (alike.length > 1) report(definition.place, \`\${definition.place.value} …\`);
    }
  },
};
`;
}

/** The file of its tests, which fail until fixtures are written. */
export function testTemplate(name: string): string {
  return `import { describe, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';

const question = (id: string) =>
  questions(\`
- id: \${id}
  kind: information
  text: Which plan is it?
  answer: text
\`);

describe('${name}', () => {
  test('fires at each mark, and nowhere else', () => check('${name}', question('«A1.1»')));
  test('is silent on what looks like it and is right', () => checkClean(question('A1.1')));
});
`;
}

async function begin(name: string): Promise<void> {
  for (const [path, text] of [
    [`${folder}${name}.ts`, template(name)],
    [`${tests}${name}.test.ts`, testTemplate(name)],
  ] as const) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  writeRuleIndex();
  console.log(`server/rules/${name}.ts is begun, and registered in server/rules/index.ts. What is left to do:
  1. Write its words, its check and its examples: «…» marks each place that it must report.
  2. Add fixtures to tests/rules/${name}.test.ts: some that fire, and clean ones that look like them.
  3. Run “npx vitest run tests/rules”, then “npm run docs” for its page.`);
}

export function refusal(name: string): string | undefined {
  if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(name))
    return 'Name the rule, such as: npm run new-rule -- guidance/too-long';
  return existsSync(`${folder}${name}.ts`) ? `There is a rule ${name} already.` : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2] ?? '';
  const refused = refusal(name);
  if (refused) {
    console.error(refused);
    process.exitCode = 2;
  } else await begin(name);
}
