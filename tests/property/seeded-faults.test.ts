import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { editing, line } from '../check.ts';
import { ANSWER } from '../rules/seeded/answer.ts';
import { CRITERIA } from '../rules/seeded/criteria.ts';
import type { Fault } from '../rules/seeded/fault.ts';
import { GUIDANCE } from '../rules/seeded/guidance.ts';
import { ID } from '../rules/seeded/id.ts';
import { RATING } from '../rules/seeded/rating.ts';
import { REF } from '../rules/seeded/ref.ts';
import { ROUTING } from '../rules/seeded/routing.ts';
import { SHAPE } from '../rules/seeded/shape.ts';
import { TERM } from '../rules/seeded/term.ts';
import { TEXT } from '../rules/seeded/text.ts';
import { YAML } from '../rules/seeded/yaml.ts';

const WORDS = await britishWords();
const SAMPLES = 'samples';
const PLACES = 4;
/** Nothing is spoilt in the other set that the ratings cover. */
const BESIDE = 'domain-three/';

/** The clean samples: domain two, the standards that it uses, and the other set that is rated by these; not the results, which rest on the ratings and differ with them. */
const CLEAN: Readonly<Record<string, string>> = Object.fromEntries(
  ['domain-two', 'domain-three', 'youth-standards', 'fji-criteria'].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .filter((name) => /\.(?:yaml|md)$/.test(name) && !name.startsWith('results'))
      .map((name) => [`${folder}/${name}`, readFileSync(join(SAMPLES, folder, name), 'utf8')]),
  ),
);

/** The kinds of fault, a document for each family of rules. */
const FAULTS: readonly Fault[] = [
  ...YAML,
  ...SHAPE,
  ...ID,
  ...TEXT,
  ...REF,
  ...ANSWER,
  ...GUIDANCE,
  ...TERM,
  ...CRITERIA,
  ...ROUTING,
  ...RATING,
];

/** Some of the places of a fault, spread over the documents as a seed has it. */
function placesOf({
  at,
  within = /^(?:domain-two|youth-standards)/,
}: Fault): { path: string; match: RegExpExecArray }[] {
  const all = Object.entries(CLEAN).flatMap(([path, text]) =>
    within.test(path) && !path.startsWith(BESIDE)
      ? [...text.matchAll(at)].map((match) => ({ path, match: match as RegExpExecArray }))
      : [],
  );
  const step = Math.max(1, Math.floor(all.length / PLACES));
  return all.filter((_, index) => index % step === Math.floor(step / 2)).slice(0, PLACES);
}

function spoilt(
  { put }: Fault,
  path: string,
  match: RegExpExecArray,
): { changed: Record<string, string>; marked: string; at: number } {
  const words = put(match);
  const marked = /«([^»]*)»/.exec(words)?.[1] ?? '';
  const text = CLEAN[path]!;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const changed = { [path]: before + words.replace(/[«»]/g, '') + after };
  return { changed, marked, at: (before + words.slice(0, words.indexOf('«'))).split('\n').length };
}

const lint = editing(CLEAN, RULES, () => WORDS);

/** The table of `docs/seeded-faults.md`. */
const ROWS = FAULTS.map(
  (fault) => `| ${fault.what} | [${fault.rule}](rules/${fault.rule}.md) | ${placesOf(fault).length} |`,
);

describe('faults seeded into the clean samples', () => {
  test('are those that the page lists', () => {
    const page = readFileSync('docs/seeded-faults.md', 'utf8');
    expect(page.split('\n').filter((row) => row.includes('](rules/'))).toEqual(ROWS);
    for (const { rule } of FAULTS) expect(RULES.map(({ name }) => name)).toContain(rule);
  });

  test('which are clean', () => expect(lint({}).map(line)).toEqual([]));

  test.each(FAULTS)('$what: $rule', (fault) => {
    const places = placesOf(fault);
    expect(places.length).toBeGreaterThan(0);
    const beside = fault.beside?.(CLEAN) ?? {};
    onTestFinished(
      () => void lint(Object.fromEntries(Object.keys(beside).map((path) => [path, CLEAN[path]!]))),
    );
    expect(lint(beside)).toEqual([]);
    for (const { path, match } of places) {
      const { changed, marked, at } = spoilt(fault, path, match);
      const found = lint(changed).filter(({ rule }) => !fault.follows?.includes(rule));
      expect(lint({ [path]: CLEAN[path]! })).toEqual([]);
      expect(found.map((each) => `${each.rule} ${each.path}:${each.line} ${each.marked}`)).toEqual([
        `${fault.rule} ${path}:${at} ${marked}`,
      ]);
    }
  });
});
