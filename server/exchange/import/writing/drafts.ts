/** Drafts the documents of a set from an outline: which sections, which key questions, and what each entry says. */
import { type Block, wordsOfBlocks } from '../document.ts';
import type { Outline, OutlineEntry, OutlineSection } from '../understanding/outline.ts';

/** A section as it is written: its entries below their key questions. */
export interface ImportedSection {
  readonly title: string;
  readonly statement: string | undefined;
  readonly guidance: readonly Block[];
  readonly doubts: readonly string[];
  readonly entries: readonly EntryDraft[];
}

export interface EntryDraft {
  /** 1 of a key question, 2 of a question. */
  readonly level: 1 | 2;
  readonly entry: OutlineEntry;
}

/** The sections of a set. Where the letter of ids changes below a key question, another section begins. */
export function sectionsOf({ sections }: Outline): ImportedSection[] {
  return sections.flatMap((section) => {
    const keys = keyQuestions(section);
    return parted(section, keys).map((entries, index) => ({
      title: index === 0 ? section.title : '',
      statement: index === 0 ? section.statement : undefined,
      guidance: index === 0 ? section.guidance : [],
      doubts: index === 0 && section.title !== '' ? [] : ['No heading is printed for these questions.'],
      entries: entries.map((entry) => ({ level: keys.has(entry) ? 1 : 2, entry }) as const),
    }));
  });
}

/** The entries whose id others of the section are numbered below, and that are not answered themselves: A1 where there is A1.1 or A1S. */
function keyQuestions({ entries }: OutlineSection): Set<OutlineEntry> {
  const parents = new Set(
    entries.flatMap(({ id }) => /^([A-Z]+\d+|\d+)(?:\.\d.*|S)$/.exec(id ?? '')?.[1] ?? []),
  );
  const isAnswered = ({ parts }: OutlineEntry) => wordsOfBlocks(parts.answer ?? []) !== '';
  const found = entries.filter(({ id }) => id !== undefined && parents.has(id));
  return new Set((found.length > 0 ? found : headingsOf(entries)).filter((entry) => !isAnswered(entry)));
}

/** The headings that others are numbered below: 1.1 where there is 1.1.1. */
function headingsOf(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const parents = new Set(entries.flatMap(({ id }) => /^(.+)\.[^.]+$/.exec(id ?? '')?.[1] ?? []));
  return entries.filter(({ id, isHeading }) => isHeading && id !== undefined && parents.has(id));
}

/** Parts the entries where the letter of their ids changes after a key question, or their first number for good. */
function parted({ entries }: OutlineSection, keys: ReadonlySet<OutlineEntry>): OutlineEntry[][] {
  const withId = entries.filter(({ id }) => id !== undefined);
  const nextOf = new Map(withId.map((entry, index) => [entry, withId[index + 1]] as const));
  const parts: OutlineEntry[][] = [[]];
  let family: string | undefined;
  for (const entry of entries) {
    const own = familyOf(entry);
    const next = nextOf.get(entry);
    const isOther = own !== undefined && family !== undefined && own !== family && !keys.has(entry);
    const isForGood = /^\d/.test(own ?? '')
      ? next !== undefined && familyOf(next) === own
      : parts.at(-1)!.some((each) => keys.has(each));
    if (isOther && isForGood) parts.push([]);
    if (parts.at(-1)!.length === 0 || !isOther || isForGood || keys.has(entry)) family = own ?? family;
    parts.at(-1)!.push(entry);
  }
  return parts;
}

/** What ids of one section share: their letters, or the first of several numbers. */
function familyOf({ id = '' }: OutlineEntry): string | undefined {
  return /^[A-Z]+/.exec(id)?.[0] ?? /^(\d+)(?:\.|$)/.exec(id)?.[1];
}
