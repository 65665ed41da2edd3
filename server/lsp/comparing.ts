/** Compares sets with the versions that manifests name or somebody asks for, in turns, and no state of a set twice. */
import { type Comparison, comparedInSteps } from '../change/comparison/compare.ts';
import { unreadIn } from '../change/version/unread.ts';
import { Version, versionOfBase } from '../change/version/version.ts';
import type { Base } from '../project/base.ts';
import { NO_BASE } from '../project/loading/base-finder.ts';
import { boundaryOf } from '../project/loading/boundary.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { View } from '../project/view.ts';
import { controlInSteps } from '../rules/change/shared/control.ts';
import { canonicalUri } from '../text/uri.ts';
import { CHECKS_A_TURN } from '../workspace/idle-work.ts';
import type { Workspace } from './workspace.ts';

/** What a set is to be compared with, where that is not what its manifest names. */
export interface BaseAsked {
  readonly kind: 'folder' | 'revision';
  /** Of a folder its URI. */
  readonly name: string;
}

interface Kept {
  readonly revision: number;
  readonly comparison: Comparison;
}

export class Comparing {
  private readonly workspace: Workspace;
  private readonly files: FileSystem;
  /** By the folder of the set and what was asked for. */
  private readonly asked = new Map<string, Promise<Base | string>>();
  private readonly kept = new WeakMap<Base, Kept>();

  constructor(workspace: Workspace, files: FileSystem) {
    this.workspace = workspace;
    this.files = files;
  }

  /** Reads anew what is asked for from now on: branches move, and folders change. */
  forget(): void {
    this.asked.clear();
  }

  /** The version with which a set is compared; or why there is none, in words that follow “not compared: ”. */
  async base(set: QuestionSet, asked: BaseAsked | undefined): Promise<Base | string> {
    const { bases, project } = this.workspace;
    if (!asked) return project.baseOf(set) ?? bases.whyNone(set) ?? NO_BASE;
    const key = `${set.folder}\n${asked.kind} ${asked.name}`;
    const known = this.asked.get(key) ?? this.find(set, asked);
    this.asked.set(key, known);
    return known;
  }

  /** What differs; or why that cannot be told. */
  async comparison(set: QuestionSet, asked: BaseAsked | undefined): Promise<Comparison | string> {
    const base = await this.base(set, asked);
    if (typeof base === 'string') return base;
    const unread = this.unread(base.set, ` in ${base.words}`) ?? this.unread(set, '');
    return unread ?? (asked ? this.compared(base, set) : this.controlled(base, set));
  }

  /** Against the base of the manifest, as the rules of change control compare it. */
  private async controlled(base: Base, set: QuestionSet): Promise<Comparison> {
    const view = new View(this.workspace.project, set, () => {});
    const control = await this.workspace.turns.hurry(controlInSteps(view), CHECKS_A_TURN);
    return control?.comparison ?? this.compared(base, set);
  }

  private async compared(base: Base, set: QuestionSet): Promise<Comparison> {
    const { project, turns } = this.workspace;
    const { revision } = set;
    const known = this.kept.get(base);
    if (known?.revision === revision && known.comparison.head.set === set) return known.comparison;
    const head = set.once('version', () => new Version(project, set));
    const comparison = await turns.hurry(comparedInSteps(versionOfBase(base), head), CHECKS_A_TURN);
    this.kept.set(base, { revision, comparison });
    return comparison;
  }

  private find(set: QuestionSet, { kind, name }: BaseAsked): Promise<Base | string> {
    return this.workspace.bases.finding(async (finder) => {
      if (kind === 'revision') return finder.inHistory(name, set);
      const folder = canonicalUri(name).replace(/\/$/, '');
      this.files.enter?.(folder);
      const boundary = await boundaryOf(folder, this.files);
      return finder.inFolder(folder, boundary, this.workspace.shownPath(folder), set);
    });
  }

  /** What cannot be read would look as if it had been removed. */
  private unread(set: QuestionSet, where: string): string | undefined {
    const unread = unreadIn(set);
    if (!unread) return undefined;
    const line = unread.line === undefined ? '' : `, line ${unread.line},`;
    return `“${this.workspace.shownPath(unread.document.uri)}”${line}${where} cannot be read`;
  }
}
