/** Reads cases that are written as JSON or JSON Lines as a table, with numbers as they are written. */
import { Unreadable } from './finding.ts';
import { type CaseInput, decodedText } from './input.ts';
import { type CaseRow, type Cell, type Heading, LABEL, type Table } from './table.ts';

type Value = string | boolean | null | undefined | readonly unknown[] | { readonly [name: string]: unknown };
interface Entry {
  readonly number: number;
  readonly value: { readonly [name: string]: unknown };
}

/**
 * Cases as JSON: a list of `{ case, facts, answers }`, each like a `carag: case` document. What no case gives has no column.
 * @throws Unreadable where the file is no such list.
 */
export async function readJson(input: CaseInput): Promise<Table> {
  const text = await decodedText(input);
  const list = parsed(text, 1);
  if (!Array.isArray(list)) throw new Unreadable('The file has to hold a list of cases between [ and ].');
  return tableOf(list.map((value, index) => entryOf(value, index + 1)));
}

/** The same with one case on each line; a case is numbered by its line. */
export async function readJsonLines(input: CaseInput): Promise<Table> {
  const lines = (await decodedText(input)).split(/\r?\n/);
  return tableOf(
    lines.flatMap((line, index) => (line.trim() === '' ? [] : [entryOf(parsed(line, index + 1), index + 1)])),
  );
}

/** Numbers as they are written, as everywhere: 1.20 is no 1.2. */
function parsed(text: string, line: number): unknown {
  if (text.trim() === '') throw new Unreadable('The file is empty.');
  const broken = brokenIn(text);
  if (broken === 'end') throw new Unreadable('The file is not valid JSON: it ends too early.');
  if (broken !== undefined)
    throw new Unreadable(`The file is not valid JSON: line ${line + broken} cannot be read.`);
  return JSON.parse(withTexts(text));
}

/** Where a text is no JSON: the line, counted from 0, or its end. The engine does not always say, so it is halved until found. */
function brokenIn(text: string): number | 'end' | undefined {
  const whole = faultOf(text);
  if (whole !== 'broken') return whole;
  const lines = text.split('\n');
  let [first, last] = [0, lines.length - 1];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (faultOf(lines.slice(0, middle + 1).join('\n')) === 'broken') last = middle;
    else first = middle + 1;
  }
  return first;
}

function faultOf(text: string): 'end' | 'broken' | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    return /end of JSON|unterminated/i.test(message) || Number(at) >= text.length ? 'end' : 'broken';
  }
}

const TOKEN = /("(?:[^"\\]|\\[\s\S])*(?:"|\\?$))(\s*:)?|-?\d[\d.eE+-]*|[{}]/g;

/** JSON with every number between quotation marks. */
function withTexts(text: string): string {
  const open: Set<string>[] = [];
  return text.replace(TOKEN, (token, quoted: string | undefined, colon: string | undefined) => {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (quoted === undefined) return `"${token}"`;
    else if (colon !== undefined) noteName(JSON.parse(quoted), open.at(-1)!);
    return token;
  });
}

function noteName(name: string, names: Set<string>): void {
  if (names.has(name)) throw new Unreadable(`A case gives “${name}” twice: only one of them can be meant.`);
  names.add(name);
}

function entryOf(value: unknown, number: number): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable('A case is written as { "case": …, "facts": { … }, "answers": { … } }.', {
      row: number,
    });
  return { number, value: value as Entry['value'] };
}

function tableOf(entries: readonly Entry[]): Table {
  const headings = new Map<string, Heading>();
  for (const { value, number } of entries) {
    for (const heading of headingsOf(value, number)) headings.set(keyOf(heading), heading);
  }
  const all = [...headings.values()];
  return { headings: all, rows: rowsOf(entries, all), isTable: false };
}

const keyOf = ({ under, name }: Heading) => `${under ?? ''} ${name}`;

function headingsOf(entry: Entry['value'], row: number): Heading[] {
  return Object.keys(entry).flatMap((key): Heading[] => {
    if (key !== 'facts' && key !== 'answers') return [{ name: key }];
    const given = entry[key] ?? {};
    if (typeof given !== 'object' || Array.isArray(given))
      throw new Unreadable(`“${key}” holds names and what is given of each, between { and }.`, { row });
    return Object.keys(given).map((name) => ({ name, under: key }));
  });
}

async function* rowsOf(entries: readonly Entry[], headings: readonly Heading[]): AsyncGenerator<CaseRow> {
  for (const { number, value } of entries)
    yield { number, cells: headings.map((heading) => cellOf(value, heading, number)) };
}

function cellOf(entry: Entry['value'], { name, under }: Heading, row: number): Cell {
  const given = under ? ((entry[under] ?? {}) as Entry['value']) : entry;
  const value = Object.hasOwn(given, name) ? (given[name] as Value) : undefined;
  const place = { row, column: { name } };
  return Array.isArray(value) ? value.map((each) => textIn(each, place)) : textIn(value, place);
}

function textIn(value: unknown, place: { row: number; column: { name: string } }): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object')
    throw new Unreadable(
      `${place.column.name === LABEL ? 'A label' : 'An answer'} is a text, a number or a list of codes.`,
      place,
    );
  return String(value);
}
