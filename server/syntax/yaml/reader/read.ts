/** Our own YAML reader: fast, lenient after a mistake, and aware of what it cannot follow. */
import { nextLine } from '../../../text/lines.ts';
import { shortened } from '../../../text/wording/shortened.ts';
import type { Mapping, Node, Pair, Scalar, Sequence, Tree } from '../../tree.ts';
import { DEEPEST } from '../bounds.ts';
import { directive, duplicateKey, isMergeKey, mark } from '../problems.ts';
import { type FlowValue, readFlow } from './flow.ts';
import { columnOf, lineOf, skipBlanks } from './lines.ts';
import { TextReader } from './texts.ts';

/**
 * Reads the YAML that people write: block mappings and lists, texts of every style, flow values. It is some
 * fifteen times as fast as the library, keeps reading after a mistake, and marks what it could not follow
 * with `yaml/syntax`; `readYaml` then asks the library, whose word is final.
 */
export function readPlainYaml(text: string): Tree {
  return new Reader(text).read();
}

/** What a text begins with only in quotation marks: below its key, nothing says that it is one. */
const STARTS_NO_TEXT = /[-?"'[\]{}|>&*!%@`,]/;

/** `isWhole` is true where nothing follows on the line of the closing bracket. */
type FlowRead = FlowValue & { readonly isWhole: boolean };

class Reader extends TextReader {
  read(): Tree {
    this.toFirstContent();
    this.directives();
    if (this.column === 0 && this.text.startsWith('---', this.at)) this.documentStart();
    const root = this.ended() ? undefined : this.block(0, 0);
    this.unexpectedLines(-1);
    return { root, problems: this.problems, comments: this.comments };
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
}
