/** Reads workbooks: every sheet, with numbers as they were typed, so that 1.10 stays 1.10 where it is text. */
import readSheets from 'read-excel-file/universal';
import type { SourceDocument } from '../../document.ts';
import { sourceWords } from '../../words.ts';
import { documentOfTables } from '../cells.ts';
import { type Parts, packed, textOfPart } from './archive.ts';
import { textIn } from './word-text.ts';

/** The document of the parts of an .xlsx: a table for each sheet. */
export async function readWorkbook(parts: Parts): Promise<SourceDocument> {
  const bytes = packed(parts);
  const input = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const sheets = await readSheets<string>(input, { parseNumber: (number) => number, trim: false });
  const document = documentOfTables(
    sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({ texts: cells.map(textOfCell), at: { sheet, row: index + 1 } })),
    })),
  );
  const comments = [...parts.keys()].filter((name) => /^xl\/(?:comments|threadedComments)/.test(name));
  const asides = comments.flatMap((name) => {
    const text = commentsIn(textOfPart(parts, name));
    return text === '' ? [] : [{ text, why: 'comment', at: {} } as const];
  });
  return {
    ...document,
    asides,
    words: [...document.words, ...asides.flatMap(({ text }) => sourceWords(text))],
  };
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

const commentsIn = (xml: string) => textIn(xml, ['t', 'text']).replace(/\s+/g, ' ').trim();
