/** Keeps the versions with which sets are compared, as far as they lie in folders: git is not asked from an editor. */

import { baseFolderOf } from '../project/base.ts';
import { folderBase } from '../project/loading/bases.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { Project } from '../project/project.ts';
import type { Pace } from '../text/steps.ts';
import { canonicalUri, isInside } from '../text/uri.ts';

export class FolderBases {
  private readonly project: Project;
  private readonly files: FileSystem;
  private readonly pace: Pace;
  /** By the folder of the set, the folder of the base that was read for it. */
  private readonly read = new Map<string, string>();

  constructor(project: Project, files: FileSystem, pace: Pace) {
    this.project = project;
    this.files = files;
    this.pace = pace;
  }

  /** Takes note of something on the disk that came, changed or went. */
  noteFile(named: string): void {
    const uri = canonicalUri(named);
    for (const [set, folder] of this.read)
      if (isInside(uri, folder) || isInside(folder, uri)) this.read.delete(set);
  }

  /** Reads the bases that manifests name now and that are not known yet. */
  async settle(): Promise<void> {
    for (const set of [...this.project.sets.values()]) {
      const folder = baseFolderOf(set);
      if (this.read.get(set.folder) === folder) continue;
      if (folder === undefined) this.read.delete(set.folder);
      else this.read.set(set.folder, folder);
      const base = folder === undefined ? undefined : await folderBase(set, this.files, this.pace);
      if (this.read.get(set.folder) === folder) this.project.setBase(set.folder, base);
    }
  }
}
