/** The earlier version with which a set is compared: a set of a project of its own, in which nothing is ever edited. */
import { resolvePath } from '../text/uri.ts';
import type { Project } from './project.ts';
import type { QuestionSet } from './question-sets.ts';

export interface Base {
  readonly project: Project;
  readonly set: QuestionSet;
  /** As it is named to people: “releases/1.0”, “the tag v1.0”. */
  readonly words: string;
  /** It is the state of a branch, which may be a version that nobody has issued yet. */
  readonly isMoving: boolean;
  /** Of what was read from a history: the same for the same content. */
  readonly key?: string;
}

/** The folder that a manifest names as the base of its set. */
export function baseFolderOf({ model, folder }: QuestionSet): string | undefined {
  const path = model?.base?.folder;
  return path && resolvePath(folder, path.value);
}
