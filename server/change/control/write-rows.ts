/** Puts drafted rows where the change-control table of a set has its last, or into a table of their own. */
import type { Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Span } from '../../syntax/chunk.ts';
import { pairOf, type Replacement } from '../../syntax/tree.ts';
import { type DraftRow, writtenRow, writtenTable } from './draft-rows.ts';
import { compareDates, rowsOf, tablesOf } from './table.ts';

/** What is to be written: a text at a place of the table, or a new document. */
export type RowsWritten =
  | { readonly at: Span; readonly text: string }
  | { readonly uri: string; readonly text: string };

/** The day under which rows are drafted: that of publication, today, or that of the last row. */
export function dayOfRows(set: QuestionSet, today: string | undefined): string | undefined {
  const published = set.model?.published;
  if (published) return published.value;
  const known = rowsOf(set).flatMap((row) => row.model.date?.value ?? []);
  return today ?? known.sort(compareDates).at(-1);
}

/** Undefined where the table is written in a way that only its author can go on with. */
export function rowsWritten(set: QuestionSet, rows: readonly DraftRow[]): RowsWritten | undefined {
  const [head] = tablesOf(set);
  if (!head) return { uri: `${set.folder}/changes.carag.yaml`, text: writtenTable(rows) };
  const written = rowsWrittenIn(head, rows);
  return written && { at: { chunk: head.chunk, start: written.start, end: written.end }, text: written.text };
}

/** The same in a table that is there. */
export function rowsWrittenIn({ chunk, root }: Reading, rows: readonly DraftRow[]): Replacement | undefined {
  const pair = pairOf(root, 'rows');
  const list = pair?.value;
  const written = (indent: string) => rows.map((row) => `\n${writtenRow(row, indent)}`).join('');
  if (!pair) return undefined;
  if (!list || (list.type === 'sequence' && list.items.length === 0)) {
    const colon = chunk.text.indexOf(':', pair.key.end) + 1;
    return { start: colon, end: list?.end ?? colon, text: written('  ') };
  }
  const last = list.type === 'sequence' ? list.items.at(-1) : undefined;
  if (!last) return undefined;
  const line = chunk.text.lastIndexOf('\n', last.start) + 1;
  // A list in brackets is laid out by its author.
  const indent = /^( *)- +$/.exec(chunk.text.slice(line, last.start))?.[1];
  if (indent === undefined) return undefined;
  const end = last.start + chunk.text.slice(last.start, last.end).trimEnd().length;
  return { start: end, end, text: written(indent) };
}
