/** Holds every source file to a first line that says what the file is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The folders whose files all have such a line. */
const FOLDERS = ['server', 'client'];

/** A rule says what it reports, and so needs no such line, nor does their index, which is generated; what rules share is no rule. */
const RULE = /^server\/rules\/(?:(?!shared\/)[^/]+\/[^/]+|index)\.ts$/;

/** One sentence by itself: what follows is no declaration, which would take the comment for its own. */
const FIRST_LINE =
  /^(?:#!.*\n)?(?:\/\*\* \S.*[.?] \*\/|\/\*\*\n \* \S[^/]*[.?]\n \*\/)\n(?:\n|import |export (?:type )?(?:\*|\{[^}]*\}) from )/;

const saysWhatItIsFor = (source: string) => FIRST_LINE.test(source);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !RULE.test(path)),
);

describe('the first line of a file', () => {
  test('says what the file is for', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((path) => !saysWhatItIsFor(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('is no other file’s', () => {
    const lines = files.map((path) => readFileSync(path, 'utf8').split('\n', 1)[0]);
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });

  test.each([
    ['/** Does this. */\nimport { a } from "./a.ts";\n', true],
    ['/** Does this. */\n\n/** What it is. */\nexport const a = 1;\n', true],
    ['import { a } from "./a.ts";\n', false],
    ['/** What it is. */\nexport const a = 1;\n', false],
    ['/**\n * What it is.\n */\n\nexport const a = 1;\n', true],
    ['/**\n * What it is.\n */\nexport const a = 1;\n', false],
  ])('%j', (source, expected) => expect(saysWhatItIsFor(source)).toBe(expected));

  test.each([
    ['server/rules/id/gap.ts', true],
    ['server/rules/shared/answers.ts', false],
    ['server/rules/id/shared/faults.ts', false],
    ['server/rules/index.ts', true],
  ])('%s is a rule: %s', (path, expected) => expect(RULE.test(path)).toBe(expected));
});
