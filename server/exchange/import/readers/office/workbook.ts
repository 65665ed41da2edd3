/** Reads workbooks: every sheet, with numbers as they were typed, so that 1.10 stays 1.10 where it is text. */
import readSheets from 'read-excel-file/universal';
import type { Aside, SourceDocument } from '../../document.ts';
import { sourceWords } from '../../words.ts';
import { documentOfTables, type TextRow } from '../cells.ts';
import { type Parts, packed, textOfPart } from './archive.ts';
import { type CellChoices, cellChoices, type NamedSheet } from './cell-choices.ts';
import { textIn } from './word-text.ts';

/** The document of the parts of an .xlsx: a table for each sheet. */
export async function readWorkbook(parts: Parts): Promise<SourceDocument> {
  const bytes = packed(parts);
  const input = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const sheets = await readSheets<string>(input, { parseNumber: (number) => number, trim: false });
  const named = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells) => cells.map(textOfCell)),
  }));
  const { choices, lists } = cellChoices(parts, named);
  const rowsOf = ({ name, rows }: NamedSheet, own: CellChoices | undefined) =>
    rows.map((texts, row) => ({
      texts: texts.map(withChoices(own, row)),
      at: { sheet: name, row: row + 1 },
    }));
  const [ofLists, others] = [true, false].map((isList) =>
    named.flatMap((sheet, index) =>
      lists.has(sheet.name) === isList ? [{ name: sheet.name, rows: rowsOf(sheet, choices[index]) }] : [],
    ),
  );
  const document = documentOfTables(others!.length > 0 ? others! : ofLists!);
  const listed = others!.length > 0 ? ofLists!.flatMap(asideOfSheet) : [];
  const comments = [...parts.keys()].filter((name) => /^xl\/(?:comments|threadedComments)/.test(name));
  const asides = comments.flatMap((name) => {
    const text = commentsIn(textOfPart(parts, name));
    return text === '' ? [] : [{ text, why: 'comment', at: {} } as const];
  });
  const told = [...listed, ...asides];
  return {
    ...document,
    asides: told,
    words: [...document.words, ...told.flatMap(({ text }) => sourceWords(text))],
  };
}

/** An empty cell in which something can be chosen holds that. */
const withChoices = (choices: CellChoices | undefined, row: number) => (text: string, column: number) => {
  const options = text.trim() === '' ? choices?.of(row, column) : undefined;
  return options ? options.map((option) => option.replace(/[/;|]/g, ' ')).join(' / ') : text;
};

/** A sheet of nothing but lists for others, whose options stand where they can be chosen. */
function asideOfSheet({ name, rows }: { name: string; rows: readonly TextRow[] }): Aside[] {
  const text = [name, ...rows.flatMap(({ texts }) => texts)].filter((each) => each !== '').join(' ');
  return [{ text, why: 'rewritten', at: { sheet: name } }];
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

const commentsIn = (xml: string) => textIn(xml, ['t', 'text']).replace(/\s+/g, ' ').trim();
