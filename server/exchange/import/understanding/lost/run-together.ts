/** Finds where a question begins that was lost within the one before it: by how the texts of others begin and end. */
import type { Block, Prose } from '../../document.ts';
import { entryOf } from '../entry.ts';
import type { OutlineEntry, OutlineSection } from '../outline.ts';
import { openingOf, type RowStarts, startsOfTexts } from '../tables/row-starts.ts';
import { type KnownIds, missingBefore } from './lost-ids.ts';

const PARTS = ['text', 'indicators', 'guidance'] as const;
type Part = (typeof PARTS)[number];
type Starts = Readonly<Record<Part, RowStarts>>;

/** The sections with an entry for each id that must be there and is not, where the words of the one before hold two. */
export function withoutRunTogether(sections: readonly OutlineSection[], known: KnownIds): OutlineSection[] {
  const starts = startsIn(sections);
  return sections.map((section) => {
    const entries: OutlineEntry[] = [];
    for (const entry of section.entries) {
      const last = entries.at(-1);
      const lost = last?.id && entry.id ? missingBefore(entry.id, last.id, known) : [];
      const parts = last && lost.length === 1 ? inTwo(last, starts) : undefined;
      if (parts) {
        known.ids.add(lost[0]!);
        entries.splice(-1, 1, { ...last!, parts: parts.own }, begun(lost[0]!, last!, parts.next));
      }
      entries.push(entry);
    }
    return { ...section, entries };
  });
}

/** How the parts of entries begin. */
function startsIn(sections: readonly OutlineSection[]): Starts {
  const entries = sections.flatMap((section) => section.entries);
  const of = (part: Part) =>
    startsOfTexts(entries.map(({ parts }) => (parts[part] ?? []).slice(0, 1).map(writtenOf)));
  return { text: of('text'), indicators: of('indicators'), guidance: of('guidance') };
}

const writtenOf = (block: Block) => (block.is === 'prose' ? block.markdown : '');

function begun(id: string, { at }: OutlineEntry, parts: OutlineEntry['parts']): OutlineEntry {
  return {
    ...entryOf(undefined, at),
    id,
    parts,
    doubts: [
      `No number is printed for ${id}, whose words run on from the question before: see where it begins (unsure).`,
    ],
  };
}

interface InTwo {
  readonly own: OutlineEntry['parts'];
  readonly next: OutlineEntry['parts'];
}

/** The parts of an entry, and of the one that begins within it; undefined where nothing tells. */
function inTwo(entry: OutlineEntry, starts: Starts): InTwo | undefined {
  const own = { ...entry.parts };
  const next: OutlineEntry['parts'] = {};
  for (const part of PARTS) {
    const found = cut(entry.parts[part] ?? [], starts[part]);
    if (!found) continue;
    own[part] = found.before;
    next[part] = found.after;
  }
  return Object.keys(next).length > 0 ? { own, next } : undefined;
}

/** Blocks before and after the place at which another text begins: after one that stands whole in others, or where one begins as others do. */
function cut(blocks: readonly Block[], starts: RowStarts): { before: Block[]; after: Block[] } | undefined {
  const [first, ...rest] = blocks;
  if (first?.is !== 'prose') return undefined;
  const at = endOfStock(first.markdown, starts) ?? laterOpening(first.markdown, starts);
  if (at === undefined) return undefined;
  const [before, after] = [
    proseOf(first.markdown.slice(0, at), first),
    proseOf(first.markdown.slice(at), first),
  ];
  return after.length + rest.length > 0 ? { before, after: [...after, ...rest] } : undefined;
}

function endOfStock(text: string, { stock }: RowStarts): number | undefined {
  return [...stock].find((each) => text === each || text.startsWith(`${each} `))?.length;
}

function laterOpening(text: string, { openings }: RowStarts): number | undefined {
  for (const { index } of text.slice(0, FURTHEST).matchAll(/(?<=\S )\p{Lu}/gu))
    if (openings.has(openingOf(text.slice(index, index + LONGEST_OPENING)))) return index;
  return undefined;
}

/** Further into a text its words are its own. */
const FURTHEST = 400;
const LONGEST_OPENING = 60;

function proseOf(markdown: string, { at }: Prose): Prose[] {
  const words = markdown.trim();
  return words === '' ? [] : [{ is: 'prose', markdown: words, plain: words, at }];
}
