/** Reads CSV in pieces as a table, whichever of comma, semicolon and tab parts its values. */
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/stream';
import { columnLetter, Unreadable } from './finding.ts';
import { bytesOfInput, type CaseInput, joinedBytes } from './input.ts';
import type { CaseRow, Table } from './table.ts';

/** No row is longer, in bytes: a quotation mark that is not closed would swallow the rest of the file. */
const LONGEST_ROW = 1024 * 1024;
/** As many columns as a spreadsheet has. */
const MOST_COLUMNS = 16_384;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A table of values that are parted by commas, semicolons or tabs, whichever its header has most of.
 * @throws Unreadable, here or while its rows are read.
 */
export async function readCsv(input: CaseInput): Promise<Table> {
  const { first, rest } = await opened(bytesOfInput(input));
  const rows = recordsOf(rest, delimiterOf(first));
  const header: string[] = (await rows.next()).value ?? [];
  if (header.length > MOST_COLUMNS)
    throw new Unreadable(`The header has more than ${MOST_COLUMNS} columns.`, { row: 1 });
  const names = header.map((name) => name.trim());
  while (names.at(-1) === '') names.pop();
  if (names.length === 0) throw new Unreadable('The file is empty, or its first row is.');
  return {
    headings: names.map((name, index) => ({ name, letter: columnLetter(index) })),
    rows: numbered(rows),
    isTable: true,
  };
}

/** The first line of a file, and the file again from its start. */
async function opened(bytes: AsyncGenerator<Uint8Array>) {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let isLine = false; !isLine && size < LONGEST_ROW; ) {
    const { value, done } = await bytes.next();
    if (done) break;
    parts.push(value);
    size += value.length;
    isLine = value.includes(10) || value.includes(13);
  }
  const start = joinedBytes(parts);
  const [first = ''] = new TextDecoder().decode(start).split(/[\r\n]/, 1);
  return { first, rest: before(start, bytes) };
}

async function* before(start: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  yield* rest;
}

/** No name of a fact or a question has any of them, so what stands most often in the header parts its names. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const times = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (times(each) > times(best) ? each : best));
}

async function* numbered(rows: AsyncGenerator<string[]>): AsyncGenerator<CaseRow> {
  let number = 1;
  for await (const cells of rows) yield { number: ++number, cells };
}

async function* recordsOf(bytes: AsyncGenerator<Uint8Array>, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({ delimiter, relax_column_count: true, max_record_size: LONGEST_ROW });
  let header: string[] | undefined;
  try {
    for await (const record of valuesOf<string[]>(streamOf(bytes).pipeThrough<string[]>(parser))) {
      header ??= record;
      yield record;
    }
  } catch (error) {
    throw isBroken(error) ? unreadable(error, header ?? []) : error;
  }
}

/** A stream is asked for no more than is read of it, so that memory stays bounded. */
function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 1 },
  );
}

async function* valuesOf<Value>(stream: ReadableStream<Value>): AsyncGenerator<Value> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

type Broken = CsvError & { readonly records: number; readonly index: number };

const isBroken = (error: unknown): error is Broken =>
  error instanceof Error && 'records' in error && 'index' in error && 'code' in error;

function unreadable({ code, records, index }: Broken, header: readonly string[]): Unreadable {
  const column = { name: header[index]?.trim() ?? '', letter: columnLetter(index) };
  return new Unreadable(BROKEN[code] ?? MISPLACED, { row: records + 1, column });
}

const BROKEN: Partial<Record<CsvError['code'], string>> = {
  CSV_MAX_RECORD_SIZE:
    'This row is longer than 1 MB: probably a quotation mark is opened in it and not closed.',
  CSV_QUOTE_NOT_CLOSED:
    'A quotation mark is opened here and not closed, so nothing that follows can be read.',
};
const MISPLACED =
  'A quotation mark stands here where none can be, so nothing that follows can be read. Put quotation marks around the whole cell, and write each one inside it twice.';
