/** Finds what is to be rated, or what keeps it from being rated. */
import type { Checker } from '../lint/checking/checker.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { View } from '../project/view.ts';
import type { CasesRead } from './case-data.ts';
import { type Obstacles, obstaclesBelow, obstaclesIn, obstaclesInSets } from './obstacles.ts';
import {
  caseFileOf,
  caseFilesOf,
  groundOf,
  groundOfCases,
  type RecordedResults,
  recordedCases,
  recordedResults,
  type Told,
} from './recorded.ts';
import type { Source } from './source.ts';

/** What is looked at, and how it is told. */
export interface Inspected {
  /** The sets as they are written. */
  readonly project: Project;
  readonly checker: Checker;
  readonly told: Told;
  readonly source: Source;
}

/** What is to be rated; or the errors because of which it cannot be, and the files of answers that cannot be read whole. */
export interface Found {
  readonly recorded: RecordedResults | undefined;
  readonly obstacles: readonly Obstacles[];
  readonly unread: readonly CasesRead[];
}

/** What a results document records. Throws a `Failure` where it cannot be told by what it is rated, or its case data cannot be read. */
export async function resultsFound(document: Document, inspected: Inspected): Promise<Found> {
  const { project, checker, told, source } = inspected;
  const unfit = obstaclesIn(document, checker);
  if (unfit.length > 0) return kept(unfit);
  const ground = groundOf(project, document, source);
  const files = caseFilesOf(project, document, ground, told.project, source);
  const views = files.map(({ view }) => view);
  const obstacles = [...obstaclesBelow(ground, project, checker), ...obstaclesInSets(views, checker)];
  if (obstacles.length > 0) return kept(obstacles);
  return found(
    await recordedResults(document, groundOf(told.project, document, source), files, checker, source),
  );
}

/**
 * What a file of answers to a set comes to. Throws a `Failure` where there is nothing by which it is rated, or it cannot be
 * read.
 * @param named what the file is called where it cannot be rated.
 */
export async function casesFound(
  uri: string,
  set: QuestionSet,
  named: string,
  { project, checker, told, source }: Inspected,
): Promise<Found> {
  const file = caseFileOf(uri, set, project, told.project);
  const ground = groundOfCases(file.view, named);
  const obstacles = [...obstaclesInSets([file.view], checker), ...obstaclesBelow(ground, project, checker)];
  if (obstacles.length > 0) return kept(obstacles);
  const toldSet = told.project.sets.get(set.folder)!;
  const toldGround = groundOfCases(new View(told.project, toldSet, () => {}), named);
  return found(await recordedCases(file, toldGround, source));
}

const kept = (obstacles: readonly Obstacles[]): Found => ({ recorded: undefined, obstacles, unread: [] });

function found(recorded: RecordedResults): Found {
  const unread = recorded.cases.filter(({ isWhole }) => !isWhole);
  return unread.length > 0
    ? { recorded: undefined, obstacles: [], unread }
    : { recorded, obstacles: [], unread };
}
