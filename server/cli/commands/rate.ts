import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { check } from '../checking.ts';
import { uriOf } from '../disk.ts';
import { Failure } from '../failure.ts';
import { openDisk } from '../open-disk.ts';
import { fileText } from '../output/found.ts';
import { paintsFor, widthOf } from '../output/terminal.ts';
import { ratingHtml } from '../rating/html.ts';
import { ratingJson, unratedJson } from '../rating/json.ts';
import { ratingMarkdown } from '../rating/markdown.ts';
import { obstaclesBelow, obstaclesIn } from '../rating/obstacles.ts';
import { type RatingReport, ratingReport, recordedResults } from '../rating/report.ts';
import { ratingText } from '../rating/text.ts';
import type { FileReport } from '../report.ts';
import { saveReport } from '../save.ts';
import { targetsOf } from '../targets.ts';
import { shownPath } from '../workspace.ts';

export interface RateOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  /** Where the report goes; it is still told as text then. */
  readonly out?: string;
  /** Where the style sheet of pages is. */
  readonly style: URL;
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
  const written = await reportAs(options, project, report);
  if (options.out !== undefined) await saveReport(options.out, written, project);
  process.stdout.write(
    options.out === undefined ? written : ratingText(project, report, lookOf(process.stdout)),
  );
}

function resultsAt(project: Project, path: string): Document {
  const document = project.documents.get(uriOf(resolve(path)));
  if (document?.kind === 'results') return document;
  const what = document?.declared?.value;
  throw new Failure(
    `“${path}” holds no results${what ? `: it begins with “carag: ${what}”` : ''}. Results are a document that begins with “carag: results”.`,
  );
}

const lookOf = (stream: NodeJS.WriteStream) => ({ paints: paintsFor(stream), width: widthOf(stream) });

/** A file is read by people with other terminals, or by programs: it has no colours. */
const PLAIN = { paints: paintsFor({ isTTY: false }, {}), width: 80 };

async function reportAs(
  { format, out, style }: RateOptions,
  project: Project,
  report: RatingReport,
): Promise<string> {
  switch (format) {
    case 'text':
      return ratingText(project, report, out === undefined ? lookOf(process.stdout) : PLAIN);
    case 'json':
      return ratingJson(project, report);
    case 'markdown':
      return ratingMarkdown(project, report);
    case 'html':
      return ratingHtml(project, report, await readFile(style, 'utf8'));
  }
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
  if (format === 'json') {
    process.stdout.write(unratedJson(project, file, obstacles));
    return;
  }
  // Who asked for a page or for Markdown should not find something else in the file.
  const stream = format === 'text' ? process.stdout : process.stderr;
  const texts = obstacles.map((each) => fileText(project, each, lookOf(stream)));
  stream.write(`${[...texts, `${file} is not rated until this is put right.`].join('\n\n')}\n`);
}
