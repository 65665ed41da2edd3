/** The command `carag changes`: drafts the rows that the change-control table lacks, and raises the version. */
import { rowsWritten } from '../../../change/control/write-rows.ts';
import type { Document } from '../../../project/document.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { type ChangesReport, changesReport } from '../../control/report.ts';
import { changesText } from '../../control/text.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { paths } from '../../disk/paths.ts';
import { writeAllNew, writeMended } from '../../disk/write.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { jsonText } from '../../output/shown.ts';
import { harmless } from '../../output/terminal.ts';
import { counted } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { giveBases } from '../../versions/bases.ts';
import { loadWorkspace, shownPath } from '../../workspace.ts';

export interface ChangesOptions {
  readonly format: 'text' | 'json';
  readonly base?: string;
  readonly write?: boolean;
  readonly bump?: boolean;
}

/**
 * Prints what changed since the base as the change-control table would tell it, and writes it there where asked to.
 * Ends with 1 where something is missing and nothing was written. Throws a `Failure` for what cannot be compared.
 */
export async function changes(given: readonly string[], options: ChangesOptions): Promise<void> {
  const files = openDisk();
  const { project, asked } = await loadWorkspace(await pathTargets(given), files);
  const sets = [...new Set(asked.flatMap((uri) => project.setOf(uri) ?? []))];
  const named = sets.filter((set) => options.base !== undefined || set.model?.base);
  if (named.length === 0) throw new Failure(NO_BASE);
  await giveBases(project, named, { ...options, requireBase: true }, files);
  const reports: ChangesReport[] = [];
  const told: string[] = [];
  for (const set of named) {
    const report = changesReport(project, set);
    if (!report)
      throw new Failure(
        `A document of “${shownPath(set.folder)}” cannot be read. “carag lint” says what is wrong there.`,
      );
    reports.push(report);
    if (options.bump && report.raiseTo !== null) told.push(await bumped(set, report.raiseTo));
    if (options.write && report.missing.length > 0) told.push(await written(project, set, report));
  }
  const isLeft = reports.some(
    ({ missing, raiseTo }) => (missing.length > 0 && !options.write) || (raiseTo !== null && !options.bump),
  );
  process.exitCode = isLeft ? 1 : 0;
  if (options.format === 'json') print(`${jsonText({ sets: reports })}\n`);
  else print(`${[...reports.map((report) => changesText(report, options)), ...told].join('')}`);
}

const NO_BASE =
  'Nothing says with what these sets are to be compared. Name a version with --base, or put “base:” into the manifest.';

async function bumped({ manifest, model }: QuestionSet, version: string): Promise<string> {
  const { start, end } = model!.version!;
  await writeInto(manifest, { start, end, text: `"${version}"` });
  return `Raised the version in ${harmless(shownPath(manifest.uri))} to ${version}.\n`;
}

async function written(project: Project, set: QuestionSet, { missing }: ChangesReport): Promise<string> {
  const rows = rowsWritten(set, missing);
  if (!rows)
    throw new Failure(
      `The change-control table of “${shownPath(set.folder)}” cannot be added to as it is written. Write it as “rows:” with a dash for each row, and run the command again.`,
    );
  const uri = 'uri' in rows ? rows.uri : project.documentOf(rows.at.chunk)!.uri;
  if ('uri' in rows) await writeAllNew([{ path: paths.pathOf(uri), text: rows.text }]);
  else await writeInto(project.documents.get(uri)!, { ...rows.at, text: rows.text });
  return `Wrote ${counted(missing.length, 'row')} into ${harmless(shownPath(uri))}. Next: put your own words in place of those that were drafted.\n`;
}

const writeInto = (
  { uri, source }: Document,
  { start, end, text }: { start: number; end: number; text: string },
) => writeMended(paths.pathOf(uri), { before: source.text, rounds: [[{ start, end, text }]] });
