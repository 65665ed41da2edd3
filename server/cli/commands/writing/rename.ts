/** The command `carag rename`: gives something another name, with all that speaks of it. */
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import type { Plan, Purpose } from '../../../refactoring/plan.ts';
import { Refusal } from '../../../refactoring/plan.ts';
import { newNameOf, spokenByName } from '../../../refactoring/rename/by-name.ts';
import { renaming } from '../../../refactoring/rename/rename.ts';
import { Failure } from '../../failure.ts';
import { listed } from '../../output/words.ts';
import { type CarryingOut, carryOut, openSets, planned } from '../../refactoring/carry-out.ts';
import { shownPath } from '../../workspace.ts';

export interface RenameOptions extends CarryingOut {
  readonly in: string;
  /** Also what is numbered below it, and the same words where they are no mention. */
  readonly below?: boolean;
  readonly words?: boolean;
}

/** Renames, or shows what would change. Throws a `Failure` where nothing has the name, or the new one cannot be given. */
export async function rename(from: string, to: string, options: RenameOptions): Promise<void> {
  const { project, sets } = await openSets([options.in], options);
  const { set, plan } = planIn(project, sets, from, to);
  const offered = new Set<Purpose>([
    ...(options.below ? (['below'] as const) : []),
    ...(options.words ? (['words'] as const) : []),
  ]);
  await carryOut(project, set, plan, options, offered);
}

/** The plan for the one set that knows the name. */
function planIn(
  project: Project,
  sets: readonly QuestionSet[],
  from: string,
  to: string,
): { set: QuestionSet; plan: Plan } {
  const found = sets.flatMap((set) => {
    try {
      return [{ set, spoken: spokenByName(project, set, from) }];
    } catch (error) {
      if (error instanceof Refusal && sets.length > 1) return [];
      throw error instanceof Refusal ? new Failure(error.message) : error;
    }
  });
  const [only, ...others] = found;
  if (!only) throw new Failure(`“${from}” is nothing that a set here has a name for.`);
  if (others.length > 0)
    throw new Failure(
      `“${from}” stands for something in several sets: name one of ${listed(found.map(({ set }) => shownPath(set.folder)))} with --in.`,
    );
  return { set: only.set, plan: planned(() => renaming(project, only, newNameOf(from, to))) };
}
