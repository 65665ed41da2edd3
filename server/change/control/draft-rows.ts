/** Drafts the rows of a change-control table that are missing, and writes them as the house does. */
import { foldedId } from '../../model/ids.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { groupBy } from '../../text/group-by.ts';
import { type Change, type ChangeClass, worstFirst } from '../version/classes.ts';

export interface DraftRow {
  readonly date: string;
  readonly version: string | undefined;
  readonly items: readonly string[];
  readonly class: ChangeClass;
  readonly details: string;
}

/** One row for each thing that has changed: what was done to one question is told together. */
export function draftRows(
  changes: readonly Change[],
  { date, version }: Pick<DraftRow, 'date' | 'version'>,
): DraftRow[] {
  return [...groupBy(changes, (change) => itemsOf(change).map(foldedId).join(' ')).values()].map(
    (together) => ({
      date,
      version,
      items: itemsOf(together[0]!),
      class: [...together].sort((a, b) => worstFirst(a.class, b.class))[0]!.class,
      details: [...new Set(together.map(({ what }) => what))].join(' '),
    }),
  );
}

/** The names by which a row tells of a change: the ids of now, and those that are no more. */
export function itemsOf({ from, to, names = [] }: Change): string[] {
  const ids = [...new Set([...to, ...from])];
  if (ids.length > 0) return ids;
  return [names.find((name) => PARTS.has(name)) ?? names[0] ?? 'various'];
}

/** The parts of a set that have a name of their own in tables. */
const PARTS = new Set([
  'facts',
  'answers',
  'conditions',
  'respondents',
  'guidance-blocks',
  'ratings',
  'standards',
  'glossary',
  'title',
]);

/** A row as it stands in a list, from the column of its dash. */
export function writtenRow({ date, version, items, class: of, details }: DraftRow, indent: string): string {
  const item = (text: string) => yamlScalar(text, { inFlow: true });
  return [
    `${indent}- date: ${date}`,
    ...(version === undefined ? [] : [`${indent}  version: "${version}"`]),
    `${indent}  items: [${items.map(item).join(', ')}]`,
    `${indent}  class: ${of}`,
    `${indent}  details: ${yamlScalar(details)}`,
  ].join('\n');
}

/** A whole table of these rows. */
export const writtenTable = (rows: readonly DraftRow[]): string =>
  `carag: changes\nrows:\n${rows.map((row) => writtenRow(row, '  ')).join('\n')}\n`;
