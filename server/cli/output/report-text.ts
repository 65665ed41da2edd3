/** Prints a report as text for people at a terminal: a block for each heading, and for each row that is no part of another. */
import {
  type Cell,
  type Column,
  isOfTexts,
  type List,
  type Paragraph,
  type Part,
  piecesOf,
  type Report,
  type Row,
  type Table,
} from '../../report/tree.ts';
import type { FileReport } from '../linting/report.ts';
import type { Look } from './terminal.ts';
import { harmless, wrapped } from './terminal.ts';

/** @param found prints the findings of a file with their source lines. */
export function reportText(
  { parts }: Report,
  look: Look,
  found: (file: FileReport) => string = () => '',
): string {
  const blocks: string[][] = [];
  let indent = 0;
  let before: Part['is'] = 'heading';
  for (const part of parts) {
    if (part.is === 'heading') {
      blocks.push([look.paints.strong(clean(part.text))]);
      indent = part.level === 1 ? 0 : 2;
    } else if (part.is === 'table') blocks.push(...tableBlocks(part, look));
    else if (part.is === 'findings') blocks.at(-1)?.push(found(part));
    else if (part.is !== 'drawing') {
      // What a paragraph leads to stands below it.
      const isBelow = part.is === 'list' && before === 'paragraph';
      blocks.at(-1)?.push(...linesOf(part, isBelow ? indent + 2 : indent, look));
    }
    before = part.is;
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function linesOf(part: Paragraph | List, indent: number, look: Look): string[] {
  if (part.is === 'list') return part.items.map((item) => line(item, indent, look));
  const text = line(part.text, indent, look);
  return [part.weight ? look.paints[part.weight](text) : text];
}

function tableBlocks(table: Table, look: Look): string[][] {
  const { caption, columns, groups } = table;
  const rows = groups.flatMap((group) => group.rows);
  const head = [look.paints.strong(clean(caption))];
  if (isOfTexts(table)) return [[...head, ...rows.flatMap((row) => textLines(row, columns, look))]];
  const blocks = caption === rows[0]?.name ? [] : [head];
  for (const row of rows) {
    if (row.isPart) blocks.at(-1)!.push(...partLines(row, columns, look));
    else blocks.push(rowLines(row, columns, look));
  }
  return blocks;
}

/** The texts of the columns that hold something, figures apart: words tell them too. */
function held({ cells }: Row, [, ...columns]: readonly Column[], holds: Column['holds']): readonly string[] {
  const at = columns.findIndex((column) => column.holds === holds);
  return (cells[at] ?? []).map((each) => (typeof each === 'string' ? each : each.text));
}

function rowLines(row: Row, columns: readonly Column[], look: Look): string[] {
  const head = `${row.name}: ${held(row, columns, 'result').join(' ')}`;
  return [
    look.paints.strong(line(head, 0, look)),
    ...held(row, columns, 'words').map((each) => line(each, 2, look)),
  ];
}

function partLines(row: Row, columns: readonly Column[], look: Look): string[] {
  const [first = '', ...more] = held(row, columns, 'words');
  const words = [`${held(row, columns, 'result').join(' ')}. ${first}`, ...more];
  return [line(row.name, 2, look), ...words.map((each) => line(each, 4, look))];
}

/** Longer texts are shown by their beginning. */
const LONGEST = 300;

function textLines(
  { name, place = '', mark = '', note, cells }: Row,
  [, ...columns]: readonly Column[],
  look: Look,
): string[] {
  const texts = columns.flatMap(({ holds }, at) => {
    const cell = cells[at];
    return cell ? [`    ${holds === 'before' ? '-' : '+'} ${pieces(cell, look)}`] : [];
  });
  const beside = look.paints.faint(`${harmless(place)}  ${mark}`.trim());
  return [
    `  ${harmless(name)}  ${beside}`,
    ...texts,
    ...(note === undefined ? [] : [`    ${harmless(note)}`]),
  ];
}

/** The words that differ are told apart where the terminal can show it. */
function pieces(cell: Cell, { paints }: Look): string {
  let left = LONGEST;
  return piecesOf(cell)
    .map(({ text, isOther }) => {
      const part = harmless(text.length > left ? `${text.slice(0, Math.max(0, left))}…` : text);
      const isOver = left < 0;
      left -= text.length;
      if (isOver) return '';
      return isOther ? paints.strong(part) : part;
    })
    .join('');
}

const clean = (text: string) => harmless(text.replace(/\s+/g, ' ').trim());

/** A text in lines of the terminal. */
export function line(text: string, indent: number, { width }: Look): string {
  const blanks = ' '.repeat(indent);
  return blanks + wrapped(clean(text), Math.min(width, 80), `${blanks}  `);
}
