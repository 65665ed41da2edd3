/** Reads change-control tables: when what was changed. */
import { CHANGE_CLASSES } from '../../../change/version/classes.ts';
import { type Block, type SourceRow, type SourceTable, wordsOfBlocks } from '../document.ts';
import type { ChangeRow } from './outline.ts';

const DATE = /^(?:date|dyddiad|when)\b/i;
const DETAILS = /detail|change|amend|description|summary|newid/i;
const NAMED_DETAILS = /^(?:details?|manylion)\b/i;
const CLASS = /^(?:class|kind of change|type of change)$/i;
const ITEMS = /question|item|section|ref|number|area|cwestiwn/i;
const VERSION = /version|issue|fersiwn/i;

/** The rows of a change-control table; undefined of another table, or where the date of a row cannot be told. */
export function changeRowsIn({ rows }: SourceTable): ChangeRow[] | undefined {
  const [head, ...rest] = rows;
  if (!head || rest.length === 0) return undefined;
  const headings = textsOf(head);
  const column = (pattern: RegExp, but: readonly number[] = []) =>
    headings.findIndex((text, index) => pattern.test(text) && !but.includes(index));
  const date = column(DATE);
  if (date < 0) return undefined;
  const version = column(VERSION);
  const sort = column(CLASS);
  const named = column(NAMED_DETAILS);
  const details = named < 0 ? column(DETAILS, [date, version, sort]) : named;
  const items = column(ITEMS, [date, version, details, sort]);
  if (details < 0) return undefined;
  const changes = rest.map((row): ChangeRow | undefined => {
    const texts = textsOf(row);
    const when = dateOf(texts[date] ?? '');
    const written = CHANGE_CLASSES.find((each) => each === texts[sort]?.toLowerCase());
    const number = version < 0 ? '' : (texts[version] ?? '');
    const isNumber = /^\d+\.\d+(?:\.\d+)?$/.test(number);
    const kept = [date, details, items, ...(isNumber ? [version] : []), ...(written ? [sort] : [])];
    const beside = texts.filter((text, index) => text !== '' && !kept.includes(index));
    const what = [texts[details] ?? '', ...beside].filter(Boolean).join(' ');
    if (when === undefined || what === '') return undefined;
    return {
      date: when,
      version: isNumber ? number : undefined,
      items: itemsOf(texts[items] ?? ''),
      class: written,
      details: what,
      printedDate: texts[date] ?? '',
    };
  });
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

function textsOf({ cells }: SourceRow): string[] {
  const texts: string[] = [];
  for (const { column, blocks } of cells) texts[column] = wordsOfBlocks(blocks as readonly Block[]);
  return Array.from(texts, (text) => text ?? '');
}

function itemsOf(text: string): string[] {
  const items = text
    .split(/[,;/]| and /)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length > 0 ? items : ['various'];
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
  ...['september', 'october', 'november', 'december'],
];

/** A date as documents of ours have it: `2015-01-31`, `2015-01`, `2015`; undefined where there is none. */
export function dateOf(text: string): string | undefined {
  const words = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(words)) return words;
  const [, d, m, y] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words) ?? [];
  if (y) return valid(y, Number(m), Number(d));
  const [, day, month = '', year] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9}) (\d{4})$/.exec(words) ?? [];
  const index = MONTHS.findIndex((name) => name === month || name.slice(0, 3) === month);
  if (!year || index < 0) return undefined;
  return valid(year, index + 1, day === undefined ? undefined : Number(day));
}

function valid(year: string, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}
