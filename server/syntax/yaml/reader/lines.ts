/** Goes through a YAML text line by line: where the next content stands, which comments it passes, where deeper lines end. */
import { nextLine, trimBreak } from '../../../text/lines.ts';
import type { Comment, Problem } from '../../tree.ts';
import { anotherDocument } from '../problems.ts';
import { isBlankCode } from '../scalar-text.ts';
import { isDocumentMarker } from '../split.ts';

export const HASH = 35;
const BYTE_ORDER_MARK = '\ufeff';
const TABS = 'Lines are indented with spaces here, not with tabs.';

/** The column of a line that is indented with tabs: it belongs to the entry above it. */
export const DEEPER_THAN_ANY = Number.MAX_SAFE_INTEGER;

/** What every reader of a part of YAML stands on: a text, the line to be read next, and what was found on the way. */
export class LineReader {
  protected readonly problems: Problem[] = [];
  protected readonly comments: Comment[] = [];
  protected readonly text: string;
  /** The content line to be read next: where it starts, its first character that is no space, its column. */
  protected line = 0;
  protected at = 0;
  protected column = 0;
  protected passedComment = false;
  protected hasBegun = false;
  /** For a column, where the lines deeper than it end; found once for all values among those lines. */
  private readonly deeperEnds = new Map<number, number>();
  private readonly tabbedEnds = new Map<number, number>();
  /** Up to here, no value is read on over lines that begin with tabs: one that began above did not end there. */
  private triedTabs = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** A byte-order mark is no content at the start of a line, as long as nothing but comments stands above. */
  protected toFirstContent(): void {
    const { text } = this;
    this.toContent(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
    while (this.column === 0 && text[this.at] === BYTE_ORDER_MARK && text[this.at - 1] !== BYTE_ORDER_MARK) {
      this.hasBegun = false;
      this.toContent(this.at + 1);
    }
  }

  protected ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Moves to the next line that holds more than spaces and a comment. */
  protected toContent(from: number): void {
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
  protected tabs(start: number, end: number): void {
    const last = this.problems.at(-1);
    const isMore =
      last?.message === TABS &&
      last.end <= start &&
      this.text.slice(nextLine(this.text, last.end), start).trim() === '';
    if (isMore) this.problems.pop();
    this.problem(isMore ? last.start : start, end, TABS);
  }

  protected comment(at: number): void {
    const end = trimBreak(this.text, at, nextLine(this.text, at));
    if (this.text.startsWith('carag-ignore', skipBlanks(this.text, at + 1)))
      this.comments.push({ start: at, end });
  }

  protected problem(start: number, end: number, message: string, rule = 'yaml/syntax'): void {
    this.problems.push({ rule, start, end, message });
  }

  protected tell(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  protected lineStop(at: number): number {
    return trimBreak(this.text, at, nextLine(this.text, at));
  }

  /** True where nothing but a comment stands on the line from `at`, which follows blanks. */
  protected isLineOver(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return (
      at >= this.text.length ||
      code === 10 ||
      code === 13 ||
      (code === HASH && isBlankCode(this.text.charCodeAt(at - 1)))
    );
  }

  /** Leaves a line after its value, noting the comment beside it. */
  protected endLine(at: number): void {
    const rest = skipBlanks(this.text, at);
    if (this.text.charCodeAt(rest) === HASH) this.comment(rest);
    this.toContent(nextLine(this.text, rest));
  }

  /** Where the lines end that are indented deeper than `indent`, from the line of `at` on. */
  protected deeperEnd(at: number, indent: number, countsTabs = false): number {
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
  protected overTabs<T>(at: number, indent: number, read: (limit: number) => T | undefined): T | undefined {
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
  protected endsRoot(line: number, indent: number): boolean {
    return indent < 0 && isDocumentMarker(this.text, line);
  }
}

export function skipBlanks(text: string, at: number): number {
  while (isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the line that holds `at`, at or after the line start `from`. */
export function lineOf(text: string, at: number, from: number): number {
  const feed = text.lastIndexOf('\n', at - 1);
  return feed < from ? from : feed + 1;
}

export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}
