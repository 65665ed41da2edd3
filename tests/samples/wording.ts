import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');

/** Every text of a document of the samples that readers see: titles, statements, questions, labels, guidance. */
export function textsOf(path: string): string[] {
  const uri = `file:///samples/${path}`;
  const source = Source.of(readFileSync(join(samples, path), 'utf8'), formatOf(uri)!);
  return documentOf(uri, source).readings.flatMap(({ leaves }) =>
    leaves
      .filter(({ role, isKey }) => !isKey && (role === 'prose' || role === 'plain'))
      .map(({ scalar }) => scalar.value),
  );
}

/** Every so many words of a text that follow one another, without marks and capitals. */
export function runs(text: string, length: number): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}
