/** Parts a long Markdown document where a part may end: the library reads no more at once than nobody writes in one text. */

export interface MarkdownPiece {
  readonly text: string;
  /** How many lines of the document stand before it. */
  readonly before: number;
  /** The two lines that head a table, which stand once more before the rows with which the piece goes on; or nothing. */
  readonly head: string;
}

/** A piece may end once it has so many lines. */
const ENOUGH = 100;

export function* piecesOf(document: string): Generator<MarkdownPiece> {
  const lines = document.split('\n');
  const around = new Around();
  let from = 0;
  let head = '';
  const piece = (to: number): MarkdownPiece => {
    const own = lines.slice(from, to).join('\n');
    return { text: head === '' ? own : `${head}\n${own}`, before: from, head };
  };
  for (const [at, line] of lines.entries()) {
    if (at - from >= ENOUGH && around.mayEndBefore(line)) {
      yield piece(at);
      from = at;
      head = around.table;
    }
    around.take(line);
  }
  yield piece(lines.length);
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** The line below the head of a table; it holds a dash. */
const DELIMITERS = /^[ \t|:-]+$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;

const isBelowHead = (line: string) => line.includes('-') && DELIMITERS.test(line);

/** What a line stands in, after the lines before it. */
class Around {
  /** The two lines that head the table in which the next line stands. */
  table = '';
  private last = '';
  private fence = '';
  private isComment = false;

  /** True where nothing goes on from the lines before to this one that needs both, but a table, whose head is at hand. */
  mayEndBefore(line: string): boolean {
    if (this.fence !== '' || this.isComment) return false;
    if (this.table !== '') return line.trim() !== '';
    if (/^#{1,6}[ \t]/.test(line)) return true;
    return this.last.trim() === ''
      ? /^\S/.test(line)
      : ITEM.test(line) && /^(?:[ \t]|[-*+\d])/.test(this.last);
  }

  take(line: string): void {
    this.takeFence(line);
    if (this.fence === '' && /<!--|-->/.test(line))
      this.isComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
    if (line.trim() === '' || this.fence !== '') this.table = '';
    else if (this.table === '' && line.includes('|') && this.last.includes('|') && isBelowHead(line))
      this.table = `${this.last}\n${line}`;
    this.last = line;
  }

  private takeFence(line: string): void {
    const [begin] = FENCE.exec(line) ?? [];
    if (begin === undefined) return;
    const marks = begin.trim();
    if (this.fence === '') this.fence = marks;
    else if (marks.startsWith(this.fence) && line.slice(begin.length).trim() === '') this.fence = '';
  }
}
