/** Answers which cases there are, and how they go: for an editor that shows them as tests. */
import { NotificationType, RequestType } from 'vscode-languageserver';
import { languagesFor } from '../../../form/in-language.ts';
import { whyNoCase } from '../../../form/text/no-case.ts';
import type { Document } from '../../../project/document.ts';
import { View } from '../../../project/view.ts';
import { type Case, caseIn } from '../../../routing/cases/case.ts';
import { caseAbout } from '../../../routing/cases/suggested/about-one.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { isTested, type TestedCase, type TestFailure, testedCase } from '../../../testing/cases.ts';
import type { Range } from '../../../text/position.ts';
import { baseName, canonicalUri } from '../../../text/uri.ts';
import type { Session } from '../../session.ts';

/** A question that a case expects to be asked or not; `id` is the same through edits that leave it there. */
export interface ListedExpectation {
  readonly id: string;
  readonly label: string;
  readonly range: Range;
}

export interface ListedCase {
  readonly uri: string;
  readonly title: string;
  readonly expectations: readonly ListedExpectation[];
}

/** A set with its cases; those of no set stand by themselves. */
export interface ListedSet {
  readonly folder: string;
  readonly title: string;
  readonly cases: readonly ListedCase[];
}

/** Why a case fails: at an expectation, or as a whole, where that is none. */
export interface CaseFailure {
  readonly expectation: string | null;
  readonly message: string;
  readonly range: Range;
  /** How it came to be so, step by step. */
  readonly steps: readonly { readonly message: string; readonly uri: string; readonly range: Range }[];
}

export interface RunCase {
  readonly uri: string;
  readonly expectations: readonly {
    readonly id: string;
    readonly result: 'met' | 'not met' | 'not checked';
  }[];
  readonly failures: readonly CaseFailure[];
}

const casesRequest = new RequestType<object, ListedSet[], void>('carag/cases');
/** A case for the form: as a document, or a sentence in the language of the form that says why there is none. */
type CaseForForm = { readonly text: string } | { readonly refusal: string };
interface Wanted {
  readonly uri: string;
  readonly id: string;
  readonly isAsked: boolean;
  readonly language?: string;
}
const wantedRequest = new RequestType<Wanted, CaseForForm | null, void>('carag/caseAbout');
const runRequest = new RequestType<{ uris: readonly string[] }, RunCase[], void>('carag/runCases');
/** Tells a client that follows them that the answer to `carag/cases` would be another now. */
const casesChanged = new NotificationType<object>('carag/casesChanged');

export function answerForCases(session: Session): void {
  const { connection, following, guard, workspace } = session;
  const tell = () => void connection.sendNotification(casesChanged, {});
  connection.onRequest(
    casesRequest,
    guard.request('carag/cases', [], async () => {
      await workspace.whenLoaded();
      const now = () => listedSets(session);
      return session.client.followsCases ? following.answer('cases', now, tell) : now();
    }),
  );
  connection.onRequest(
    wantedRequest,
    guard.request<Wanted, CaseForForm | null>('carag/caseAbout', null, async (wanted) => {
      const uri = canonicalUri(wanted.uri);
      await workspace.whenReady(uri);
      const { project } = workspace;
      const [set, document] = [project.setOf(uri), project.documents.get(uri)];
      if (!set || !document) return null;
      const [source = 'en', ...others] = languagesFor(project, document);
      const language = others.find((other) => other === wanted.language) ?? source;
      return caseForForm(new View(project, set, () => {}), wanted, language);
    }),
  );
  connection.onRequest(
    runRequest,
    guard.request('carag/runCases', [], async ({ uris }) => {
      await workspace.whenChecked();
      return uris.flatMap((uri) => runCase(session, canonicalUri(uri)) ?? []);
    }),
  );
}

function caseForForm(view: View, { id, isAsked }: Wanted, language: string): CaseForForm {
  const made = caseAbout(view, id, isAsked);
  return 'text' in made ? made : { refusal: whyNoCase(language, made.why, id) };
}

function listedSets(session: Session): ListedSet[] {
  const { project } = session.workspace;
  const sets = [...project.sets.values()].map((set): ListedSet => {
    const cases = [...set.documents.values()].filter((document) => document.kind === 'case');
    return {
      folder: session.workspace.open.clientUri(set.folder),
      title: set.title,
      cases: cases.flatMap((each) => listed(session, each)),
    };
  });
  return sets
    .filter(({ cases }) => cases.length > 0)
    .map((set) => ({ ...set, cases: [...set.cases].sort((a, b) => (a.uri < b.uri ? -1 : 1)) }));
}

function listed(session: Session, document: Document): ListedCase[] {
  const head = document.readings[0]!;
  const found = caseIn(head);
  if (!found) return [];
  return [
    {
      uri: session.workspace.open.clientUri(document.uri),
      title: found.title?.replace(/\s+/g, ' ').trim() || baseName(document.uri),
      expectations: found.expected.map((expected) => ({
        id: idOf(expected),
        label: `${expected.name} is ${expected.isAsked ? 'asked' : 'not asked'}`,
        range: session.convert.range(document.uri, head.chunk.rangeOf(expected.scalar)),
      })),
    },
  ];
}

const idOf = ({ name, isAsked }: Case['expected'][number]) => `${isAsked ? 'asked' : 'not-asked'} ${name}`;

function runCase(session: Session, uri: string): RunCase | undefined {
  const { project } = session.workspace;
  const document = project.documents.get(uri);
  const set = project.setOf(uri);
  if (!document || !isTested(document, set)) return undefined;
  const view = set && new View(project, set, () => {});
  const tested: TestedCase = testedCase(document, view, session.workspace.findings(uri));
  return {
    uri: session.workspace.open.clientUri(uri),
    expectations: tested.expectations.map((each) => ({ id: idOf(each), result: each.result })),
    failures: tested.failures.map((failure) => failureOf(session, uri, failure)),
  };
}

function failureOf(session: Session, uri: string, { finding, expected, path }: TestFailure): CaseFailure {
  const steps = path.flatMap(({ at, because, name }) => {
    const place = at && placeOf(session, at);
    return place ? [{ message: `${name}: ${because}`, ...place }] : [];
  });
  return {
    expectation: expected ? idOf(expected) : null,
    message: finding.message,
    range: session.convert.range(uri, finding.at.chunk.rangeOf(finding.at)),
    steps,
  };
}

function placeOf(session: Session, at: Span): { uri: string; range: Range } | undefined {
  const document = session.workspace.project.documentOf(at.chunk);
  return document && session.convert.location({ uri: document.uri, range: at.chunk.rangeOf(at) });
}
