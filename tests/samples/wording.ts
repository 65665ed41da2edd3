import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';

const root = join(import.meta.dirname, '..', '..');
const samples = join(root, 'samples');

/** Every page and document of the samples and of the docs, and the pages beside them, by path. */
export const pages: ReadonlyMap<string, string> = new Map(
  ['', 'docs', 'samples']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: folder !== '', encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
);

/** The runs of words of a page, none of which holds an address or consists of ids alone. */
export const runsOfPage = (page: string, length: number) =>
  page
    .split(/https?:\/\/[^\s)>]+/)
    .flatMap((part) => runs(part, length))
    .filter((run) => /\p{L}/u.test(run));

/** Every text of a document of the samples that readers see: titles, statements, questions, labels, guidance; also in another language. */
export function textsOf(path: string): string[] {
  const uri = `file:///samples/${path}`;
  const source = Source.of(readFileSync(join(samples, path), 'utf8'), formatOf(uri)!);
  return documentOf(uri, source).readings.flatMap(({ leaves }) =>
    leaves
      .filter(
        ({ role, isKey, field }) => !isKey && (role === 'prose' || role === 'plain' || field === 'text'),
      )
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
