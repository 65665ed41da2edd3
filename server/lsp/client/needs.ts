/** What must come with a message for it to be answered: only what its handler rests on. */
import { GROUPINGS } from '../../features/views/outline.ts';

type Fits = (value: unknown) => boolean;

const text: Fits = (value) => typeof value === 'string';
const count: Fits = (value) => Number.isInteger(value) && (value as number) >= 0;
const oneOf =
  (...words: readonly unknown[]): Fits =>
  (value) =>
    words.includes(value);
const list =
  (item: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(item);
const optional =
  (needed: Fits): Fits =>
  (value) =>
    value === undefined || value === null || needed(value);
const record = (fields: Readonly<Record<string, Fits>>): Fits => {
  const needed = Object.entries(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    needed.every(([name, needs]) => needs((value as Readonly<Record<string, unknown>>)[name]));
};

const named = record({ uri: text });
const document = { textDocument: named };
const position = record({ line: count, character: count });
const range = record({ start: position, end: position });
const place = { ...document, position };
const format = oneOf('yaml', 'markdown');
const compared = {
  folder: text,
  base: optional(record({ kind: oneOf('folder', 'revision'), name: text })),
};
const item = { item: record({ uri: text, name: text }) };

const NEEDS: Readonly<Record<string, Fits>> = {
  'callHierarchy/incomingCalls': record(item),
  'callHierarchy/outgoingCalls': record(item),
  'carag/caseAbout': record({ uri: text, id: text, isAsked: oneOf(true, false) }),
  'carag/form': record({
    uri: text,
    isLive: optional(oneOf(true, false)),
    sections: optional(list(text)),
    known: optional(count),
  }),
  'carag/accept': record({ ...compared, fingerprints: list(text), by: text, why: text }),
  'carag/baseText': record({ ...compared, uri: text }),
  'carag/newQuestion': record({
    ...place,
    kind: oneOf('judgement', 'information', 'narrative'),
    words: text,
  }),
  'carag/newSection': record({ near: text, title: text, format }),
  'carag/newSet': record({ folder: text, title: text, ids: oneOf('lettered', 'numbered'), format }),
  'carag/newSummary': record(place),
  'carag/outline': record({ by: oneOf(...GROUPINGS) }),
  'carag/nextId': record(place),
  'carag/review': record(compared),
  'carag/versions': record({ uri: text }),
  'codeLens/resolve': record({ range }),
  'codeAction/resolve': record({ data: optional(record({ uri: optional(text) })) }),
  'completionItem/resolve': record({ data: optional(record({ uri: optional(text), name: optional(text) })) }),
  'textDocument/codeAction': record({ ...document, range, context: record({ only: optional(list(text)) }) }),
  'textDocument/codeLens': record(document),
  'textDocument/completion': record(place),
  'textDocument/definition': record(place),
  'textDocument/diagnostic': record(document),
  'textDocument/didChange': record({
    ...document,
    contentChanges: list(record({ text, range: optional(range) })),
  }),
  'textDocument/didClose': record(document),
  'textDocument/didOpen': record({ textDocument: record({ uri: text, text }) }),
  'textDocument/documentHighlight': record(place),
  'textDocument/documentSymbol': record(document),
  'textDocument/foldingRange': record(document),
  'textDocument/formatting': record(document),
  'textDocument/hover': record(place),
  'textDocument/onTypeFormatting': record(place),
  'textDocument/prepareCallHierarchy': record(place),
  'textDocument/prepareRename': record(place),
  'textDocument/rangeFormatting': record({ ...document, range }),
  'textDocument/selectionRange': record({ ...document, positions: list(position) }),
  'textDocument/semanticTokens/full': record(document),
  'textDocument/semanticTokens/full/delta': record({ ...document, previousResultId: text }),
  'textDocument/semanticTokens/range': record({ ...document, range }),
  'textDocument/references': record({ ...place, context: record({}) }),
  'textDocument/rename': record({ ...place, newName: text }),
  'textDocument/signatureHelp': record(place),
  'workspace/diagnostic': record({ previousResultIds: list(record({ uri: text, value: text })) }),
  'workspace/didChangeWatchedFiles': record({ changes: list(named) }),
  'workspace/didChangeWorkspaceFolders': record({
    event: record({ added: list(named), removed: list(named) }),
  }),
  'workspace/didDeleteFiles': record({ files: list(named) }),
  'workspace/executeCommand': record({ command: text, arguments: optional(list(() => true)) }),
  'workspace/willRenameFiles': record({ files: list(record({ oldUri: text, newUri: text })) }),
  'workspace/symbol': record({ query: text }),
};

/** True where all has come with a message that it takes to answer it. */
export function fits(method: string, params: unknown): boolean {
  return NEEDS[method]?.(params) ?? true;
}
