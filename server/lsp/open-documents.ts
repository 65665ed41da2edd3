/** The texts that the client holds open, as it tells us of them. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { formatOf } from '../project/document.ts';
import type { Loader } from '../project/loading/loader.ts';
import type { Project } from '../project/project.ts';
import type { Format, Source } from '../syntax/source.ts';
import { foldLoneReturns, lineEnd, lineStarts, offsetAt } from '../text/lines.ts';
import { comparePositions, type Position, type Range } from '../text/position.ts';
import { type Steps, whileWanted } from '../text/steps.ts';
import { canonicalUri } from '../text/uri.ts';
import { type Encoding, fromClient, type Positions, rangeFromClient, toClient } from './client/encoding.ts';
import { OpenText } from './open-text.ts';

/** A text that the client holds open. */
interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  version: number;
  readonly text: OpenText;
  /** The client's text starts with a byte-order mark, which ours leaves out. */
  hasMark: boolean;
  /** The text without its mark where it holds a carriage return alone, which our source has as a line feed. */
  raw: string | undefined;
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
    const plain = withoutMark(text);
    const held = new OpenText(plain, format, this.project.documents.get(uri)?.source);
    this.open.set(uri, { uri: clientUri, version, text: held, hasMark: plain !== text, raw: rawOf(plain) });
    this.unread.add(uri);
    this.loader.hold(uri);
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

  /** True while texts are open that were edited and have not been read since. */
  get hasUnread(): boolean {
    return this.unread.size > 0;
  }

  /** Reads what was edited: once, however many edits have come. What is edited meanwhile is left for the next time. */
  *readInSteps(): Steps {
    for (const uri of this.unread) {
      const text = this.open.get(uri)?.text;
      const source = text && (yield* text.split());
      const isCurrent = () => this.open.get(uri)?.text.current === source;
      if (source) yield* whileWanted(isCurrent, this.loader.putInSteps(uri, source, isCurrent));
      if (isCurrent()) this.unread.delete(uri);
    }
  }

  didClose(clientUri: string): void {
    const uri = canonicalUri(clientUri);
    this.unread.delete(uri);
    if (this.open.delete(uri)) this.loader.closeText(uri);
  }

  /** Offers the open texts that are not in the project to it again: a manifest may have come to list them. */
  offerAgain(): void {
    for (const uri of this.open.keys()) if (!this.project.documents.has(uri)) this.unread.add(uri);
  }

  uris(): string[] {
    return [...this.open.keys()];
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
    const source = document?.text.source ?? this.project.documents.get(uri)?.source;
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
    else if (this.isPlain(document, change.range, change.text)) {
      const { text } = document;
      text.edit(ordered(rangeFromClient(this.positions(uri), change.range)), change.text);
      if (!document.hasMark && text.startsWith(MARK)) replace(document, text.whole);
    } else this.editWhole(document, ordered(change.range), change.text);
  }

  /** True for an edit after which our source still has the client's text, but for a mark that it does not touch. */
  private isPlain({ hasMark, raw }: OpenDocument, { start }: Range, text: string): boolean {
    return raw === undefined && rawOf(text) === undefined && !(hasMark && start.line === 0);
  }

  /**
   * An edit that may take a mark away or move it, or bring a carriage return beside a line feed, with which it ends a
   * line only once. Rare enough to go by the whole text.
   */
  private editWhole(document: OpenDocument, { start, end }: Range, text: string): void {
    const whole = (document.hasMark ? MARK : '') + (document.raw ?? document.text.whole);
    const folded = foldLoneReturns(whole);
    const starts = lineStarts(folded);
    const offset = ({ line, character }: Position) => {
      const from = starts[line] ?? folded.length;
      return offsetAt(folded, starts, {
        line,
        character: fromClient(folded.slice(from, lineEnd(folded, from)), character, this.encoding),
      });
    };
    replace(document, whole.slice(0, offset(start)) + text + whole.slice(offset(end)));
  }
}

const LANGUAGES: Readonly<Record<string, Format>> = { yaml: 'yaml', markdown: 'markdown' };

const SAME: Positions = { toClient: (position) => position, fromClient: (position) => position };

const rawOf = (text: string) => (foldLoneReturns(text) === text ? undefined : text);

const withoutMark = (text: string) => (text.startsWith(MARK) ? text.slice(MARK.length) : text);

function replace(document: OpenDocument, text: string): void {
  const plain = withoutMark(text);
  document.hasMark = plain !== text;
  document.raw = rawOf(plain);
  document.text.replace(plain);
}

function ordered({ start, end }: Range): Range {
  return comparePositions(start, end) <= 0 ? { start, end } : { start: end, end: start };
}

function lineOf(source: Source, line: number): string {
  const chunk = source.chunkAt(line);
  const start = chunk.lineStarts[line - chunk.startLine];
  return start === undefined ? '' : chunk.text.slice(start, lineEnd(chunk.text, start));
}
