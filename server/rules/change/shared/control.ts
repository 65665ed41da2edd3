/** What the rules of change control share: the set held against its base, worked out once. */

import { comparedInSteps } from '../../../change/comparison/compare.ts';
import { ChangeControl } from '../../../change/control/change-control.ts';
import { tablesOf } from '../../../change/control/table.ts';
import { unreadIn } from '../../../change/version/unread.ts';
import { Version, versionOfBase } from '../../../change/version/version.ts';
import type { View } from '../../../project/view.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { pairOf } from '../../../syntax/tree.ts';
import { finish, type Steps } from '../../../text/steps.ts';

/** The set held against its base; undefined where there is none, or where one of the two cannot be read. */
export const controlOf = (view: View): ChangeControl | undefined => finish(controlInSteps(view));

/** The same in steps. */
export function* controlInSteps(view: View): Steps<ChangeControl | undefined> {
  const { base } = view;
  if (!base) return undefined;
  const kept = view.ofContent('change control', () => new Kept());
  if (!kept.isDone) {
    kept.control = yield* held(view, base);
    kept.isDone = true;
  }
  return kept.control;
}

class Kept {
  isDone = false;
  control: ChangeControl | undefined;
}

function* held(view: View, base: NonNullable<View['base']>): Steps<ChangeControl | undefined> {
  if (unreadIn(base.set) || unreadIn(view.set)) return undefined;
  const head = view.ofContent('version', (project, set) => new Version(project, set));
  return new ChangeControl(yield* comparedInSteps(versionOfBase(base), head));
}

/** Where a field of the manifest stands, or else where its title does. */
export function manifestPlace(view: View, field: string, part: 'key' | 'value' = 'value'): Span {
  const [head] = view.set.manifest.readings;
  const { chunk, root } = head!;
  const pair = pairOf(root, field) ?? pairOf(root, 'title') ?? pairOf(root, 'carag');
  const { start, end } = (part === 'value' ? pair?.value : undefined) ?? pair?.key ?? { start: 0, end: 0 };
  return { chunk, start, end };
}

/** Where a change stands that is seen nowhere in this version: at the table, or else where the manifest names the version. */
export function tablePlace(view: View): Span {
  const [table] = tablesOf(view.set);
  const rows = pairOf(table?.root, 'rows') ?? pairOf(table?.root, 'carag');
  if (!table || !rows) return manifestPlace(view, 'version');
  return { chunk: table.chunk, start: rows.key.start, end: rows.key.end };
}
