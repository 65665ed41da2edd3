/** Our own YAML reader: fast, lenient after a mistake, and aware of what it cannot follow. */
import { nextLine, trimBreak } from '../../text/lines.ts';
import { shortened } from '../../text/shortened.ts';
import type { Comment, Mapping, Node, Pair, Problem, Scalar, Sequence, Tree } from '../tree.ts';
import { DEEPEST, LONGEST_NAME } from './bounds.ts';
import { type FlowValue, readFlow } from './flow.ts';
import {
  anotherDocument,
  badEscapes,
  cutsText,
  directive,
  duplicateKey,
  isMergeKey,
  mark,
  needsQuotes,
} from './problems.ts';
import { blockHeader, blockIndent, closingQuote, isBlankCode, scalarText } from './scalar-text.ts';
import { isDocumentMarker } from './split.ts';

/**
 * Reads the YAML that people write: block mappings and lists, texts of every style, flow values. It is some
 * fifteen times as fast as the library, keeps reading after a mistake, and marks what it could not follow
 * with `yaml/syntax`; `readYaml` then asks the library, whose word is final.
 */
export function readPlainYaml(text: string): Tree {
  return new Reader(text).read();
}

const HASH = 35;
const DASH = 45;
const COLON = 58;
const BYTE_ORDER_MARK = '\ufeff';
/** What a text begins with only in quotation marks: below its key, nothing says that it is one. */
const STARTS_NO_TEXT = /[-?"'[\]{}|>&*!%@`,]/;
const TABS = 'Lines are indented with spaces here, not with tabs.';

/** The column of a line that is indented with tabs: it belongs to the entry above it. */
const DEEPER_THAN_ANY = Number.MAX_SAFE_INTEGER;

/** `isWhole` is true where nothing follows on the line of the closing bracket. */
type FlowRead = FlowValue & { readonly isWhole: boolean };

class Reader {
  readonly problems: Problem[] = [];
  private readonly comments: Comment[] = [];
  private readonly text: string;
  /** The content line to be read next: where it starts, its first character that is no space, its column. */
  private line = 0;
  private at = 0;
  private column = 0;
  private passedComment = false;
  private hasBegun = false;
  /** For a column, where the lines deeper than it end; found once for all values among those lines. */
  private readonly deeperEnds = new Map<number, number>();
  private readonly tabbedEnds = new Map<number, number>();
  /** Up to here, no value is read on over lines that begin with tabs: one that began above did not end there. */
  private triedTabs = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): Tree {
    this.toFirstContent();
    this.directives();
    if (this.column === 0 && this.text.startsWith('---', this.at)) this.documentStart();
    const root = this.ended() ? undefined : this.block(0, 0);
    this.unexpectedLines(-1);
    return { root, problems: this.problems, comments: this.comments };
  }

  /** A byte-order mark is no content at the start of a line, as long as nothing but comments stands above. */
  private toFirstContent(): void {
    const { text } = this;
    this.toContent(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
    while (this.column === 0 && text[this.at] === BYTE_ORDER_MARK && text[this.at - 1] !== BYTE_ORDER_MARK) {
      this.hasBegun = false;
      this.toContent(this.at + 1);
    }
  }

  /** Passes over the lines above `---` that begin with a `%`. */
  private directives(): void {
    const first = this.at;
    while (this.column === 0 && this.text[this.at] === '%') {
      this.tell(directive(this.text, this.at, this.lineStop(this.at)));
      this.hasBegun = false;
      this.toContent(nextLine(this.text, this.at));
    }
    if (this.at === first || this.text.startsWith('---', this.at)) return;
    this.problem(
      first,
      this.lineStop(first),
      `Below “${shortened(this.text.slice(first, this.lineStop(first)))}” a line with --- is missing.`,
    );
  }

  private documentStart(): void {
    const after = skipBlanks(this.text, this.at + 3);
    if (this.isLineOver(after)) this.endLine(this.at + 3);
    else if (after > this.at + 3)
      this.problem(this.at, this.lineStop(this.at), 'Nothing may follow `---` on its line.');
  }

  private ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Moves to the next line that holds more than spaces and a comment. */
  private toContent(from: number): void {
    const { text } = this;
    this.passedComment = false;
    let line = from;
    for (;;) {
      let at = line;
      while (text.charCodeAt(at) === 32) at++;
      const first = skipBlanks(text, at);
      const code = text.charCodeAt(first);
      if (first >= text.length) return this.arrive(line, first);
      if (code !== 10 && code !== 13 && code !== HASH) return this.arrive(line, at);
      if (code === HASH) {
        this.comment(first);
        this.passedComment = true;
      }
      line = nextLine(text, at);
    }
  }

  /** Takes a line as the next one to be read; a line at which another document begins is the end of this one. */
  private arrive(line: number, at: number): void {
    const isStart = !this.hasBegun && this.text[at] === '-';
    this.hasBegun = true;
    this.line = line;
    this.at = this.text.charCodeAt(at) === 9 ? this.pastTabs(at) : at;
    this.column = this.at > at ? DEEPER_THAN_ANY : this.at - line;
    if (isStart || at !== line || !isDocumentMarker(this.text, at)) return;
    this.tell(anotherDocument(this.text, at));
    this.at = this.text.length;
  }

  private pastTabs(at: number): number {
    const after = skipBlanks(this.text, at);
    this.tabs(at, after);
    return after;
  }

  /** Tells of tabs: once for lines that follow one another. */
  private tabs(start: number, end: number): void {
    const last = this.problems.at(-1);
    const isMore =
      last?.message === TABS &&
      last.end <= start &&
      this.text.slice(nextLine(this.text, last.end), start).trim() === '';
    if (isMore) this.problems.pop();
    this.problem(isMore ? last.start : start, end, TABS);
  }

  private comment(at: number): void {
    const end = trimBreak(this.text, at, nextLine(this.text, at));
    if (this.text.startsWith('carag-ignore', skipBlanks(this.text, at + 1)))
      this.comments.push({ start: at, end });
  }

  private problem(start: number, end: number, message: string, rule = 'yaml/syntax'): void {
    this.problems.push({ rule, start, end, message });
  }

  private tell(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  /** The node whose first line is the current one. */
  private block(parentIndent: number, depth: number): Node | undefined {
    if (depth > DEEPEST) return this.tooDeep(parentIndent);
    if (this.isDash(this.at)) return this.sequence(this.column, depth, true);
    if (this.keyEnd(this.pastMark(this.at)) >= 0) return this.mapping(this.column, depth);
    return this.value(this.at, parentIndent - 1, depth);
  }

  private tooDeep(indent: number): undefined {
    this.problem(
      this.at,
      this.lineStop(this.at),
      `This is nested more than ${DEEPEST} levels deep, which is not read.`,
      'yaml/too-deep',
    );
    this.skipDeeper(indent - 1);
    return undefined;
  }

  private skipDeeper(indent: number): void {
    do this.toContent(nextLine(this.text, this.at));
    while (!this.ended() && this.column > indent);
  }

  private lineStop(at: number): number {
    return trimBreak(this.text, at, nextLine(this.text, at));
  }

  private isDash(at: number): boolean {
    if (this.text.charCodeAt(at) !== DASH) return false;
    const next = this.text.charCodeAt(at + 1);
    return next === 32 || next === 10 || next === 13 || next === 9 || at + 1 >= this.text.length;
  }

  /** True of the `?` that YAML takes for the start of a name. */
  private isQuestion(at: number): boolean {
    return this.text[at] === '?' && (at + 1 >= this.text.length || ' \t\r\n'.includes(this.text[at + 1]!));
  }

  /** `ownsColumn` is false where the list stands at the column of its key, so that another key may follow there. */
  private sequence(indent: number, depth: number, ownsColumn: boolean): Sequence {
    const start = this.at;
    const items: (Node | undefined)[] = [];
    let end = start + 1;
    while (!this.ended() && this.column === indent && this.isDash(this.at)) {
      const dash = this.at;
      const after = skipBlanks(this.text, dash + 1);
      const read = this.item(after, indent, depth);
      const item =
        read?.type === 'mapping' ? this.withStrayKeys(read, ownsColumn ? indent : indent + 1, depth) : read;
      items.push(item);
      end = item ? item.end : dash + 1;
      this.unexpectedLines(indent);
    }
    return { type: 'sequence', start, end, items };
  }

  /** Lines that follow an entry, at least at `least`, but not at its column: they are its own, indented wrongly. */
  private withStrayKeys(entry: Mapping, least: number, depth: number): Mapping {
    if (this.ended() || this.column < least || this.keyEnd(this.at) < 0 || this.isDash(this.at)) return entry;
    const { pairs, end } = this.pairs(entry.pairs, least, columnOf(this.text, entry.start), depth);
    return { ...entry, pairs, end };
  }

  private item(after: number, indent: number, depth: number): Node | undefined {
    if (this.isLineOver(after)) {
      this.endLine(after);
      return !this.ended() && this.column > indent ? this.block(indent + 1, depth + 1) : undefined;
    }
    if (this.isDash(after) || this.keyEnd(this.pastMark(after)) >= 0) {
      const tab = this.text.slice(this.at + 1, after).indexOf('\t');
      if (tab >= 0) this.tabs(this.at + 1 + tab, after);
      this.column = after - this.line;
      this.at = after;
      return this.block(indent + 1, depth + 1);
    }
    return this.value(after, indent, depth);
  }

  /** True where nothing but a comment stands on the line from `at`, which follows blanks. */
  private isLineOver(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return (
      at >= this.text.length ||
      code === 10 ||
      code === 13 ||
      (code === HASH && isBlankCode(this.text.charCodeAt(at - 1)))
    );
  }

  /** Leaves a line after its value, noting the comment beside it. */
  private endLine(at: number): void {
    const rest = skipBlanks(this.text, at);
    if (this.text.charCodeAt(rest) === HASH) this.comment(rest);
    this.toContent(nextLine(this.text, rest));
  }

  private mapping(indent: number, depth: number): Mapping {
    const start = this.at;
    const { pairs, end } = this.pairs([], indent, indent, depth);
    return { type: 'mapping', start, end, pairs };
  }

  /** Reads the keys from here on that stand at `least` or deeper, and tells of those that do not stand at `column`. */
  private pairs(
    known: readonly Pair[],
    least: number,
    column: number,
    depth: number,
  ): { pairs: Pair[]; end: number } {
    const pairs = [...known];
    const names = new Set(pairs.map((pair) => pair.key.value));
    let end = this.at;
    let told = -1;
    while (!this.ended() && this.column >= least && !this.isDash(this.at)) {
      const keyEnd = this.keyEnd(this.markedKey());
      if (keyEnd < 0) {
        this.unexpectedLines(least - 1);
        continue;
      }
      if (this.column !== column && this.column !== told) this.strayKey(keyEnd, column);
      told = this.column;
      const pair = this.pair(keyEnd, Math.min(this.column, column), depth);
      if (names.has(pair.key.value)) this.problems.push(duplicateKey(pair.key));
      names.add(pair.key.value);
      if (!isMergeKey(pair.key)) pairs.push(pair);
      end = pair.value ? Math.max(pair.value.end, keyEnd) : this.text.indexOf(':', keyEnd) + 1;
    }
    return { pairs, end };
  }

  private strayKey(keyEnd: number, column: number): void {
    if (this.column === DEEPER_THAN_ANY) return;
    const name = this.text.slice(this.at, keyEnd);
    const where =
      column === 0
        ? 'at the beginning of its line'
        : `below the other names of its entry, after ${column} spaces`;
    this.problem(this.at, keyEnd, `“${name}” must stand ${where}.`);
  }

  private pair(keyEnd: number, indent: number, depth: number): Pair {
    const key = this.key(this.at, keyEnd);
    const after = skipBlanks(this.text, this.text.indexOf(':', keyEnd) + 1);
    if (isMergeKey(key)) return this.mergeKey(key, after);
    if (!this.isLineOver(after)) return { key, value: this.value(after, indent, depth) };
    this.endLine(after);
    if (this.ended() || this.column < indent) return { key, value: undefined };
    if (this.column > indent) return { key, value: this.valueBelow(key, indent, depth) };
    return { key, value: this.isDash(this.at) ? this.sequence(indent, depth + 1, false) : undefined };
  }

  /** A merge key and the line that it stands on: told to the author, never followed. */
  private mergeKey(key: Scalar, after: number): Pair {
    this.problems.push(mark(this.text, key.start, key.end));
    this.endLine(this.lineStop(after));
    return { key, value: undefined };
  }

  /** The value on the lines below its key. A text that goes on after a blank line or a list lacks its `|`. */
  private valueBelow(key: Scalar, indent: number, depth: number): Node | undefined {
    const isText = !STARTS_NO_TEXT.test(this.text[this.at]!) && this.keyEnd(this.at) < 0;
    const value = this.block(indent + 1, depth + 1);
    if (!isText || this.ended() || this.column <= indent) return value;
    const colon = this.text.indexOf(':', key.end) + 1;
    this.problems.push({
      rule: 'yaml/syntax',
      start: key.start,
      end: key.end,
      message: `The text of “${key.value}” goes on over several lines: write “${key.value}: |” above it.`,
      fix: {
        title: `Write “|” after “${key.value}:”`,
        safe: true,
        edits: [{ start: colon, end: colon, text: ' |' }],
      },
    });
    while (!this.ended() && this.column > indent) this.toContent(nextLine(this.text, this.at));
    return value;
  }

  private key(start: number, end: number): Scalar {
    const quote = this.text[start];
    const style = quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
    if (this.text.indexOf(':', end) - start > LONGEST_NAME) this.tooLong(start, end);
    if (style === 'double') this.tell(badEscapes(this.text, start, end));
    return { type: 'scalar', start, end, style, value: scalarText(this.text, start, end, style) };
  }

  private tooLong(start: number, end: number): void {
    const shown = shortened(this.text.slice(start, end));
    this.problem(start, end, `“${shown}” is longer than YAML allows before a colon: shorten it.`);
  }

  /** Passes over the anchor or the tag of a key: told to the author, never followed. */
  private markedKey(): number {
    const after = this.pastMark(this.at);
    if (after === this.at || this.keyEnd(after) < 0) return this.at;
    this.problems.push(mark(this.text, this.at, this.text.slice(0, after).trimEnd().length));
    this.at = after;
    return after;
  }

  /** After the anchor or the tag that stands at an offset, where one does. */
  private pastMark(at: number): number {
    if (!'&!'.includes(this.text[at] ?? ' ')) return at;
    let end = at;
    while (end < this.text.length && !' \t\r\n'.includes(this.text[end]!)) end++;
    return skipBlanks(this.text, end);
  }

  /** Where the key that starts at `at` ends, or -1 where no key starts there. */
  private keyEnd(at: number): number {
    const { text } = this;
    const first = text[at];
    if (first === '"' || first === "'") {
      const end = closingQuote(text, at, this.lineStop(at));
      return end > 0 &&
        text.charCodeAt(skipBlanks(text, end)) === COLON &&
        this.isColon(skipBlanks(text, end))
        ? end
        : -1;
    }
    if ((first !== undefined && '[]{},#&*!|>%@`'.includes(first)) || this.isQuestion(at)) return -1;
    const colon = this.colon(at);
    if (colon <= at) return -1;
    let end = colon;
    while (isBlankCode(text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The first colon on the line of `at` that ends a key, or -1 where none stands before a comment. */
  private colon(at: number): number {
    const { text } = this;
    for (let i = at; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === COLON && this.isColon(i)) return i;
      if (code === 10 || (code === HASH && i > at && isBlankCode(text.charCodeAt(i - 1)))) return -1;
    }
    return -1;
  }

  private isColon(at: number): boolean {
    const next = this.text.charCodeAt(at + 1);
    return at + 1 >= this.text.length || next === 32 || next === 9 || next === 10 || next === 13;
  }

  /** The value that starts at `at`, on the line of its key or dash. */
  private value(at: number, indent: number, depth: number): Node | undefined {
    const code = this.text[at]!;
    if (code === '|' || code === '>') return this.blockScalar(at, indent);
    if (code === '"' || code === "'") return this.quotedScalar(at, indent);
    if (code === '[' || code === '{') return this.flow(at, indent);
    if (code === '*' || code === '&' || code === '!') return this.marked(at, indent, depth + 1);
    if ('%@`'.includes(code))
      return this.lineAsText(at, indent, `it starts with ${code}, which YAML keeps for itself`);
    if (',]}'.includes(code)) return this.lineAsText(at, indent, `it starts with ${code}`);
    if (this.isDash(at) || this.isQuestion(at)) return this.lineAsText(at, indent, `it starts with ${code}`);
    return this.plainScalar(at, indent);
  }

  private blockScalar(at: number, indent: number): Scalar {
    const { text } = this;
    const header = blockHeader(text, at);
    if (!header)
      return this.lineAsText(
        at,
        indent,
        `it starts with ${text[at]}, which begins a text on the lines below`,
      );
    this.endHeader(at);
    let end = header.body;
    for (let line = header.body; line < text.length; line = nextLine(text, line)) {
      let first = line;
      while (text.charCodeAt(first) === 32) first++;
      const code = text.charCodeAt(first);
      const isEmpty = first >= text.length || code === 10 || code === 13;
      if ((!isEmpty && first - line <= indent) || this.endsRoot(line, indent)) break;
      end = nextLine(text, line);
    }
    const column = blockIndent(text, header, end, indent);
    this.checkShallowLines(header.body, end, column);
    this.checkTabBelow(end);
    const style = text[at] === '|' ? 'literal' : 'folded';
    const value = scalarText(text, at, end, style, column);
    this.toContent(end);
    return { type: 'scalar', start: at, end: trimBreak(text, at, end), style, value, indent: column };
  }

  /** A tab right below a block, of which nobody sees whether it is indented as far as the block. */
  private checkTabBelow(end: number): void {
    let first = end;
    while (this.text.charCodeAt(first) === 32) first++;
    const after = skipBlanks(this.text, first);
    if (after > first && this.isLineOver(after)) this.tabs(first, after);
  }

  private endHeader(at: number): void {
    const hash = this.text.indexOf('#', at);
    if (hash >= 0 && hash < this.lineStop(at)) this.comment(hash);
  }

  /** A line of a block that is indented less than its first: the text goes on there, and the author is told. */
  private checkShallowLines(body: number, end: number, indent: number): void {
    let isLeading = true;
    for (let line = body; line < end; line = nextLine(this.text, line)) {
      let first = line;
      while (this.text.charCodeAt(first) === 32) first++;
      const code = this.text.charCodeAt(first);
      const isEmpty = first >= end || code === 10 || code === 13;
      if (isEmpty ? !isLeading || first - line <= indent : first - line >= indent) {
        isLeading &&= isEmpty;
        continue;
      }
      this.problem(
        first,
        this.lineStop(first),
        `This line must be indented as far as the first line of its text (${indent} spaces).`,
      );
      return;
    }
  }

  private quotedScalar(at: number, indent: number): Scalar {
    const { text } = this;
    const known = closingQuote(text, at, this.deeperEnd(at, indent));
    const end = known < 0 ? this.overTabs(at, indent, (limit) => this.wholeQuote(at, limit)) : known;
    if (end === undefined) return this.unclosedQuote(at);
    const rest = skipBlanks(text, end);
    if (!this.isLineOver(rest))
      return this.lineAsText(at, indent, 'there is more text after the closing quotation mark');
    const style = text[at] === '"' ? 'double' : 'single';
    if (style === 'double') this.tell(badEscapes(text, at + 1, end - 1));
    this.line = lineOf(text, end, this.line);
    this.endLine(end);
    return { type: 'scalar', start: at, end, style, value: scalarText(text, at, end, style) };
  }

  /** Where a text in quotation marks ends that nothing follows on its last line. */
  private wholeQuote(at: number, limit: number): number | undefined {
    const end = closingQuote(this.text, at, limit);
    return end >= 0 && this.isLineOver(skipBlanks(this.text, end)) ? end : undefined;
  }

  private unclosedQuote(at: number): Scalar {
    const stop = this.lineStop(at);
    this.problem(at, stop, 'This text starts with a quotation mark that is never closed.');
    const value = this.text.slice(at + 1, stop);
    this.endLine(stop);
    return { type: 'scalar', start: at, end: stop, style: 'plain', value };
  }

  /** Where the lines end that are indented deeper than `indent`, from the line of `at` on. */
  private deeperEnd(at: number, indent: number, countsTabs = false): number {
    const ends = countsTabs ? this.tabbedEnds : this.deeperEnds;
    const known = ends.get(indent) ?? 0;
    if (at < known) return known;
    const end = this.findDeeperEnd(at, indent, countsTabs);
    ends.set(indent, end);
    return end;
  }

  /**
   * What is read of a value once lines that are indented with tabs count as its own: where that is a whole one, only the
   * first of those tabs is told.
   */
  private overTabs<T>(at: number, indent: number, read: (limit: number) => T | undefined): T | undefined {
    const tabbed = this.deeperEnd(at, indent);
    const end = this.deeperEnd(at, indent, true);
    if (end === tabbed || at < this.triedTabs) return undefined;
    const value = read(end);
    if (value === undefined) {
      this.triedTabs = end;
      return undefined;
    }
    const tab = this.text.indexOf('\t', tabbed);
    this.tabs(tab, skipBlanks(this.text, tab));
    return value;
  }

  private findDeeperEnd(at: number, indent: number, countsTabs: boolean): number {
    const { text } = this;
    for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
      let first = line;
      while (text.charCodeAt(first) === 32) first++;
      const code = text.charCodeAt(first);
      const isDeep = first - line > indent || (countsTabs && code === 9);
      if (first < text.length && code !== 10 && code !== 13 && !isDeep) return line;
      if (this.endsRoot(line, indent)) return line;
    }
    return text.length;
  }

  /** A text that is a document of its own may stand in the first column: `---` or `...` ends it. */
  private endsRoot(line: number, indent: number): boolean {
    return indent < 0 && isDocumentMarker(this.text, line);
  }

  private flow(at: number, indent: number): Node | undefined {
    const { text } = this;
    if (/^(?:\[\[(?!\[)|\{\{(?!\{))/.test(text.slice(at, at + 3)))
      return this.lineAsText(at, indent, `it starts with ${text[at]}`);
    const end = this.deeperEnd(at, indent);
    const { node, problems, isWhole, isTooDeep } = this.tabbedFlow(at, indent, this.flowValue(at, end));
    if (isWhole || isTooDeep) this.tell(problems);
    if (isTooDeep) {
      this.toContent(end);
      return undefined;
    }
    if (node && isWhole) {
      this.line = lineOf(text, node.end, this.line);
      this.endLine(node.end);
      return node;
    }
    const closesHere = node && lineOf(text, node.end, this.line) === this.line;
    const isAlone = this.isLineOver(skipBlanks(text, at + 1));
    if (closesHere || !(isAlone || text.slice(at, this.lineStop(at)).includes(',')))
      return this.lineAsText(at, indent, `it starts with ${text[at]}`);
    if (isAlone) return this.unreadBrackets(at, indent);
    this.problem(at, this.lineStop(at), `The bracket ${text[at]} is never closed.`);
    this.toContent(end);
    return undefined;
  }

  /** Passes over the lines below a bracket that stands alone on its line: they were meant to be in it. */
  private unreadBrackets(at: number, indent: number): undefined {
    const wrong = `What follows the bracket ${this.text[at]} cannot be read`;
    this.problem(
      at,
      at + 1,
      `${wrong}: check that it is closed, that its lines stand deeper than its name, and its commas.`,
    );
    this.toContent(this.deeperEnd(at, indent, true));
    return undefined;
  }

  /** A value in brackets, read on over lines that are indented with tabs where it is whole only with them. */
  private tabbedFlow(at: number, indent: number, value: FlowRead): FlowRead {
    if (value.isWhole || value.isTooDeep) return value;
    const readTo = (limit: number) => {
      const further = this.flowValue(at, limit);
      return further.isWhole ? further : undefined;
    };
    return this.overTabs(at, indent, readTo) ?? value;
  }

  /** A value in brackets; where it makes no sense, it is read once more, with `#3` as a part of the text. */
  private flowValue(at: number, end: number): FlowRead {
    const isWhole = ({ node }: FlowValue) =>
      node !== undefined && this.isLineOver(skipBlanks(this.text, node.end));
    const value = readFlow(this.text, at, end);
    if (isWhole(value)) return { ...value, isWhole: true };
    const second = readFlow(this.text, at, end, true);
    return isWhole(second) ? { ...second, isWhole: true } : { ...value, isWhole: false };
  }

  /** A value behind an anchor, an alias or a tag: told to the author, never followed. */
  private marked(at: number, indent: number, depth: number): Node | undefined {
    const stop = this.lineStop(at);
    const word = /^[*&!]\S*/.exec(this.text.slice(at, stop))![0];
    const after = skipBlanks(this.text, at + word.length);
    const isMark = word.length > 1 && (word[0] !== '*' || this.isLineOver(after)) && !/[*.,;:?]$/.test(word);
    if (!isMark && word[0] !== '!') return this.lineAsText(at, indent, `it starts with ${word[0]}`);
    this.problems.push(mark(this.text, at, at + word.length));
    if (word[0] === '*') {
      this.endLine(after);
      return { type: 'scalar', start: at, end: at + word.length, style: 'plain', value: word };
    }
    if (depth > DEEPEST) return this.tooDeep(indent);
    if (!this.isLineOver(after)) return this.value(after, indent, depth);
    this.endLine(after);
    return !this.ended() && this.column > indent ? this.block(indent + 1, depth) : undefined;
  }

  /** Takes the line as the text that its author most likely meant, and says that it needs quotation marks. */
  private lineAsText(at: number, indent: number, why: string): Scalar {
    const stop = this.textStop(at);
    this.problems.push(needsQuotes(this.text, at, stop, why));
    this.endLine(stop);
    if (!this.ended() && this.keyEnd(this.at) < 0 && !this.isDash(this.at)) this.unexpectedLines(indent);
    return { type: 'scalar', start: at, end: stop, style: 'plain', value: this.text.slice(at, stop) };
  }

  /** Where the text on a line ends: before a comment, but not before a `#3` that belongs to it. */
  private textStop(at: number): number {
    const { text } = this;
    let stop = this.lineStop(at);
    for (let i = at + 1; i < stop; i++)
      if (text.charCodeAt(i) === HASH && isBlankCode(text.charCodeAt(i - 1)) && !cutsText(text, i)) stop = i;
    while (stop > at && isBlankCode(text.charCodeAt(stop - 1))) stop--;
    return stop;
  }

  private plainScalar(at: number, indent: number): Scalar {
    const { text } = this;
    const colon = this.colon(at);
    if (colon >= 0)
      return this.lineAsText(
        at,
        indent,
        this.isLineOver(skipBlanks(text, colon + 1))
          ? 'it ends in a colon'
          : 'it holds a colon followed by a space',
      );
    let end = this.plainEnd(at);
    let cut = !this.isLineOver(skipBlanks(text, end)) || text.charCodeAt(skipBlanks(text, end)) === HASH;
    this.endLine(end);
    while (!cut && !this.passedComment && !this.ended() && this.column > indent) {
      if (this.colon(this.at) >= 0) break;
      end = this.plainEnd(this.at);
      cut = text.charCodeAt(skipBlanks(text, end)) === HASH;
      this.endLine(end);
    }
    return { type: 'scalar', start: at, end, style: 'plain', value: scalarText(text, at, end, 'plain') };
  }

  /** Where a plain text ends on its line: before a comment, before the blanks at the line's end. */
  private plainEnd(at: number): number {
    const { text } = this;
    let stop = this.lineStop(at);
    for (let i = at; i < stop; i++)
      if (text.charCodeAt(i) === HASH && isBlankCode(text.charCodeAt(i - 1))) stop = i;
    while (stop > at && isBlankCode(text.charCodeAt(stop - 1))) stop--;
    return stop;
  }

  /** Passes over the lines deeper than `indent` that fit nowhere, up to one that may be a key, and tells of the first. */
  private unexpectedLines(indent: number): void {
    for (let isFirst = true; !this.ended() && this.column > indent; isFirst = false) {
      if (!isFirst && this.keyEnd(this.at) >= 0) return;
      const stop = this.lineStop(this.at);
      if (isFirst && this.column !== DEEPER_THAN_ANY)
        this.problem(this.at, stop, unexpectedMessage(this.text.slice(this.at, stop)));
      this.endLine(stop);
    }
  }
}

function unexpectedMessage(line: string): string {
  const shown = shortened(line);
  if (/^[\w-]+$/.test(line)) return `“${shown}” is not followed by a colon and a value.`;
  return `“${shown}” does not fit here: check how far it is indented, and that it is written as a name, a colon and a value.`;
}

function skipBlanks(text: string, at: number): number {
  while (isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the line that holds `at`, at or after the line start `from`. */
function lineOf(text: string, at: number, from: number): number {
  const feed = text.lastIndexOf('\n', at - 1);
  return feed < from ? from : feed + 1;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}
