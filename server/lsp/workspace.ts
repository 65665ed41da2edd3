/** The documents of the client, kept read and checked: those it works on first. */

import { USES } from '../features/places/uses.ts';
import type { Checker, DocumentFindings } from '../lint/checking/checker.ts';
import type { Rule } from '../lint/rule.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { History } from '../project/loading/history.ts';
import type { FileChange, Loader } from '../project/loading/loader.ts';
import type { Project } from '../project/project.ts';
import type { Steps } from '../text/steps.ts';
import { canonicalUri, isInside, relativePath } from '../text/uri.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import type { Host } from '../workspace/host.ts';
import { CHARACTERS_A_TURN, CHECKS_A_TURN, type IdleWork } from '../workspace/idle-work.ts';
import { Bases } from './bases.ts';
import { OpenDocuments } from './open-documents.ts';

/** What happens in the workspace that others may wish to know. */
export interface Listener {
  /** A document was opened or edited, and is checked as far as it can be yet; what is found elsewhere comes later. */
  checkedFirst(uri: string): void;
  /** Everything is checked; these are the documents whose findings may have changed. Others are told of it in steps. */
  checkedAll(touched: ReadonlySet<string>): Steps;
  failed(what: string, error: unknown): void;
}

export interface WorkspaceOptions extends Host {
  readonly rules: readonly Rule[];
}

/**
 * The documents of the client's folders and those that it holds open. Edits are taken at once; what they entail is
 * worked off in the background, the edited documents first. Nothing is checked before all is read that it rests on,
 * and what nobody works on only once everything is read.
 */
export class Workspace {
  readonly project: Project;
  readonly checker: Checker;
  readonly open: OpenDocuments;
  readonly bases: Bases;
  readonly turns: IdleWork;
  readonly files: FileSystem;
  /** A mark by which equal texts are known; without one, a text is its own. */
  readonly hash: (text: string) => string;
  private readonly loader: Loader;
  private readonly listener: Listener;
  private readonly folders = new Set<string>();
  /** What the client works on and has not been told of since. */
  private readonly edited = new Set<string>();
  private reading: Promise<void> | undefined;
  private loading: Promise<void> | undefined;
  private checking: Promise<void> | undefined;
  private isDue = false;
  private isStopped = false;

  constructor({ rules, ...host }: WorkspaceOptions, listener: Listener) {
    const { project, loader, turns, pace, checker } = createWorkspace({ idle: nextTurn, ...host });
    this.project = project;
    this.loader = loader;
    this.turns = turns;
    this.hash = host.hash ?? ((text) => text);
    this.listener = listener;
    this.files = host.files;
    this.bases = new Bases(project, host.files, pace);
    this.open = new OpenDocuments(loader, project);
    this.checker = checker(rules, (rule, error) => listener.failed(`The rule ${rule}`, error));
  }

  addFolder(clientUri: string): void {
    const folder = folderOf(clientUri);
    this.folders.add(folder);
    this.loader.addFolder(folder);
    this.load();
  }

  removeFolder(clientUri: string): void {
    const folder = folderOf(clientUri);
    if (!this.folders.delete(folder)) return;
    this.loader.unloadFolder(folder);
    this.load();
  }

  /** Takes note of an edit. */
  noteEdit(clientUri: string): void {
    this.edited.add(canonicalUri(clientUri));
    this.check();
  }

  /** Takes note of a document that was opened: the set around one from outside the folders, or by a
   * name that only a link gives it, is loaded with it. */
  noteOpened(clientUri: string): void {
    const uri = canonicalUri(clientUri);
    if (this.open.has(uri)) this.loader.addAround(uri);
    this.noteEdit(uri);
  }

  /** Forgets an open text at once, for it may be opened again before what is on the disk has been read. */
  noteClosed(clientUri: string): void {
    this.open.didClose(clientUri);
    this.load();
  }

  /** Takes note that files or folders came, changed or went. */
  noteFiles(changes: readonly FileChange[]): void {
    for (const change of changes) {
      this.loader.reload(change);
      this.bases.noteFile(change.uri);
    }
    this.load();
  }

  /** Lets the history of repositories be asked from now on. */
  trust(history: History): void {
    this.bases.trust(history);
    this.check();
  }

  /** True for a document in a folder of the client, or one that it holds open: the others are not its concern. */
  shows(uri: string): boolean {
    return this.open.has(uri) || this.holds(uri);
  }

  /** A document by its path below the folder of the client in which it lies. */
  shownPath(uri: string): string {
    const [around] = [...this.folders].filter((folder) => isInside(uri, folder)).sort(longestFirst);
    return relativePath(around ?? 'file://', uri);
  }

  /** What is found in a document, as far as it can be said yet. */
  findings(uri: string): DocumentFindings {
    if (this.loader.isReady(uri)) return this.checker.findings(uri);
    return this.checker.findingsAlone(uri, this.loader.isPlaced(uri));
  }

  /** Waits until the texts that the client holds open are read as they now are. */
  async whenRead(): Promise<void> {
    while (this.open.hasUnread) {
      this.reading ??= this.turns.hurry(this.open.readInSteps(), CHARACTERS_A_TURN).finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
  }

  /** Waits until a document is read, with its set and all on which that rests: whatever else is still to be read. */
  async whenReady(uri: string): Promise<void> {
    await this.whenRead();
    while (!this.loader.isReady(uri)) {
      this.load();
      await this.loader.whenReady(uri);
      await this.whenRead();
    }
  }

  /** Waits until a document is read with its set, and checked. */
  async whenFound(uri: string): Promise<void> {
    await this.whenReady(uri);
    await this.turns.hurry(this.checker.refreshDocumentInSteps(uri), CHECKS_A_TURN);
  }

  /** Waits until everything is read. */
  async whenLoaded(): Promise<void> {
    await this.whenRead();
    while (!this.loader.isSettled) {
      await this.load();
      await this.whenRead();
    }
  }

  /** Waits until everything is read and checked. */
  async whenChecked(): Promise<void> {
    while (!this.loader.isSettled || this.checking) {
      if (!this.loader.isSettled) await this.load();
      await this.checking;
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  private holds(uri: string): boolean {
    return [...this.folders].some((folder) => isInside(uri, folder));
  }

  /** Reads what is to be read, and then checks it. */
  private load(): Promise<void> {
    this.loading ??= this.loader
      .work()
      .catch((error) => this.listener.failed('Reading from the disk', error))
      .finally(() => {
        this.loading = undefined;
        if (this.isStopped) return;
        if (!this.loader.isSettled) return void this.load();
        this.open.offerAgain();
        this.check();
      });
    return this.loading;
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
      await this.whenRead();
      if (!this.loader.isSettled) void this.load();
      for (const uri of [...this.edited]) await this.checkFirst(uri);
      if (!this.loader.isSettled) return;
      await this.bases.settle();
      const isStopped = () => this.isStopped || this.isDue || !this.loader.isSettled;
      const touched = await this.turns.take(this.checker.refreshInSteps(), CHECKS_A_TURN, isStopped);
      if (!touched) continue;
      await this.turns.take(this.listener.checkedAll(touched), CHECKS_A_TURN, isStopped);
      // Whoever asks next who refers to what finds the index made.
      for (const set of this.project.sets.values())
        await this.turns.take(set.prepare(USES), CHECKS_A_TURN, isStopped);
    }
  }

  /** Tells what can be said of a document that was opened or edited, and the rest once it is ready. */
  private async checkFirst(uri: string): Promise<void> {
    this.edited.delete(uri);
    if (this.loader.isReady(uri))
      await this.turns.hurry(this.checker.refreshDocumentInSteps(uri), CHECKS_A_TURN);
    this.listener.checkedFirst(uri);
    if (!this.loader.isReady(uri)) void this.checkWhenReady(uri);
  }

  private async checkWhenReady(uri: string): Promise<void> {
    await this.loader.whenReady(uri);
    if (this.open.has(uri)) this.noteEdit(uri);
  }
}

const folderOf = (clientUri: string) => canonicalUri(clientUri).replace(/\/$/, '');

const longestFirst = (a: string, b: string) => b.length - a.length;

/** The next turn: at once where the platform has that, as browsers have not. */
const nextTurn = () =>
  new Promise<void>((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
