/** What `carag changes` tells of a set: by how much its version must rise, and which rows its table lacks. */
import { type DraftRow, draftRows } from '../../change/control/draft-rows.ts';
import { hasRisenEnough, leastVersion } from '../../change/control/rise.ts';
import { dayOfRows } from '../../change/control/write-rows.ts';
import type { ChangeClass } from '../../change/version/classes.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { controlOf } from '../../rules/change/shared/control.ts';
import { baseWords } from '../versions/bases.ts';
import { shownPath } from '../workspace.ts';

export interface ChangesReport {
  readonly set: string;
  readonly folder: string;
  readonly base: string;
  readonly version: string | null;
  /** The least version that it may have; null where the one that it has will do. */
  readonly raiseTo: string | null;
  readonly worst: ChangeClass | null;
  readonly changes: number;
  readonly missing: readonly DraftRow[];
}

/** Of a set that has a base; undefined where a document of it cannot be read. */
export function changesReport(project: Project, set: QuestionSet): ChangesReport | undefined {
  const base = project.baseOf(set)!;
  const control = controlOf(new View(project, set, () => {}));
  if (!control) return undefined;
  const { worst, comparison, missing } = control;
  const version = set.model?.version?.value;
  const before = comparison.base.number;
  const isLow =
    worst !== undefined &&
    before !== undefined &&
    version !== undefined &&
    !hasRisenEnough(before, version, worst);
  const date = dayOfRows(set, project.today()) ?? '';
  return {
    set: set.title,
    folder: shownPath(set.folder),
    base: baseWords(base),
    version: version ?? null,
    raiseTo: isLow ? leastVersion(before, worst, version) : null,
    worst: worst ?? null,
    changes: comparison.changes.length,
    missing: draftRows(missing, {
      date,
      version: isLow ? leastVersion(before, worst, version) : version,
    }),
  };
}
