/** Writes the report of ratings, or what keeps results from being rated, as JSON for other programs. */

import type { CasesRead } from '../../inspection/case-data.ts';
import { type RatingReport, type ReportedWhatIf, summaryOf } from '../../inspection/report.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Project } from '../../project/project.ts';
import type { Count } from '../../ratings/evidence/case-counts.ts';
import { distanceToNext } from '../../ratings/rating/distance-to-next.ts';
import { countedParts } from '../../ratings/rating/rate.ts';
import { type Rated, type RatingOutcome, ratingOf } from '../../ratings/rating/rated.ts';
import type { Figure } from '../../ratings/scheme/figures.ts';
import type { Band } from '../../ratings/scheme/scheme.ts';
import { OVERALL } from '../../ratings/scheme/units.ts';
import { departureWords } from '../../ratings/words/discretion.ts';
import { basisWords, whyNotWords } from '../../ratings/words/ratings.ts';
import type { FileReport } from '../linting/report.ts';
import { type FoundInFile, jsonFinding } from '../output/findings/json.ts';
import { jsonText } from '../output/shown.ts';

/** What `carag rate` prints. */
export type RateOutput = ReturnType<typeof ratedOutput> | ReturnType<typeof unratedOutput>;

/** The report in the form that other programs read: docs/ratings.md says what is in it. */
export const ratingJson = (project: Project, report: RatingReport): string =>
  json(ratedOutput(project, report));

function ratedOutput(project: Project, report: RatingReport) {
  const { title, file, ratings, overall, whatIf, findings, silenced, cases } = report;
  return {
    file,
    title,
    ratings,
    overall: unitJson(overall, report),
    whatIf: whatIf ? whatIfJson(whatIf) : null,
    cases: cases.map(casesJson),
    findings: findingsJson(project, file, findings),
    silenced: findingsJson(project, file, silenced),
    summary: summaryJson(report),
  };
}

/** The same where what is wrong keeps the results from being rated. */
export const unratedJson = (...given: Parameters<typeof unratedOutput>): string =>
  json(unratedOutput(...given));

function unratedOutput(
  project: Project,
  file: string,
  obstacles: readonly FileReport[],
  cases: readonly CasesRead[],
) {
  const findings = obstacles.flatMap((each) => findingsJson(project, each.file, each.findings));
  return { file, overall: null, cases: cases.map(casesJson), findings };
}

const json = (value: object) => `${jsonText(value)}\n`;

const findingsJson = (project: Project, file: string, findings: readonly Finding[]): FoundInFile[] =>
  findings.map((finding) => ({ file, ...jsonFinding(project, finding) }));

/** Something that is rated, with what it is made of. */
export interface RatedOutput extends ReturnType<typeof ownJson> {
  readonly parts: readonly RatedOutput[];
}

const unitJson = (rated: Rated, report: RatingReport): RatedOutput => ({
  ...ownJson(rated, report),
  parts: rated.parts.map((part) => unitJson(part, report)),
});

function ownJson(rated: Rated, report: RatingReport) {
  const { unit, computed, outcome, departure } = rated;
  const { scheme, published, counts } = report;
  return {
    id: unit.id === OVERALL ? null : unit.id,
    level: unit.level,
    title: unit.title,
    rule: unit.rule,
    rating: outcomeJson(outcome),
    computed: outcomeJson(computed),
    notRated:
      outcome.is === 'not rated' ? { why: outcome.why.is, words: whyNotWords(outcome.why, unit) } : null,
    basis: basisJson(rated),
    counts: countJson(counts.get(unit.id)),
    words: basisWords(rated, scheme),
    next: distanceToNext(rated, scheme).map(({ direction, rating, cases, points, distance }) => ({
      direction,
      rating: rating.name,
      cases: cases ?? null,
      points: points ?? null,
      distance: figureJson(distance),
    })),
    discretion: departure
      ? { ...departure.recorded, counts: !departure.refusal, words: departureWords(rated, scheme) }
      : null,
    published: published.get(unit.id) ?? null,
  };
}

function countJson(count: Count | undefined) {
  if (!count) return null;
  const { sufficient, insufficient, unanswered } = count;
  return {
    sufficient,
    insufficient,
    notApplicable: count['not applicable'],
    notAsked: count['not asked'],
    unanswered,
  };
}

function casesJson({ file, set, cases, leftOut, isWhole, findings, unlisted }: CasesRead) {
  const found = findings.map(({ row, column, severity, message }) => ({
    row: row ?? null,
    column: column ? { name: column.name, letter: column.letter ?? null } : null,
    severity,
    message,
  }));
  return { file, set, cases, leftOut, isWhole, findings: found, unlisted };
}

interface RatingNameOutput {
  readonly name: string;
  readonly label: string;
  readonly score: number | null;
}

function outcomeJson(outcome: RatingOutcome): RatingNameOutput | null {
  const rating = ratingOf({ outcome });
  return rating ? { name: rating.name, label: rating.label, score: rating.score ?? null } : null;
}

interface BandOutput {
  readonly rating: string;
  readonly of: string;
  readonly label: string | null;
}

/** Exactly, and as near as a decimal number comes. */
interface FigureOutput {
  readonly exact: string;
  readonly decimal: number;
}

/** What a rating rests on. */
type BasisOutput =
  | {
      readonly is: 'share';
      readonly sufficient: number | null;
      readonly of: number | null;
      readonly percent: FigureOutput;
      readonly counted: FigureOutput;
      readonly band: BandOutput | null;
    }
  | { readonly is: 'lowest'; readonly decidedBy: readonly string[]; readonly passedOver: readonly string[] }
  | {
      readonly is: 'sum';
      readonly total: number;
      readonly outOf: number;
      readonly scores: readonly { readonly id: string; readonly score: number | null }[];
      readonly band: BandOutput | null;
    }
  | { readonly is: 'judged' | 'none' };

function basisJson({ unit, basis, computed, parts }: Rated): BasisOutput {
  const band = computed.is === 'rated' && computed.band ? bandJson(computed.band) : null;
  switch (basis.is) {
    case 'share':
      return {
        is: basis.is,
        sufficient: basis.sufficient ?? null,
        of: basis.of ?? null,
        percent: figureJson(basis.percent),
        counted: figureJson(basis.banded),
        band,
      };
    case 'lowest':
      return { is: basis.is, decidedBy: basis.decisive.map(idOf), passedOver: basis.passedOver.map(idOf) };
    case 'sum': {
      const scores = countedParts(unit, parts).map((part) => ({
        id: idOf(part),
        score: ratingOf(part)?.score ?? null,
      }));
      return { is: basis.is, total: basis.total, outOf: basis.outOf, scores, band };
    }
    default:
      return { is: basis.is };
  }
}

const idOf = ({ unit }: Rated) => unit.id;
const bandJson = ({ name, written, label }: Band): BandOutput => ({
  rating: name,
  of: written,
  label: label ?? null,
});

const figureJson = (figure: Figure): FigureOutput => ({
  exact: `${figure.s * figure.n}/${figure.d}`,
  decimal: figure.valueOf(),
});

function whatIfJson({ suppositions, changes }: ReportedWhatIf) {
  const state = (rated: Rated) => ({ rating: outcomeJson(rated.outcome), basis: basisJson(rated) });
  return {
    suppositions,
    changes: changes.map(({ before, after }) => ({
      id: before.unit.id === OVERALL ? null : before.unit.id,
      level: before.unit.level,
      before: state(before),
      after: state(after),
    })),
  };
}

function summaryJson(report: RatingReport) {
  const { discretionUsed, discretionRefused, notRated, ...counts } = summaryOf(report);
  return {
    ...counts,
    discretionUsed: discretionUsed.map(idOf),
    discretionRefused: discretionRefused.map(idOf),
    notRated: notRated.map(idOf),
  };
}
