/** Lets a check see its set, and notes every fact that the check rests on. */
import type { Manifest } from '../model/documents/question-set.ts';
import { foldedId, type IdStyle } from '../model/ids.ts';
import {
  type Definition,
  type DefinitionIn,
  type NameSpace,
  type Reading,
  type SectionEntry,
  SHARED,
} from '../model/reading.ts';
import type { Span } from '../syntax/chunk.ts';
import { resolvePath } from '../text/uri.ts';
import type { WordList } from '../text/wording/word-list.ts';
import type { Base } from './base.ts';
import { type Catalogue, MENTIONS, mentionKey } from './catalogue.ts';
import type { Document } from './document.ts';
import {
  BASE,
  CONTENT,
  type Fact,
  heldFact,
  holdingFact,
  keysFact,
  nameFact,
  namesFact,
  OFTEN,
  oftenFact,
  placeFact,
  SET,
  SETS,
} from './facts.ts';
import type { Numbering } from './order/numbering.ts';
import { type Around, aroundIn, type Neighbours, neighboursIn } from './order/outline.ts';
import type { Project } from './project.ts';
import type { QuestionSet } from './question-sets.ts';

/** What can be kept and compared as an answer. */
export type Comparable = string | boolean | undefined;
/** Asks something of a set by names alone: what it was once found by may have been edited since. */
export type Question<Given extends Comparable> = (view: View) => Given;
/** Gives the answer to a question that a fact stands for, asking it where it must. */
export type Answering = <Given extends Comparable>(
  fact: Fact,
  set: QuestionSet,
  question: Question<Given>,
) => Given;

/**
 * What a check may ask about the set around it. Every question asked is noted, so that the check runs again
 * when, and only when, one of the answers has changed.
 */
export class View {
  readonly set: QuestionSet;
  private readonly project: Project;
  private readonly note: (fact: Fact) => void;
  private readonly answering: Answering | undefined;

  constructor(project: Project, set: QuestionSet, note: (fact: Fact) => void, answering?: Answering) {
    this.project = project;
    this.set = set;
    this.note = note;
    this.answering = answering;
  }

  /**
   * The answer to a question that rests on much and seldom comes out otherwise. Where answers are kept, only another
   * answer makes who asked ask again, and not each change of what it rests on. `kind` and `of` say which question it is.
   */
  answer<Given extends Comparable>(kind: string, of: string, question: Question<Given>): Given {
    if (!this.isNoting) return this.set.once(`answer ${kind}\n${of}`, () => question(this));
    if (!this.answering) return question(this);
    const fact = this.set.facts.fact(kind, of);
    this.note(fact);
    try {
      return this.answering(fact, this.set, question);
    } catch {
      // It fails again, and what that rests on is noted.
      return question(this);
    }
  }

  /** False where nothing will change, so that nobody need know what a check rests on. */
  get isNoting(): boolean {
    return !this.project.isStill;
  }

  /** A field of the manifest. */
  manifest<Field extends keyof Manifest>(field: Field & string): Manifest[Field] | undefined {
    this.fact('manifest', written(field));
    return this.set.model?.[field];
  }

  get idStyle(): IdStyle | undefined {
    this.manifest('ids');
    return this.set.idStyle;
  }

  /** What has a name, in reading order. Standards are also looked for in the sets that this one uses. */
  defined<Space extends NameSpace>(space: Space, name: string): readonly DefinitionIn<Space>[] {
    const sets = this.sets(space);
    for (const set of sets) this.fact(nameFact(space), name, set);
    const found =
      sets.length === 1 ? sets[0]!.defined(space, name) : sets.flatMap((set) => set.defined(space, name));
    return found.length > 1 ? this.inOrder(found, `${space} ${name}`) : found;
  }

  /** What has an id, for what routing rests on: its condition, its answer, its rows; other fields are not noted. */
  routed(id: string): readonly SectionEntry[] {
    this.fact('routing', id);
    const found = this.set.defined('id', id);
    return found.length > 1 ? this.inOrder(found, `id ${id}`) : found;
  }

  /** The section, the key question and the question around an entry of the set. */
  around(definition: Definition): Around {
    this.fact('around', definition.name);
    return aroundIn(this.project.documentOf(definition.reading.chunk), definition);
  }

  /** The questions just before and just after a question in its document. */
  neighbours(definition: Definition): Neighbours {
    this.fact('ids');
    this.fact('order');
    return neighboursIn(this.project.documentOf(definition.reading.chunk), definition);
  }

  /** True where one entry of the set comes before another in reading order. */
  comesBefore(first: Definition, second: Definition): boolean {
    this.fact('order');
    this.fact('documents');
    this.manifest('sections');
    return first !== second && this.sorted([second, first])[0] === first;
  }

  /** Every definition that a reader would take for this id: spaces and case set aside. */
  definedAlike(id: string): readonly SectionEntry[] {
    const found = this.set.definedAlike(id);
    this.fact('alike', foldedId(id));
    return found.length > 1 ? this.inOrder(found, `alike ${foldedId(id)}`) : found;
  }

  names(space: NameSpace): string[] {
    return this.sets(space).flatMap((set) => {
      this.fact(namesFact(space), '', set);
      return set.names(space);
    });
  }

  /** What is worked out of the names of the set in a name space, and of nothing else, once; `key` says what it is. */
  ofNames<Result>(space: NameSpace, key: string, work: (names: readonly string[]) => Result): Result {
    this.fact(namesFact(space));
    return this.set.once(key, () => work(this.set.names(space)));
  }

  /** Where a definition stands, for a finding that points there. */
  placeOf(definition: Definition): Span {
    const set = this.project.setOf(this.project.documentOf(definition.reading.chunk)?.uri ?? '') ?? this.set;
    this.fact(placeFact(definition.space), definition.name, set);
    return { chunk: definition.reading.chunk, start: definition.place.start, end: definition.place.end };
  }

  /** The readings that hold a key of a catalogue, in no order. */
  holding(catalogue: Catalogue, key: string, set = this.set): ReadonlySet<Reading> {
    this.fact(holdingFact(catalogue.name), key, set);
    return set.catalogue(catalogue).holding(key);
  }

  /** Readings of the set in reading order. */
  inReadingOrder<Read extends Reading>(readings: Iterable<Read>): Read[] {
    this.fact('documents');
    this.fact('order');
    this.manifest('sections');
    const ranks = this.ranks;
    const rank = ({ chunk }: Reading) => ranks.get(this.project.documentOf(chunk)?.uri ?? '') ?? -1;
    return [...readings].sort((a, b) => rank(a) - rank(b) || a.chunk.startLine - b.chunk.startLine);
  }

  /** The readings of this set that hold a key of a catalogue, in reading order: they are put in order once. */
  holdingInOrder(catalogue: Catalogue, key: string): readonly Reading[] {
    const holding = this.holding(catalogue, key);
    if (holding.size < 2) return [...holding];
    // Notes what the order rests on.
    this.inReadingOrder([]);
    return this.set.once(`${catalogue.name}\n${key}`, () => this.inReadingOrder(holding));
  }

  /** Whether any reading holds a key of a catalogue: this alone is noted, not which readings do. */
  isHeld(catalogue: Catalogue, key: string, set = this.set): boolean {
    this.fact(heldFact(catalogue.name), key, set);
    return set.catalogue(catalogue).holding(key).size > 0;
  }

  /** The keys that any reading holds in a catalogue, in no order; which readings hold them is not noted. */
  keysOf(catalogue: Catalogue, set = this.set): string[] {
    this.fact(keysFact(catalogue.name), '', set);
    return [...set.catalogue(catalogue).keys()];
  }

  /** Whether a key of a catalogue is held by several readings, as a habit of the set: this alone is noted. */
  isHeldOften(catalogue: Catalogue, key: string, set = this.set): boolean {
    this.fact(oftenFact(catalogue.name), key, set);
    return set.catalogue(catalogue).holding(key).size >= OFTEN;
  }

  /** Whether anything in a set mentions a name. */
  isMentioned(space: NameSpace, name: string, set = this.set): boolean {
    return this.isHeld(MENTIONS, mentionKey(space, name), set);
  }

  /** The version with which the set is compared. */
  get base(): Base | undefined {
    this.fact(BASE);
    return this.project.baseOf(this.set);
  }

  /** What is worked out of all that the documents of the set say; `key` says what it is. */
  ofContent<Result>(key: string, work: (project: Project, set: QuestionSet) => Result): Result {
    this.fact(CONTENT);
    return this.set.once(key, () => work(this.project, this.set));
  }

  numbering(id: string): Numbering {
    this.fact('numbering', id);
    return this.set.numbering.get(id) ?? {};
  }

  /** The document of the set at a path that is written in it. */
  documentAt(path: string): Document | undefined {
    this.fact('documents');
    return this.set.documents.get(resolvePath(this.set.folder, path) ?? '');
  }

  /** Whether a document is there, in this set or another; undefined where no set that is known would hold it. */
  hasDocument(uri: string): boolean | undefined {
    const set = this.project.setOf(uri);
    if (set) this.fact('documents', '', set);
    const isThere = set?.documents.has(uri);
    if (!isThere || set !== this.set) this.noteSets(SETS);
    return isThere;
  }

  /** All documents of the set, in no order. */
  get documents(): Document[] {
    this.fact('documents');
    return [...this.set.documents.values()];
  }

  /** True for a document that the manifest lists among its sections, in whatever capital letters. */
  isListed(uri: string): boolean {
    this.manifest('sections');
    return this.set.isListed(uri);
  }

  /** The manifest of a set, for a finding that points there. */
  manifestOf(set: QuestionSet): Document {
    this.fact('manifest place', '', set);
    return set.manifest;
  }

  /** The words that are spelt right; they never change. */
  get words(): WordList {
    return this.project.words;
  }

  /** The day of today, for what is drafted: no finding may rest on it. */
  get today(): string | undefined {
    return this.project.today();
  }

  /** Every set that is known, by its folder. */
  get allSets(): QuestionSet[] {
    this.noteSets(SETS);
    return [...this.project.sets.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  }

  /** The set whose manifest lies in a folder. */
  setAt(folder: string): QuestionSet | undefined {
    this.noteSetAt(folder);
    return this.project.setAt(folder);
  }

  /** The sets that a set uses, itself first. */
  usedSets(set = this.set): QuestionSet[] {
    const used = this.project.usedBy(set);
    for (const each of used) {
      this.fact('manifest', 'uses', each);
      for (const folder of each.usedFolders) this.noteSetAt(folder);
    }
    return used;
  }

  private noteSetAt(folder: string): void {
    this.noteSets(SET, folder);
    const named = this.project.folderNamed(folder);
    if (named !== folder) this.noteSets(SET, named);
  }

  private sets(space: NameSpace): QuestionSet[] {
    return SHARED.has(space) ? this.usedSets() : [this.set];
  }

  /** Definitions of one name space in reading order; `key` says which ones they are. */
  private inOrder<Found extends Definition>(definitions: readonly Found[], key: string): readonly Found[] {
    this.fact('documents');
    this.manifest('sections');
    const isOfThisSet = !SHARED.has(definitions[0]!.space);
    return isOfThisSet ? this.set.once(key, () => this.sorted(definitions)) : this.sorted(definitions);
  }

  private get ranks(): ReadonlyMap<string, number> {
    return this.set.once(
      'ranks',
      () => new Map(this.set.inReadingOrder().map(({ uri }, rank) => [uri, rank])),
    );
  }

  private sorted<Found extends Definition>(definitions: readonly Found[]): Found[] {
    const ranks = this.ranks;
    return definitions
      .map((definition) => {
        const { chunk } = definition.reading;
        const uri = this.project.documentOf(chunk)?.uri ?? '';
        const rank = ranks.get(uri) ?? -1;
        return { definition, rank, uri, line: chunk.startLine, start: definition.place.start };
      })
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
          a.line - b.line ||
          a.start - b.start,
      )
      .map(({ definition }) => definition);
  }

  /** The same view for a piece of work whose result is kept: what it asks is noted by itself. */
  noting(note: (fact: Fact) => void): View {
    return this.isNoting ? new View(this.project, this.set, note) : this;
  }

  /** The same view as it is had from another set. */
  from(set: QuestionSet): View {
    return set === this.set ? this : new View(this.project, set, this.note, this.answering);
  }

  /** The document that a reading of this view's sets belongs to; it stays the same as long as the reading does. */
  uriOf({ chunk }: Reading): string {
    return this.project.documentOf(chunk)?.uri ?? '';
  }

  /** Notes what was asked for a result that was kept. */
  noteAll(facts: Iterable<Fact>): void {
    if (this.isNoting) for (const fact of facts) this.note(fact);
  }

  private fact(kind: string, of = '', set = this.set): void {
    if (!this.isNoting) return;
    set.isWatched = true;
    this.note(set.facts.fact(kind, of));
  }

  private noteSets(kind: string, of?: string): void {
    if (this.isNoting) this.note(this.project.facts.fact(kind, of));
  }
}

/** How documents write the name of a field. */
function written(field: string): string {
  const known = WRITTEN.get(field) ?? field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  WRITTEN.set(field, known);
  return known;
}

const WRITTEN = new Map<string, string>();
