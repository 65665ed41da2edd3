import { readFileSync } from 'node:fs';

/** The list of `docs/words.md`: what is not written, and what is written instead. */
export interface Words {
  readonly insteadOf: ReadonlyMap<string, string>;
  /** What may stand all the same in one place, or in all whose names begin so. */
  readonly exceptions: readonly Exception[];
}

interface Exception {
  readonly word: string;
  readonly where: string;
  readonly why: string;
}

/** Something that people read, and where it comes from. */
export interface Said {
  readonly where: string;
  readonly text: string;
}

export const readWords = (): Words => wordsIn(readFileSync('docs/words.md', 'utf8'));

export function wordsIn(page: string): Words {
  const [called = [], never = [], exceptions = []] = page.split(/^## /m).slice(1).map(rowsOf);
  const insteadOf = new Map<string, string>();
  for (const [we, ...others] of [...called, ...never])
    for (const word of (others.at(-1) ?? '').split(', ')) if (word) insteadOf.set(word, we!);
  return {
    insteadOf,
    exceptions: exceptions.map(([word = '', where = '', why = '']) => ({ word, where, why })),
  };
}

/** The cells of the table of a part, without its heads. */
const rowsOf = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );

/** What an author wrote, or is to write, is not ours. The sign that ends it is kept, because it may end our sentence. */
const ownWords = (text: string): string =>
  text.replace(/“[^”]*?([.?!]?)”|`[^`]*`|\[\[[^\]]*\]\]|\{\{[^}]*\}\}/g, (_, end = '') => `“”${end}`);

export function ruledOut(said: Said, words: Words): string[] {
  const text = ownWords(said.text);
  return [...words.insteadOf.keys()].filter((word) =>
    new RegExp(`(?<![\\w/.-])${word}(?:e?s)?(?![\\w/-])`, 'i').test(text),
  );
}

export function sentences(text: string): number {
  const plain = ownWords(text).replace(/\b(?:e\.g|i\.e|etc)\.(?= [^A-Z])/g, '');
  return plain.split(/[.?!]\)?(?=\s+["“(]?[^\sa-z]|$)/).filter((part) => /\w|“/.test(part)).length;
}

export const allows = (exception: Exception, word: string, { where }: Said): boolean =>
  exception.word === word && where.startsWith(exception.where);

/** What is wrong with something said, as the list and its rules have it. */
export function faultsOf(said: Said, words: Words): string[] {
  const many = sentences(said.text) > 2 ? ['more than two sentences'] : [];
  const found = ruledOut(said, words).filter(
    (word) => !words.exceptions.some((exception) => allows(exception, word, said)),
  );
  return [...found.map((word) => `“${word}”, not “${words.insteadOf.get(word)}”`), ...many].map(
    (fault) => `${said.where}: ${fault}: ${said.text}`,
  );
}

/** Whether it begins with a capital, a number or a word of `documents`, and ends as a sentence does. */
export function isSentence(text: string, documents: string): boolean {
  const first = text.split(/[\s:]/)[0]!;
  return (/^[A-Z\d“`]/.test(text) || documents.includes(first)) && /[.?]”?$/.test(text);
}
