/** Answers what stands above the lines of a document: which questions contribute, where a question is asked, and how to run a case. */
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
} from 'vscode-languageserver';
import { questionLens, questionsWithLenses } from '../../../features/lenses/questions.ts';
import { lenses } from '../../../features/lenses/standards.ts';
import { canonicalUri } from '../../../text/uri.ts';
import type { Session } from '../../session.ts';

/** The command by which a client runs a case and shows how it went, given the document. */
const RUN_CASE = 'carag.runCase';

/** What a lens above a question is known by until it is seen. */
interface OfQuestion {
  readonly uri: string;
  readonly name: string;
}

export function answerForLenses(session: Session): void {
  const { connection, following, guard, workspace } = session;
  const { project } = workspace;
  const refresh = () => void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  connection.onRequest(
    CodeLensRequest.type,
    guard.request<{ textDocument: { uri: string } }, CodeLens[] | null>(
      'textDocument/codeLens',
      null,
      async ({ textDocument }) => {
        await workspace.whenLoaded();
        const uri = canonicalUri(textDocument.uri);
        const kind = project.documents.get(uri)?.kind;
        const found = lensesOf(session, uri);
        if (session.client.refreshesLenses && found) {
          // In how many cases a question is asked rests on all of its set, and is not worked out until it is seen.
          const rests = () => (kind === 'section' ? project.setOf(uri)?.revision : lensesOf(session, uri));
          following.answer(`lenses ${uri}`, rests, refresh);
        }
        return found;
      },
    ),
  );
  connection.onRequest(
    CodeLensResolveRequest.type,
    guard.refinement('codeLens/resolve', async (lens: CodeLens) => {
      await workspace.whenLoaded();
      return resolved(session, lens);
    }),
  );
}

function lensesOf(session: Session, uri: string): CodeLens[] | null {
  const { client, convert, workspace } = session;
  const { project } = workspace;
  switch (project.documents.get(uri)?.kind) {
    case 'standards':
      return lenses(project, uri).map((lens) => convert.lens(lens, client.showsPlaces));
    case 'section':
      return questionsWithLenses(project, uri).map(({ name, place }) => ({
        range: convert.range(uri, place.range),
        data: { uri, name } satisfies OfQuestion,
      }));
    case 'case':
      return client.runsCases ? [runLens(session, uri)] : null;
    default:
      return null;
  }
}

function runLens({ workspace }: Session, uri: string): CodeLens {
  const start = { line: 0, character: 0 };
  const command = { title: 'Run this case', command: RUN_CASE, arguments: [workspace.open.clientUri(uri)] };
  return { range: { start, end: start }, command };
}

/** A lens with its words; where there is nothing to say any more, until the client asks anew, with none. */
function resolved({ client, convert, workspace }: Session, lens: CodeLens): CodeLens {
  const { uri, name } = (lens.data ?? {}) as Partial<OfQuestion>;
  if (typeof uri !== 'string' || typeof name !== 'string') return lens;
  const found = questionLens(workspace.project, uri, name);
  if (!found?.title) return { ...lens, command: { title: '', command: '' } };
  return { ...lens, ...convert.lens(found, client.showsPlaces && found.targets.length > 0) };
}
