/** Tells where a cursor stands from the lines around it alone: what is half-typed has no tree yet, or a wrong one. */
import type { Document } from '../../../project/document.ts';
import { caragBlocks } from '../../../syntax/markdown/carag-blocks.ts';
import { frontMatterClose, frontMatterEnd } from '../../../syntax/markdown/split.ts';
import { lineEnd, nextLine } from '../../../text/lines.ts';
import { flowCursor, namesAfter } from './flow.ts';
import { beginsBlock, readLine, type YamlLine } from './line.ts';

export interface CompletionCursor {
  /** The fields from the record at the root inwards, with `-` for an item of a list. */
  readonly path: readonly string[];
  /** `name`: the name of a field is typed; `value`: a value on the line of its name or dash; `text`: running text. */
  readonly is: 'name' | 'value' | 'text' | 'comment';
  /** Names that already stand beside the one being typed. */
  readonly written: ReadonlySet<string>;
  /** What stands between the beginning of the value and the cursor. */
  readonly before: string;
  /** Whether it stands in brackets of its value, and if not, the column at which its line begins after dashes. */
  readonly isInBrackets: boolean;
  readonly column: number;
  /** False where other names of the same mapping stand at another column, so that none can stand here. */
  readonly isAligned: boolean;
  /** Nothing but a colon stands before the cursor: a space is still to be typed. */
  readonly needsSpace: boolean;
}

/** The cursor at an offset of a chunk; undefined in Markdown outside front matter and `carag` blocks. */
export function cursorAt(document: Document, index: number, offset: number): CompletionCursor | undefined {
  const { chunks, format } = document.source;
  const { text, level } = chunks[index]!;
  const region =
    format === 'yaml'
      ? { from: 0, to: text.length }
      : level === 0
        ? frontMatter(text, offset)
        : caragBlock(text, offset);
  return region && yamlCursor(document, index, offset, region);
}

interface Region {
  readonly from: number;
  readonly to: number;
}

function frontMatter(text: string, offset: number): Region | undefined {
  if (!/^---[ \t]*(?:\r?\n|$)/.test(text)) return undefined;
  const from = nextLine(text, 0);
  const to = frontMatterClose(text) ?? text.length;
  return offset >= from && offset <= to && (to === text.length || offset < frontMatterEnd(text))
    ? { from, to }
    : undefined;
}

/** The block that holds an offset, also one that is not closed yet. */
function caragBlock(text: string, offset: number): Region | undefined {
  const block = caragBlocks(text, 0).find(
    ({ textStart, textEnd }) => textStart <= offset && offset <= textEnd,
  );
  return block && { from: block.textStart, to: block.textEnd };
}

function yamlCursor(document: Document, index: number, offset: number, region: Region): CompletionCursor {
  const { text } = document.source.chunks[index]!;
  const start = Math.max(region.from, offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);
  const before = text.slice(start, offset);
  const typed = /^[ -]*$/.test(before) ? blank(before) : (readLine(before) ?? blank(before));
  const place = new Walk(document, index, start, region, typed).place(offset);
  return place.is === 'value' ? (inFlow(place, text.slice(offset, region.to)) ?? place) : place;
}

/** A line on which nothing but indentation and dashes stands yet, or a comment. */
function blank(text: string): YamlLine {
  const line = readLine(`${text}x`);
  const column = line ? text.length : text.indexOf('#');
  return { dashes: line?.dashes ?? [], column, key: undefined, value: '', valueAt: column };
}

/** A line above the cursor, with where its chunk starts counting. */
interface LineAbove {
  readonly line: YamlLine;
  readonly start: number;
  readonly isOwnChunk: boolean;
}

/** Climbs from the line of the cursor to the root, by indentation. */
class Walk {
  private readonly document: Document;
  private readonly index: number;
  private readonly start: number;
  private readonly region: Region;
  private readonly typed: YamlLine;
  private readonly path: string[] = [];
  private readonly written = new Set<string>();
  /** Only what stands left of this column can be further out. */
  private limit: number;
  private afterDash = false;
  /** The column of the names above that stand in the same mapping, as far as any does. */
  private beside: number | undefined;

  constructor(document: Document, index: number, start: number, region: Region, typed: YamlLine) {
    this.document = document;
    this.index = index;
    this.start = start;
    this.region = region;
    this.typed = typed;
    this.limit = typed.column;
  }

  place(offset: number): CompletionCursor {
    const { text } = this.document.source.chunks[this.index]!;
    const { typed, path, written } = this;
    const line = text.slice(this.start, offset);
    const running = this.climb(text, offset);
    for (const name of this.below(text, offset)) written.add(name);
    const isAligned = typed.key !== undefined || (this.beside ?? typed.column) === typed.column;
    const base = {
      path,
      written,
      needsSpace: false,
      isInBrackets: false,
      column: typed.column,
      isAligned,
    };
    if (running !== undefined)
      return { ...base, is: /^[[{]/.test(running) ? 'value' : 'text', before: running };
    if (isInComment(line)) return { ...base, is: 'comment', before: line };
    if (typed.key === undefined) return { ...base, is: 'name', before: line.slice(typed.column) };
    return { ...base, is: 'value', before: line.slice(typed.valueAt), needsSpace: line.endsWith(':') };
  }

  /** Finds the path to the root. @returns the text that runs on from a line above up to the cursor, where one does. */
  private climb(text: string, offset: number): string | undefined {
    const { typed, written } = this;
    const isComment = text[this.start + typed.column] === '#';
    let running: string | undefined;
    if (typed.key !== undefined) this.path.unshift(typed.key);
    const own = this.path.length;
    this.climbDashes(typed.dashes);
    for (const above of this.above()) {
      const { column, dashes, key, value } = above.line;
      const isBeside = column === typed.column && this.path.length === own;
      if (key !== undefined && isBeside) written.add(key);
      const isLoose = this.path.length === 0 && value !== '' && !isComment;
      const isParent =
        key !== undefined && (column < this.limit || (this.afterDash && column === this.limit));
      const isItem = key === undefined && dashes.some((dash) => dash < this.limit);
      if ((isParent || isItem) && (isLoose || beginsBlock(value))) {
        running = textBetween(above, text, offset);
        this.path.length = 0;
        written.clear();
      }
      if (this.path.length === own && !isParent && key !== undefined) this.beside = column;
      if (isParent) this.climbTo(key, column);
      this.climbDashes(dashes);
      if (this.limit === 0 && !this.afterDash && typed.column > 0) break;
    }
    return running;
  }

  private climbTo(name: string, column: number): void {
    this.path.unshift(name);
    this.limit = column;
    this.afterDash = name === '-';
  }

  private climbDashes(dashes: readonly number[]): void {
    for (const dash of [...dashes].reverse()) if (dash < this.limit) this.climbTo('-', dash);
  }

  /** The lines above, nearest first; where the chunk ends, those of the chunks that it hangs below. */
  private *above(): Generator<LineAbove> {
    const { chunks, format } = this.document.source;
    yield* linesUp(chunks[this.index]!.text, this.start, this.region.from, true);
    if (format !== 'yaml') return;
    let { level } = chunks[this.index]!;
    for (let index = this.index - 1; index >= 0 && level > 0; index--) {
      const chunk = chunks[index]!;
      if (chunk.level >= level) continue;
      level = chunk.level;
      yield* linesUp(chunk.text, chunk.text.length, 0, false);
    }
  }

  /** Names on the lines below that belong to the same mapping. */
  private below(text: string, offset: number): string[] {
    const names: string[] = [];
    for (let at = nextLine(text, offset); at < this.region.to; at = nextLine(text, at)) {
      const line = readLine(text.slice(at, lineEnd(text, at)));
      if (!line) continue;
      if ((line.dashes[0] ?? line.column) < this.typed.column) break;
      if (line.column === this.typed.column && line.dashes.length === 0 && line.key !== undefined)
        names.push(line.key);
    }
    return names;
  }
}

function* linesUp(text: string, from: number, to: number, isOwnChunk: boolean): Generator<LineAbove> {
  for (let end = from; end > to; ) {
    const start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
    const line = readLine(text.slice(Math.max(start, to), lineEnd(text, start)));
    if (line) yield { line, start, isOwnChunk };
    end = start;
  }
}

/** What a value holds that began on a line above: from its first word up to the cursor. */
function textBetween({ line, start, isOwnChunk }: LineAbove, text: string, offset: number): string {
  const from = beginsBlock(line.value) ? start + line.valueAt + line.value.length : start + line.valueAt;
  return isOwnChunk ? text.slice(from, offset) : '';
}

function isInComment(line: string): boolean {
  return !/["']/.test(line) && /(?:^|[ \t])#/.test(line);
}

/** The cursor inside the brackets of its value, where there are any. */
function inFlow(place: CompletionCursor, after: string): CompletionCursor | undefined {
  const flow = /^\s*[[{]/.test(place.before) ? flowCursor(place.before) : undefined;
  if (!flow) return undefined;
  const written = new Set([...flow.written, ...(flow.isKey ? namesAfter(after) : [])]);
  const before = place.before.slice(flow.wordStart);
  return {
    ...place,
    path: [...place.path, ...flow.path],
    is: flow.isKey ? 'name' : 'value',
    written,
    before,
    isInBrackets: true,
    needsSpace: false,
  };
}
