import type { FileSystem } from '../project/file-system.ts';
import { Loader } from '../project/loader.ts';
import { Project } from '../project/project.ts';
import { boundaryOf } from '../project/surroundings.ts';
import { Checker } from '../rules/checker.ts';
import type { Rule } from '../rules/rule.ts';
import { canonicalUri, isInside } from '../text/uri.ts';
import { OpenDocuments } from './open-documents.ts';
import { Turns } from './turns.ts';

/** What happens in the workspace that others may wish to know. */
export interface Listener {
  /** A document was edited and is checked again; what is found elsewhere comes later. */
  checkedFirst(uri: string): void;
  /** Everything is checked; these are the documents whose findings may have changed. */
  checkedAll(touched: ReadonlySet<string>): void;
  failed(what: string, error: unknown): void;
}

export interface WorkspaceOptions {
  readonly files: FileSystem;
  readonly rules: readonly Rule[];
}

/**
 * The documents of the client's folders and those that it holds open, kept checked. Edits are taken at once; what
 * they entail is worked off in the background, the edited documents first.
 */
export class Workspace {
  readonly project: Project;
  readonly checker: Checker;
  readonly open: OpenDocuments;
  readonly turns = new Turns();
  private readonly files: FileSystem;
  private readonly loader: Loader;
  private readonly listener: Listener;
  private readonly folders = new Set<string>();
  private readonly edited = new Set<string>();
  /** What is read from the disk, one after the other. */
  private reading: Promise<void> = Promise.resolve();
  /** The folders that were opened up to now are loaded. */
  private loaded: Promise<void> = Promise.resolve();
  private checking: Promise<void> | undefined;
  private isDue = false;
  private isStopped = false;

  constructor({ files, rules }: WorkspaceOptions, listener: Listener) {
    this.files = files;
    this.project = new Project(files.words);
    this.listener = listener;
    this.loader = new Loader(files, this.project);
    this.open = new OpenDocuments(this.loader, this.project);
    this.checker = new Checker(this.project, rules, (rule, error) =>
      listener.failed(`The rule ${rule}`, error),
    );
  }

  addFolder(clientUri: string): void {
    const folder = canonicalUri(clientUri).replace(/\/$/, '');
    this.folders.add(folder);
    this.read(async () => this.loader.loadFolder(folder, await boundaryOf(folder, this.files)));
    this.loaded = this.reading;
  }

  removeFolder(clientUri: string): void {
    const folder = canonicalUri(clientUri).replace(/\/$/, '');
    if (this.folders.delete(folder)) this.read(() => this.loader.unloadFolder(folder));
  }

  /** Takes note of an edit, or of a document that was opened. */
  noteEdit(clientUri: string): void {
    this.edited.add(canonicalUri(clientUri));
    this.check();
  }

  /** Loads the set around a document that was opened from outside the folders, or by a name that only a link gives it. */
  noteOpened(clientUri: string): void {
    const uri = canonicalUri(clientUri);
    this.noteEdit(uri);
    if (!uri.startsWith('file:') || !this.project.documents.has(uri)) return;
    this.read(async () => this.loader.loadAround(uri, await boundaryOf(uri, this.files)));
    this.loaded = this.reading;
  }

  /** Forgets an open text at once, for it may be opened again before what is on the disk has been read. */
  noteClosed(clientUri: string): void {
    const closed = this.open.didClose(clientUri);
    this.read(() => closed);
  }

  /** Takes note that files came, changed or went. */
  noteFiles(changes: readonly { readonly uri: string; readonly isGone: boolean }[]): void {
    this.read(async () => {
      for (const { uri, isGone } of changes) await this.loader.reload(uri, isGone);
      await this.loader.loadUsed();
    });
  }

  /** True for a document in a folder of the client, or one that it holds open: the others are not its concern. */
  shows(uri: string): boolean {
    return this.open.has(uri) || this.holds(uri);
  }

  private holds(uri: string): boolean {
    return [...this.folders].some((folder) => isInside(uri, folder));
  }

  /** Waits until the folders that are open are loaded, and reads what was edited meanwhile. */
  async whenLoaded(): Promise<void> {
    for (let seen: unknown; seen !== this.loaded; ) {
      seen = this.loaded;
      await this.loaded;
    }
    this.open.read();
  }

  /** Waits until everything is read and checked. */
  async whenChecked(): Promise<void> {
    for (let seen: unknown; seen !== this.reading || this.checking; ) {
      seen = this.reading;
      await this.reading;
      await this.checking;
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  private read(task: () => Promise<void>): void {
    this.reading = this.reading.then(task).then(
      () => this.check(),
      (error) => this.listener.failed('Reading from the disk', error),
    );
  }

  /** Sees to it that everything is checked before long. */
  private check(): void {
    this.isDue = true;
    this.checking ??= this.work()
      .catch((error) => this.listener.failed('Checking', error))
      .finally(() => {
        this.checking = undefined;
        if (this.isDue && !this.isStopped) this.check();
      });
  }

  private async work(): Promise<void> {
    while (this.isDue && !this.isStopped) {
      this.isDue = false;
      await this.turns.quiet();
      this.checkEdited();
      const touched = await this.turns.take(this.checker.refreshInSteps(1), () => this.isStopped);
      if (touched) this.listener.checkedAll(touched);
    }
  }

  private checkEdited(): void {
    this.open.read();
    const edited = [...this.edited];
    this.edited.clear();
    for (const uri of edited) {
      this.checker.refreshDocument(uri);
      this.listener.checkedFirst(uri);
    }
    if (edited.some((uri) => leadsToOthers(this.project.documents.get(uri)?.kind)))
      this.read(() => this.follow());
  }

  /** Reads what a manifest has come to name. */
  private async follow(): Promise<void> {
    await this.loader.loadUsed();
    this.open.offerAgain();
  }
}

const leadsToOthers = (kind: string | undefined) =>
  kind === 'question-set' || kind === 'ratings' || kind === 'results';
