/** Holds the documents and the names of one question set, with what was worked out of them. */
import type { Manifest } from '../model/documents/question-set.ts';
import type { IdStyle } from '../model/ids.ts';
import { foldedId, withoutSpaces } from '../model/ids.ts';
import {
  type Definition,
  type DefinitionIn,
  headModel,
  type NameSpace,
  type Reading,
  type SectionEntry,
} from '../model/reading.ts';
import { gone, type Steps } from '../text/steps.ts';
import { foldedUri, isSpeltOtherwise, resolvePath } from '../text/uri.ts';
import { type Catalogue, Catalogued, MENTIONS, mentionKey } from './catalogue.ts';
import type { Document } from './document.ts';
import type { Facts } from './facts.ts';
import { numberedEntries } from './order/numbered-entries.ts';
import { type Numbering, numberingInSteps, numberingOf } from './order/numbering.ts';

const NOTHING: readonly Definition[] = [];

/** To work out the keys of so many readings is as much work as to check one. */
const LIKE_A_CHECK = 4;

/** The section documents that a manifest lists, by name and by name without regard to capital letters. */
interface Listed {
  readonly by: Document;
  readonly uris: readonly string[];
  readonly exact: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** A question set: a folder with a manifest, and the documents in it, down to the next manifest. */
export class QuestionSet {
  readonly folder: string;
  readonly facts: Facts;
  readonly documents = new Map<string, Document>();
  /** Grows with every reading that comes or goes. */
  revision = 0;
  /** Somebody rests on facts about it, and is to be told when they change. */
  isWatched = false;
  private readonly known = new Map<string, unknown>();
  private readonly definitions = new Map<NameSpace, Map<string, Definition[]>>();
  private readonly folded = new Map<string, SectionEntry[]>();
  private readonly mentions = new Catalogued(MENTIONS);
  private readonly catalogues = new Map<string, Catalogued>([[MENTIONS.name, this.mentions]]);
  private numbers: ReadonlyMap<string, Numbering> | undefined;
  manifest: Document;
  private listing: Listed | undefined;
  private used: { readonly by: Document; readonly folders: readonly string[] } | undefined;

  constructor(folder: string, manifest: Document, facts: Facts) {
    this.folder = folder;
    this.facts = facts;
    this.manifest = manifest;
  }

  get model(): Manifest | undefined {
    return headModel(this.manifest.readings[0], 'question-set');
  }

  get idStyle(): IdStyle | undefined {
    const style = this.model?.ids?.value;
    return style === 'lettered' || style === 'numbered' ? style : undefined;
  }

  get title(): string {
    return (
      this.model?.title?.value ?? decodeURIComponent(this.folder.slice(this.folder.lastIndexOf('/') + 1))
    );
  }

  /** The folders of the sets that this one uses, as far as their paths can be followed. */
  get usedFolders(): readonly string[] {
    if (this.used?.by !== this.manifest) {
      const folders = (this.model?.uses ?? []).flatMap((path) => resolvePath(this.folder, path.value) ?? []);
      this.used = { by: this.manifest, folders };
    }
    return this.used.folders;
  }

  /** The section documents that the manifest lists, in its order, whether they exist or not. */
  get listedDocuments(): readonly string[] {
    return this.listed.uris;
  }

  /** True for a document that the manifest lists among its sections, in whatever capital letters. */
  isListed(uri: string): boolean {
    return this.lists(uri) || this.listed.folded.has(foldedUri(uri));
  }

  /** True for a document that the manifest lists by this very name. */
  lists(uri: string): boolean {
    return this.listed.exact.has(uri);
  }

  /** What the manifest lists, worked out once for each manifest. */
  private get listed(): Listed {
    if (this.listing?.by !== this.manifest) {
      const uris = (this.model?.sections ?? []).flatMap((path) => resolvePath(this.folder, path.value) ?? []);
      const folded = new Set(uris.map(foldedUri));
      this.listing = { by: this.manifest, uris, exact: new Set(uris), folded };
    }
    return this.listing;
  }

  /** The documents in reading order: the sections as the manifest lists them, then the rest by name. */
  inReadingOrder(): Document[] {
    const listed = this.listedDocuments.flatMap((uri) => this.documents.get(uri) ?? this.speltOtherwise(uri));
    const isListed = new Set(listed);
    const rest = [...this.documents.values()].filter((document) => !isListed.has(document));
    return [...isListed, ...rest.sort((a, b) => (a.uri < b.uri ? -1 : 1))];
  }

  /** The document that some systems open by this name, in which only capital letters differ: it is the one that is meant. */
  private speltOtherwise(uri: string): Document[] {
    return [...this.documents.values()].filter((document) => isSpeltOtherwise(document.uri, uri)).slice(0, 1);
  }

  /** What `work` gives, worked out once and kept until something in the set changes. */
  once<Result>(key: string, work: () => Result): Result {
    if (!this.known.has(key)) this.known.set(key, work());
    return this.known.get(key) as Result;
  }

  /** Forgets what was worked out once. */
  forget(): void {
    this.revision++;
    this.known.clear();
  }

  add(reading: Reading): void {
    this.forget();
    for (const definition of reading.definitions) {
      push(this.definedIn(definition.space), definition.name, definition);
      if (definition.space === 'id') push(this.folded, foldedId(definition.name), definition);
    }
    for (const catalogue of this.catalogues.values()) catalogue.add(reading);
  }

  remove(reading: Reading): void {
    this.forget();
    for (const definition of reading.definitions) {
      drop(this.definedIn(definition.space), definition.name, definition);
      if (definition.space === 'id') drop(this.folded, foldedId(definition.name), definition);
    }
    for (const catalogue of this.catalogues.values()) catalogue.remove(reading);
  }

  /** What is defined in a name space, by name. */
  private definedIn(space: NameSpace): Map<string, Definition[]> {
    let known = this.definitions.get(space);
    if (!known) {
      known = new Map();
      this.definitions.set(space, known);
    }
    return known;
  }

  defined<Space extends NameSpace>(space: Space, name: string): readonly DefinitionIn<Space>[] {
    const found = this.definitions.get(space)?.get(name) ?? NOTHING;
    return found as readonly Definition[] as readonly DefinitionIn<Space>[];
  }

  /** What has an id; a view notes that no more of it is looked at than routing rests on. */
  routed(id: string): readonly SectionEntry[] {
    return this.defined('id', id);
  }

  /** Every definition of an id that a reader would take for this one: spaces and case set aside. */
  definedAlike(id: string): readonly SectionEntry[] {
    return this.folded.get(foldedId(id)) ?? [];
  }

  /** The readings that mention a name, in no order. */
  mentionsOf(space: NameSpace, name: string): ReadonlySet<Reading> {
    return this.mentions.holding(mentionKey(space, name));
  }

  /** The catalogues that have been asked for. */
  get catalogued(): Iterable<Catalogued> {
    return this.catalogues.values();
  }

  /** What the readings of the set hold; made when it is first asked for. */
  catalogue(catalogue: Catalogue): Catalogued {
    const known = this.catalogues.get(catalogue.name);
    if (known?.catalogue === catalogue) return known;
    return this.fill(new Catalogued(catalogue));
  }

  /** Makes a catalogue in steps, where it has not been made. */
  *prepare(catalogue: Catalogue): Steps {
    const isMade = () => this.catalogues.get(catalogue.name)?.catalogue === catalogue;
    if (isMade()) return;
    const made = new Catalogued(catalogue);
    for (const { readings } of [...this.documents.values()])
      for (const [index, reading] of readings.entries()) {
        made.keysOf(reading);
        if (index % LIKE_A_CHECK === 0) yield 1;
      }
    if (!isMade()) this.fill(made);
  }

  /** Adds all that is there now, whatever has come and gone since some of it was looked at. */
  private fill(made: Catalogued): Catalogued {
    for (const { readings } of this.documents.values()) for (const reading of readings) made.add(reading);
    this.catalogues.set(made.catalogue.name, made);
    return made;
  }

  names(space: NameSpace): string[] {
    return [...(this.definitions.get(space)?.keys() ?? [])];
  }

  /** What has an id that begins as `start` does, spaces and case set aside, in no order. */
  *idsStarting(start: string): Generator<SectionEntry> {
    const wanted = foldedId(start);
    for (const [id, definitions] of this.folded) if (id.startsWith(wanted)) yield* definitions;
  }

  /** What has a name that begins as `start` does, in no order. */
  *namesStarting<Space extends NameSpace>(space: Space, start: string): Generator<DefinitionIn<Space>> {
    for (const name of this.definitions.get(space)?.keys() ?? [])
      if (name.startsWith(start)) yield* this.defined(space, name);
  }

  /** What is odd about its ids, by id; nothing where it does not say how ids are written. */
  get numbering(): ReadonlyMap<string, Numbering> {
    const style = this.idStyle;
    this.numbers ??= style
      ? numberingOf(numberedEntries(this.inReadingOrder()), this.knownGaps(), style)
      : new Map();
    return this.numbers;
  }

  /** Works out in steps what is odd about the ids, where that is not known and nothing is edited meanwhile. */
  *prepareNumbering(): Steps {
    const { revision, idStyle: style } = this;
    if (this.numbers || !style) return;
    const entries = numberedEntries(this.inReadingOrder());
    yield gone(entries.length);
    const numbers = yield* numberingInSteps(entries, this.knownGaps(), style);
    if (this.revision === revision) this.numbers ??= numbers;
  }

  /** Forgets what was worked out of the ids; returns what it was. */
  renumber(): ReadonlyMap<string, Numbering> | undefined {
    const before = this.numbers;
    this.numbers = undefined;
    return before;
  }

  private knownGaps(): Set<string> {
    const { unused, retired } = this.model ?? {};
    return new Set([
      ...(unused ?? []).map((id) => withoutSpaces(id.value)),
      ...(retired ?? []).map((entry) => withoutSpaces(entry.key.value)),
    ]);
  }
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function drop<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const left = map.get(key)?.filter((other) => other !== item) ?? [];
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}
