// Judges whether the time that a regular expression takes may grow faster than the text that it reads.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { type Pattern, ROOT } from './collect.ts';

/**
 * What bounds the search for a text that takes long, where a pattern is too rich to be proved harmless: never the clock, so
 * that every machine comes to the same verdict. A pattern may take 1,000 steps a character.
 */
const SEARCH = {
  timeout: null,
  randomSeed: 1,
  attackLimit: 300_000_000,
  maxIteration: 4,
  maxInitialGenerationSize: 120,
  maxGenerationSize: 30,
  incubationLimit: 8000,
  maxGeneStringSize: 800,
} as const;

/** Verdicts of harmlessness are kept: finding them takes minutes. */
const KEPT = join(ROOT, 'node_modules', '.cache', 'carag', 'patterns.json');
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };
const MADE_BY = JSON.stringify([version, SEARCH]);

/** A pattern that is not known to be harmless, and why. */
export interface Suspect {
  readonly pattern: Pattern;
  readonly why: string;
}

/** Those of the patterns that are not known to be harmless. */
export async function suspectsAmong(patterns: readonly Pattern[]): Promise<Suspect[]> {
  const harmless = keptVerdicts();
  const suspects: Suspect[] = [];
  const queue = patterns.values();
  const work = async () => {
    for (const pattern of queue) {
      if (harmless.has(keyOf(pattern))) continue;
      const why = await whySuspect(pattern.source, pattern.flags);
      if (why === undefined) harmless.add(keyOf(pattern));
      else suspects.push({ pattern, why });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  keep(harmless, patterns);
  return suspects;
}

/** Why a pattern is not known to be harmless; undefined where it is. */
export async function whySuspect(source: string, flags: string): Promise<string | undefined> {
  const verdict: Diagnostics = await check(source, flags, SEARCH);
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'unknown') return `cannot be judged (${verdict.error.kind})`;
  return `takes ${verdict.complexity.summary} time on ${verdict.attack.pattern}`;
}

const keyOf = ({ source, flags }: Pattern) => `/${source}/${flags}`;

function keptVerdicts(): Set<string> {
  if (!existsSync(KEPT)) return new Set();
  const { madeBy, harmless } = JSON.parse(readFileSync(KEPT, 'utf8')) as {
    madeBy: string;
    harmless: string[];
  };
  return new Set(madeBy === MADE_BY ? harmless : []);
}

function keep(harmless: ReadonlySet<string>, patterns: readonly Pattern[]): void {
  const current = [...new Set(patterns.map(keyOf))].filter((key) => harmless.has(key)).sort();
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ madeBy: MADE_BY, harmless: current }));
}
