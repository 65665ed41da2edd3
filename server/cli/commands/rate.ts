import { resolve } from 'node:path';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { check } from '../checking.ts';
import { uriOf } from '../disk.ts';
import { Failure } from '../failure.ts';
import { openDisk } from '../open-disk.ts';
import { fileText } from '../output/found.ts';
import { paintsFor, widthOf } from '../output/terminal.ts';
import { ratingJson, unratedJson } from '../rating/json.ts';
import { obstaclesBelow, obstaclesIn } from '../rating/obstacles.ts';
import { type RatingReport, ratingReport, recordedResults } from '../rating/report.ts';
import { ratingText } from '../rating/text.ts';
import type { FileReport } from '../report.ts';
import { targetsOf } from '../targets.ts';
import { shownPath } from '../workspace.ts';

export interface RateOptions {
  readonly format: 'text' | 'json';
  readonly whatIf: readonly string[];
  readonly debug?: boolean;
}

/**
 * Prints ratings and what they rest on. Ends with 1 where something is wrong with the results.
 * Throws a `Failure` for what is no results document, or cannot be rated.
 */
export async function rate(path: string, options: RateOptions): Promise<void> {
  const given = await targetsOf([path]);
  if (given[0]!.targets[0]!.isFolder)
    throw new Failure(`“${path}” is a folder. Name the results document that is to be rated.`);
  const { workspace, checker } = await check(given, openDisk('checked'), options);
  const { project } = workspace;
  const document = resultsAt(project, path);
  const unfit = obstaclesIn(document, checker);
  const recorded = unfit.length > 0 ? undefined : recordedResults(project, document, checker);
  const obstacles = recorded ? obstaclesBelow(recorded.ground, project, checker) : unfit;
  if (!recorded || obstacles.length > 0) return refuse(project, obstacles, document, options);
  const report = ratingReport(project, recorded, options.whatIf);
  process.exitCode = report.findings.some(({ severity }) => severity !== 'hint') ? 1 : 0;
  process.stdout.write(written(project, report, options));
}

function resultsAt(project: Project, path: string): Document {
  const document = project.documents.get(uriOf(resolve(path)));
  if (document?.kind === 'results') return document;
  const what = document?.declared?.value;
  throw new Failure(
    `“${path}” holds no results${what ? `: it begins with “carag: ${what}”` : ''}. Results are a document that begins with “carag: results”.`,
  );
}

const lookOf = () => ({ paints: paintsFor(process.stdout), width: widthOf(process.stdout) });

function written(project: Project, report: RatingReport, { format }: RateOptions): string {
  return format === 'json' ? ratingJson(project, report) : ratingText(project, report, lookOf());
}

/** A rating of what cannot be read as it is meant would be wrong: what is wrong is told in its place. */
function refuse(
  project: Project,
  obstacles: readonly FileReport[],
  { uri }: Document,
  { format }: RateOptions,
): void {
  process.exitCode = 1;
  const file = shownPath(uri);
  if (format === 'json') process.stdout.write(unratedJson(project, file, obstacles));
  else {
    const texts = obstacles.map((each) => fileText(project, each, lookOf()));
    process.stdout.write(`${[...texts, `${file} is not rated until this is put right.`].join('\n\n')}\n`);
  }
}
