/** Rates a results document, or a file of answers, for an editor to show as a page. */
import { caseFormatOf } from '../../../inspection/case-data.ts';
import { casesFound, type Found, type Inspected, resultsFound } from '../../../inspection/found.ts';
import { ratingsReport, refusedReport, unratedReport } from '../../../inspection/ratings-report.ts';
import { ratingReport } from '../../../inspection/report.ts';
import type { Source } from '../../../inspection/source.ts';
import { reportMarkdown } from '../../../report/markdown.ts';
import { Failure } from '../../../text/failure.ts';
import { baseName } from '../../../text/uri.ts';
import type { Workspace } from '../../workspace.ts';
import { toldPage } from './told.ts';

interface Page {
  readonly title: string;
  readonly markdown: string;
}

/**
 * The ratings of what a document holds as it now stands, saved or not; or what keeps it from being rated.
 * @param language in which they are told, where the set has it
 */
export async function ratedPage(workspace: Workspace, uri: string, language?: string): Promise<Page> {
  await workspace.whenChecked();
  const name = baseName(uri);
  const unrated = `${name}: not rated`;
  try {
    const { found, inspected } = await foundAt(workspace, uri, language);
    const { project, told, source } = inspected;
    if (!found.recorded)
      return { title: unrated, markdown: reportMarkdown(unratedReport(name, found, source)) };
    const report = ratingReport(project, found.recorded, [], told, source);
    return { title: `${name}: ratings`, markdown: reportMarkdown(ratingsReport(report)) };
  } catch (error) {
    if (error instanceof Failure)
      return { title: unrated, markdown: reportMarkdown(refusedReport(name, error.message)) };
    throw error;
  }
}

async function foundAt(
  workspace: Workspace,
  uri: string,
  language: string | undefined,
): Promise<{ found: Found; inspected: Inspected }> {
  const { project, checker } = workspace;
  const set = project.setOf(uri);
  const told = toldPage(project, set, language);
  const inspected = { project, checker, told, source: sourceIn(workspace) };
  const document = project.documents.get(uri);
  if (document?.kind === 'results') return { found: await resultsFound(document, inspected), inspected };
  const name = baseName(uri);
  if (!caseFormatOf(uri))
    throw new Failure(
      `“${name}” holds no results. Results are a document that begins with “carag: results”.`,
    );
  if (!set)
    throw new Failure(
      `“${name}” lies in no question set. Put it into the folder of the set that was answered.`,
    );
  return { found: await casesFound(uri, set, name, inspected), inspected };
}

/** Files as the editor reads them, whole; none outside its folders. */
function sourceIn(workspace: Workspace): Source {
  return {
    shown: (uri) => workspace.shownPath(uri),
    reaches: (uri) => workspace.shows(uri),
    read: async function* (uri) {
      const content = await workspace.files.read(uri);
      if ('failure' in content)
        throw new Failure(`“${workspace.shownPath(uri)}” cannot be read: ${WHY[content.failure]}.`);
      yield content.bytes;
    },
  };
}

const WHY = {
  missing: 'it is not there',
  denied: 'permission is denied',
  'too-large': 'it is too large for the editor. “carag rate” on the command line reads files of any size',
  outside: 'it is a link that leads out of the repository',
};
