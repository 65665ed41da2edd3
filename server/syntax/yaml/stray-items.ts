/** Finds entries of a list that do not begin as they should: their dash is missing, or stands at another column. */
import { nextLine } from '../../text/lines.ts';

/** A dash and the id after it, or what a word processor makes of a dash. */
const DASH_AND_ID =
  /([ ]*)((?:[\t\u00a0][ \t\u00a0]*)?)([-–—•*·]|\d{1,3}[.)])([ \u00a0]*)["']?id["']?[ \t\u00a0]*:/y;
const LONE_DASH = /([ ]*)-[ \t]*(?:#.*)?(?=\r?\n)/y;
const NAME = /([ ]*)(- +)?([A-Za-z][\w-]*)[ \t]*:(?=[ \t\r\n]|$)/y;
const NOTHING_AFTER = /^[ \t]*(?:#.*)?\r?\n?$/;

/**
 * Where entries begin that no dash at `column` parts from the one above. No line that is found can stand where it does in
 * YAML that is right: it has the dash and the id of an entry but not the column, or it is the id of an entry that has one.
 * @param isDeepest whether no further list of entries hangs below these.
 */
export function strayItems(text: string, from: number, column: number, isDeepest: boolean): number[] {
  const found: number[] = [];
  let item: Item | undefined;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    if (isDeep(text, line, column + 3)) continue;
    const dash = match(DASH_AND_ID, text, line);
    const spaces = dash?.[1]?.length ?? 0;
    const isOdd = dash !== null && /[\t\u00a0]/.test(dash[2]! + dash[4]!);
    const isOther = dash !== null && !isOdd && (dash[3] !== '-' || dash[4] === '');
    if (dash && !isOdd && !isOther && spaces === column) item = new Item(column + 2);
    else if (!dash && match(LONE_DASH, text, line)?.[1]?.length === column) item = new Item(column + 2);
    else if (
      dash &&
      item &&
      (isOther ? spaces === column : isMisplaced(spaces, isOdd, column, isDeepest, item.isOpen))
    ) {
      found.push(line);
      item = new Item(spaces + dash[2]!.length + dash[3]!.length + Math.max(1, dash[4]!.length));
    }
    const name = match(NAME, text, line);
    if (!name || !item) continue;
    const at = name[1]!.length + (name[2]?.length ?? 0);
    if (at !== item.column) continue;
    if (name[3] === 'id' && !name[2] && item.names.has('id') && isRepeated(text, line, item)) {
      found.push(line);
      item = new Item(at);
    }
    item.names.add(name[3]!);
    item.isOpen = NOTHING_AFTER.test(text.slice(NAME.lastIndex, nextLine(text, line)));
  }
  return found;
}

/** True where a text that begins with one entry may hold another one that has strayed. */
export function holdsStrayItem(text: string, start: number, column: number): boolean {
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    if (match(DASH_AND_ID, text, line)) return true;
    const name = match(NAME, text, line);
    if (name?.[3] === 'id' && !name[2] && name[1]!.length === column + 2) return true;
  }
  return false;
}

/** True of a line that is indented with so many spaces or more. */
function isDeep(text: string, line: number, least: number): boolean {
  let at = line;
  while (at - line < least && text.charCodeAt(at) === 32) at++;
  return at - line >= least;
}

class Item {
  /** A list may follow at the column of its last name. */
  isOpen = false;
  readonly names = new Set<string>();
  constructor(
    /** Where its names stand. */
    readonly column: number,
  ) {}
}

/** A dash that cannot be one of a list inside an entry: it stands further to the left than the names of that. */
function isMisplaced(
  spaces: number,
  isOdd: boolean,
  column: number,
  isDeepest: boolean,
  isOpen: boolean,
): boolean {
  if (!isDeepest) return !isOdd && Math.abs(spaces - column) === 1;
  return spaces < column + 2 || (spaces === column + 2 && !isOpen);
}

/** True where the names that follow an id are those that its entry has already. */
function isRepeated(text: string, line: number, { column, names }: Item): boolean {
  for (let next = nextLine(text, line); next < text.length; next = nextLine(text, next)) {
    const name = match(NAME, text, next);
    const isBlank = text.slice(next, nextLine(text, next)).trim() === '';
    if (!isBlank && !isDeep(text, next, column)) return false;
    if (name && !name[2] && name[1]!.length === column) return names.has(name[3]!);
  }
  return false;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
