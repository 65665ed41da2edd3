/** What has to be read before all is known that a document rests on: its set, and the sets that this uses, rates or counts. */
import { parentFolder } from '../../text/uri.ts';
import type { Document } from '../document.ts';
import type { Project } from '../project.ts';
import type { QuestionSet } from '../question-sets.ts';
import type { Errand, Frontier } from './frontier.ts';
import { foldersRestedOn } from './rests-on.ts';

/** What is known of the disk, and how more of it is sent for. */
export interface Sending {
  /** True for a folder that was looked into, or will be. */
  isListed(folder: string): boolean;
  /** True for a place inside a boundary. */
  isAllowed(uri: string): boolean;
  /** Adds the errand of looking into a folder. */
  look(folder: string): void;
  /** Adds the errand of reading a file. */
  read(uri: string): void;
}

export class Needs {
  private readonly project: Project;
  private readonly frontier: Frontier;
  private readonly send: Sending;
  /** The documents that were looked for because a manifest lists them, with that manifest. */
  private readonly tried = new Map<string, Document>();

  constructor(project: Project, frontier: Frontier, send: Sending) {
    this.project = project;
    this.frontier = frontier;
    this.send = send;
  }

  /** What is to be done next for a document; undefined once it is ready. What was not on its way yet is sent for. */
  first(uri: string): Errand | undefined {
    const set = this.project.setOf(uri);
    const above = this.above(parentFolder(uri), set?.folder);
    if (above) return above;
    const document = this.project.documents.get(uri);
    const folders = document && !set ? foldersRestedOn(document) : [];
    const [errand] = this.ofAll(set ? [set] : [], folders);
    return errand;
  }

  /** Sends for all that any document rests on. @returns true if anything was. */
  addAll(): boolean {
    const folders = [...this.project.documents.values()].flatMap(foldersRestedOn);
    let isAny = false;
    for (const _ of this.ofAll([...this.project.sets.values()], folders)) isAny = true;
    return isAny;
  }

  /** True once it is known which set a document belongs to. */
  isPlaced(uri: string): boolean {
    const set = this.project.setOf(uri);
    for (let at = parentFolder(uri); ; at = parentFolder(at)) {
      if (at === set?.folder) return true;
      if (this.frontier.in(at) || (!this.send.isListed(at) && this.send.isAllowed(at))) return false;
      if (at === '') return true;
    }
  }

  /** What is to be done in the folders from one up to that of its set, or in all above it. */
  private above(folder: string, set: string | undefined): Errand | undefined {
    for (let at = folder; at !== set; at = parentFolder(at)) {
      const errand = this.frontier.in(at);
      if (errand) return errand;
      if (at === '') return undefined;
    }
    return undefined;
  }

  private *ofAll(sets: readonly QuestionSet[], folders: readonly string[]): Generator<Errand> {
    const reached = new Set(sets);
    for (const folder of folders) yield* this.ofFolder(folder, reached);
    for (const set of reached) yield* this.ofSet(set, reached);
  }

  /** What a set itself needs; the sets on which it rests are added to those that were reached. */
  private *ofSet(set: QuestionSet, reached: Set<QuestionSet>): Generator<Errand> {
    const { folder, manifest } = set;
    if (!this.send.isListed(folder)) {
      if (this.send.isAllowed(folder)) this.send.look(folder);
      const errand = this.frontier.in(folder) ?? this.above(folder, undefined);
      if (errand) yield errand;
    }
    const own = this.frontier.below(folder, (each) => this.project.sets.has(each));
    if (own) yield own;
    for (const uri of set.listedDocuments) {
      if (this.project.documents.has(uri) || this.tried.get(uri) === manifest) continue;
      if (!this.send.isAllowed(uri)) continue;
      this.tried.set(uri, manifest);
      this.send.read(uri);
      yield this.frontier.in(parentFolder(uri))!;
    }
    const rested = [...set.documents.values()].flatMap(foldersRestedOn);
    for (const each of [...set.usedFolders, ...rested]) yield* this.ofFolder(each, reached);
  }

  /** What it takes to know the set in a folder on which another rests. */
  private *ofFolder(folder: string, reached: Set<QuestionSet>): Generator<Errand> {
    if (!this.send.isListed(folder) && this.send.isAllowed(folder)) this.send.look(folder);
    const set = this.project.setAt(folder);
    const errand = this.frontier.in(folder) ?? this.frontier.in(this.project.folderNamed(folder));
    if (set) reached.add(set);
    else if (errand) yield errand;
  }
}
