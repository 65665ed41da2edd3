/** Makes the fixes of findings: those that fit together, round after round, until nothing more can be mended. */
import { type Document, documentOf } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import { withReplacements } from '../../syntax/replacing.ts';
import type { Source } from '../../syntax/source.ts';
import type { Replacement } from '../../syntax/tree.ts';
import type { Checker } from '../checking/checker.ts';
import type { Finding, Fix, FixEdit } from '../finding.ts';

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
  readonly rounds: readonly (readonly MadeReplacement[])[];
}

/** What a fix has replaced, and the rule whose finding it mends. */
export interface MadeReplacement extends Replacement {
  readonly rule: string;
}

/** The fix to be made of a finding, if any. */
type Choice = (finding: Finding) => Fix | undefined;

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
export function replacementsOf(
  project: Project,
  fixes: readonly Fix[],
  ruleOf: (fix: Fix) => string = () => '',
): Map<string, MadeReplacement[]> {
  const edits = new Map<Document, RuledEdit[]>();
  for (const fix of fixes)
    for (const edit of fix.edits) {
      const document = project.documentOf(edit.at.chunk);
      if (document) listAt(edits, document).push({ ...edit, rule: ruleOf(fix) });
    }
  return new Map([...edits].map(([document, own]) => [document.uri, replacementsIn(document.source, own)]));
}

interface RuledEdit extends FixEdit {
  readonly rule: string;
}

function replacementsIn(source: Source, edits: readonly RuledEdit[]): MadeReplacement[] {
  const offsets = chunkOffsets(source);
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n';
  return edits.map(({ at, text, rule }) => {
    const offset = offsets.get(at.chunk)!;
    return { start: offset + at.start, end: offset + at.end, text: text.replace(/\r?\n/g, lineBreak), rule };
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
 * Applies the fixes of some documents, and those that come up in their wake, until nothing more can be mended. The
 * project holds the mended documents afterwards, and the checker is up to date.
 * @param isAsked says which documents may be changed; a fix that would change another is left out.
 * @param choose says which fix of a finding is made; the safe one, if nothing else is said.
 */
export function mend(
  project: Project,
  checker: Checker,
  isAsked: (uri: string) => boolean,
  choose: Choice = safeFixOf,
): MendedDocument[] {
  const mended = new Map<
    string,
    { uri: string; fixes: number; before: string; rounds: MadeReplacement[][] }
  >();
  checker.refresh();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rules = rulesOfFixes(project, checker, isAsked, choose);
    const chosen = fixesThatFit(rules.keys());
    if (chosen.length === 0) break;
    const begun = chosen.map((fix) => project.documentOf(fix.edits[0]!.at.chunk)!.uri);
    for (const [uri, replacements] of replacementsOf(project, chosen, (fix) => rules.get(fix)!)) {
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

/** The fixes that are to be made in some documents, each with the rule whose finding it mends. */
function rulesOfFixes(
  project: Project,
  checker: Checker,
  isAsked: (uri: string) => boolean,
  choose: Choice,
): Map<Fix, string> {
  const rules = new Map<Fix, string>();
  for (const uri of project.documents.keys()) {
    if (!isAsked(uri)) continue;
    for (const finding of checker.findings(uri).findings) {
      const fix = choose(finding);
      if (fix?.edits.every(({ at }) => isAsked(project.documentOf(at.chunk)?.uri ?? '')))
        rules.set(fix, finding.rule);
    }
  }
  return rules;
}

/** The fix of a finding that never alters what the set means, where it has one that changes anything. */
export function safeFixOf(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe && changesAnything(fix));
}

/** The safe fix of a finding, else the first of those that its author would choose from. */
export function firstFixOf(finding: Finding): Fix | undefined {
  return safeFixOf(finding) ?? finding.fixes.find((fix) => !fix.creates && changesAnything(fix));
}

const changesAnything = ({ edits }: Fix) =>
  edits.some(({ at, text }) => at.chunk.text.slice(at.start, at.end) !== text);

function change(project: Project, uri: string, replacements: readonly Replacement[]): void {
  const document = project.documents.get(uri)!;
  const source: Source = document.source.replacedBy(withReplacements(document.source.text, replacements));
  project.put(documentOf(uri, source, document));
}
