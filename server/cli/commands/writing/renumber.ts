/** The command `carag renumber`: numbers the questions of a key question or a section in order. */

import { withoutSpaces } from '../../../model/ids.ts';
import { renumbering, stretchOf } from '../../../refactoring/renumber.ts';
import { Failure } from '../../failure.ts';
import { listed } from '../../output/words.ts';
import { type CarryingOut, carryOut, openSets, planned } from '../../refactoring/carry-out.ts';
import { shownPath } from '../../workspace.ts';

export interface RenumberOptions extends CarryingOut {
  readonly in: string;
}

/** Numbers, or shows what would change. Throws a `Failure` for what is neither, and where an id cannot be given. */
export async function renumber(id: string, options: RenumberOptions): Promise<void> {
  const { project, sets } = await openSets([options.in], options);
  const having = sets.filter((set) => set.defined('id', withoutSpaces(id)).length > 0);
  const [set, ...others] = having;
  if (!set) throw new Failure(`${id} is neither a key question nor a section of a set here.`);
  if (others.length > 0)
    throw new Failure(
      `${id} is in several sets: name one of ${listed(having.map((each) => shownPath(each.folder)))} with --in.`,
    );
  const plan = planned(() => renumbering(project, set, stretchOf(project, set, id)));
  await carryOut(project, set, plan, options);
}
