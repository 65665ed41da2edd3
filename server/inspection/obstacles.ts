/** Finds errors in results, standards and question sets because of which ratings would be wrong, too. */
import type { Checker } from '../lint/checking/checker.ts';
import type { Finding } from '../lint/finding.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { View } from '../project/view.ts';
import { documentsOf, type RatingBasis } from '../ratings/evidence/rating-basis.ts';

/** Errors of a document, because of which nothing is rated. */
export interface Obstacles {
  readonly uri: string;
  readonly findings: readonly Finding[];
}

/** What these rules find is told beside the ratings: none of these is wrong because of it. */
const TOLD_BESIDE: ReadonlySet<string> = new Set([
  'rating/discretion-outside',
  'rating/discretion-unexplained',
  'rating/impossible-percentage',
  'rating/published-differs',
]);

/** What is wrong with results such that ratings would be wrong, too. */
export function obstaclesIn(document: Document, checker: Checker): Obstacles[] {
  return errorsIn([document.uri], checker, (rule) => !TOLD_BESIDE.has(rule));
}

/** The same of the ratings and standards documents that results rest on, as far as these cannot be read as they are meant. */
export function obstaclesBelow(
  { reading, set }: RatingBasis,
  project: Project,
  checker: Checker,
): Obstacles[] {
  const view = new View(project, set, () => {});
  const standards = view.usedSets().flatMap((each) => documentsOf('standards', view.from(each)));
  const uris = [reading, ...standards].flatMap(({ chunk }) => project.documentOf(chunk)?.uri ?? []);
  return errorsIn(uris, checker, (rule) => /^(?:yaml|shape|id|criteria)\//.test(rule));
}

/** The same of question sets whose answers are counted: routing and answer lists say what counts. */
export function obstaclesInSets(views: readonly View[], checker: Checker): Obstacles[] {
  const uris = new Set(views.flatMap(({ documents }) => documents.map(({ uri }) => uri)));
  return errorsIn([...uris], checker, (rule) => /^(?:yaml|shape|id|answer|routing|rating)\//.test(rule));
}

function errorsIn(uris: readonly string[], checker: Checker, counts: (rule: string) => boolean): Obstacles[] {
  return uris.flatMap((uri) => {
    const { findings } = checker.findings(uri);
    const errors = findings.filter(({ severity, rule }) => severity === 'error' && counts(rule));
    return errors.length > 0 ? [{ uri, findings: errors }] : [];
  });
}
