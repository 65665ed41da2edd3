/** Holds the words of a document against those of the set that was made of it: none may be missing. */
import type { Document } from '../../project/document.ts';
import type { Aside, SourceDocument } from './document.ts';
import { plainOfMarkdown } from './markdown.ts';
import { countOf, missingFrom, sourceWords } from './words.ts';

export interface Account {
  /** How many words the document has. */
  readonly words: number;
  /** How many of them stand in the set. */
  readonly placed: number;
  /** What stands in the set nowhere, with what had no place from the beginning. */
  readonly asides: readonly Aside[];
}

/** Counts the words that stand in the set, in those that were set aside, and in neither: these are found lost. */
export function accountOf(
  source: SourceDocument,
  asides: readonly Aside[],
  documents: readonly Document[],
): Account {
  const inSet = documents.flatMap(wordsOfDocument);
  const left = apartFrom(missingFrom(source.words, inSet), missingFrom(inSet, source.words));
  const aside = asides.flatMap(({ text }) => sourceWords(text));
  const lost = missingFrom(left, aside);
  const found: Aside[] = lost.length === 0 ? [] : [{ text: lost.join(' '), why: 'lost', at: {} }];
  return {
    words: source.words.length,
    placed: source.words.length - left.length,
    asides: [...asides, ...found],
  };
}

/** Words that others do not have either where these are printed apart: “A 1.8” is `A1.8` in a link. */
function apartFrom(words: readonly string[], others: readonly string[]): string[] {
  if (words.length === 0) return [];
  const units = (word: string) => word.match(/\p{N}+|[^\p{N}]+/gu) ?? [];
  const left = countOf(missingFrom(words.flatMap(units), others.flatMap(units)));
  return words.filter((word) => {
    const own = units(word).filter((unit) => (left.get(unit) ?? 0) > 0);
    for (const unit of own) left.set(unit, left.get(unit)! - 1);
    return own.length > 0;
  });
}

/** Names in documents whose values are ours, and not the words of the source. */
const OURS = new Set([
  'open',
  'kind',
  'carag',
  'status',
  'format',
  'ids',
  'languages',
  'sections',
  'ask-when',
  'explains',
]);

/** The words of a document of ours, as readers see them. */
export function wordsOfDocument({ readings }: Document): string[] {
  return readings.flatMap(({ leaves }) =>
    leaves.flatMap(({ scalar, role, field, isKey }) => {
      if (isKey || OURS.has(field)) return [];
      return role === 'prose' ? wordsOfProse(scalar.value) : sourceWords(scalar.value);
    }),
  );
}

/** The words of Markdown, with the numbers of its lists. */
function wordsOfProse(markdown: string): string[] {
  const plain = sourceWords(plainOfMarkdown(markdown));
  const numbers = missingFrom(sourceWords(markdown), plain).filter((word) => /^\d+$/.test(word));
  return [...plain, ...numbers];
}
