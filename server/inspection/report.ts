/** Rates what is recorded, works out what would change with suppositions, and sums it up for all reports. */
import type { Finding } from '../lint/finding.ts';
import type { Project } from '../project/project.ts';
import type { Count } from '../ratings/evidence/case-counts.ts';
import type { RatingBasis } from '../ratings/evidence/rating-basis.ts';
import { rate } from '../ratings/rating/rate.ts';
import { allRated, type Rated } from '../ratings/rating/rated.ts';
import { changesBetween, type RatingChange, whatIf } from '../ratings/rating/what-if.ts';
import type { Scheme } from '../ratings/scheme/scheme.ts';
import { Failure } from '../text/failure.ts';
import type { CasesRead } from './case-data.ts';
import { findingsBeside } from './findings.ts';
import type { RecordedResults, Told } from './recorded.ts';
import type { Source } from './source.ts';

/** The ratings of an inspection, what each rests on, and what is wrong. */
export interface RatingReport {
  /** The language in which it is told, and the one that is left where something is not translated. */
  readonly language: string;
  readonly left: string | undefined;
  readonly title: string;
  readonly file: string;
  /** The ratings document by which it was rated. */
  readonly ratings: { readonly title: string; readonly file: string };
  readonly scheme: Scheme;
  readonly overall: Rated;
  /** Somebody has recorded these results: what they leave out is missing, and not only unknown. */
  readonly mustBeWhole: boolean;
  /** The ratings that were published, as they are written, by the id of what they were given to. */
  readonly published: ReadonlyMap<string, string>;
  readonly whatIf: ReportedWhatIf | undefined;
  /** The files of answers that were counted. */
  readonly cases: readonly CasesRead[];
  /** What they say of key questions, by their ids. */
  readonly counts: ReadonlyMap<string, Count>;
  /** What is wrong with the results as they are recorded. */
  readonly findings: readonly Finding[];
  /** What is wrong with them and comments or the set silence. */
  readonly silenced: readonly Finding[];
}

/** What would be otherwise. */
export interface ReportedWhatIf {
  /** As they were asked for: `2.4.3=6/11`. */
  readonly suppositions: readonly string[];
  readonly overall: Rated;
  readonly changes: readonly RatingChange[];
}

/** Something that is rated, and how deep it stands below the whole. */
export interface RatedEntry {
  readonly rated: Rated;
  readonly depth: number;
}

/** Rates what is recorded. Throws a `Failure` for a supposition that cannot be made. */
export function ratingReport(
  project: Project,
  { ground, evidence, reading: results, ...recorded }: RecordedResults,
  suppositions: readonly string[],
  { language, left }: Pick<Told, 'language' | 'left'>,
  { shown }: Pick<Source, 'shown'>,
): RatingReport {
  const { whole, scheme, reading } = ground;
  const overall = rate(whole, scheme, evidence);
  const uri = project.documentOf(reading.chunk)?.uri ?? '';
  const ratings = {
    title: reading.model?.title?.value ?? shown(uri),
    file: shown(uri),
  };
  const whatIf = suppositions.length > 0 ? whatIfOf(suppositions, overall, evidence, ground) : undefined;
  const mustBeWhole = evidence.notAssessed !== undefined;
  const beside = results ? findingsBeside(results, overall, scheme, recorded.counts) : [];
  return {
    ...recorded,
    language,
    left,
    findings: [...recorded.findings, ...beside],
    ratings,
    scheme,
    overall,
    whatIf,
    mustBeWhole,
  };
}

function whatIfOf(
  suppositions: readonly string[],
  before: Rated,
  evidence: RecordedResults['evidence'],
  { whole, scheme }: RatingBasis,
): ReportedWhatIf {
  const supposed = whatIf(evidence, suppositions, whole, scheme);
  if ('problem' in supposed) throw new Failure(supposed.problem);
  const overall = rate(whole, scheme, supposed.evidence);
  return { suppositions, overall, changes: changesBetween(before, overall) };
}

/** What a report tells of one by one, in reading order: what is rated, and the headings above it. */
export function entriesIn(overall: Rated): RatedEntry[] {
  const entriesBelow = ({ parts }: Rated, depth: number): RatedEntry[] =>
    parts.flatMap((rated) => {
      const below = entriesBelow(rated, depth + 1);
      return isRatedHere(rated) || below.length > 0 ? [{ rated, depth }, ...below] : [];
    });
  return entriesBelow(overall, 0);
}

/** False where the scheme rates nothing. */
export const isRatedHere = ({ unit: { rule } }: Rated) => rule !== 'none' && rule !== 'passed over';

export interface RatingSummary {
  /** How many of each level have a rating. */
  readonly keyQuestions: number;
  readonly standards: number;
  readonly domains: number;
  /** Key questions that are not rated because their standard does not rest on them. */
  readonly notCounted: number;
  readonly discretionUsed: readonly Rated[];
  readonly discretionRefused: readonly Rated[];
  readonly notRated: readonly Rated[];
  /** Whether the whole has a rating. */
  readonly isWholeRated: boolean;
}

/** What was looked at, and what came of it. */
export function summaryOf({ overall }: RatingReport): RatingSummary {
  const all = [...allRated(overall)];
  const rated = all.filter(isRatedHere);
  const outcomes = rated.filter(({ outcome }) => outcome.is === 'rated');
  const count = (level: string) => outcomes.filter(({ unit }) => unit.level === level).length;
  return {
    keyQuestions: count('key-question'),
    standards: count('standard'),
    domains: count('domain'),
    notCounted: all.filter((each) => each.unit.level === 'key-question' && !isRatedHere(each)).length,
    discretionUsed: all.filter(({ departure }) => departure && !departure.refusal),
    discretionRefused: all.filter(({ departure }) => departure?.refusal),
    isWholeRated: overall.outcome.is === 'rated',
    notRated: rated.filter(({ outcome }) => outcome.is === 'not rated'),
  };
}
