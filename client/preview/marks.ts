/** Gathers what is to be marked on a form: what is found in the documents behind it, and what has changed in them. */
import { type Diagnostic, DiagnosticSeverity, languages, Uri } from 'vscode';
import type { Changes } from '../review/changes.ts';
import type { ChangeLine } from '../server/protocol.ts';
import type { Mark } from './messages.ts';

/** The document of a form, and the others that it names, by their paths from its folder. */
export interface Behind {
  readonly uri: Uri;
  readonly named: ReadonlySet<string>;
}

export function marksOn({ uri, named }: Behind, { sets }: Changes): Mark[] {
  const lines = sets.flatMap(({ changes }) => changes);
  const documents: [Uri, string | undefined][] = [
    [uri, undefined],
    ...[...named].map((path): [Uri, string] => [Uri.joinPath(uri, '..', path), path]),
  ];
  return documents.flatMap(([document, from]) => [
    ...found(document).map((each) => ({ ...findingMark(each), from })),
    ...lines.filter((line) => isIn(line, document)).map((line) => ({ ...changeMark(line), from })),
  ]);
}

const found = (document: Uri) =>
  languages.getDiagnostics(document).filter(({ source }) => source === 'carag');

const isIn = ({ head }: ChangeLine, document: Uri) =>
  head !== null && Uri.parse(head.uri).toString() === document.toString();

const SORTS: Readonly<Record<DiagnosticSeverity, Mark['sort']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'hint',
  [DiagnosticSeverity.Hint]: 'hint',
};

const findingMark = ({ severity, message, range }: Diagnostic) => ({
  sort: SORTS[severity],
  text: message,
  line: range.start.line,
});

const changeMark = ({ what, before, head }: ChangeLine) => ({
  sort: 'change' as const,
  text: before === null ? what : `${what} Before: ${before}`,
  line: head!.range.start.line,
});
