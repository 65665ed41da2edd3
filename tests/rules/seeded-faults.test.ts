import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { type Found, findingsIn, line } from '../check.ts';

/** A way to spoil a document at one place of many. */
interface Fault {
  readonly what: string;
  readonly rule: string;
  /** The places at which it can be done. */
  readonly at: RegExp;
  /** What is put there; between « and » the word that must be told. */
  readonly put: (match: RegExpExecArray) => string;
  /** The documents in which it is done; all, where none are named. */
  readonly within?: RegExp;
  /** What else is rightly told then. */
  readonly follows?: readonly string[];
}

const WORDS = await britishWords();
const SAMPLES = 'samples';
const PLACES = 4;

/** The clean samples: domain two, and the standards that it uses; not the results, which rest on the ratings and differ with them. */
const CLEAN: Readonly<Record<string, string>> = Object.fromEntries(
  ['domain-two', 'youth-standards'].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .filter((name) => /\.(?:yaml|md)$/.test(name) && !name.startsWith('results'))
      .map((name) => [`${folder}/${name}`, readFileSync(join(SAMPLES, folder, name), 'utf8')]),
  ),
);

const FAULTS: readonly Fault[] = [
  {
    what: 'a space in an id',
    rule: 'id/spacing',
    at: /(?<=- id: )([A-Z])(\d\.\d+)(?=\n)/g,
    put: ([, letter, rest]) => `«${letter} ${rest}»`,
  },
  {
    what: 'a placeholder in place of an answer list',
    rule: 'answer/list-unknown',
    at: /(?<=answer: )yes-no(?=\n)/g,
    put: () => '«yes-on»',
  },
  {
    what: 'an unknown field',
    rule: 'shape/unknown-field',
    at: /\n( +)kind: information\n/g,
    put: ([, indent]) => `\n${indent}kind: information\n${indent}«colour»: red\n`,
  },
  {
    what: 'two spaces between words',
    rule: 'text/spacing',
    at: /(?<=text: Is )(\w+) (\w+)/g,
    put: ([, first, second]) => `«${first}  ${second}»`,
  },
  {
    what: 'a judgement that asks nothing',
    rule: 'text/question-mark',
    at: /(?<=kind: judgement\n +text: [^\n?{]+)\b(\w+)\?(?=\n)/g,
    put: ([, text]) => `«${text}»`,
  },
  {
    what: 'a word misspelt',
    rule: 'text/spelling',
    at: /(?<=\n {10}[^\n]* )(assessment|planning|offence|manager)(?= )/g,
    put: ([word]) => `«${word!.slice(0, -2)}${word!.at(-1)}${word!.at(-2)}»`,
  },
  {
    what: 'a reference to a question that is not there',
    rule: 'ref/unknown',
    at: /\[\[([A-Z]\d\.\d+)\]\]/g,
    put: ([, id]) => `[[«${id}9»]]`,
  },
  {
    what: 'a reference that is no link',
    rule: 'ref/plain',
    at: /\[\[([A-Z]\d\.\d+)\]\]/g,
    put: ([, id]) => `«${id}»`,
  },
  {
    what: 'a question told by where it stands',
    rule: 'ref/vague',
    at: /\[\[([A-Z]\d\.\d+)\]\]/g,
    put: () => '«the next question»',
  },
  {
    what: 'a link to a section that is not there',
    rule: 'ref/section',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '[[«asessment»]]',
  },
  {
    what: 'a link with a bracket missing',
    rule: 'ref/link',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: ([link]) => `«${link!.slice(0, -1)}»`,
  },
  {
    what: 'a link to a heading that is not there',
    rule: 'ref/link',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '«[the plan](#plans)»',
  },
  {
    what: 'reasons put into the middle of a sentence',
    rule: 'ref/carry-forward-type',
    at: /(?<=kind: judgement\n +text: [^\n{"]+)\?(?=\n)/g,
    put: () => ', given {{«A1Sa»}}?',
    follows: ['routing/carry-forward-unasked'],
    within: /delivery|oversight|planning|reviewing/,
  },
  {
    what: 'an answer that is named, not shown',
    rule: 'ref/answer-not-shown',
    at: /(?<=named in )\{\{(A1\.8)\}\}/g,
    put: ([, id]) => `«question ${id}»`,
  },
  {
    what: 'a key question of the standards linked as though it were a question',
    rule: 'ref/unknown',
    at: /\[\[[A-Z]\d\.\d+\]\]/g,
    put: () => '[[«2.1.1»]]',
  },
  {
    what: 'a citation of a standard that is not there',
    rule: 'criteria/unknown',
    at: /(?<=rates: ")(\d\.\d\.\d)(?=")/g,
    put: ([id]) => `«${id}7»`,
    follows: ['rating/summary-missing'],
  },
  {
    what: 'a term that is not to be used',
    rule: 'term/avoid',
    at: /(?<=text: [^\n]*)\bthe child\b(?!')/g,
    put: () => 'the «young person»',
  },
  {
    what: 'an acronym that nobody explains',
    rule: 'term/undefined',
    at: /(?<=\n {10}[^\n]* )(assessment|planning)(?= )/g,
    put: ([word]) => `«XQZ» ${word}`,
  },
  {
    what: 'HTML in guidance',
    rule: 'guidance/html',
    at: /(?<=\n {10}[^\n]* )(assessment|planning)(?= )/g,
    put: ([word]) => `«<b>»${word}</b>`,
    within: /domain-two/,
  },
  {
    what: 'shared guidance that is not there',
    rule: 'guidance/block-unknown',
    at: /(?<=use: )balance(?=\n)/g,
    put: () => '«balanse»',
  },
  {
    what: 'a condition that can never hold',
    rule: 'routing/contradiction',
    at: /(?<=ask-when: )(I[\d.]+) includes ([\w-]+)(?=\n)/g,
    put: ([whole, id, code]) => `${whole} and «${id} includes none of (${code})»`,
  },
  {
    what: 'a code that is not offered',
    rule: 'routing/option-unknown',
    at: /(?<=ask-when: )(I[\d.]+ is )(yes|other|custody|licence)(?=\n)/g,
    put: ([, test, code]) => `${test}«${code}x»`,
  },
  {
    what: 'a text cut short by a comment',
    rule: 'yaml/text-lost',
    at: /(?<=kind: information\n +text: Wh\w+ \w+) ((?![^\n]*PNC)[^\n]+)(?=\n)/g,
    put: ([, rest]) => ` «#${rest}»`,
  },
  {
    what: 'the same label twice',
    rule: 'answer/label-duplicate',
    at: /(?<=\n +([\w-]+): )([A-Z][a-z]+)\n( +[\w-]+: )[A-Z][a-z]+(?=\n)/g,
    put: ([, , label, next]) => `${label}\n${next}«${label}»`,
  },
  {
    what: 'a share that has no band',
    rule: 'rating/band-gap',
    at: /(?<=of: )(\d+)-(\d+)(?=, label)/g,
    put: ([, from, to]) => `«${from}-${Number(to) - 1}»`,
  },
  {
    what: 'a share that has two bands',
    rule: 'rating/band-overlap',
    at: /(?<=of: )([1-9]\d+)-(\d+)(?=, label)/g,
    put: ([, from, to]) => `«${Number(from) - 1}-${to}»`,
  },
  {
    what: 'a better rating for lower figures',
    rule: 'rating/band-order',
    at: /(?<=of: )(\d+-\d+)(, label.*\n.*of: )(\d+-\d+)/g,
    put: ([, lower, between, higher]) => `${higher}${between}«${lower}»`,
  },
  {
    what: 'a band that goes beyond 100 %',
    rule: 'rating/band-unattainable',
    at: /(?<=of: )80-100/g,
    put: () => '«80-110»',
  },
  {
    what: 'whole bands, and nothing said of rounding',
    rule: 'rating/rounding',
    at: / {2}round: nearest\n {2}bands/g,
    put: () => '  «bands»',
  },
  {
    what: 'a total that no band covers',
    rule: 'rating/total',
    at: /(?<=[{,] [a-z-]{4,}: )(\d+)-(\d+)(?=,| })/g,
    put: ([, from, to]) => `«${from}-${Number(to) - 1}»`,
  },
  {
    what: 'a better rating that counts no more',
    rule: 'rating/score-order',
    at: /(?<=score: )([1-3])(?= })/g,
    put: ([, score]) => `«${Number(score) - 1}»`,
  },
  {
    what: 'a rating that the scale does not have',
    rule: 'rating/rating-unknown',
    at: /(?<=[{,\n] +)(inadequate|requires-improvement|good|outstanding)(?=: (?:{ of|\d))/g,
    put: ([, rating]) => `«${rating}s»`,
  },
  {
    what: 'a rated key question that nothing rates',
    rule: 'rating/summary-missing',
    at: /(?<=\n {10})- id: "(2\.\d)\.3"\n/g,
    put: ([whole, standard]) =>
      `- id: "«${standard}.8»"\n            text: Is enough done for those around the child?\n          ${whole}`,
  },
  {
    what: 'a key question of the standards that two rate',
    rule: 'rating/summary-twice',
    at: /(?<=rates: )"(2\.\d)\.([23])"/g,
    put: ([, standard]) => `«"${standard}.1"»`,
    follows: ['rating/summary-missing'],
  },
  {
    what: 'a standard that rests on nothing',
    rule: 'rating/standard-empty',
    at: /(?<=id: ")(\d\.\d)("\n[^-]*rated: lowest\n +)key-questions:/g,
    put: ([, id, between]) => `«${id}»${between}criteria:`,
  },
  {
    what: 'discretion that passes over a rating',
    rule: 'rating/discretion-wide',
    at: /(?<=within: )5(?=,)/g,
    put: () => '«16»',
  },
  {
    what: 'a level without a rule',
    rule: 'rating/level-incomplete',
    at: /overall:\n {2}rule: sum\n/g,
    put: () => '«overall»:\n',
  },
  {
    what: 'a setting that counts for nothing',
    rule: 'rating/unused',
    at: /(?<=standards: { rule: lowest)(?= })/g,
    put: () => ', «round»: down',
  },
];

/** Some of the places of a fault, spread over the documents as a seed has it. */
function placesOf({ at, within = /./ }: Fault): { path: string; match: RegExpExecArray }[] {
  const all = Object.entries(CLEAN).flatMap(([path, text]) =>
    within.test(path)
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
): { documents: Record<string, string>; marked: string; at: number } {
  const words = put(match);
  const marked = /«([^»]*)»/.exec(words)?.[1] ?? '';
  const text = CLEAN[path]!;
  const before = text.slice(0, match.index);
  const documents = {
    ...CLEAN,
    [path]: before + words.replace(/[«»]/g, '') + text.slice(match.index + match[0].length),
  };
  return { documents, marked, at: (before + words.slice(0, words.indexOf('«'))).split('\n').length };
}

const lint = (documents: Readonly<Record<string, string>>): Found[] =>
  findingsIn(documents, RULES, () => WORDS);

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

  test('which are clean', () => expect(lint(CLEAN).map(line)).toEqual([]));

  test.each(FAULTS)('$what: $rule', (fault) => {
    const places = placesOf(fault);
    expect(places.length).toBeGreaterThan(0);
    for (const { path, match } of places) {
      const { documents, marked, at } = spoilt(fault, path, match);
      const found = lint(documents).filter(({ rule }) => !fault.follows?.includes(rule));
      expect(found.map((each) => `${each.rule} ${each.path}:${each.line} ${each.marked}`)).toEqual([
        `${fault.rule} ${path}:${at} ${marked}`,
      ]);
    }
  });
});
