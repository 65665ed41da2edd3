/** Reads how Word counts: its lists, their levels, and which paragraphs are in which of them. */
import { type Parts, textOfPart } from './archive.ts';

/** A level of a list: how it counts, what is printed, where it starts. */
export interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** A list, as paragraphs name it. Those of one kind count on from one another, but for those that begin anew. */
export interface WordList {
  readonly kind: string;
  readonly beginsAnew: boolean;
  readonly levels: readonly (ListLevel | undefined)[];
}

/** The place of a paragraph in a list. */
export interface Numbering {
  readonly list: string;
  readonly level: number;
}

/** The lists of a document by their names. */
export function wordLists(parts: Parts): ReadonlyMap<string, WordList> {
  const xml = textOfPart(parts, 'word/numbering.xml');
  const kinds = new Map(
    sections(xml, 'abstractNum').map(
      (part) => [attribute(part, 'abstractNumId') ?? '', levelsOf(part)] as const,
    ),
  );
  return new Map(
    sections(xml, 'num').flatMap((part) => {
      const kind = valueIn(part, 'abstractNumId') ?? '';
      const levels = kinds.get(kind);
      const beginsAnew = part.includes('<w:startOverride ');
      return levels ? [[attribute(part, 'numId') ?? '', { kind, beginsAnew, levels }] as const] : [];
    }),
  );
}

function levelsOf(xml: string): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const part of sections(xml, 'lvl'))
    levels[Number(attribute(part, 'ilvl') ?? 0)] = {
      format: valueIn(part, 'numFmt') ?? 'decimal',
      text: valueIn(part, 'lvlText') ?? '',
      start: Number(valueIn(part, 'start') ?? 1),
    };
  return levels;
}

/** The numbering that comes with styles of paragraphs. */
export function numberedStyles(parts: Parts): ReadonlyMap<string, Numbering> {
  return new Map(
    sections(textOfPart(parts, 'word/styles.xml'), 'style').flatMap((part) => {
      const list = valueIn(part, 'numId');
      const id = attribute(part, 'styleId');
      return list && id ? [[id, { list, level: Number(valueIn(part, 'ilvl') ?? 0) }] as const] : [];
    }),
  );
}

/** Where a paragraph is counted, by itself or by its style; undefined of one that is not. */
export function numberingOf(
  paragraph: string,
  styles: ReadonlyMap<string, Numbering>,
): Numbering | undefined {
  const list = valueIn(paragraph, 'numId');
  if (list === '0') return undefined;
  const level = Number(valueIn(paragraph, 'ilvl') ?? 0);
  if (list !== undefined) return { list, level };
  return styles.get(valueIn(paragraph, 'pStyle') ?? '');
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
