/** Sorts documents into sets, and says which facts about each set have changed since the last look. */
import type { Reading } from '../model/reading.ts';
import type { Chunk } from '../syntax/chunk.ts';
import type { Steps } from '../text/steps.ts';
import { isInside, parentFolder } from '../text/uri.ts';
import { WordList } from '../text/wording/word-list.ts';
import type { Base } from './base.ts';
import type { Catalogued } from './catalogue.ts';
import { ChangeLog, type Changes } from './changes.ts';
import {
  changedFields,
  difference,
  factsThatDiffer,
  idList,
  isAroundOthers,
  placesThatDiffer,
} from './differences.ts';
import type { Document } from './document.ts';
import {
  BASE,
  CONTENT,
  type Fact,
  Facts,
  heldFact,
  holdingFact,
  keysFact,
  OFTEN,
  oftenFact,
  SET,
  SETS,
} from './facts.ts';
import { Manifests } from './manifests.ts';
import { QuestionSet } from './question-sets.ts';

/** Every document that is known, in its set, with the index of names. Works in memory only. */
export class Project {
  readonly documents = new Map<string, Document>();
  readonly sets = new Map<string, QuestionSet>();
  /** The folders of sets by other names, each with its own. */
  private readonly otherNames = new Map<string, string>();
  /** Folders are still being read: sets may be there that are not known yet. */
  isPartial = false;
  private readonly manifests = new Manifests();
  /** The documents of no set. */
  private readonly apart = new Map<string, Document>();
  private readonly owners = new WeakMap<Chunk, string>();
  private readonly log = new ChangeLog();
  /** The sets whose ids have changed, with what was odd about their numbering before. */
  private readonly numberings = new Map<QuestionSet, ReadonlyMap<string, unknown> | undefined>();
  /** By the folder of the set. */
  private readonly bases = new Map<string, Base>();
  private readonly factsOfSets = new Map<string, Facts>();
  /** The facts about which sets there are. */
  readonly facts = new Facts('');
  /** Until somebody has looked, everything is new and no single fact needs to be told. */
  private isWatched = false;
  private readonly readWords: () => Uint8Array | undefined;
  private wordList: WordList | undefined;

  /** Nothing changes once it is read, so that it is not noted who rests on what. */
  readonly isStill: boolean;

  /** The day of today, for what is drafted; undefined where that is not to be known. No finding rests on it. */
  readonly today: () => string | undefined;

  /** @param readWords gives British words, packed; it is asked when spelling is first looked at. */
  constructor(
    readWords: () => Uint8Array | undefined = () => undefined,
    { isStill = false, today }: { readonly isStill?: boolean; readonly today?: () => string } = {},
  ) {
    this.readWords = readWords;
    this.isStill = isStill;
    this.today = today ?? (() => undefined);
  }

  /** The words that are spelt right; empty where no list is at hand. */
  get words(): WordList {
    this.wordList ??= new WordList(this.readWords());
    return this.wordList;
  }

  /** Takes in a document that is new or was edited. */
  put(document: Document): void {
    const { uri } = document;
    const before = this.documents.get(uri);
    this.documents.set(uri, document);
    this.log.noteDocument(uri);
    const set = this.setOf(uri);
    if (before?.kind !== 'question-set' && document.kind !== 'question-set') this.swap(set, before, document);
    else if (set && set.manifest === before && document.kind === 'question-set') {
      this.swap(set, before, document);
      this.manifests.note(uri, document);
      this.changeManifest(set, document);
    } else {
      if (before) this.swap(set, before, undefined);
      this.seat(uri, document);
      this.swap(this.setOf(uri), undefined, document);
    }
  }

  /** Works out in steps what a document is looked up by, so that no more than the looking up is left when it is put. */
  *prepare({ uri, readings }: Document): Steps {
    const catalogued = [...(this.setOf(uri)?.catalogued ?? [])];
    if (catalogued.length === 0) return;
    for (const reading of difference(this.documents.get(uri)?.readings ?? [], readings).added) {
      for (const each of catalogued) each.keysOf(reading);
      yield reading.chunk.text.length;
    }
  }

  /** Forgets a document that is gone. */
  remove(uri: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    this.documents.delete(uri);
    this.log.noteDocument(uri);
    this.swap(this.setOf(uri), document, undefined);
    if (document.kind === 'question-set') this.seat(uri, undefined);
  }

  /** The set that a document belongs to: that of the nearest manifest above it. */
  setOf(uri: string): QuestionSet | undefined {
    for (let folder = parentFolder(uri); folder !== ''; folder = parentFolder(folder)) {
      const set = this.sets.get(folder);
      if (set) return set;
    }
    return undefined;
  }

  /** The set in a folder, by any of its names. */
  setAt(folder: string): QuestionSet | undefined {
    return this.sets.get(folder) ?? this.sets.get(this.folderNamed(folder));
  }

  /** The folder that a name leads to: itself, unless it is known to be another name. */
  folderNamed(name: string): string {
    return this.otherNames.get(name) ?? name;
  }

  /** Takes note that another name leads to the folder of a set, or to none any more. */
  nameSet(other: string, folder: string | undefined): void {
    if (this.otherNames.get(other) === folder) return;
    if (folder === undefined) this.otherNames.delete(other);
    else this.otherNames.set(other, folder);
    this.setFacts(other);
  }

  /** The version with which a set is compared, where there is one. */
  baseOf({ folder }: QuestionSet): Base | undefined {
    return this.bases.get(folder);
  }

  /** Takes note of the version with which the set in a folder is to be compared from now on. */
  setBase(folder: string, base: Base | undefined): void {
    if (base === this.bases.get(folder)) return;
    if (base) this.bases.set(folder, base);
    else this.bases.delete(folder);
    this.sets.get(folder)?.forget();
    this.log.note(this.factsOf(folder).fact(BASE));
  }

  /** The document that holds a chunk. */
  documentOf(chunk: Chunk): Document | undefined {
    return this.documents.get(this.owners.get(chunk) ?? '');
  }

  /** The set whose document holds a chunk, or held it last. */
  setHolding(chunk: Chunk): QuestionSet | undefined {
    return this.setOf(this.owners.get(chunk) ?? '');
  }

  /** The sets that a set uses, itself first, each once, however they use one another. */
  usedBy(set: QuestionSet): QuestionSet[] {
    const found = new Set<QuestionSet>([set]);
    for (const each of found) {
      for (const folder of each.usedFolders) {
        const used = this.setAt(folder);
        if (used) found.add(used);
      }
    }
    return [...found];
  }

  /**
   * Calls `forget` once, as soon as one of the facts may have changed.
   * @returns whether it will; false where no single fact is told at present, so that nothing of them can be kept.
   */
  keepWhile(facts: ReadonlySet<Fact>, forget: () => void): boolean {
    const isToldNow = this.isWatched && !this.log.isAnyRecast && this.numberings.size === 0;
    if (isToldNow) this.log.keepWhile(facts, forget);
    return isToldNow;
  }

  /** True where something has changed since changes were last taken. */
  get hasChanged(): boolean {
    return this.log.hasChanged || this.numberings.size > 0;
  }

  /** What has changed since this was last asked. */
  takeChanges(): Changes {
    for (const [set, before] of this.numberings) if (this.isTold(set)) this.compareNumbering(set, before);
    this.numberings.clear();
    if (!this.isPartial) this.isWatched = true;
    return this.log.take();
  }

  /** A manifest came or went: its folder becomes a set, is one no longer, or has another manifest. */
  private seat(uri: string, document: Document | undefined): void {
    const folder = parentFolder(uri);
    this.manifests.note(uri, document);
    const manifest = this.manifests.of(folder);
    const set = this.sets.get(folder);
    if (set && manifest) this.changeManifest(set, manifest);
    else if (manifest) this.found(folder, manifest);
    else if (set) this.dissolve(set);
  }

  private found(folder: string, manifest: Document): void {
    const around = this.setOf(manifest.uri);
    const set = new QuestionSet(folder, manifest, this.factsOf(folder));
    this.sets.set(folder, set);
    const candidates = [...(around?.documents ?? this.apart).values()];
    this.move(
      candidates.filter(({ uri }) => isInside(uri, folder)),
      around,
      set,
    );
    this.setFacts(folder);
  }

  private dissolve(set: QuestionSet): void {
    this.sets.delete(set.folder);
    this.move([...set.documents.values()], set, this.setOf(set.manifest.uri));
    this.numberings.delete(set);
    this.setFacts(set.folder);
  }

  private move(
    documents: readonly Document[],
    from: QuestionSet | undefined,
    to: QuestionSet | undefined,
  ): void {
    for (const document of documents) {
      this.log.noteDocument(document.uri);
      this.swap(from, document, undefined);
      this.swap(to, undefined, document);
    }
  }

  private changeManifest(set: QuestionSet, manifest: Document): void {
    const fields = changedFields(set.manifest, manifest);
    set.manifest = manifest;
    set.forget();
    this.fact(set, 'manifest place');
    this.fact(set, CONTENT);
    for (const field of fields) this.fact(set, 'manifest', field);
    if (fields.some((field) => NUMBERED_BY.has(field))) this.renumber(set);
  }

  private swap(
    set: QuestionSet | undefined,
    before: Document | undefined,
    after: Document | undefined,
  ): void {
    const { removed, added } = difference(before?.readings ?? [], after?.readings ?? []);
    if (set && this.isTold(set) && removed.length + added.length > MOST_TOLD) this.log.recast(set.folder);
    const held = set && this.isTold(set) ? heldBy(set, [...removed, ...added]) : [];
    if (set) this.fact(set, CONTENT);
    for (const reading of removed) this.dropReading(set, reading);
    for (const reading of added) this.addReading(set, reading, after!.uri);
    const documents = set?.documents ?? this.apart;
    if (after) documents.set(after.uri, after);
    else documents.delete(before!.uri);
    if (!set) return;
    if (!before || !after || before.kind !== after.kind) this.fact(set, 'documents');
    if (idList(removed) !== idList(added) || before?.readings.length !== after?.readings.length)
      this.renumber(set);
    if (!this.isTold(set)) return;
    for (const [kind, of] of factsThatDiffer(removed, added)) this.fact(set, kind, of);
    if (
      [...removed, ...added].some(isAroundOthers) ||
      removed.length !== added.length ||
      idList(removed) !== idList(added)
    )
      for (const [kind, of] of placesThatDiffer(before, after)) this.fact(set, kind, of);
    for (const { catalogued, key, count } of held) {
      const { name } = catalogued.catalogue;
      const now = catalogued.holding(key).size;
      this.fact(set, holdingFact(name), key);
      if (count >= OFTEN !== now >= OFTEN) this.fact(set, oftenFact(name), key);
      if (count > 0 === now > 0) continue;
      this.fact(set, heldFact(name), key);
      this.fact(set, keysFact(name));
    }
  }

  private dropReading(set: QuestionSet | undefined, reading: Reading): void {
    set?.remove(reading);
    this.log.noteRemoved(reading);
  }

  private addReading(set: QuestionSet | undefined, reading: Reading, owner: string): void {
    this.owners.set(reading.chunk, owner);
    set?.add(reading);
    this.log.noteAdded(reading);
  }

  private renumber(set: QuestionSet): void {
    this.fact(set, 'ids');
    const before = set.renumber();
    if (this.isTold(set) && !this.numberings.has(set)) this.numberings.set(set, before);
  }

  /** The numbering is worked out for a set as a whole; only the ids for which it came out otherwise are facts anew. */
  private compareNumbering(set: QuestionSet, before: ReadonlyMap<string, unknown> = new Map()): void {
    for (const id of new Set([...before.keys(), ...set.numbering.keys()])) {
      if (JSON.stringify(before.get(id)) !== JSON.stringify(set.numbering.get(id)))
        this.fact(set, 'numbering', id);
    }
  }

  private fact(set: QuestionSet, kind: string, of?: string): void {
    if (this.isTold(set)) this.log.note(set.facts.fact(kind, of));
  }

  private setFacts(folder: string): void {
    this.log.note(this.facts.fact(SETS));
    this.log.note(this.facts.fact(SET, folder));
  }

  /** The facts about a set; they stay the same when the set goes and comes again. */
  private factsOf(folder: string): Facts {
    const facts = this.factsOfSets.get(folder) ?? new Facts(folder);
    this.factsOfSets.set(folder, facts);
    return facts;
  }

  /** Facts about a set are told from when they were first asked for, one by one unless it is recast. */
  private isTold(set: QuestionSet): boolean {
    return (this.isWatched || set.isWatched) && !this.log.isRecast(set.folder);
  }

  /** The documents below a folder. */
  below(folder: string): Document[] {
    return [...this.documents.values()].filter((document) => isInside(document.uri, folder));
  }
}

/** Where more entries than this come and go at once, it is not told singly what of the set has changed with them. */
const MOST_TOLD = 500;

/** The keys of some readings in each catalogue of their set, and how many hold them now. */
function heldBy(
  set: QuestionSet,
  readings: readonly Reading[],
): { catalogued: Catalogued; key: string; count: number }[] {
  return [...set.catalogued].flatMap((catalogued) => {
    const keys = new Set(readings.flatMap((reading) => [...catalogued.keysOf(reading)]));
    return [...keys].map((key) => ({ catalogued, key, count: catalogued.holding(key).size }));
  });
}

/** Fields of the manifest on which the numbering rests. */
const NUMBERED_BY = new Set(['ids', 'unused', 'retired', 'sections']);
