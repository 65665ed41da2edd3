/** Answers what has changed since an earlier version: for a view that follows it, and for a review that steps through it. */
import { NotificationType, RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import type { Comparison } from '../../../change/comparison/compare.ts';
import { acceptancesWritten } from '../../../change/control/write-acceptances.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { reportMarkdown } from '../../../report/markdown.ts';
import { reportHtml } from '../../../report/page.ts';
import { changesReport } from '../../../review/changes-report.ts';
import { reviewIn } from '../../../review/in-language.ts';
import { type ReviewLine, reviewLines } from '../../../review/lines.ts';
import { type PlaceOf, type Review, reviewOf } from '../../../review/report.ts';
import { baseName, canonicalUri } from '../../../text/uri.ts';
import type { BaseAsked } from '../../comparing.ts';
import type { Session } from '../../session.ts';
import { snapshotsBelow } from '../../snapshots.ts';
import { changed, created } from '../changing/edits.ts';
import { languageOf } from './told.ts';

type Refusal = { readonly refusal: string };

/** A set, and what it is compared with: what its manifest names, unless something else is asked for. */
interface Compared {
  readonly folder: string;
  readonly base?: BaseAsked;
  /** The language of the page, where the set has it. */
  readonly language?: string;
}

/** What differs in a set from its base, or why that is not known. */
export interface ChangesOfSet {
  readonly folder: string;
  readonly title: string;
  /** With what it is compared, as it is named to people. */
  readonly base: string | null;
  readonly why: string | null;
  readonly changes: readonly ReviewLine[];
}

interface ReviewAnswer extends ChangesOfSet {
  readonly page: string;
  readonly html: string;
  readonly markdown: string;
}

/** What a set can be compared with, by name; and why that is not more. */
interface Versions {
  readonly folder: string;
  readonly title: string;
  readonly versions: readonly {
    readonly kind: 'snapshot' | 'branch' | 'tag' | 'commit';
    readonly name: string;
    readonly about: string;
  }[];
  readonly why: string | null;
}

const changesRequest = new RequestType<object, ChangesOfSet[], void>('carag/changes');
/** Tells a client that follows them that the answers to `carag/changes` and `carag/review` would be others now. */
const changesChanged = new NotificationType<object>('carag/changesChanged');
const versionsRequest = new RequestType<{ uri: string }, Versions | Refusal, void>('carag/versions');
const baseTextRequest = new RequestType<Compared & { uri: string }, { text: string } | null, void>(
  'carag/baseText',
);

interface Acceptance extends Compared {
  readonly fingerprints: readonly string[];
  readonly by: string;
  readonly why: string;
}

const NO_SET: Refusal = { refusal: 'This belongs to no question set yet.' };
const REFUSED: Refusal = { refusal: 'The versions could not be compared. “CARaG: Show Output” says why.' };

export function answerForReviews(session: Session): void {
  const { connection, guard, workspace } = session;
  connection.onRequest(
    changesRequest,
    guard.request('carag/changes', [], async () => {
      await workspace.whenChecked();
      follow(session);
      const sets = setsOf(session).filter(({ model }) => model?.base);
      const all: ChangesOfSet[] = [];
      for (const set of sets) all.push(await changesOf(session, set));
      return all;
    }),
  );
  const answer = <Asked extends { folder: string }>(
    name: string,
    about: (set: QuestionSet, asked: Asked) => Promise<object>,
  ) =>
    connection.onRequest(
      new RequestType<Asked, object, void>(name),
      guard.request<Asked, object>(name, REFUSED, async (asked) => {
        await workspace.whenChecked();
        const set = workspace.project.sets.get(canonicalUri(asked.folder));
        return set ? about(set, asked) : NO_SET;
      }),
    );
  answer<Compared>('carag/review', (set, asked) => reviewed(session, set, asked));
  answer<Acceptance>('carag/accept', (set, asked) => accepted(session, set, asked));
  connection.onRequest(
    versionsRequest,
    guard.request<{ uri: string }, Versions | Refusal>('carag/versions', REFUSED, async ({ uri }) => {
      await workspace.whenLoaded();
      const near = canonicalUri(uri);
      const set = workspace.project.setAt(near) ?? workspace.project.setOf(near);
      return set ? versionsOf(session, set) : NO_SET;
    }),
  );
  connection.onRequest(
    baseTextRequest,
    guard.request<Compared & { uri: string }, { text: string } | null>(
      'carag/baseText',
      null,
      async ({ folder, base: asked, uri }) => {
        await workspace.whenChecked();
        const set = workspace.project.sets.get(canonicalUri(folder));
        const base = set && (await session.comparing.base(set, asked));
        const document = typeof base === 'object' ? base.project.documents.get(canonicalUri(uri)) : undefined;
        return document ? { text: document.source.text } : null;
      },
    ),
  );
}

const setsOf = ({ workspace: { project } }: Session) =>
  [...project.sets.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));

/** Any edit may change how sets differ: it is not worth finding out, for what is asked then is answered in turns. */
function follow({ client, connection, following, workspace: { project } }: Session): void {
  if (!client.followsChanges) return;
  const states = () => [...project.sets.values()].map(({ folder, revision }) => [folder, revision]);
  following.answer('changes', states, () => void connection.sendNotification(changesChanged, {}));
}

async function changesOf(session: Session, set: QuestionSet): Promise<ChangesOfSet> {
  const found = await reviewFor(session, set, undefined);
  const about = { folder: session.workspace.open.clientUri(set.folder), title: set.title };
  if (typeof found === 'string') return { ...about, base: null, why: found, changes: [] };
  return { ...about, base: found.report.summary.base, why: null, changes: linesOf(session, found) };
}

async function reviewed(
  session: Session,
  set: QuestionSet,
  asked: Compared,
): Promise<ReviewAnswer | Refusal> {
  follow(session);
  const review = await reviewFor(session, set, asked.base);
  if (typeof review === 'string') return { refusal: notCompared(set, review) };
  const language = languageOf(set, asked.language);
  const found = language === review.language ? review : reviewIn(review, language);
  const report = changesReport(found);
  return {
    folder: asked.folder,
    title: set.title,
    base: found.report.summary.base,
    why: null,
    changes: linesOf(session, found),
    page: report.name,
    html: reportHtml(report).markup,
    markdown: reportMarkdown(report),
  };
}

const notCompared = ({ title }: QuestionSet, why: string) => `“${title}” was not compared: ${why}.`;

async function reviewFor(
  session: Session,
  set: QuestionSet,
  asked: BaseAsked | undefined,
): Promise<Review | string> {
  const comparison = await session.comparing.comparison(set, asked);
  if (typeof comparison === 'string') return comparison;
  const base = await session.comparing.base(set, asked);
  const words = typeof base === 'string' ? '' : base.words;
  return reviewOf(
    { base: words, head: 'now', comparisons: [comparison], removed: [], added: [] },
    placeIn(session),
  );
}

function placeIn({ workspace }: Session): PlaceOf {
  return (project: Project, at) => {
    const document = project.documentOf(at.chunk);
    const { line, character } = at.chunk.positionAt(at.start);
    const file = document ? workspace.shownPath(document.uri) : '';
    return { file, line: line + 1, column: character + 1 };
  };
}

/** Places of the set are as the client knows them. */
const linesOf = ({ convert }: Session, review: Review): ReviewLine[] =>
  reviewLines(review).map((line) => ({ ...line, head: line.head && convert.location(line.head) }));

async function versionsOf(session: Session, set: QuestionSet): Promise<Versions> {
  const { comparing, files, workspace } = session;
  comparing.forget();
  const { history, names } = await namesAround(session, set);
  const snapshots = await snapshotsBelow(set.folder, files);
  return {
    folder: workspace.open.clientUri(set.folder),
    title: set.title,
    versions: [
      ...snapshots.map((uri) => ({ kind: 'snapshot' as const, name: uri, about: workspace.shownPath(uri) })),
      ...names,
    ],
    why: history,
  };
}

async function namesAround({ workspace: { bases } }: Session, set: QuestionSet) {
  const { history } = bases;
  const names = typeof history === 'string' ? history : await history.names(set.folder);
  return typeof names === 'string' ? { history: names, names: [] } : { history: null, names };
}

async function accepted(
  session: Session,
  set: QuestionSet,
  { base, fingerprints, by, why }: Acceptance,
): Promise<{ edit: WorkspaceEdit } | Refusal> {
  const comparison = await session.comparing.comparison(set, base);
  if (typeof comparison === 'string') return { refusal: notCompared(set, comparison) };
  const changes = changesNamed(comparison, fingerprints);
  if (changes.length < fingerprints.length)
    return { refusal: 'The change is another one now: look at it again.' };
  const on = new Date().toISOString().slice(0, 10);
  const written = acceptancesWritten(set, changes, { by, why, on });
  if ('unfit' in written)
    return {
      refusal: `“${baseName(written.unfit)}” cannot be added to as it is written. Write it as “accepted:” with a dash for each change.`,
    };
  if ('uri' in written) return { edit: { documentChanges: created(written.uri, written.text) } };
  const document = session.workspace.project.documentOf(written.at.chunk);
  const { start, end } = written.at;
  return document
    ? { edit: { documentChanges: [changed(session, document, { start, end, text: written.text })] } }
    : NO_SET;
}

function changesNamed({ changes }: Comparison, fingerprints: readonly string[]) {
  const wanted = new Set(fingerprints);
  return changes.filter(({ fingerprint }) => wanted.has(fingerprint));
}
