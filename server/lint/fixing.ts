/** Makes the fixes of findings: those that fit together, round after round, until nothing more can be mended. */
import { type Document, documentOf } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Chunk } from '../syntax/chunk.ts';
import { withReplacements } from '../syntax/replacing.ts';
import type { Source } from '../syntax/source.ts';
import type { Replacement } from '../syntax/tree.ts';
import type { Checker } from './checker.ts';
import type { Finding, Fix, FixEdit } from './finding.ts';

export { withReplacements };

/** After so many rounds it is over: fixes that still bring new ones are at odds with each other. */
const MOST_ROUNDS = 10;

/** A document that fixes have changed. */
export interface MendedDocument {
  readonly uri: string;
  /** How many fixes begin in it. */
  readonly fixes: number;
  /** The text before the first round. */
  readonly before: string;
  /** What each round replaced, at offsets into what the round before had left. */
  readonly rounds: readonly (readonly Replacement[])[];
}

/** The fixes that can be made at once, first come, first served: of two that touch, the later one has to wait. */
export function fixesThatFit(fixes: Iterable<Fix>): Fix[] {
  const taken = new Map<Chunk, FixEdit[]>();
  const chosen: Fix[] = [];
  for (const fix of fixes) {
    const places = fix.edits.map((edit) => ({ edit, list: listAt(taken, edit.at.chunk) }));
    if (places.some(({ edit, list }) => touchesAny(edit, list))) continue;
    chosen.push(fix);
    for (const { edit, list } of places) list.splice(placeIn(list, edit), 0, edit);
  }
  return chosen;
}

/** True where an edit touches one of a list, which is in order and of which none touch each other. */
function touchesAny(edit: FixEdit, list: readonly FixEdit[]): boolean {
  const place = placeIn(list, edit);
  const [before, after] = [list[place - 1], list[place]];
  return (
    (before !== undefined && before.at.end >= edit.at.start) ||
    (after !== undefined && after.at.start <= edit.at.end)
  );
}

/** Where an edit goes in a list that is in order. */
function placeIn(list: readonly FixEdit[], { at }: FixEdit): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at.start < at.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What fixes replace in each document, by URI, with the document's own line breaks. */
export function replacementsOf(project: Project, fixes: readonly Fix[]): Map<string, Replacement[]> {
  const edits = new Map<Document, FixEdit[]>();
  for (const edit of fixes.flatMap((fix) => fix.edits)) {
    const document = project.documentOf(edit.at.chunk);
    if (document) listAt(edits, document).push(edit);
  }
  return new Map([...edits].map(([document, own]) => [document.uri, replacementsIn(document.source, own)]));
}

function replacementsIn(source: Source, edits: readonly FixEdit[]): Replacement[] {
  const offsets = chunkOffsets(source);
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n';
  return edits.map(({ at, text }) => {
    const offset = offsets.get(at.chunk)!;
    return { start: offset + at.start, end: offset + at.end, text: text.replace(/\r?\n/g, lineBreak) };
  });
}

function chunkOffsets(source: Source): Map<Chunk, number> {
  const offsets = new Map<Chunk, number>();
  let offset = 0;
  for (const chunk of source.chunks) {
    offsets.set(chunk, offset);
    offset += chunk.text.length;
  }
  return offsets;
}

function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/**
 * Applies the safe fixes of some documents, and those that come up in their wake, until nothing more can be
 * mended. The project holds the mended documents afterwards, and the checker is up to date.
 * @param isAsked says which documents may be changed; a fix that would change another is left out.
 */
export function mend(
  project: Project,
  checker: Checker,
  isAsked: (uri: string) => boolean,
): MendedDocument[] {
  const mended = new Map<string, { uri: string; fixes: number; before: string; rounds: Replacement[][] }>();
  checker.refresh();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = fixesThatFit(safeFixes(project, checker, isAsked));
    if (chosen.length === 0) break;
    const begun = chosen.map((fix) => project.documentOf(fix.edits[0]!.at.chunk)!.uri);
    for (const [uri, replacements] of replacementsOf(project, chosen)) {
      const before = project.documents.get(uri)!.source.text;
      const document = mended.get(uri) ?? { uri, fixes: 0, before, rounds: [] };
      mended.set(uri, document);
      document.fixes += begun.filter((each) => each === uri).length;
      document.rounds.push(replacements);
      change(project, uri, replacements);
    }
    checker.refresh();
  }
  return [...mended.values()];
}

function* safeFixes(project: Project, checker: Checker, isAsked: (uri: string) => boolean): Generator<Fix> {
  for (const uri of project.documents.keys()) {
    if (!isAsked(uri)) continue;
    for (const finding of checker.findings(uri).findings) {
      const fix = safeFixOf(finding);
      if (fix?.edits.every(({ at }) => isAsked(project.documentOf(at.chunk)?.uri ?? ''))) yield fix;
    }
  }
}

/** The fix of a finding that never alters what the set means, where it has one that changes anything. */
export function safeFixOf(finding: Finding): Fix | undefined {
  return finding.fixes.find(
    (fix) => fix.safe && fix.edits.some(({ at, text }) => at.chunk.text.slice(at.start, at.end) !== text),
  );
}

function change(project: Project, uri: string, replacements: readonly Replacement[]): void {
  const document = project.documents.get(uri)!;
  const source: Source = document.source.replacedBy(withReplacements(document.source.text, replacements));
  project.put(documentOf(uri, source, document));
}
