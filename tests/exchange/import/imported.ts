/** Imports documents that tests word themselves, and sums up what came of them. */
import { wordsOfDocument } from '../../../server/exchange/import/accounting.ts';
import { documentOfFile, type Imported, importDocument } from '../../../server/exchange/import/import.ts';
import { missingFrom, sourceWords } from '../../../server/exchange/import/words.ts';
import { findingsIn } from '../../check.ts';

export const imported = (name: string, text: string | Uint8Array): Promise<Imported> =>
  importDocument(name, typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** The ids of a set in their order; a question without one is `?`, a note `note`. */
export const idsOf = ({ outline }: Imported): string[] =>
  outline.sections.flatMap(({ entries }) => entries.map(({ id, isNote }) => (isNote ? 'note' : (id ?? '?'))));

/** The document of a set by its name. */
export const fileOf = ({ files }: Imported, name: string): string =>
  files.find((file) => file.name === name)?.text ?? '';

/** The words, of those given, that are neither in the set nor in the list of what could not be placed. */
export function unaccounted({ files, account }: Imported, given: readonly string[]): string[] {
  const kept = [
    ...files.map(documentOfFile).flatMap(wordsOfDocument),
    ...account.asides.flatMap(({ text }) => sourceWords(text)),
  ];
  // A link has the id in one word, however it is printed.
  const units = (words: readonly string[]) => words.flatMap((word) => word.match(/\p{N}+|[^\p{N}]+/gu) ?? []);
  return missingFrom(units(given.flatMap(sourceWords)), units(kept));
}

/** Rules of reading that find something in a set: what is written must always be readable. */
export function misread({ files }: Imported): string[] {
  const documents = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  return findingsIn(documents)
    .filter(({ rule, severity }) => /^(?:shape|yaml)\//.test(rule) && severity !== 'hint')
    .map(({ rule, path, line, message }) => `${rule} ${path}:${line} ${message}`);
}
