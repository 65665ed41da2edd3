/** Finds what a paragraph below a question says that it is: “Guidance: …”, “Routing: only if 1.1 = Yes”, “Options: …”. */
import type { Aside, Prose } from '../document.ts';
import { type EntryPart, type OutlineEntry, partOf } from './outline.ts';

/** What paragraphs are called, and the part of a question that they are. */
const CALLED: readonly (readonly [RegExp, EntryPart])[] = [
  [/^(?:guidance(?: notes?)?|canllaw(?:iau)?)$/i, 'guidance'],
  [/^(?:routing|filter|condition|ask(?:ed)? (?:if|when)|applies (?:if|when|to))$/i, 'routing'],
  [/^(?:(?:answer|response)s?(?: (?:options|categories|type))?|options|choices)$/i, 'answer'],
  [/^(?:(?:question )?(?:type|kind))$/i, 'kind'],
  [/^(?:answered by|respondents?)$/i, 'respondent'],
];

/** A label may stand in bold or italic letters, and what it labels with it. */
const LABELLED = /^([*_]{0,3})(\p{L}[\p{L} ]{2,24}):([*_]{0,3}) +(?=\S)/u;

/** The entry with such paragraphs in their parts, and the labels, which are not kept. */
export function withLabelled(entry: OutlineEntry): { entry: OutlineEntry; asides: readonly Aside[] } {
  const { guidance = [] } = entry.parts;
  const found = guidance.map((block) => (block.is === 'prose' ? labelled(block) : undefined));
  if (entry.isNote || !found.some((each) => each !== undefined)) return { entry, asides: [] };
  const placed: OutlineEntry = { ...entry, parts: { ...entry.parts, guidance: [] } };
  for (const [index, block] of guidance.entries())
    partOf(placed, found[index]?.part ?? 'guidance').push(found[index]?.block ?? block);
  if (placed.parts.guidance?.length === 0) delete placed.parts.guidance;
  const asides = found.flatMap((each) =>
    each ? [{ text: each.label, why: 'columns', at: each.block.at } as const] : [],
  );
  return { entry: placed, asides };
}

function labelled(block: Prose): { part: EntryPart; block: Prose; label: string } | undefined {
  const [whole = '', open = '', label = '', close = ''] = LABELLED.exec(block.markdown) ?? [];
  const part = CALLED.find(([pattern]) => pattern.test(label))?.[1];
  if (!part) return undefined;
  const rest = block.markdown.slice(whole.length);
  // Marks that began before the label end behind it, or with the paragraph.
  const isAround = open !== close && rest.endsWith(open);
  const markdown = isAround ? rest.slice(0, rest.length - open.length) : rest;
  return { part, label, block: { ...block, markdown, plain: block.plain.slice(label.length + 1).trim() } };
}
