/** Keeps the versions with which sets are compared: those that manifests name, and those that somebody asks for. */

import { type Base, baseFolderOf } from '../project/base.ts';
import { BaseFinder } from '../project/loading/base-finder.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { History } from '../project/loading/history.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { Pace } from '../text/steps.ts';
import { canonicalUri, isInside } from '../text/uri.ts';

/** What a base was read for, and from where. */
interface Read {
  readonly named: string;
  /** The folder, where it is one. */
  readonly folder: string | undefined;
}

export class Bases {
  /** The history of repositories; or why it is not asked, in words that follow “not checked: ”. */
  history: History | string = 'the editor does not say that this folder is trusted, and so git is not asked';
  private readonly project: Project;
  private readonly files: FileSystem;
  private readonly pace: Pace;
  /** By the folder of the set. */
  private readonly read = new Map<string, Read>();
  private readonly missing = new Map<string, string>();

  constructor(project: Project, files: FileSystem, pace: Pace) {
    this.project = project;
    this.files = files;
    this.pace = pace;
  }

  /** Why the base that a manifest names cannot be compared with; undefined where it can be, or where none is named. */
  whyNone({ folder }: QuestionSet): string | undefined {
    return this.missing.get(folder);
  }

  /** Lets the history be asked from now on. */
  trust(history: History): void {
    this.history = history;
    this.forget(({ folder }) => folder === undefined);
  }

  /** Takes note of something on the disk that came, changed or went. */
  noteFile(named: string): void {
    const uri = canonicalUri(named);
    const isHistory = /\/\.git\/(?:HEAD|packed-refs|refs\/)/.test(uri);
    this.forget(({ folder }) =>
      folder === undefined ? isHistory : isInside(uri, folder) || isInside(folder, uri),
    );
  }

  /** Reads the bases that manifests name now and that are not known yet. */
  async settle(): Promise<void> {
    for (const set of [...this.project.sets.values()]) {
      const named = nameOf(set);
      if (this.read.get(set.folder)?.named === named) continue;
      const read = { named, folder: baseFolderOf(set) };
      this.read.set(set.folder, read);
      const base = named === '' ? undefined : await this.finding((finder) => finder.named(set));
      if (this.read.get(set.folder) === read) this.keep(set, base);
    }
  }

  /** What is found by a finder that is put away afterwards. */
  async finding(find: (finder: BaseFinder) => Promise<Base | string>): Promise<Base | string> {
    const { files, history, pace } = this;
    const finder = new BaseFinder(this.project, { files, history, pace });
    try {
      return await find(finder);
    } finally {
      finder.close();
    }
  }

  private keep({ folder }: QuestionSet, base: Base | string | undefined): void {
    if (typeof base === 'string') this.missing.set(folder, base);
    else this.missing.delete(folder);
    this.project.setBase(folder, typeof base === 'string' ? undefined : base);
  }

  private forget(isStale: (read: Read) => boolean): void {
    for (const [set, read] of this.read) if (isStale(read)) this.read.delete(set);
  }
}

/** The base that a manifest names, told from others; empty where it names none. */
function nameOf({ model }: QuestionSet): string {
  const { folder, revision, tag } = model?.base ?? {};
  const [kind, name] = folder ? ['folder', folder] : revision ? ['revision', revision] : ['tag', tag];
  return name ? `${kind} ${name.value}` : '';
}
