/** Puts what a refactoring planned as one edit of the workspace, as much of it as the client can take. */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  DeleteFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  chosen,
  OFFERED,
  type Plan,
  type PlannedEdit,
  type Purpose,
  Refusal,
} from '../../refactoring/plan.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { groupBy } from '../../text/group-by.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import type { Workspace } from '../workspace.ts';
import type { Client } from './client.ts';
import { type Encoding, rangeToClient, toClient } from './encoding.ts';

/** What people read of the edits of one purpose, where they look through them before they are made. */
const ANNOTATIONS: Readonly<Record<Purpose, Omit<ChangeAnnotation, 'needsConfirmation'>>> = {
  name: { label: 'The name itself' },
  mentions: { label: 'Where it is mentioned' },
  below: {
    label: 'What is numbered below it',
    description: 'Questions whose ids begin with this one, with all that mentions them.',
  },
  record: { label: 'What it was before', description: '“was” and the table of changes.' },
  words: { label: 'The same words in texts', description: 'They may mean something else.' },
  change: { label: 'The change itself' },
};

/** What changes in a file that is no document. */
export interface ChangedFile {
  readonly uri: string;
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/**
 * The edit of a plan. A client that shows no annotations is given what is certain, and nothing that is only offered.
 * @throws Refusal where documents would have to come or go, and the client cannot do that.
 */
export function workspaceEdit(
  workspace: Workspace,
  client: Client,
  plan: Plan,
  files: readonly ChangedFile[] = [],
): WorkspaceEdit {
  const { created, deleted, moved = [] } = plan;
  if (moved.length > 0 && !client.renamesFiles)
    throw new Refusal(
      'This editor cannot give a document another name for CARaG: do that in its folder instead.',
    );
  if ((created.length > 0 && !client.createsFiles) || (deleted.length > 0 && !client.deletesFiles))
    throw new Refusal(
      'This needs a document to be added or removed, which this editor cannot do. Use “carag rename”.',
    );
  const takesAll = client.showsAnnotations && client.takesVersions;
  const edits = takesAll ? plan.edits : chosen(plan);
  const byUri = groupBy(
    edits.flatMap((edit) => {
      const uri = workspace.project.documentOf(edit.at.chunk)?.uri;
      return uri === undefined ? [] : [{ uri, edit }];
    }),
    ({ uri }) => uri,
  );
  const { open } = workspace;
  const inFiles = files.map((file) => ({
    uri: open.clientUri(file.uri),
    edits: fileEdits(file, open.encoding),
  }));
  if (!client.takesVersions)
    return {
      changes: Object.fromEntries([
        ...[...byUri].map(([uri, own]) => [
          open.clientUri(uri),
          own.map(({ edit }) => textEdit(workspace, uri, edit)),
        ]),
        ...inFiles.map(({ uri, edits: own }) => [uri, own]),
      ]),
    };
  const texts = [...byUri].map(
    ([uri, own]): TextDocumentEdit => ({
      textDocument: { uri: open.clientUri(uri), version: open.version(uri) },
      edits: own.map(({ edit }): TextEdit | AnnotatedTextEdit =>
        takesAll
          ? { ...textEdit(workspace, uri, edit), annotationId: edit.purpose }
          : textEdit(workspace, uri, edit),
      ),
    }),
  );
  return {
    documentChanges: [
      ...texts,
      ...inFiles.map(({ uri, edits: own }) => ({ textDocument: { uri, version: null }, edits: own })),
      ...created.flatMap((made) => creation(workspace, made)),
      ...deleted.map((uri) => deletion(workspace, uri)),
      ...moved.map(({ from, to }) => renameOf(workspace, from, to)),
    ],
    ...(takesAll ? { changeAnnotations: annotationsOf(edits) } : {}),
  };
}

function textEdit({ open, project }: Workspace, uri: string, { at, text }: PlannedEdit): TextEdit {
  const isWindows = project.documents.get(uri)?.source.chunks[0]?.text.includes('\r\n');
  return {
    range: rangeToClient(open.positions(uri), at.chunk.rangeOf(at)),
    newText: isWindows ? text.replace(/\r?\n/g, '\r\n') : text,
  };
}

function fileEdits({ text, replacements }: ChangedFile, encoding: Encoding): TextEdit[] {
  const starts = lineStarts(text);
  const at = (offset: number) => {
    const { line, character } = positionAt(starts, offset);
    const own = text.slice(starts[line]!, offset);
    return { line, character: toClient(own, character, encoding) };
  };
  return replacements.map(({ start, end, text: newText }) => ({
    range: { start: at(start), end: at(end) },
    newText,
  }));
}

function annotationsOf(edits: readonly PlannedEdit[]): Record<string, ChangeAnnotation> {
  const purposes = [...new Set(edits.map(({ purpose }) => purpose))];
  return Object.fromEntries(
    purposes.map((purpose) => [
      purpose,
      { ...ANNOTATIONS[purpose], needsConfirmation: OFFERED.has(purpose) },
    ]),
  );
}

function creation(
  { open }: Workspace,
  { uri: own, text }: Plan['created'][number],
): (CreateFile | TextDocumentEdit)[] {
  const uri = open.clientUri(own);
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

const renameOf = ({ open }: Workspace, from: string, to: string): RenameFile => ({
  kind: 'rename',
  oldUri: open.clientUri(from),
  newUri: to,
  options: { overwrite: false },
});

const deletion = ({ open }: Workspace, uri: string): DeleteFile => ({
  kind: 'delete',
  uri: open.clientUri(uri),
  options: { recursive: false, ignoreIfNotExists: true },
});
