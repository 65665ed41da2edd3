/** What `carag diff` tells, for every form in which it is printed. */
import { type Comparison, compared } from '../../change/comparison/compare.ts';
import { pairedSets } from '../../change/comparison/sets.ts';
import { type Accepted, type AcceptedChanges, acceptedChanges } from '../../change/control/acceptances.ts';
import {
  CHANGE_CLASSES,
  type Change,
  type ChangeClass,
  finished,
  worstFirst,
} from '../../change/version/classes.ts';
import type { Version } from '../../change/version/version.ts';
import { relativePath } from '../../text/uri.ts';
import { type FilePlace, filePlaceOf } from '../report.ts';
import type { VersionSide } from '../versions/versions.ts';
import type { CasesReport } from './cases.ts';

export interface ReportedPlace extends FilePlace {
  readonly version: 'base' | 'head';
}

/** A change as other programs read it; what does not apply is null. */
export interface ReportedChange {
  readonly class: ChangeClass;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly places: readonly ReportedPlace[];
  readonly fingerprint: string;
  /** Who accepted it and why; null where nobody has. */
  readonly accepted: { readonly by: string; readonly why: string } | null;
}

export interface DiffSummary {
  readonly base: string;
  readonly head: string;
  readonly sets: readonly {
    readonly set: string;
    readonly base: string | null;
    readonly head: string | null;
    readonly questions: number;
  }[];
  readonly changes: number;
  readonly classes: Readonly<Record<ChangeClass, number>>;
  readonly worst: ChangeClass | null;
  readonly accepted: number;
  /** Acceptances of changes that there are no more. */
  readonly staleAcceptances: readonly (FilePlace & { readonly fingerprint: string })[];
  /** What was not looked at, in sentences. */
  readonly notChecked: readonly string[];
}

export interface DiffReport {
  readonly changes: readonly ReportedChange[];
  readonly summary: DiffSummary;
  /** What the changes would have done to recorded cases, where some were given. */
  readonly cases?: CasesReport;
}

/** The comparisons of the sets of two sides, and the sets that only one has. */
export function comparisonsOf(base: VersionSide, head: VersionSide) {
  const folders = new Map(
    [base, head].flatMap(({ versions, folder }) => versions.map((each) => [each, folder])),
  );
  const { both, removed, added } = pairedSets(base.versions, head.versions, (version) =>
    relativePath(folders.get(version)!, version.set.folder),
  );
  return { comparisons: both.map(([one, other]) => compared(one, other)), removed, added };
}

/** What changed between two sides, and the comparisons that tell it. */
export function diffReport(
  base: VersionSide,
  head: VersionSide,
): { readonly report: DiffReport; readonly comparisons: readonly Comparison[] } {
  const { comparisons, removed, added } = comparisonsOf(base, head);
  const accepted = comparisons.map((each) => acceptedChanges(each.head.set, each.changes));
  const changes = [
    ...comparisons.flatMap((each, at) => each.changes.map((change) => reported(change, each, accepted[at]!))),
    ...removed.map((version) => wholeSet(version, 'base')),
    ...added.map((version) => wholeSet(version, 'head')),
  ].sort((a, b) => worstFirst(a.class, b.class));
  const count = (of: ChangeClass) => changes.filter((change) => change.class === of).length;
  const report: DiffReport = {
    changes,
    summary: {
      base: base.words,
      head: head.words,
      sets: comparisons.map((each) => ({
        set: each.head.set.title,
        base: each.base.number ?? null,
        head: each.head.number ?? null,
        questions: questionsIn(each.head),
      })),
      changes: changes.length,
      classes: Object.fromEntries(CHANGE_CLASSES.map((of) => [of, count(of)])) as Record<ChangeClass, number>,
      worst: changes[0]?.class ?? null,
      accepted: changes.filter((change) => change.accepted !== null).length,
      staleAcceptances: comparisons.flatMap(({ head }, at) =>
        accepted[at]!.stale.map((each) => staleAt(each, head)),
      ),
      notChecked: [...new Set(comparisons.flatMap(({ notTried }) => notTried))],
    },
  };
  return { report, comparisons };
}

const questionsIn = ({ entries }: Version) => entries.filter(({ kind }) => kind === 'question').length;

function staleAt({ fingerprint, model, reading }: Accepted, { project }: Version) {
  const { start, end } = model.fingerprint!;
  return { ...filePlaceOf(project, { chunk: reading.chunk, start, end }), fingerprint };
}

function reported(
  change: Change,
  { base, head }: Comparison,
  { byFingerprint }: AcceptedChanges,
): ReportedChange {
  const accepted = byFingerprint.get(change.fingerprint);
  const projects = { base: base.project, head: head.project };
  return {
    class: change.class,
    from: change.from,
    to: change.to,
    what: change.what,
    before: change.before ?? null,
    after: change.after ?? null,
    places: change.places.map(({ version, at }) => ({ version, ...filePlaceOf(projects[version], at) })),
    fingerprint: change.fingerprint,
    accepted: accepted ? { by: accepted.by, why: accepted.why } : null,
  };
}

/** A set that came or went is told as one change. */
function wholeSet({ set, project, entries }: Version, version: 'base' | 'head'): ReportedChange {
  const ids = entries.flatMap(({ kind, id }) => (kind === 'question' && id !== undefined ? [id] : []));
  const at = { chunk: set.manifest.readings[0]!.chunk, start: 0, end: 0 };
  const { fingerprint } = finished({
    class: 'data',
    from: [],
    to: [],
    what: set.title,
    before: undefined,
    after: version,
    places: [],
  });
  return {
    class: 'data',
    from: version === 'base' ? ids : [],
    to: version === 'head' ? ids : [],
    what: `The question set “${set.title}” was ${version === 'base' ? 'removed' : 'added'}.`,
    before: version === 'base' ? set.title : null,
    after: version === 'head' ? set.title : null,
    places: [{ version, ...filePlaceOf(project, at) }],
    fingerprint,
    accepted: null,
  };
}
