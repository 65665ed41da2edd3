/** The rows of a question: what is listed below its text, or “A row for each answer to A1.8.”. */
import { canonicalForm, type IdStyle, isBelow, withoutSpaces } from '../../../model/ids.ts';
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import type { Block } from '../document.ts';
import { plainOfMarkdown } from '../markdown.ts';
import { rowsSource } from '../understanding/outline.ts';
import { isList, itemsOfList } from '../understanding/parted-items.ts';

export interface FoundRows {
  /** The blocks of the text without the rows. */
  readonly text: readonly Block[];
  readonly lines: readonly string[];
  readonly doubt: string;
}

/** A question has as many rows as there are letters. */
const MOST = 26;

/** The rows that the text of a question lists; undefined where it lists none. */
export function rowsIn(
  blocks: readonly Block[] = [],
  own: string | undefined,
  { style, ids }: { readonly style: IdStyle; readonly ids: ReadonlySet<string> },
): FoundRows | undefined {
  const from = blocks.map(rowsSource).find((id) => id !== undefined);
  const source = from && canonicalForm(withoutSpaces(from), style);
  if (source && ids.has(source))
    return {
      text: blocks.filter((block) => rowsSource(block) === undefined),
      lines: ['rows:', `  from: ${yamlScalar(source)}`],
      doubt: `Rows: one for each answer to ${source} (sure: it is said so).`,
    };
  const list = blocks.at(-1);
  const items = blocks.length > 1 && list?.is === 'prose' && isList(list) ? itemsOfList(list) : [];
  if (items.length < 2 || items.length > MOST) return undefined;
  return {
    text: blocks.slice(0, -1),
    lines: ['rows:', ...items.map((item, index) => rowLine(item, index, own, style))],
    doubt: `Rows: ${items.length} (likely: they are listed below the question).`,
  };
}

function rowLine(markdown: string, index: number, own: string | undefined, style: IdStyle): string {
  const code = String.fromCharCode(97 + index);
  const words = plainOfMarkdown(markdown).replace(/\s+/g, ' ').trim();
  const [first = ''] = words.split(' ', 1);
  const id = canonicalForm(first, style);
  const isId = id === first && own !== undefined && words.length > first.length && isRowOf(id, own);
  return isId
    ? `  ${code}: { id: ${yamlScalar(id, { inFlow: true })}, text: ${yamlScalar(words.slice(first.length + 1), { inFlow: true })} }`
    : `  ${code}: ${yamlScalar(words)}`;
}

/** True of an id that a row of a question may have: one below it, or beside it. */
const isRowOf = (id: string, own: string) => isBelow(id, own) || isBelow(id, own.replace(/\.[^.]*$/, ''));
