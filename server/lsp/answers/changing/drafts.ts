/** Answers requests for what an author begins: sets, sections and questions, as edits for the client to make. */
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { type Addition, additionTo } from '../../../exchange/drafts/addition.ts';
import {
  type NewKind,
  type NewQuestions,
  newQuestion,
  newSummary,
  nextId,
} from '../../../exchange/drafts/new-question.ts';
import { newSection } from '../../../exchange/drafts/new-section.ts';
import { newSet } from '../../../exchange/drafts/new-set.ts';
import { groupAt, type KeyQuestionGroup } from '../../../exchange/drafts/place.ts';
import { fileSlug } from '../../../exchange/drafts/slug.ts';
import { oneLine } from '../../../exchange/drafts/texts.ts';
import { withReplacements } from '../../../lint/fixing/fixing.ts';
import type { IdStyle } from '../../../model/ids.ts';
import type { Document } from '../../../project/document.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import type { Format } from '../../../syntax/source.ts';
import { lineStarts, positionAt } from '../../../text/lines.ts';
import type { Position } from '../../../text/position.ts';
import { baseName, canonicalUri } from '../../../text/uri.ts';
import type { Session } from '../../session.ts';
import { changed, created } from './edits.ts';

/** What is to be edited, and where its author goes on; or a sentence that says why there is nothing. */
type Draft = { edit: WorkspaceEdit; uri: string; position: Position } | { refusal: string };

interface InDocument {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

type Asked = {
  'carag/newSet': { folder: string; title: string; ids: IdStyle; format: Format };
  'carag/newSection': { near: string; title: string; format: Format };
  'carag/newQuestion': InDocument & { kind: NewKind; words: string };
  'carag/newSummary': InDocument;
};

/** Drafts what is asked for. The client makes the edits: what it has open, it alone knows. */
export function answerForDrafts(session: Session): void {
  const { connection, guard, workspace } = session;
  const answer = <Name extends keyof Asked>(name: Name, draft: (params: Asked[Name]) => Draft) =>
    connection.onRequest(
      new RequestType<Asked[Name], Draft | null, void>(name),
      guard.request<Asked[Name], Draft | null>(name, null, async (params) => {
        await workspace.whenLoaded();
        return draft(params);
      }),
    );
  answer('carag/newSet', (params) => draftSet(session, params));
  answer('carag/newSection', (params) => draftSection(session, params));
  answer('carag/newQuestion', (params) =>
    inSection(session, params, (place) =>
      oneLine(params.words) === ''
        ? 'The text of a question cannot be empty.'
        : newQuestion(place.addition, place.document, place.group, params),
    ),
  );
  answer('carag/newSummary', (params) =>
    inSection(
      session,
      params,
      ({ addition, document, group }) =>
        newSummary(addition, document, group) ??
        `${group.keyQuestion ?? 'This section'} ${group.keyQuestion ? 'has a summary already' : 'has no key question to be summed up'}.`,
    ),
  );
  connection.onRequest(
    new RequestType<InDocument, { id: string } | { refusal: string } | null, void>('carag/nextId'),
    guard.request<InDocument, { id: string } | { refusal: string } | null>(
      'carag/nextId',
      null,
      async (params) => {
        await workspace.whenLoaded();
        const place = placeIn(session, params);
        return typeof place === 'string'
          ? { refusal: place }
          : { id: nextId(place.addition, place.document, place.group) };
      },
    ),
  );
}

/** In the folder itself, or where that has a set already, in one of its own within. */
function draftSet(
  { workspace }: Session,
  { folder: given, title: words, ids, format }: Asked['carag/newSet'],
): Draft {
  const title = oneLine(words);
  if (title === '') return { refusal: 'The title of a set cannot be empty.' };
  const own = given.replace(/\/$/, '');
  const isTaken = workspace.project.documents.has(`${canonicalUri(own)}/carag.yaml`);
  const folder = isTaken ? `${own}/${fileSlug(title)}` : own;
  const { manifest, section } = newSet(title, ids, format);
  const uri = `${folder}/${section.name}`;
  const documentChanges = [...created(uri, section.text), ...created(`${folder}/carag.yaml`, manifest)];
  return { edit: { documentChanges }, uri, position: firstKeyQuestion(section.text) };
}

function draftSection(session: Session, { near, title, format }: Asked['carag/newSection']): Draft {
  if (oneLine(title) === '') return { refusal: 'The title of a section cannot be empty.' };
  const set = session.workspace.project.setOf(canonicalUri(near));
  const addition = additionOf(set);
  if (typeof addition === 'string') return { refusal: addition };
  const { manifest, folder } = addition.set;
  const { id, name, text, isTaken, listing } = newSection(addition, title, format);
  if (isTaken) return { refusal: `There is a section “${id}” in this set already.` };
  if (!listing)
    return {
      refusal: `The list of sections in “${baseName(manifest.uri)}” cannot be added to as it is written. Write it as “sections:” with a line for each section.`,
    };
  const uri = `${folder}/${name}`;
  const documentChanges = [...created(uri, text), changed(session, manifest, listing)];
  return { edit: { documentChanges }, uri, position: firstKeyQuestion(text) };
}

interface Place {
  readonly addition: Addition;
  readonly document: Document;
  readonly group: KeyQuestionGroup;
}

function inSection(
  session: Session,
  params: InDocument,
  draft: (place: Place) => NewQuestions | string,
): Draft {
  const place = placeIn(session, params);
  if (typeof place === 'string') return { refusal: place };
  const drafted = draft(place);
  if (typeof drafted === 'string') return { refusal: drafted };
  const { ids, insertion } = drafted;
  if (!insertion)
    return {
      refusal: `There is no plain place for a question here as the section is written. Add it by hand; ${ids[0]} is free.`,
    };
  const { document } = place;
  const after = withReplacements(document.source.text, [insertion]);
  const end = insertion.start + insertion.text.trimEnd().length;
  return {
    edit: { documentChanges: [changed(session, document, insertion)] },
    uri: session.workspace.open.clientUri(document.uri),
    position: positionAt(lineStarts(after), end),
  };
}

/** The key question around a position of a section; a sentence where there is none. */
function placeIn({ workspace }: Session, { textDocument, position }: InDocument): Place | string {
  const uri = canonicalUri(textDocument.uri);
  const document = workspace.project.documents.get(uri);
  if (document?.kind !== 'section') return `“${baseName(uri)}” is not a section: questions stand in one.`;
  const addition = additionOf(workspace.project.setOf(uri));
  if (typeof addition === 'string') return addition;
  const group = groupAt(document, workspace.open.positions(uri).fromClient(position).line);
  if (!group) return `“${baseName(uri)}” has no key question to which a question could be added.`;
  return { addition, document, group };
}

function additionOf(set: QuestionSet | undefined): Addition | string {
  if (!set) return 'This belongs to no question set yet. Begin one first, with “CARaG: New Question Set…”.';
  return (
    additionTo(set) ??
    `“${baseName(set.manifest.uri)}” does not say how ids are written: it needs “ids: lettered” or “ids: numbered”.`
  );
}

/** Where the first key question of a new section is worded. */
function firstKeyQuestion(text: string): Position {
  return positionAt(lineStarts(text), text.search(/(?<=^ {4}text: |^# \S+ )/m));
}
