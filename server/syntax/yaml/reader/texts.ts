/** Reads texts of every style: plain, in quotation marks, in blocks below `|` and `>`. */
import { nextLine, trimBreak } from '../../../text/lines.ts';
import type { Scalar } from '../../tree.ts';
import { badEscapes } from '../problems.ts';
import { blockHeader, blockIndent, closingQuote, isBlankCode, scalarText } from '../scalar-text.ts';
import { KeyReader } from './keys.ts';
import { HASH, lineOf, skipBlanks } from './lines.ts';

export class TextReader extends KeyReader {
  protected blockScalar(at: number, indent: number): Scalar {
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

  protected quotedScalar(at: number, indent: number): Scalar {
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

  protected plainScalar(at: number, indent: number): Scalar {
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
}
