/** What changed between two versions, as it is told in every form: in print, on a page and in an editor. */
import { type Comparison, compared } from '../change/comparison/compare.ts';
import { pairedSets } from '../change/comparison/sets.ts';
import { type Accepted, type AcceptedChanges, acceptedChanges } from '../change/control/acceptances.ts';
import {
  CHANGE_CLASSES,
  type Change,
  type ChangeClass,
  fingerprintOf,
  worstFirst,
} from '../change/version/classes.ts';
import { changeWords } from '../change/version/told.ts';
import type { Version } from '../change/version/version.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/chunk.ts';
import type { FilePlace } from '../text/position.ts';
import { relativePath } from '../text/uri.ts';
import { headingsOf } from './headings.ts';
import { reviewWords } from './language.ts';

/** Says where something stands, in the names of documents that its reader knows. */
export type PlaceOf = (project: Project, at: Span) => FilePlace;

/** One side of a comparison. */
export interface ReviewSide {
  /** As its user named it. */
  readonly words: string;
  /** The folder under which its sets are compared; those elsewhere are only what these use. */
  readonly folder: string;
  readonly versions: readonly Version[];
}

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
}

/** A report with what stands behind it. */
export interface Review {
  /** The language in which it is told to people, and the one left where something is not translated. */
  readonly language: string;
  readonly left: string | undefined;
  readonly report: DiffReport;
  readonly comparisons: readonly Comparison[];
  /** What each reported change is, but for sets that came or went as a whole. */
  readonly behind: ReadonlyMap<ReportedChange, Behind>;
}

export interface Behind {
  readonly change: Change;
  readonly comparison: Comparison;
  /** The section, or the other part of the set, that it is seen in. */
  readonly heading: string;
}

/** The comparisons of the sets of two sides, and the sets that only one has. */
export function comparisonsOf(base: ReviewSide, head: ReviewSide) {
  const folders = new Map(
    [base, head].flatMap(({ versions, folder }) => versions.map((each) => [each, folder])),
  );
  const { both, removed, added } = pairedSets(base.versions, head.versions, (version) =>
    relativePath(folders.get(version)!, version.set.folder),
  );
  return { comparisons: both.map(([one, other]) => compared(one, other)), removed, added };
}

/** What changed between two sides. */
export function review(base: ReviewSide, head: ReviewSide, placeOf: PlaceOf): Review {
  const { comparisons, removed, added } = comparisonsOf(base, head);
  return reviewOf({ base: base.words, head: head.words, comparisons, removed, added }, placeOf);
}

/** What was compared, and the sets that only one side has. */
export interface Compared {
  readonly base: string;
  readonly head: string;
  readonly comparisons: readonly Comparison[];
  readonly removed: readonly Version[];
  readonly added: readonly Version[];
}

export function reviewOf({ base, head, comparisons, removed, added }: Compared, placeOf: PlaceOf): Review {
  const behind = new Map<ReportedChange, Behind>();
  const accepted = comparisons.map((each) => acceptedChanges(each.head.set, each.changes));
  const told = comparisons.flatMap((comparison, at) => {
    const { base: old, head: now } = comparison;
    const headingOf = headingsOf({ base: old.project, head: now.project }, 'en');
    return comparison.changes.map((change) => {
      const line = reported(change, comparison, accepted[at]!, placeOf);
      behind.set(line, { change, comparison, heading: headingOf(change) });
      return line;
    });
  });
  const changes = [
    ...told,
    ...removed.map((version) => wholeSet(version, 'base', placeOf)),
    ...added.map((version) => wholeSet(version, 'head', placeOf)),
  ].sort((a, b) => worstFirst(a.class, b.class));
  const stale = comparisons.flatMap(({ head: { project } }, at) =>
    accepted[at]!.stale.map((each) => staleAt(each, project, placeOf)),
  );
  const report = { changes, summary: summaryOf({ base, head }, comparisons, changes, stale) };
  return { language: 'en', left: undefined, report, comparisons, behind };
}

function summaryOf(
  words: Pick<DiffSummary, 'base' | 'head'>,
  comparisons: readonly Comparison[],
  changes: readonly ReportedChange[],
  staleAcceptances: DiffSummary['staleAcceptances'],
): DiffSummary {
  const count = (of: ChangeClass) => changes.filter((change) => change.class === of).length;
  return {
    ...words,
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
    staleAcceptances,
    notChecked: [
      ...new Set(comparisons.flatMap(({ notTried }) => notTried.map((tell) => tell(changeWords('en'))))),
    ],
  };
}

const questionsIn = ({ entries }: Version) => entries.filter(({ kind }) => kind === 'question').length;

function staleAt({ fingerprint, model, reading }: Accepted, project: Project, placeOf: PlaceOf) {
  const { start, end } = model.fingerprint!;
  return { ...placeOf(project, { chunk: reading.chunk, start, end }), fingerprint };
}

function reported(
  change: Change,
  { base, head }: Comparison,
  { byFingerprint }: AcceptedChanges,
  placeOf: PlaceOf,
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
    places: change.places.map(({ version, at }) => ({ version, ...placeOf(projects[version], at) })),
    fingerprint: change.fingerprint,
    accepted: accepted ? { by: accepted.by, why: accepted.why } : null,
  };
}

/** A set that came or went is told as one change. */
function wholeSet(
  { set, project, entries }: Version,
  version: 'base' | 'head',
  placeOf: PlaceOf,
): ReportedChange {
  const ids = entries.flatMap(({ kind, id }) => (kind === 'question' && id !== undefined ? [id] : []));
  const at = { chunk: set.manifest.readings[0]!.chunk, start: 0, end: 0 };
  const fingerprint = fingerprintOf({
    class: 'data',
    from: [],
    to: [],
    what: set.title,
    before: undefined,
    after: version,
  });
  const say = reviewWords('en');
  return {
    class: 'data',
    from: version === 'base' ? ids : [],
    to: version === 'head' ? ids : [],
    what: version === 'base' ? say.setGone(set.title) : say.setCome(set.title),
    before: version === 'base' ? set.title : null,
    after: version === 'head' ? set.title : null,
    places: [{ version, ...placeOf(project, at) }],
    fingerprint,
    accepted: null,
  };
}
