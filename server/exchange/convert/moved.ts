/** Decides which fields of an entry become its heading and its prose in Markdown. */

import { opensComment } from '../../syntax/markdown/comments.ts';
import { entryLayout, readMarkdownEntry } from '../../syntax/markdown/entry.ts';
import { splitMarkdown } from '../../syntax/markdown/split.ts';
import type { Pair } from '../../syntax/tree.ts';
import { UNWRITABLE } from './literal.ts';
import { type EntryField, type EntryHead, isIgnore, sourceText } from './parts.ts';

/** What of an entry the heading and the prose say in Markdown; everything else stands in its block. */
export interface EntryInMarkdown {
  readonly heading: string;
  readonly inHeading: readonly EntryField[];
  readonly guidance: EntryField | undefined;
}

/**
 * A field that a comment silences by itself stays where such a comment can stand: in the block. So does a text that
 * is longer than a line, or that would not be the same in a heading, or holds signs that are written as codes.
 */
export function movedOf({ level, fields }: EntryHead): EntryInMarkdown {
  const free = (wanted: string) =>
    fields.find(
      (field) =>
        field.name === wanted &&
        sourceText(field) &&
        !UNWRITABLE.test(sourceText(field)!.value) &&
        !field.notes.some(isIgnore),
    );
  const guidance = free('guidance');
  if (level === 0) return { heading: '', inHeading: [], guidance };
  const id = free('id');
  const text = free('text');
  const marks = '#'.repeat(level);
  for (const inHeading of [[id, text], [id], [text], []]) {
    const given = inHeading.filter((field) => field !== undefined);
    const words = given.map(wordsOf);
    const heading = [marks, ...words].join(' ');
    if (given.length === inHeading.length && readsBack(heading, given, words))
      return { heading, inHeading: given, guidance };
  }
  return { heading: marks, inHeading: [], guidance };
}

/** The whole text, but for the line breaks after it, which are no part of it. */
const wordsOf = (field: EntryField) => sourceText(field)!.value.replace(/(?<!\n)\n+$/, '');

/** Whether a heading says just that, and leaves what follows it alone. */
function readsBack(heading: string, fields: readonly EntryField[], words: readonly string[]): boolean {
  const [, entry, ...more] = splitMarkdown(`${heading}\n\n-->\n\n## Y\n`);
  if (opensComment(heading) || !entry || more.length !== 1) return false;
  const { end } = entryLayout(entry.text).heading!;
  const { root } = readMarkdownEntry(entry.text.slice(0, end));
  const pairs: readonly Pair[] = root?.type === 'mapping' ? root.pairs : [];
  return (
    pairs.length === fields.length &&
    pairs.every(
      ({ key, value }, index) =>
        key.value === fields[index]!.name && value?.type === 'scalar' && value.value === words[index],
    )
  );
}
