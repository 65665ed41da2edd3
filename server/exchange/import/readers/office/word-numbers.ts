/** Writes out the numbers that Word counts by itself where they are ids: in a cell of their own, or of several levels. */
import { type Parts, textOfPart } from './archive.ts';
import { wordText } from './word-text.ts';

/** A level of a list: how it counts, what is printed, where it starts. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

type Lists = ReadonlyMap<string, readonly (Level | undefined)[]>;

/** The parts with such numbers as text. */
export function withNumbers(parts: Parts): Parts {
  const lists = listsOf(textOfPart(parts, 'word/numbering.xml'));
  if (lists.size === 0) return parts;
  const counters = new Map<string, number[]>();
  const styles = stylesOf(textOfPart(parts, 'word/styles.xml'));
  const xml = inParagraphs(textOfPart(parts, 'word/document.xml'), (paragraph) => {
    const numbering = numberingOf(paragraph, styles);
    const levels = numbering && lists.get(numbering.list);
    const level = levels?.[numbering!.level];
    if (!numbering || !levels || !level || level.format === 'bullet' || level.format === 'none')
      return paragraph;
    const label = counted(numbering, levels, counters);
    return isId(level, paragraph) ? withLabel(paragraph, label) : paragraph;
  });
  return new Map(parts).set('word/document.xml', new TextEncoder().encode(xml));
}

/** The XML with each paragraph as it is given back; one around others is left as it is. */
function inParagraphs(xml: string, change: (paragraph: string) => string): string {
  const [head = '', ...rest] = xml.split(/(?=<w:p[ >])/);
  const changed = rest.map((part) => {
    const end = part.indexOf('</w:p>');
    return end < 0 ? part : change(part.slice(0, end + '</w:p>'.length)) + part.slice(end + '</w:p>'.length);
  });
  return head + changed.join('');
}

interface Numbering {
  readonly list: string;
  readonly level: number;
}

function numberingOf(paragraph: string, styles: ReadonlyMap<string, Numbering>): Numbering | undefined {
  const list = valueIn(paragraph, 'numId');
  if (list === '0') return undefined;
  const level = Number(valueIn(paragraph, 'ilvl') ?? 0);
  if (list !== undefined) return { list, level };
  return styles.get(valueIn(paragraph, 'pStyle') ?? '');
}

/** A number alone in its paragraph, of several levels, or with a letter in it is an id; any other counts a list. */
function isId({ text }: Level, paragraph: string): boolean {
  const isAlone = wordText(paragraph).trim() === '';
  const levels = text.match(/%\d/g)?.length ?? 0;
  return isAlone || levels > 1 || /^[A-Z]+ ?%/.test(text);
}

/** The number of a paragraph as it is printed; those below it begin anew. */
function counted(
  { list, level }: Numbering,
  levels: readonly (Level | undefined)[],
  counters: Map<string, number[]>,
): string {
  const counts = counters.get(list) ?? [];
  counters.set(list, counts);
  counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  counts.length = level + 1;
  return levels[level]!.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return inFormat(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
  });
}

function inFormat(count: number, format: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  return String(count);
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

function listsOf(xml: string): Lists {
  const kinds = new Map(
    sections(xml, 'abstractNum').map(
      (part) => [attribute(part, 'abstractNumId') ?? '', levelsOf(part)] as const,
    ),
  );
  return new Map(
    sections(xml, 'num').flatMap((part) => {
      const levels = kinds.get(valueIn(part, 'abstractNumId') ?? '');
      return levels ? [[attribute(part, 'numId') ?? '', levels] as const] : [];
    }),
  );
}

function levelsOf(xml: string): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const part of sections(xml, 'lvl'))
    levels[Number(attribute(part, 'ilvl') ?? 0)] = {
      format: valueIn(part, 'numFmt') ?? 'decimal',
      text: valueIn(part, 'lvlText') ?? '',
      start: Number(valueIn(part, 'start') ?? 1),
    };
  return levels;
}

/** The numbering that comes with styles of paragraphs. */
function stylesOf(xml: string): Map<string, Numbering> {
  return new Map(
    sections(xml, 'style').flatMap((part) => {
      const list = valueIn(part, 'numId');
      const id = attribute(part, 'styleId');
      return list && id ? [[id, { list, level: Number(valueIn(part, 'ilvl') ?? 0) }] as const] : [];
    }),
  );
}

/** The elements of a name, each from its start to its end. */
function sections(xml: string, name: string): string[] {
  return xml
    .split(`<w:${name} `)
    .slice(1)
    .map((part) => part.split(`</w:${name}>`, 1)[0]!);
}

const valueIn = (xml: string, name: string) => attribute(xml.split(`<w:${name} `)[1] ?? '', 'val');
/** An attribute of the element with which a text begins. */
const attribute = (xml: string, name: string) =>
  xml.split('>', 1)[0]!.split(`w:${name}="`)[1]?.split('"', 1)[0];
