/** Prints a report as Markdown, in which what documents hold is shown and never read as Markdown. */
import { escapedMarkdown } from '../features/cards/markdown.ts';
import { onOneLine } from '../text/signs/on-one-line.ts';
import {
  type Column,
  isOfTexts,
  type Part,
  type Piece,
  piecesOf,
  type Report,
  type Row,
  type Table,
} from './tree.ts';

export function reportMarkdown({ parts }: Report): string {
  return `${parts.flatMap(blocks).join('\n\n')}\n`;
}

/** A text on one line in which every character stands for itself. */
const plain = (text: string) => escapedMarkdown(onOneLine(text)).trim();

function blocks(part: Part): string[] {
  switch (part.is) {
    case 'heading':
      return [`${'#'.repeat(part.level)} ${plain(part.text)}`];
    case 'paragraph':
      return [part.weight === 'strong' ? `**${plain(part.text)}**` : plain(part.text)];
    case 'list':
      return [list(part.items)];
    case 'findings':
      return [list(part.sentences)];
    case 'table':
      return [`## ${plain(part.caption)}`, isOfTexts(part) ? textsIn(part) : tableOf(part)];
    case 'drawing':
      return [];
  }
}

const list = (items: readonly string[]) => items.map((item) => `- ${plain(item)}`).join('\n');

function tableOf({ columns, groups }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ name }) => plain(name))),
    row(columns.map(({ holds }) => (holds === 'figure' ? '---:' : '---'))),
    ...groups.flatMap(({ rows }) => rows.map((each) => row([plain(each.name), ...cellsOf(each, columns)]))),
  ].join('\n');
}

function cellsOf({ cells }: Row, [, ...columns]: readonly Column[]): string[] {
  return columns.map(({ holds }, at) => {
    const text = plain(
      piecesOf(cells[at] ?? [])
        .map((piece) => piece.text)
        .join(''),
    );
    return holds === 'result' ? `**${text}**` : text;
  });
}

/** Texts are too long for a table: each row is an item, with what it was and what it is below. */
function textsIn({ columns, groups }: Table): string {
  return groups.flatMap(({ rows }) => rows.map((row) => item(row, columns))).join('\n');
}

const MARKS = { before: '~~', after: '**' } as const;

function item({ name, place = '', mark, note, cells }: Row, [, ...columns]: readonly Column[]): string {
  const texts = columns.flatMap(({ holds, name: head, nameInList = head }, at) => {
    const cell = cells[at];
    if (!cell) return [];
    return [
      `  - ${plain(nameInList)}: ${marked(piecesOf(cell), holds === 'before' ? MARKS.before : MARKS.after)}`,
    ];
  });
  return [
    `- **${plain(name)}** ${plain(place)}${mark === undefined ? '' : ` \`${mark}\``}`,
    ...texts,
    ...(note === undefined ? [] : [`  - ${plain(note)}`]),
  ].join('\n');
}

/** Marks stand at words: beside a blank they would mark nothing. */
const marked = (pieces: readonly Piece[], mark: string) =>
  pieces
    .map(({ text, isOther }) => {
      const words = text.trim();
      const [before, after] = [/^\s/.test(text), /\s$/.test(text) && words !== ''];
      const shown = escapedMarkdown(onOneLine(words));
      const isMarked = isOther && words !== '' && pieces.length > 1;
      return `${before ? ' ' : ''}${isMarked ? `${mark}${shown}${mark}` : shown}${after ? ' ' : ''}`;
    })
    .join('')
    .trim();
