/** Puts together what keeps documents read and checked: the one place where that is done. */
import { Checker } from '../lint/checking/checker.ts';
import type { Rule } from '../lint/rule.ts';
import { Loader } from '../project/loading/loader.ts';
import { Project } from '../project/project.ts';
import { AT_ONCE, type Pace } from '../text/steps.ts';
import type { Host } from './host.ts';
import { CHARACTERS_A_TURN, IdleWork } from './idle-work.ts';

export interface WorkspaceOptions {
  /** Nothing changes once it is read, so that it is not noted who rests on what. */
  readonly isStill?: boolean;
  /** A version that was released is read where it is asked for, to be compared with. */
  readonly readsReleases?: boolean;
}

/** Documents, how they come to be known, and how they are checked. */
export interface Workspace {
  readonly project: Project;
  readonly loader: Loader;
  /** Work in turns, where others are to have theirs. */
  readonly turns: IdleWork;
  readonly pace: Pace;
  checker(rules: readonly Rule[], onCrash?: (rule: string, error: unknown) => void): Checker;
}

export function createWorkspace(
  { files, words, now = () => new Date(), idle }: Host,
  { isStill = false, readsReleases = false }: WorkspaceOptions = {},
): Workspace {
  const today = () => now().toISOString().slice(0, 10);
  const project = new Project(words, { isStill, today });
  const turns = new IdleWork(idle);
  const pace: Pace = idle
    ? { take: (steps) => turns.hurry(steps, CHARACTERS_A_TURN), rest: () => turns.next() }
    : AT_ONCE;
  const loader = new Loader(files, project, pace, { readsReleases });
  return { project, loader, turns, pace, checker: (rules, onCrash) => new Checker(project, rules, onCrash) };
}
