import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { View } from '../../project/view.ts';
import type { Evidence } from '../../ratings/evidence.ts';
import type { Ground } from '../../ratings/ground.ts';
import { rate } from '../../ratings/rate.ts';
import { allRated, type Rated } from '../../ratings/rated.ts';
import { evidenceIn, groundOfResults, type ResultsModel, recordedIn } from '../../ratings/results.ts';
import type { RatingsModel, Scheme } from '../../ratings/scheme.ts';
import { type Change, changesBetween, supposing } from '../../ratings/supposing.ts';
import type { Checker } from '../../rules/checker.ts';
import type { Finding } from '../../rules/finding.ts';
import { Failure } from '../failure.ts';
import { shownPath } from '../workspace.ts';

/** The ratings of an inspection, what each rests on, and what is wrong. */
export interface RatingReport {
  readonly title: string;
  readonly file: string;
  /** The ratings document by which it was rated. */
  readonly ratings: { readonly title: string; readonly file: string };
  readonly scheme: Scheme;
  readonly overall: Rated;
  /** The ratings that were published, as they are written, by the id of what they were given to. */
  readonly published: ReadonlyMap<string, string>;
  readonly whatIf: WhatIf | undefined;
  /** What is wrong with the results as they are recorded. */
  readonly findings: readonly Finding[];
  /** What is wrong with them and comments or the set silence. */
  readonly silenced: readonly Finding[];
}

/** What would be otherwise. */
export interface WhatIf {
  /** As they were asked for: `2.4.3=6/11`. */
  readonly suppositions: readonly string[];
  readonly overall: Rated;
  readonly changes: readonly Change[];
}

/** Something that is rated, and how deep it stands below the whole. */
export interface Entry {
  readonly rated: Rated;
  readonly depth: number;
}

/** What is to be rated: a results document, or the case data that stands in its place. */
export interface Recorded {
  readonly title: string;
  readonly file: string;
  readonly ground: Ground;
  readonly evidence: Evidence;
  readonly published: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
}

/** What a results document records. Throws a `Failure` where there is nothing to rate it by. */
export function recordedResults(project: Project, document: Document, checker: Checker): Recorded {
  const reading = document.readings[0]!;
  const model = reading.model as ResultsModel;
  const file = shownPath(document.uri);
  return {
    title: model.title?.value ?? file,
    file,
    ground: groundFor(project, document, reading),
    evidence: evidenceIn(model),
    published: new Map(
      recordedIn(model).flatMap(({ id, result }) => (result.published ? [[id, result.published.value]] : [])),
    ),
    ...foundIn(document, checker),
  };
}

/** What the rules of ratings, and no others, find beside what is not silenced. */
function foundIn({ uri }: Document, checker: Checker): Pick<Recorded, 'findings' | 'silenced'> {
  const { findings } = checker.findings(uri);
  const kept = new Set(findings.map(({ at }) => at));
  const silenced = checker.allFindings(uri).filter(({ rule, at }) => /^rating\//.test(rule) && !kept.has(at));
  return { findings, silenced };
}

function groundFor(project: Project, document: Document, reading: Reading): Ground {
  const set = project.setOf(document.uri);
  const ground = set && groundOfResults(reading, new View(project, set, () => {}));
  if (ground) return ground;
  const { of } = reading.model as ResultsModel;
  const where = of ? `the set “${of.value}”, which its “of:” names,` : 'its set';
  throw new Failure(
    `“${shownPath(document.uri)}” cannot be rated: there is no ratings document. It is looked for in ${where} and in the sets that this one uses.`,
  );
}

/** Rates what is recorded. Throws a `Failure` for a supposition that cannot be made. */
export function ratingReport(
  project: Project,
  { ground, evidence, ...recorded }: Recorded,
  suppositions: readonly string[],
): RatingReport {
  const { whole, scheme, reading } = ground;
  const overall = rate(whole, scheme, evidence);
  const uri = project.documentOf(reading.chunk)?.uri ?? '';
  const ratings = {
    title: (reading.model as RatingsModel).title?.value ?? shownPath(uri),
    file: shownPath(uri),
  };
  const whatIf = suppositions.length > 0 ? whatIfOf(suppositions, overall, evidence, ground) : undefined;
  return { ...recorded, ratings, scheme, overall, whatIf };
}

function whatIfOf(
  suppositions: readonly string[],
  before: Rated,
  evidence: Evidence,
  { whole, scheme }: Ground,
): WhatIf {
  const supposed = supposing(evidence, suppositions, whole, scheme);
  if ('problem' in supposed) throw new Failure(supposed.problem);
  const overall = rate(whole, scheme, supposed.evidence);
  return { suppositions, overall, changes: changesBetween(before, overall) };
}

/** What a report tells of one by one, in reading order: what is rated, and the headings above it. */
export function entriesIn(overall: Rated): Entry[] {
  const entriesBelow = ({ parts }: Rated, depth: number): Entry[] =>
    parts.flatMap((rated) => {
      const below = entriesBelow(rated, depth + 1);
      return isRatedHere(rated) || below.length > 0 ? [{ rated, depth }, ...below] : [];
    });
  return entriesBelow(overall, 0);
}

/** False where the scheme rates nothing. */
export const isRatedHere = ({ unit: { rule } }: Rated) => rule !== 'none' && rule !== 'passed over';

export interface RatingSummary {
  /** How many there are of each level that are rated. */
  readonly keyQuestions: number;
  readonly standards: number;
  readonly domains: number;
  /** Key questions that are not rated because their standard does not rest on them. */
  readonly notCounted: number;
  readonly discretionUsed: readonly Rated[];
  readonly discretionRefused: readonly Rated[];
  readonly notRated: readonly Rated[];
}

/** What was looked at, and what came of it. */
export function summaryOf({ overall }: RatingReport): RatingSummary {
  const all = [...allRated(overall)];
  const rated = all.filter(isRatedHere);
  const count = (level: string) => rated.filter(({ unit }) => unit.level === level).length;
  return {
    keyQuestions: count('key-question'),
    standards: count('standard'),
    domains: count('domain'),
    notCounted: all.filter((each) => each.unit.level === 'key-question' && !isRatedHere(each)).length,
    discretionUsed: all.filter(({ departure }) => departure && !departure.refusal),
    discretionRefused: all.filter(({ departure }) => departure?.refusal),
    notRated: rated.filter(({ outcome }) => outcome.is === 'not rated'),
  };
}
