/** Finds the lists in guidance that describe levels one by one, which options may have to agree with. */

/** A level that guidance describes: “High – help is needed at once”. Offsets count from the start of the text. */
export interface DescribedLevel {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const BULLET = /^[ \t]*(?:[-*+•‣▪][ \t]+|\d{1,2}[.)][ \t]+)/;
const LEVEL =
  /^[ \t]*(?:\*\*|__|[*_])?([\p{L}\p{N}][^\n:–—*_|]{0,40}?)(?:\*\*|__|[*_])?(?:\s{0,4}[–—:]|\s{0,4}-(?=\s))(?:\*\*|__|[*_])?[ \t]+\S/u;
const MOST_WORDS = 4;

/** The lists of a text in which every item begins with the name of what it describes. */
export function describedLevels(text: string): DescribedLevel[][] {
  const lists: DescribedLevel[][] = [];
  let list: DescribedLevel[] = [];
  let isList = true;
  const close = () => {
    if (isList && list.length > 1) lists.push(list);
    list = [];
    isList = true;
  };
  let isAfterBlank = true;
  for (const { line, start } of linesOf(text)) {
    const isBlank = line.trim() === '';
    const bullet = BULLET.exec(line)?.[0];
    const level =
      bullet !== undefined || isAfterBlank ? levelAt(line, start, bullet?.length ?? 0) : undefined;
    if (level) list.push(level);
    else if (bullet !== undefined) isList = false;
    else if (!isBlank && isAfterBlank && !/^[ \t]/.test(line)) close();
    isAfterBlank = isBlank;
  }
  close();
  return lists;
}

function levelAt(line: string, start: number, from: number): DescribedLevel | undefined {
  const found = LEVEL.exec(line.slice(from));
  const label = found?.[1]?.trim();
  if (!found || !label || label.split(/\s+/).length > MOST_WORDS) return undefined;
  const at = start + from + found[0].indexOf(label);
  return { label, start: at, end: at + label.length };
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { line, start };
    start += line.length + 1;
  }
}
