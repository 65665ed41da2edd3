// Judges whether the time that a regular expression takes may grow faster than the text that it reads.
import { check, type Diagnostics } from 'recheck';
import type { Pattern } from './collect.ts';

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

/** A pattern that is not known to be harmless, and why. */
export interface Suspect {
  readonly pattern: Pattern;
  readonly why: string;
}

/** Those of the patterns that are not known to be harmless. It takes a second for each of the richest. */
export async function suspectsAmong(patterns: readonly Pattern[]): Promise<Suspect[]> {
  const suspects: Suspect[] = [];
  for (const pattern of patterns) {
    const why = await whySuspect(pattern.source, pattern.flags);
    if (why !== undefined) suspects.push({ pattern, why });
  }
  return suspects;
}

/** Why a pattern is not known to be harmless; undefined where it is. */
export async function whySuspect(source: string, flags: string): Promise<string | undefined> {
  const verdict: Diagnostics = await check(source, flags, SEARCH);
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'unknown') return `cannot be judged (${verdict.error.kind})`;
  return `takes ${verdict.complexity.summary} time on ${verdict.attack.pattern}`;
}
