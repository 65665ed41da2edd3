/** The command `carag rate`: prints ratings and what they rest on, or what keeps them from being worked out. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { caseFormatOf } from '../../../inspection/case-data.ts';
import { casesFound, type Found, resultsFound } from '../../../inspection/found.ts';
import { ratingsReport } from '../../../inspection/ratings-report.ts';
import { type RatingReport, ratingReport } from '../../../inspection/report.ts';
import type { Document } from '../../../project/document.ts';
import type { Project } from '../../../project/project.ts';
import { unrecordedIn } from '../../../ratings/words/faults.ts';
import { reportMarkdown } from '../../../report/markdown.ts';
import { check } from '../../checking.ts';
import { uriOf } from '../../disk/disk.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { saveReport } from '../../disk/save.ts';
import { Failure } from '../../failure.ts';
import { fileText } from '../../output/findings/found.ts';
import { tellLeftOut } from '../../output/findings/left-out.ts';
import { print, tell } from '../../output/print.ts';
import { reportPage } from '../../output/report-page.ts';
import { reportText } from '../../output/report-text.ts';
import { shown } from '../../output/shown.ts';
import { harmless, type Look, lookOf, PLAIN_LOOK } from '../../output/terminal.ts';
import { chart } from '../../rating/chart.ts';
import { filesBelow } from '../../rating/files-below.ts';
import { ratingJson, unratedJson } from '../../rating/json.ts';
import { casesText } from '../../rating/text.ts';
import { type Spoken, spokenIn } from '../../spoken.ts';
import { type GivenPath, type PathTarget, pathTargets } from '../../targets.ts';
import { shownPath } from '../../workspace.ts';

export interface RateOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  /** Where the report goes; it is still told as text then. */
  readonly out?: string;
  /** Where the style sheet of pages is. */
  readonly style: URL;
  readonly whatIf: readonly string[];
  readonly maxWarnings: number;
  /** The language in which it is told; that of the sets where none is asked for. */
  readonly language?: string;
  /** The folder of the set that was answered, of case data. */
  readonly of?: string;
  readonly debug?: boolean;
}

/**
 * Prints ratings and what they rest on. Ends with 1 where something is wrong with the results.
 * Throws a `Failure` for what holds no results, or cannot be rated.
 */
export async function rate(path: string, options: RateOptions): Promise<void> {
  const target = await targetOf(path);
  const { project, spoken, recorded, obstacles, unread } = caseFormatOf(path)
    ? await casesAt(path, target, options)
    : await resultsAt(path, target, options);
  if (!recorded) return refuse(project, uriOf(target.path), { obstacles, unread }, options);
  const report = ratingReport(project, recorded, options.whatIf, spoken, { shown: shownPath });
  process.exitCode = isWrong(report, options) ? 1 : 0;
  const written = await reportAs(options, project, report);
  if (options.out !== undefined)
    await saveReport(options.out, shown(written), [
      target.path,
      ...recorded.cases.map(({ file }) => resolve(file)),
    ]);
  print(options.out === undefined ? written : ratingText(project, report, lookOf(process.stdout)));
}

async function targetOf(path: string): Promise<PathTarget> {
  const [{ targets } = { targets: [] }] = await pathTargets([path]);
  const [target] = targets;
  if (!target || target.isFolder || targets.length > 1)
    throw new Failure(
      `“${path}” is no single file. Name the results document that is to be rated, or case data.`,
    );
  return target;
}

/** What was found to rate, or what keeps it from being rated, and how it is told. */
interface Asked extends Found {
  readonly project: Project;
  readonly spoken: Spoken;
}

async function resultsAt(path: string, target: PathTarget, options: RateOptions): Promise<Asked> {
  if (options.of !== undefined)
    throw new Failure('“--of” is for case data. A results document says under “of:” whose results it holds.');
  const { project, checker } = await checked([{ words: path, targets: [target] }], options);
  const document = resultsIn(project, target, path);
  const own = project.setOf(document.uri);
  const spoken = spokenIn(project, own ? [own] : [], options.language);
  const inspected = { project, checker, told: spoken, source: filesBelow(uriOf(target.boundary)) };
  return { project, spoken, ...(await resultsFound(document, inspected)) };
}

async function checked(given: readonly GivenPath[], options: RateOptions) {
  const { workspace, checker } = await check(given, openDisk(), options);
  tellLeftOut(workspace.leftOut);
  return { project: workspace.project, checker };
}

function resultsIn(project: Project, target: PathTarget, path: string): Document {
  const document = project.documents.get(uriOf(target.path));
  if (document?.kind === 'results') return document;
  const what = document?.declared?.value;
  throw new Failure(
    `“${path}” holds no results${what ? `: it begins with “carag: ${what}”` : ''}. Results are a document that begins with “carag: results”.`,
  );
}

async function casesAt(path: string, target: PathTarget, options: RateOptions): Promise<Asked> {
  const folder = options.of ?? target.set;
  if (folder === undefined)
    throw new Failure(`“${path}” lies in no question set. Name the one that was answered: --of FOLDER.`);
  const given = await pathTargets([folder]);
  const { project, checker } = await checked(given, options);
  const own = project.sets.get(uriOf(given[0]!.targets[0]!.path));
  if (!own) throw new Failure(`“${folder}” is not the folder of a question set.`);
  const spoken = spokenIn(project, [own], options.language);
  const inspected = { project, checker, told: spoken, source: filesBelow(uriOf(target.boundary)) };
  return { project, spoken, ...(await casesFound(uriOf(target.path), own, path, inspected)) };
}

/** As everywhere: any error, or more warnings than are allowed; and anything that must be rated and is not. */
function isWrong(
  { findings, cases, overall, mustBeWhole }: RatingReport,
  { maxWarnings }: RateOptions,
): boolean {
  const all = [...findings, ...cases.flatMap((each) => each.findings)];
  const count = (severity: string) => all.filter((each) => each.severity === severity).length;
  if (mustBeWhole && unrecordedIn(overall).length > 0) return true;
  return count('error') > 0 || count('warning') > maxWarnings;
}

const ratingText = (project: Project, report: RatingReport, look: Look) =>
  reportText(ratingsReport(report, { isBrief: true }), look, (file) => fileText(project, file, look));

async function reportAs(
  { format, out, style }: RateOptions,
  project: Project,
  report: RatingReport,
): Promise<string> {
  switch (format) {
    case 'text':
      return ratingText(project, report, out === undefined ? lookOf(process.stdout) : PLAIN_LOOK);
    case 'json':
      return ratingJson(project, report);
    case 'markdown':
      return reportMarkdown(ratingsReport(report));
    case 'html':
      return reportPage(ratingsReport(report, { drawing: chart(report) }), await readFile(style, 'utf8'));
  }
}

/** A rating of what cannot be read as it is meant would be wrong: what is wrong is told in its place. */
function refuse(
  project: Project,
  uri: string,
  found: Pick<Found, 'obstacles' | 'unread'>,
  { format }: RateOptions,
): void {
  const file = shownPath(uri);
  const obstacles = found.obstacles.map((each) => ({ file: shownPath(each.uri), findings: each.findings }));
  const { unread } = found;
  process.exitCode = 1;
  if (format === 'json') {
    print(unratedJson(project, file, obstacles, unread));
    return;
  }
  // Who asked for a page or for Markdown should not find something else in the file.
  const isReport = format === 'text';
  const look = lookOf(isReport ? process.stdout : process.stderr);
  const texts = [
    ...obstacles.map((each) => fileText(project, each, look)),
    ...unread.map((each) => casesText(each, look)),
  ];
  const told = `${[...texts, `${harmless(file)} is not rated until this is put right.`].join('\n\n')}\n`;
  (isReport ? print : tell)(told);
}
