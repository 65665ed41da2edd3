/** Finds the version with which a set is compared: in a folder, or in the history of its repository. */
import type { Pace } from '../../text/steps.ts';
import type { Base } from '../base.ts';
import type { Project } from '../project.ts';
import type { QuestionSet } from '../question-sets.ts';
import { folderBase, likeliest, projectIn } from './bases.ts';
import type { FileSystem } from './file-system.ts';
import type { History, PastFiles, PastVersion } from './history.ts';

export const NO_BASE = 'no base';

/** Words that follow “not checked: ”: the last full stop is left to what they stand in. */
const reason = (sentences: string) =>
  sentences.replace(/\.$/, '').replace(/^./, (sign) => sign.toLowerCase());

export interface FinderOptions {
  readonly files: FileSystem;
  /** Or why it is not asked, in words that follow “not checked: ”. */
  readonly history: History | string;
  readonly pace?: Pace;
}

/** Finds bases, and reads no version twice; where there is none, it says why in words that follow “not checked: ”. */
export class BaseFinder {
  /** The history was asked, so that the outcome rests on more than the files that were read. */
  restsOnHistory = false;
  private readonly project: Project;
  private readonly options: FinderOptions;
  private readonly opened = new Map<string, Promise<PastFiles>>();
  private readonly folders = new Map<string, Promise<Project>>();

  constructor(project: Project, options: FinderOptions) {
    this.project = project;
    this.options = options;
  }

  close(): void {
    for (const opened of this.opened.values()) void opened.then((files) => files.close()).catch(() => {});
    this.opened.clear();
  }

  /** The base that a manifest names. */
  async named(set: QuestionSet): Promise<Base | string> {
    const { folder, revision, tag } = set.model?.base ?? {};
    const { files, pace } = this.options;
    if (folder)
      return (await folderBase(set, files, pace)) ?? `there is no question set in “${folder.value}”`;
    if (revision) return this.inHistory(revision.value, set);
    return tag ? this.ofTag(tag.value, set) : NO_BASE;
  }

  /** The set as it is in a folder. @param boundary outside of it nothing is read. */
  async inFolder(folder: string, boundary: string, words: string, set: QuestionSet): Promise<Base | string> {
    const { files, pace } = this.options;
    const known = this.folders.get(folder) ?? projectIn(folder, boundary, files, pace);
    this.folders.set(folder, known);
    const project = await known;
    const found = project.sets.get(folder) ?? likeliest(set, [...project.sets.values()], folder);
    return found
      ? { project, set: found, words, isMoving: false }
      : `there is no such question set in “${words}”`;
  }

  /** The set as it is in a version of the history. */
  async inHistory(name: string, set: QuestionSet, words = name, isMoving = true): Promise<Base | string> {
    const { history } = this.options;
    if (typeof history === 'string') return history;
    this.restsOnHistory = true;
    const past = await history.at(name, set.folder);
    if (typeof past === 'string') return reason(past);
    const { key, top } = past;
    const known = this.project.baseOf(set);
    if (known?.key === key && known.words === words) return known;
    const found = await this.within(await this.files(past), set, top);
    return found ? { ...found, words, isMoving, key } : `there is no such question set in “${words}”`;
  }

  private async ofTag(pattern: string, set: QuestionSet): Promise<Base | string> {
    const { history } = this.options;
    if (typeof history === 'string') return history;
    this.restsOnHistory = true;
    const newest = await history.newestTag(pattern, set.folder);
    if (typeof newest === 'string') return reason(newest);
    const { tag } = newest;
    return this.inHistory(tag, set, `the tag ${tag.replace(/^refs\/tags\//, '')}`, false);
  }

  private files(past: PastVersion): Promise<PastFiles> {
    const known = this.opened.get(past.key) ?? past.open();
    this.opened.set(past.key, known);
    return known;
  }

  /** The set in the same folder; else one that is called as it is, in a folder where there is no set now. */
  private async within(
    files: PastFiles,
    set: QuestionSet,
    top: string,
  ): Promise<Pick<Base, 'project' | 'set'> | undefined> {
    const { pace } = this.options;
    if (files.has(set.folder)) {
      const project = await projectIn(set.folder, top, files, pace);
      const same = project.sets.get(set.folder);
      if (same) return { project, set: same };
    }
    const project = await projectIn(top, top, files, pace);
    const moved = [...project.sets.values()].filter(
      (each) => !this.project.sets.has(each.folder) && each.title === set.title,
    );
    return moved.length === 1 ? { project, set: moved[0]! } : undefined;
  }
}
