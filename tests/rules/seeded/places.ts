/** The clean samples, all kinds of fault, and the places at which each is put into them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWER } from './answer.ts';
import { CRITERIA } from './criteria.ts';
import type { Fault } from './fault.ts';
import { GUIDANCE } from './guidance.ts';
import { ID } from './id.ts';
import { RATING } from './rating.ts';
import { REF } from './ref.ts';
import { ROUTING } from './routing.ts';
import { SHAPE } from './shape.ts';
import { TERM } from './term.ts';
import { TEXT } from './text.ts';
import { TRANSLATION } from './translation.ts';
import { YAML } from './yaml.ts';

const SAMPLES = 'samples';
const PLACES = 4;

/** Nothing is spoilt in the other set that the ratings cover, but its translation. */
const BESIDE = 'domain-three/';

/** The clean samples: domain two, the standards that it uses, and the other set that is rated by these; not the results, which rest on the ratings and differ with them. */
export const CLEAN: Readonly<Record<string, string>> = Object.fromEntries(
  ['domain-two', 'domain-three', 'domain-three/cy', 'youth-standards', 'fji-criteria'].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .filter((name) => /\.(?:yaml|md)$/.test(name) && !name.startsWith('results'))
      .map((name) => [
        `${folder}/${name}`,
        inOneLanguage(folder, readFileSync(join(SAMPLES, folder, name), 'utf8')),
      ]),
  ),
);

/** The standards without their translation, which any fault in them would make stale, too. */
function inOneLanguage(folder: string, text: string): string {
  return folder === 'youth-standards' ? text.replace('languages: [en, cy]', 'languages: [en]') : text;
}

/** The kinds of fault, a document for each family of rules. */
export const FAULTS: readonly Fault[] = [
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
  ...TRANSLATION,
];

/** Where a fault is put. */
export interface FaultPlace {
  readonly path: string;
  readonly match: RegExpExecArray;
}

/** Some of the places of a fault, spread over the documents as a seed has it. */
export function placesOf({ rule, at, within = /^(?:domain-two|youth-standards)/ }: Fault): FaultPlace[] {
  const all = Object.entries(CLEAN).flatMap(([path, text]) =>
    within.test(path) && (!path.startsWith(BESIDE) || rule.startsWith('translation/'))
      ? [...text.matchAll(at)].map((match) => ({ path, match: match as RegExpExecArray }))
      : [],
  );
  const step = Math.max(1, Math.floor(all.length / PLACES));
  return all.filter((_, index) => index % step === Math.floor(step / 2)).slice(0, PLACES);
}

/** The document with the fault in it, the words that must be told, and the line on which they stand. */
export function spoilt(
  { put }: Fault,
  { path, match }: FaultPlace,
): { changed: Record<string, string>; marked: string; at: number } {
  const words = put(match);
  const marked = /«([^»]*)»/.exec(words)?.[1] ?? '';
  const text = CLEAN[path]!;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const changed = { [path]: before + words.replace(/[«»]/g, '') + after };
  return { changed, marked, at: (before + words.slice(0, words.indexOf('«'))).split('\n').length };
}
