/** Brings an outline into the order that a set has: what stands before its sections, and which entries are key questions. */
import { type Aside, type Block, wordsOfBlocks } from '../document.ts';
import { paragraphOf } from '../layout/lines.ts';
import { sourceWords } from '../words.ts';
import { withAnswer } from './answers.ts';
import { withIndicators } from './indicators.ts';
import { withLabelled } from './labelled.ts';
import { withEmbedded } from './lost/embedded.ts';
import { knownIdsOf, withDoubtfulLetters, withLostIds, withoutRepeatedIds } from './lost/lost-ids.ts';
import { withoutRunTogether } from './lost/run-together.ts';
import { type Outline, type OutlineEntry, type OutlineSection, rowsSource } from './outline.ts';

type Found = Omit<Outline, 'guidance'> & { readonly isExtracted: boolean };

/** The outline with what introduces the set apart, and sections without questions put together. */
export function settled(found: Found): Outline {
  const first = found.sections.findIndex(({ entries }) => entries.length > 0);
  const before = first < 0 ? [] : found.sections.slice(0, first);
  const [opening, ...others] = found.sections.slice(Math.max(0, first));
  // Below no heading, what stands before the first question introduces all of them.
  const isBare = opening !== undefined && first >= 0 && opening.title === '';
  const introduction = isBare ? opening.guidance : [];
  const rest = opening ? [isBare ? { ...opening, guidance: [] } : opening, ...others] : [];
  const whole = withoutBareHeadings(merged(rest).map(withStatement));
  const indicated = withPartsApart(withIds(whole, found));
  const sections = indicated.sections.map((section) => ({
    ...section,
    entries: section.entries.map(asNote).map(withoutHomeless).map(withWayApart).map(withAnswer),
  }));
  const asides = [
    ...found.asides,
    ...indicated.asides,
    ...sections.flatMap(({ entries }) => entries.flatMap(rewritten)),
  ];
  const { title, style, changes } = found;
  return {
    title,
    style,
    changes,
    guidance: [...before.flatMap(asGuidance), ...introduction],
    sections,
    asides,
  };
}

/** The sections with what is labelled, and the indicators of each entry, apart from its guidance, and what headed them. */
function withPartsApart(sections: readonly OutlineSection[]) {
  const asides: Aside[] = [];
  const apart = sections.map((section) => ({
    ...section,
    entries: section.entries.map((each) => {
      const labelled = withLabelled(each);
      const found = withIndicators(labelled.entry);
      asides.push(...labelled.asides, ...found.asides);
      return found.entry;
    }),
  }));
  return { sections: apart, asides };
}

/** The sections with ids for those entries whose number was lost among other words, or altogether. */
function withIds(
  sections: readonly OutlineSection[],
  { style, changes, isExtracted }: Found,
): OutlineSection[] {
  const placed = isExtracted ? withEmbedded(sections, style) : sections;
  const known = knownIdsOf(
    placed,
    changes.flatMap(({ items }) => items),
  );
  const once = withoutRepeatedIds(placed, known);
  const whole = isExtracted ? withoutRunTogether(withLostIds(once, known), known) : once;
  return withDoubtfulLetters(whole, known);
}

/** What a column calls a note asks nothing. */
function asNote(entry: OutlineEntry): OutlineEntry {
  const isCalledSo = /^(?:note|statement|instruction|nodyn)s?$/i.test(wordsOfBlocks(entry.parts.kind ?? []));
  return isCalledSo && entry.id === undefined ? { ...entry, isNote: true, isSure: true } : entry;
}

/** A translation has no place but at the id of what it translates. */
function withoutHomeless(entry: OutlineEntry): OutlineEntry {
  const { 'welsh-text': text = [], 'welsh-guidance': below = [], ...parts } = entry.parts;
  if (text.length + below.length === 0 || (entry.id !== undefined && !entry.isNote)) return entry;
  return { ...entry, parts: { ...parts, guidance: [...(parts.guidance ?? []), ...text, ...below] } };
}

/** A question, and what is said after it of where to go on. */
const ASKED_AND_WAY = /^([^?]{3,400}\?) ((?:if|only|ask|→|►|[-=]>|go to|skip to)\b.{0,200})$/i;

/** Where to go on stands in the guidance, and not in the text. */
function withWayApart(entry: OutlineEntry): OutlineEntry {
  const { text = [], guidance = [] } = entry.parts;
  const [only] = text;
  const [, asked, way] = (text.length === 1 && only?.is === 'prose' && ASKED_AND_WAY.exec(only.plain)) || [];
  if (!only || asked === undefined || way === undefined || way.includes('?')) return entry;
  if (!/\b(?:go|skip|move|jump|proceed|continue)\b/i.test(way)) return entry;
  const parts = { text: [paragraphOf(asked, only.at)], guidance: [paragraphOf(way, only.at), ...guidance] };
  return { ...entry, parts: { ...entry.parts, ...parts } };
}

/** What is not kept in the words of the source, but by what it says: the kind, the answer, when it is asked, and by whom. */
function rewritten({ parts, at }: OutlineEntry): Aside[] {
  const criteria = sourceWords(wordsOfBlocks(parts.criteria ?? []));
  const isRepeated = new Set(criteria).size < criteria.length;
  const names = [
    'kind',
    'answer',
    'routing',
    'respondent',
    ...(isRepeated ? (['criteria'] as const) : []),
  ] as const;
  const kept = names.map((part) => parts[part] ?? []);
  const rows = (parts.text ?? []).filter((block) => rowsSource(block) !== undefined);
  return [...kept, rows].flatMap((blocks) => {
    const text = wordsOfBlocks(blocks);
    return text === '' ? [] : [{ text, why: 'rewritten', at } as const];
  });
}

/** A section without questions, as guidance below its heading. */
function asGuidance({ title, guidance, at }: OutlineSection): Block[] {
  return [...(title === '' ? [] : [{ is: 'heading', level: 3, text: title, at } as const]), ...guidance];
}

/** Sections without questions that follow one another are one. */
function merged(sections: readonly OutlineSection[]): OutlineSection[] {
  const kept: OutlineSection[] = [];
  for (const section of sections) {
    const last = kept.at(-1);
    const isText = section.entries.length === 0;
    if (last && isText && last.entries.length === 0) last.guidance.push(...asGuidance(section));
    else kept.push({ ...section, guidance: [...section.guidance] });
  }
  return kept;
}

/** A heading with nothing below it stands in the guidance of the next section, or of the last one. */
function withoutBareHeadings(sections: readonly OutlineSection[]): OutlineSection[] {
  const kept: OutlineSection[] = [];
  let bare: Block[] = [];
  for (const section of sections) {
    const { statement, guidance, entries } = section;
    if (statement === undefined && guidance.length === 0 && entries.length === 0)
      bare.push(...asGuidance(section));
    else {
      kept.push({ ...section, guidance: [...bare, ...guidance] });
      bare = [];
    }
  }
  const last = kept.at(-1);
  if (last) last.guidance.push(...bare);
  else if (bare.length > 0) kept.push({ ...sections[0]!, title: '', guidance: bare });
  return kept;
}

const LONGEST_STATEMENT = 60;

/** The first sentence below a heading says what good work looks like, where questions follow. */
function withStatement(section: OutlineSection): OutlineSection {
  const [first, ...rest] = section.guidance;
  if (section.entries.length === 0 || first?.is !== 'prose' || rest.length > 0) return section;
  const words = wordsOfBlocks([first]);
  const isOne = /^\p{Lu}[^?]*\.$/u.test(words) && words.split(' ').length <= LONGEST_STATEMENT;
  if (!isOne || /^[-|]/.test(first.markdown)) return section;
  return { ...section, statement: words, guidance: [] };
}
