/** Finds what can be chosen in the cells of a workbook: lists that are given with the cells, or that stand in others. */
import { type Parts, textOfPart } from './archive.ts';
import { readable } from './word-text.ts';

/** A sheet as it is read: its name, and its rows of texts. */
export interface NamedSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What can be chosen in a sheet. */
export interface CellChoices {
  /** The options of the cell in a row and a column, from 0; undefined of one that is written in freely. */
  of(row: number, column: number): readonly string[] | undefined;
}

/** What can be chosen in the sheets of a workbook, in their order, and which sheets hold nothing but lists for others. */
export function cellChoices(
  parts: Parts,
  sheets: readonly NamedSheet[],
): { choices: CellChoices[]; lists: ReadonlySet<string> } {
  const lists = new Set<string>();
  const names = definedNames(parts);
  const files = filesOfSheets(parts);
  const choices = sheets.map((sheet) => {
    const xml = textOfPart(parts, files.get(sheet.name) ?? '');
    const areas = xml
      .split(/<(?:x14:)?dataValidation /)
      .slice(1)
      .filter((each) => /^[^>]*type="list"/.test(each))
      .flatMap((each) => {
        const formula = formulaOf(each);
        const range = rangeOf(names.get(formula) ?? formula);
        if (range?.sheet !== undefined && range.sheet !== sheet.name) lists.add(range.sheet);
        const options = range ? textsIn(range, sheets, sheet) : literalList(formula);
        return options.length < 2 ? [] : areasOf(each).map((area) => ({ area, options }));
      });
    const of = (row: number, column: number) =>
      areas.find(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      )?.options;
    return { of };
  });
  return { choices, lists };
}

/** The part of each sheet, by its name. */
function filesOfSheets(parts: Parts): ReadonlyMap<string, string> {
  const attributeOf = (xml: string, name: string) =>
    readable(xml.split(` ${name}="`)[1]?.split('"', 1)[0] ?? '');
  const elements = (xml: string, name: string) =>
    xml
      .split(`<${name} `)
      .slice(1)
      .map((each) => ` ${each.split('>', 1)[0]}`);
  const targets = new Map(
    elements(textOfPart(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(
      (each) =>
        [attributeOf(each, 'Id'), attributeOf(each, 'Target').replace(/^(?:\/?xl\/)?/, 'xl/')] as const,
    ),
  );
  return new Map(
    elements(textOfPart(parts, 'xl/workbook.xml'), 'sheet').map(
      (each) => [attributeOf(each, 'name'), targets.get(attributeOf(each, 'r:id')) ?? ''] as const,
    ),
  );
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function definedNames(parts: Parts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of textOfPart(parts, 'xl/workbook.xml').split('<definedName ').slice(1)) {
    const name = /^[^>]*name="([^"]{1,100})"/.exec(part)?.[1];
    if (name) found.set(name, readable(part.slice(part.indexOf('>') + 1).split('<', 1)[0]!));
  }
  return found;
}

/** What stands in the first formula, in either way in which Excel writes it. */
function formulaOf(xml: string): string {
  const own = xml.split(/<\/(?:x14:)?dataValidation>/, 1)[0]!;
  const inner = own.split(/<(?:x14:)?formula1>/)[1]?.split(/<\/(?:x14:)?formula1>/, 1)[0] ?? '';
  return readable(inner.replace(/<\/?xm:f>/g, '')).trim();
}

/** The cells that a validation is for. */
function areasOf(xml: string): Area[] {
  const named =
    /^[^>]*sqref="([^"]{1,2000})"/.exec(xml)?.[1] ?? xml.split('<xm:sqref>')[1]?.split('<', 1)[0] ?? '';
  return named.split(' ', MOST).flatMap((each) => rangeOf(each) ?? []);
}

const literalList = (formula: string): string[] =>
  formula.startsWith('"')
    ? formula
        .slice(1, -1)
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '')
    : [];

interface Range extends Area {
  readonly sheet: string | undefined;
}

const RANGE =
  /^(?:(?:'([^']{1,60})'|([^'!:]{1,60}))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** “Lists!$A$2:$A$4”; undefined of anything else. */
function rangeOf(formula: string): Range | undefined {
  const [, quoted, bare, left, top, right = left, bottom = top] = RANGE.exec(formula.replace(/^=/, '')) ?? [];
  if (!left || !top) return undefined;
  return {
    sheet: quoted ?? bare,
    left: columnOf(left),
    right: columnOf(right!),
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
  };
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A list is never longer. */
const MOST = 200;

function textsIn(range: Range, sheets: readonly NamedSheet[], own: NamedSheet): string[] {
  const sheet = range.sheet === undefined ? own : sheets.find(({ name }) => name === range.sheet);
  const rows = sheet?.rows.slice(range.top, Math.min(range.bottom + 1, range.top + MOST)) ?? [];
  return rows.flatMap((row) => row.slice(range.left, range.right + 1)).filter((text) => text.trim() !== '');
}
