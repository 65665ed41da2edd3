import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { formatOf } from '../project/document.ts';
import type { Loader } from '../project/loader.ts';
import type { Project } from '../project/project.ts';
import { type Format, Source } from '../syntax/source.ts';
import { lineEnd, lineStarts, offsetAt } from '../text/lines.ts';
import { comparePositions, type Position, type Range } from '../text/position.ts';
import { canonicalUri } from '../text/uri.ts';
import { type Encoding, fromClient, type Positions, rangeFromClient, toClient } from './encoding.ts';

/** A text that the client holds open. */
interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  version: number;
  source: Source;
  /** The client's text starts with a byte-order mark, which ours leaves out. */
  hasMark: boolean;
}

const MARK = '\ufeff';

/** The texts that the client holds open, edited as it tells us, whether they are ours or not. */
export class OpenDocuments {
  encoding: Encoding = 'utf-16';
  private readonly open = new Map<string, OpenDocument>();
  /** Texts that were edited and have not been read since. */
  private readonly unread = new Set<string>();
  private readonly loader: Loader;
  private readonly project: Project;

  constructor(loader: Loader, project: Project) {
    this.loader = loader;
    this.project = project;
  }

  /** Takes a text that was opened; one in a language of no concern to us is left alone. */
  didOpen(clientUri: string, languageId: string, version: number, text: string): void {
    const uri = canonicalUri(clientUri);
    const format = formatOf(uri) ?? LANGUAGES[languageId];
    if (!format) return;
    const known = this.project.documents.get(uri)?.source;
    const plain = withoutMark(text);
    const source = known?.format === format ? known.replacedBy(plain) : Source.of(plain, format);
    this.open.set(uri, { uri: clientUri, version, source, hasMark: plain !== text });
    this.unread.delete(uri);
    this.loader.openSource(uri, source);
  }

  /** Takes edits of an open text, one after the other; they are read when `read` is called. @returns false for a text that is not open. */
  didChange(clientUri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const uri = canonicalUri(clientUri);
    const document = this.open.get(uri);
    if (!document) return false;
    for (const change of changes) this.edit(uri, document, change);
    document.version = version;
    this.unread.add(uri);
    return true;
  }

  /** Reads what was edited: once, however many edits have come. */
  read(): void {
    for (const uri of this.unread) {
      this.unread.delete(uri);
      this.loader.putSource(uri, this.open.get(uri)!.source);
    }
  }

  async didClose(clientUri: string): Promise<void> {
    const uri = canonicalUri(clientUri);
    this.unread.delete(uri);
    if (this.open.delete(uri)) await this.loader.closeText(uri);
  }

  /** Offers the open texts that are not in the project to it again: a manifest may have come to list them. */
  offerAgain(): void {
    for (const [uri, { source }] of this.open)
      if (!this.project.documents.has(uri)) this.loader.putSource(uri, source);
  }

  has(uri: string): boolean {
    return this.open.has(uri);
  }

  version(uri: string): number | null {
    return this.open.get(uri)?.version ?? null;
  }

  /** The name by which the client knows a document. */
  clientUri(uri: string): string {
    return this.open.get(uri)?.uri ?? uri;
  }

  /** How positions of a document are turned into the client's and back. */
  positions(uri: string): Positions {
    const { encoding } = this;
    const document = this.open.get(uri);
    if (encoding === 'utf-16' && !document?.hasMark) return SAME;
    const source = document?.source ?? this.project.documents.get(uri)?.source;
    const lead = (line: number) => (line === 0 && document?.hasMark ? MARK : '');
    const text = (line: number) => lead(line) + (source ? lineOf(source, line) : '');
    return {
      toClient: ({ line, character }) => ({
        line,
        character: toClient(text(line), character + lead(line).length, encoding),
      }),
      fromClient: ({ line, character }) => ({
        line,
        character: Math.max(0, fromClient(text(line), character, encoding) - lead(line).length),
      }),
    };
  }

  private edit(uri: string, document: OpenDocument, change: TextDocumentContentChangeEvent): void {
    if (!('range' in change)) replace(document, change.text);
    else if (document.hasMark && change.range.start.line === 0)
      this.editBesideMark(document, ordered(change.range), change.text);
    else
      document.source = document.source.edit(
        ordered(rangeFromClient(this.positions(uri), change.range)),
        change.text,
      );
  }

  /** An edit on the line of the mark, which may take it away or move it. Rare enough to read the text anew. */
  private editBesideMark(document: OpenDocument, { start, end }: Range, text: string): void {
    const whole = MARK + document.source.text;
    const starts = lineStarts(whole);
    const offset = ({ line, character }: Position) => {
      const from = starts[line] ?? whole.length;
      return offsetAt(whole, starts, {
        line,
        character: fromClient(whole.slice(from, lineEnd(whole, from)), character, this.encoding),
      });
    };
    replace(document, whole.slice(0, offset(start)) + text + whole.slice(offset(end)));
  }
}

const LANGUAGES: Readonly<Record<string, Format>> = { yaml: 'yaml', markdown: 'markdown' };

const SAME: Positions = { toClient: (position) => position, fromClient: (position) => position };

const withoutMark = (text: string) => (text.startsWith(MARK) ? text.slice(MARK.length) : text);

function replace(document: OpenDocument, text: string): void {
  const plain = withoutMark(text);
  document.hasMark = plain !== text;
  document.source = document.source.replacedBy(plain);
}

function ordered({ start, end }: Range): Range {
  return comparePositions(start, end) <= 0 ? { start, end } : { start: end, end: start };
}

function lineOf(source: Source, line: number): string {
  const chunk = source.chunkAt(line);
  const start = chunk.lineStarts[line - chunk.startLine];
  return start === undefined ? '' : chunk.text.slice(start, lineEnd(chunk.text, start));
}
