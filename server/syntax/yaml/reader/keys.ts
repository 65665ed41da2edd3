/** Reads the names before colons, and tells of lines that are no entry. */
import { shortened } from '../../../text/wording/shortened.ts';
import type { Scalar } from '../../tree.ts';
import { LONGEST_NAME } from '../bounds.ts';
import { badEscapes, cutsText, mark, quotesProblem } from '../problems.ts';
import { closingQuote, isBlankCode, scalarText } from '../scalar-text.ts';
import { DEEPER_THAN_ANY, HASH, LineReader, skipBlanks } from './lines.ts';

const DASH = 45;
const COLON = 58;

export class KeyReader extends LineReader {
  protected isDash(at: number): boolean {
    if (this.text.charCodeAt(at) !== DASH) return false;
    const next = this.text.charCodeAt(at + 1);
    return next === 32 || next === 10 || next === 13 || next === 9 || at + 1 >= this.text.length;
  }

  /** True of the `?` that YAML takes for the start of a name. */
  protected isQuestion(at: number): boolean {
    return this.text[at] === '?' && (at + 1 >= this.text.length || ' \t\r\n'.includes(this.text[at + 1]!));
  }

  protected strayKey(keyEnd: number, column: number): void {
    if (this.column === DEEPER_THAN_ANY) return;
    const name = this.text.slice(this.at, keyEnd);
    const where =
      column === 0
        ? 'at the beginning of its line'
        : `below the other names of its entry, after ${column} spaces`;
    this.problem(this.at, keyEnd, `“${name}” must stand ${where}.`);
  }

  protected key(start: number, end: number): Scalar {
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
  protected markedKey(): number {
    const after = this.pastMark(this.at);
    if (after === this.at || this.keyEnd(after) < 0) return this.at;
    this.problems.push(mark(this.text, this.at, this.text.slice(0, after).trimEnd().length));
    this.at = after;
    return after;
  }

  /** After the anchor or the tag that stands at an offset, where one does. */
  protected pastMark(at: number): number {
    if (!'&!'.includes(this.text[at] ?? ' ')) return at;
    let end = at;
    while (end < this.text.length && !' \t\r\n'.includes(this.text[end]!)) end++;
    return skipBlanks(this.text, end);
  }

  /** Where the key that starts at `at` ends, or -1 where no key starts there. */
  protected keyEnd(at: number): number {
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
  protected colon(at: number): number {
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

  /** Takes the line as the text that its author most likely meant, and says that it needs quotation marks. */
  protected lineAsText(at: number, indent: number, why: string): Scalar {
    const stop = this.textStop(at);
    this.problems.push(quotesProblem(this.text, at, stop, why));
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

  /** Passes over the lines deeper than `indent` that fit nowhere, up to one that may be a key, and tells of the first. */
  protected unexpectedLines(indent: number): void {
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
