/** Writes out the numbers that Word counts by itself where they are ids: alone in a cell, of several levels, of questions. */
import { type Parts, textOfPart } from './archive.ts';
import {
  type ListLevel,
  type Numbering,
  numberedStyles,
  numberingOf,
  type WordList,
  wordLists,
} from './word-lists.ts';
import { wordText } from './word-text.ts';

/** A paragraph that is counted. */
interface Counted extends Numbering {
  readonly list: string;
  readonly own: WordList;
  readonly is: ListLevel;
  readonly words: string;
  readonly isInTable: boolean;
}

/** The parts with such numbers as text. */
export function withNumbers(parts: Parts): Parts {
  const lists = wordLists(parts);
  if (lists.size === 0) return parts;
  const styles = numberedStyles(parts);
  const document = textOfPart(parts, 'word/document.xml');
  const paragraphs = countedIn(document, lists, styles);
  const ofIds = kindsOfIds([...paragraphs.values()]);
  const counter = new Counter();
  const xml = inParagraphs(document, (paragraph, index) => {
    const found = paragraphs.get(index);
    if (!found) return paragraph;
    const label = counter.next(found);
    const isId = ofIds.has(found.own.kind) || isMarked(found);
    return isId && !isBullet(found.is) ? withLabel(paragraph, label) : paragraph;
  });
  return new Map(parts).set('word/document.xml', new TextEncoder().encode(xml));
}

const isBullet = ({ format }: ListLevel) => format === 'bullet' || format === 'none';

/** The paragraphs that are counted, by their place among all. */
function countedIn(
  xml: string,
  lists: ReadonlyMap<string, WordList>,
  styles: ReadonlyMap<string, Numbering>,
): Map<number, Counted> {
  const found = new Map<number, Counted>();
  let tables = 0;
  inParagraphs(
    xml,
    (paragraph, index) => {
      const numbering = numberingOf(paragraph, styles);
      const own = numbering && lists.get(numbering.list);
      const is = own?.levels[numbering!.level];
      if (numbering && own && is)
        found.set(index, { ...numbering, own, is, words: wordText(paragraph).trim(), isInTable: tables > 0 });
      return paragraph;
    },
    (between) => {
      tables += between.split('<w:tbl>').length - between.split('</w:tbl>').length;
    },
  );
  return found;
}

/** A number alone in its paragraph, of several levels, or with a letter in it is an id; any other counts a list. */
const isMarked = ({ is: { text }, words }: Counted) =>
  words === '' || levelsIn(text) > 1 || /^[A-Z]+ ?%/.test(text);

const levelsIn = (text: string) => text.match(/%\d/g)?.length ?? 0;

/**
 * The kinds of lists all of whose numbers are ids: those that print several levels somewhere, and the one that counts the
 * questions of the document.
 */
function kindsOfIds(paragraphs: readonly Counted[]): ReadonlySet<string> {
  const deep = paragraphs.filter(({ is }) => levelsIn(is.text) > 1).map(({ own }) => own.kind);
  const asking = askingKinds(paragraphs.filter(({ isInTable }) => !isInTable));
  return new Set([...deep, ...(asking.length === 1 && deep.length === 0 ? asking : [])]);
}

/** The kinds of lists most of whose outer paragraphs ask, and that are begun once. */
function askingKinds(paragraphs: readonly Counted[]): string[] {
  const outer = new Map<string, Counted[]>();
  for (const each of paragraphs.filter(({ level, is }) => level === 0 && !isBullet(is))) {
    const own = outer.get(each.own.kind);
    if (own) own.push(each);
    else outer.set(each.own.kind, [each]);
  }
  return [...outer].flatMap(([kind, own]) => {
    const asking = own.filter(({ words }) => words.includes('?')).length;
    const begun = new Set(own.filter(({ own: { beginsAnew } }) => beginsAnew).map(({ list }) => list));
    return own.length > 1 && asking * 2 > own.length && begun.size < 2 ? [kind] : [];
  });
}

/** Counts as Word does: lists of one kind count on from one another, and those below a number begin anew. */
class Counter {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** The number of the next paragraph, as it is printed. */
  next({ list, level, own: { kind, beginsAnew, levels } }: Counted): string {
    const counts = beginsAnew && !this.begun.has(list) ? [] : (this.counts.get(kind) ?? []);
    this.begun.add(list);
    this.counts.set(kind, counts);
    counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    return levels[level]!.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return inFormat(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

function inFormat(count: number, format: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(count: number): string {
  let left = count;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** The XML with each paragraph as it is given back; one around others is left as it is. */
function inParagraphs(
  xml: string,
  change: (paragraph: string, index: number) => string,
  between: (xml: string) => void = () => {},
): string {
  const [head = '', ...rest] = xml.split(/(?=<w:p[ >])/);
  between(head);
  const changed = rest.map((part, index) => {
    const end = part.indexOf('</w:p>');
    if (end < 0) {
      between(part);
      return part;
    }
    const at = end + '</w:p>'.length;
    const made = change(part.slice(0, at), index) + part.slice(at);
    between(part.slice(at));
    return made;
  });
  return head + changed.join('');
}

function withLabel(paragraph: string, label: string): string {
  const run = `<w:r><w:t xml:space="preserve">${label.replace(/&/g, '&amp;').replace(/</g, '&lt;')} </w:t></w:r>`;
  const bare = without(paragraph, '<w:numPr>', '</w:numPr>');
  const at = bare.indexOf('</w:pPr>');
  if (at >= 0)
    return `${bare.slice(0, at)}<w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run}${bare.slice(at + 8)}`;
  return bare.replace(/^<w:p(?:\s[^>]*)?>/, (start) => start + run);
}

function without(xml: string, start: string, end: string): string {
  const from = xml.indexOf(start);
  const to = from < 0 ? -1 : xml.indexOf(end, from);
  return to < 0 ? xml : xml.slice(0, from) + xml.slice(to + end.length);
}
