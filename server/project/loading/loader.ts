/** Brings documents from the file system into a project: first what somebody waits for, then the rest. */
import { Source } from '../../syntax/source.ts';
import { AT_ONCE, finish, type Pace, type Steps, whileWanted } from '../../text/steps.ts';
import { baseName, canonicalUri, isInside, parentFolder } from '../../text/uri.ts';
import { formatOf } from '../document.ts';
import type { Project } from '../project.ts';
import { boundaryOf } from './boundary.ts';
import type { FileSystem } from './file-system.ts';
import { Folders, isPassedOver, isReleaseNote, RELEASE } from './folders.ts';
import { type Errand, Frontier } from './frontier.ts';
import { Intake } from './intake.ts';
import { Needs } from './needs.ts';
import { Places } from './places.ts';
import { leadsToOthers } from './rests-on.ts';

/** A folder that was asked for. */
interface Asked {
  /** Outside this nothing is read. */
  boundary: string;
  /** The folder of the set around it, or its own. */
  top: string;
  /** It was asked for on account of a document that is open in it, and goes with the last of those. */
  readonly isForOpen: boolean;
}

/** Something on the disk that came, changed or went. */
export interface FileChange {
  readonly uri: string;
  readonly is: 'new' | 'changed' | 'gone';
}

export class Loader {
  private readonly files: FileSystem;
  private readonly project: Project;
  private readonly pace: Pace;
  private readonly intake: Intake;
  private readonly frontier = new Frontier();
  private readonly needs: Needs;
  private readonly asked = new Map<string, Asked>();
  private readonly folders: Folders;
  private readonly places: Places;
  /** Documents that somebody waits for, the one to be made ready first at the beginning, with whom to tell. */
  private waiting = new Map<string, (() => void)[]>();
  private working: Promise<void> | undefined;
  private hasSettled = true;

  private readonly readsReleases: boolean;

  /** @param readsReleases a version that was released is read where it is asked for, to be compared with. */
  constructor(
    files: FileSystem,
    project: Project,
    pace: Pace = AT_ONCE,
    { readsReleases = false }: { readonly readsReleases?: boolean } = {},
  ) {
    this.readsReleases = readsReleases;
    this.files = files;
    this.project = project;
    this.pace = pace;
    this.intake = new Intake(project);
    this.places = new Places({
      isCovered: (uri) => this.isCovered(uri),
      isLoaded: (uri) => project.documents.has(uri) || this.folders.has(uri),
      setAround: (folder) => this.enclosingSet(folder),
    });
    this.folders = new Folders(
      { files, project, intake: this.intake, places: this.places, frontier: this.frontier },
      {
        readsReleases,
        want: (folder, run) => this.want(folder, run),
        read: (uri, isWanted) => this.loadFile(uri, isWanted),
        isAllowed: (folder) => this.isAllowed(folder),
        addAround: (uri) => this.addAround(uri),
      },
    );
    this.needs = new Needs(project, this.frontier, {
      isListed: (folder) => this.folders.isSeen(folder),
      isAllowed: (uri) => this.isAllowed(uri),
      look: (folder) => this.folders.lookInto(folder),
      read: (uri) => this.want(parentFolder(uri), () => this.loadFile(uri)),
    });
  }

  /** Loads every document below a folder, the set around it, and the sets that those use. */
  async loadFolder(folder: string, boundary: string): Promise<void> {
    this.addFolder(folder, boundary);
    await this.work();
  }

  /** Takes note that a folder is to be loaded. */
  addFolder(named: string, boundary?: string, isForOpen = false): void {
    const folder = canonicalUri(named);
    const asked: Asked = { boundary: folder, top: folder, isForOpen };
    this.asked.set(folder, asked);
    this.files.enter?.(folder);
    this.want(folder, async () => {
      const outermost = canonicalUri(boundary ?? (await boundaryOf(folder, this.files)));
      const isReleased = this.readsReleases && (await this.files.list(folder)).some(isReleaseNote);
      const top = (isReleased ? undefined : await this.enclosingSet(folder, outermost)) ?? folder;
      if (this.asked.get(folder) !== asked) return;
      asked.boundary = outermost;
      asked.top = top;
      this.folders.lookInto(top, 'opened');
    });
  }

  /** Takes note that the set around an open document is to be loaded; of one in a folder that was asked for it is anyway. */
  addAround(named: string): void {
    const uri = canonicalUri(named);
    if (!uri.startsWith('file:') || this.isFoundAnyway(uri)) return;
    this.want(parentFolder(uri), async () => {
      if (this.isFoundAnyway(uri)) return;
      const boundary = await boundaryOf(uri, this.files);
      const set = await this.enclosingSet(parentFolder(uri), boundary);
      if (set !== undefined && this.intake.open.has(uri)) this.addFolder(set, boundary, true);
    });
  }

  /** Forgets a folder: all but what is open in an editor, and what the other folders need. */
  unloadFolder(named: string): void {
    const folder = canonicalUri(named);
    if (!this.asked.delete(folder)) return;
    this.frontier.drop(folder);
    for (const uri of [...this.project.documents.keys()])
      if (!this.intake.open.has(uri) && !this.isBelowTop(uri)) this.project.remove(uri);
    this.folders.leaveWhere((each) => !this.isBelowTop(each));
    this.hasSettled = false;
    // What is open may have been found on the way, since the folder needed its set.
    for (const uri of this.intake.open) this.addAround(uri);
  }

  /** Takes note of something on the disk that came, changed or went; of files that were never looked for, nothing. */
  reload({ uri: named, is }: FileChange): void {
    const uri = canonicalUri(named);
    if (is !== 'changed' && baseName(uri) === RELEASE) return this.lookForRelease(parentFolder(uri));
    if (is === 'gone') this.forgetBelow(uri);
    if (!this.isCovered(uri)) return;
    this.want(parentFolder(uri), async () => {
      await this.loadFile(uri);
      // Nobody tells of what is in a folder that came as a whole.
      if (is === 'new' && !this.project.documents.has(uri) && !isPassedOver(uri))
        this.folders.lookAgainInto(uri);
    });
  }

  /** A version was released, or is one no more: what is read of its folder is another thing now. */
  private lookForRelease(folder: string): void {
    this.intake.released.delete(folder);
    if (this.folders.finds(folder) || this.folders.has(folder)) this.folders.lookAgainInto(folder);
  }

  /** Reads a file again, or forgets it where it is gone. What is open in an editor stays as it is there. */
  async loadFile(named: string, isWanted = () => true): Promise<void> {
    const uri = canonicalUri(named);
    if (this.intake.open.has(uri) || !formatOf(uri)) return;
    const content = await this.files.read(uri);
    const isOther = 'bytes' in content && (await this.places.isKnownOtherwise(uri, content.place));
    if (this.intake.open.has(uri) || !isWanted()) return;
    if (isOther) this.project.remove(uri);
    else if ('bytes' in content)
      await this.pace.take(
        whileWanted(() => !this.intake.open.has(uri), this.intake.take(uri, content.bytes)),
      );
    else if (content.failure === 'missing') this.project.remove(uri);
    else this.intake.keepUnreadable(uri, content.failure);
  }

  /** Takes the text of an editor in place of what is on the disk. */
  openText(named: string, text: string): void {
    const uri = canonicalUri(named);
    const format = formatOf(uri);
    if (format) this.openSource(uri, Source.of(text.replace(/^\ufeff/, ''), format));
  }

  /** The same for a text that is already split, of whatever name. */
  openSource(named: string, source: Source): void {
    this.hold(named);
    this.putSource(named, source);
  }

  /** Takes note that an editor holds a document open: its text is that of the editor, which is still to come. */
  hold(named: string): void {
    this.intake.open.add(canonicalUri(named));
  }

  /** Takes an edited source of an open document. */
  putSource(named: string, source: Source): void {
    finish(this.putInSteps(named, source));
  }

  /** The same in steps; a text that has been replaced by another meanwhile is not taken. */
  *putInSteps(named: string, source: Source, isWanted?: () => boolean): Steps {
    const uri = canonicalUri(named);
    const led = leadsToOthers(this.project.documents.get(uri));
    yield* this.intake.put(uri, source, isWanted);
    if (led || leadsToOthers(this.project.documents.get(uri))) this.hasSettled = false;
  }

  /** Takes note that an editor has closed a document: what is on the disk counts again, where that is asked for. */
  closeText(named: string): void {
    const uri = canonicalUri(named);
    this.intake.open.delete(uri);
    for (const [folder, { isForOpen, top }] of [...this.asked])
      if (isForOpen && ![...this.intake.open].some((each) => isInside(each, top))) this.unloadFolder(folder);
    if (this.isCovered(uri)) this.want(parentFolder(uri), () => this.loadFile(uri));
    else this.project.remove(uri);
  }

  /** Loads the documents that manifests list, and the sets that loaded documents rest on, as far as they lie inside the boundary. */
  async loadUsed(): Promise<void> {
    this.hasSettled = false;
    await this.work();
  }

  /** True once nothing is left to be read. */
  get isSettled(): boolean {
    return this.hasSettled;
  }

  /** True once the set of a document, and all on which that rests, has been read: whatever else is still to be. */
  isReady(uri: string): boolean {
    return this.hasSettled || this.needs.first(uri) === undefined;
  }

  /** True once it is known to which set a document belongs, and what its manifest says. */
  isPlaced(uri: string): boolean {
    return this.hasSettled || this.needs.isPlaced(uri);
  }

  /** Waits until a document is ready, which it becomes before all others as long as somebody works. */
  whenReady(uri: string): Promise<void> {
    if (this.isReady(uri)) return Promise.resolve();
    return new Promise((resolve) => {
      const others = this.waiting.get(uri) ?? [];
      this.waiting.delete(uri);
      this.waiting = new Map([[uri, [...others, resolve]], ...this.waiting]);
    });
  }

  /** Does what there is to do, until nothing is left. Rejects where something fails, which is then left out. */
  work(): Promise<void> {
    this.working ??= this.drain().finally(() => {
      this.working = undefined;
    });
    return this.working;
  }

  /** Folders that only links lead to, out of what was opened: nothing in them is read. */
  get leftOut(): ReadonlySet<string> {
    return this.folders.leftOut;
  }

  isAllowed(folder: string): boolean {
    return [...this.asked.values()].some(({ boundary }) => isInside(folder, boundary));
  }

  private async drain(): Promise<void> {
    for (let errand = this.next(); errand; errand = this.next()) {
      try {
        await errand.run();
      } finally {
        this.frontier.done(errand);
      }
      await this.pace.rest();
    }
  }

  private next(): Errand | undefined {
    if (!this.hasSettled && this.frontier.isEmpty) this.settle();
    for (const [uri, tell] of this.waiting) {
      const errand = this.hasSettled ? undefined : this.needs.first(uri);
      if (errand) return errand;
      this.waiting.delete(uri);
      for (const each of tell) each();
    }
    return this.frontier.below('');
  }

  private settle(): void {
    this.intake.forgetOthers();
    this.hasSettled = !this.needs.addAll();
    if (this.hasSettled) this.project.isPartial = false;
  }

  private want(folder: string, run: () => Promise<void>): void {
    this.hasSettled = false;
    this.frontier.add({ folder, run });
  }

  /** True for a file that is loaded with a folder that was asked for, now or later, under the name that it has here. */
  private isFoundAnyway(uri: string): boolean {
    const isAsked = [...this.asked].some(([folder, { isForOpen }]) => !isForOpen && isInside(uri, folder));
    return isAsked ? !this.folders.hasOtherName(uri) : this.folders.finds(uri);
  }

  /** True for a file that is looked for: in a folder that is loaded, or since a manifest lists it. */
  private isCovered(uri: string): boolean {
    return this.folders.finds(uri) || this.intake.isListed(uri);
  }

  private isBelowTop(uri: string): boolean {
    return [...this.asked.values()].some(({ top }) => isInside(uri, top));
  }

  private forgetBelow(uri: string): void {
    for (const each of [...this.project.documents.keys()])
      if (isInside(each, uri) && !this.intake.open.has(each)) this.project.remove(each);
    this.folders.forgetBelow(uri);
    this.hasSettled = false;
  }

  /** The nearest folder with a manifest, from `folder` up to the boundary; to any, where none is given. */
  private async enclosingSet(folder: string, boundary?: string): Promise<string | undefined> {
    const isWithin = (at: string) => (boundary === undefined ? this.isAllowed(at) : isInside(at, boundary));
    for (let at = folder; at !== '' && isWithin(at); at = parentFolder(at)) {
      const content = await this.files.read(`${at}/carag.yaml`);
      if ('bytes' in content) return at;
    }
    return undefined;
  }
}
