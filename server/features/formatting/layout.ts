/** Lays out a YAML text by its tree: indentation, spaces, line breaks and comments, and quotation marks where they are needed. */
import type { Mapping, Node, Pair, Replacement, Scalar, Sequence } from '../../syntax/tree.ts';
import { isRetyped } from '../../syntax/yaml/write.ts';
import { lineEnd } from '../../text/lines.ts';
import { movedBlock, movedLines } from './block-text.ts';
import { type Gap, gapAt } from './gap.ts';

/** The column of a block's entries: where they were written, and where they belong. */
interface Level {
  readonly was: number;
  readonly now: number;
}

export interface LayoutOptions {
  /** The column at which the outermost names stand. */
  readonly column: number;
  /** The line break to use. */
  readonly lineBreak: string;
  /** True of the offset of a value that is meant as a text. */
  readonly isText: (start: number) => boolean;
}

/**
 * What has to be replaced in a YAML text so that it is laid out as ours are. All that is ever changed is the spacing
 * between words; quotation marks are put around texts that other readers would take for something else.
 * @param root what the text holds, which was read without a problem.
 */
export function layOut(text: string, root: Mapping, options: LayoutOptions): Replacement[] {
  return new Layout(text, options).run(root);
}

const INDENT = 2;

class Layout {
  private readonly text: string;
  private readonly options: LayoutOptions;
  private readonly replacements: Replacement[] = [];
  /** Everything before this offset is laid out. */
  private at = 0;
  /** The blocks around what comes next, and those around what came last, from the outermost in. */
  private levels: readonly Level[] = [];
  private levelsBefore: readonly Level[] = [];
  private isAfterDash = false;
  /** The last text keeps the line breaks at its end, or their absence. */
  private keepsBreaks = false;

  constructor(text: string, options: LayoutOptions) {
    this.text = text;
    this.options = options;
  }

  run(root: Mapping): Replacement[] {
    this.mapping(root, this.options.column);
    const gap = gapAt(this.text, this.at);
    if (gap.hasBreak || !this.keepsBreaks) this.replace(this.at, gap.end, `${this.remarks(gap)}\n`);
    return this.replacements;
  }

  private mapping(node: Mapping, column: number): void {
    this.within({ was: this.columnOf(node.start), now: column }, () => {
      for (const pair of node.pairs) this.pair(pair, column);
    });
  }

  private pair({ key, value }: Pair, column: number): void {
    this.onOwnLine(column);
    this.scalar(key, column, isRetypedName(key));
    this.sign(column);
    if (value) this.value(value, column);
  }

  private sequence(node: Sequence, column: number): void {
    this.within({ was: this.columnOf(node.start), now: column }, () => {
      for (const item of node.items) {
        this.onOwnLine(column);
        this.keep(this.at + 1);
        if (!item) continue;
        this.isAfterDash = this.isBlock(item);
        this.value(item, column);
      }
    });
  }

  /** The value of a name or a dash whose line begins at `column`. */
  private value(node: Node, column: number): void {
    if (this.isBlock(node)) {
      if (node.type === 'mapping') this.mapping(node, column + INDENT);
      else this.sequence(node, column + INDENT);
      return;
    }
    const gap = gapAt(this.text, this.at);
    const isBelow = gap.remarks.length > 0 || (gap.hasBreak && !isBlockText(node));
    this.space(gap, isBelow ? column + INDENT : undefined, ' ', column + INDENT);
    if (node.type === 'scalar') this.scalar(node, column, this.isRetypedText(node));
    else this.flow(node, column + INDENT, column + INDENT);
  }

  private isBlock(node: Node): node is Mapping | Sequence {
    return node.type !== 'scalar' && !'[{'.includes(this.text[node.start]!);
  }

  private scalar(node: Scalar, column: number, needsQuotes: boolean): void {
    const { start, end } = node;
    this.keepsBreaks = false;
    if (isBlockText(node)) {
      const moved = movedBlock(this.text, node, column);
      this.replace(start, moved.end, moved.text);
      this.keepsBreaks = moved.keepsBreaks;
    } else {
      const written = movedLines(this.text.slice(start, end), column + INDENT);
      this.replace(start, end, needsQuotes ? `"${written}"` : written);
    }
  }

  /**
   * A value in brackets; a line ends where one was written to end.
   * @param outer the column of the closing bracket where it begins a line.
   * @param inner the column of what begins a line between the brackets.
   */
  private flow(node: Mapping | Sequence, outer: number, inner: number): void {
    const parts = node.type === 'mapping' ? node.pairs : node.items;
    const padding = node.type === 'mapping' && parts.length > 0 ? ' ' : '';
    this.keep(this.at + 1);
    parts.forEach((part, index) => {
      this.inFlow(index === 0 ? padding : ' ', inner);
      if (part && 'key' in part) this.flowPair(part, inner);
      else if (part) this.flowValue(part, inner);
      if (this.text[gapAt(this.text, this.at).end] === ',') this.sign(inner);
    });
    this.inFlow(padding, outer);
    this.keep(this.at + 1);
  }

  private flowPair({ key, value }: Pair, column: number): void {
    this.scalar(key, column - INDENT, isRetypedName(key));
    this.sign(column);
    if (!value) return;
    this.inFlow(' ', column);
    this.flowValue(value, column);
  }

  private flowValue(node: Node, column: number): void {
    if (node.type === 'scalar') this.scalar(node, column - INDENT, this.isRetypedText(node));
    else this.flow(node, column, column + INDENT);
  }

  /** Spacing between brackets: a line break where there is one, else `blank`. */
  private inFlow(blank: string, column: number): void {
    const gap = gapAt(this.text, this.at);
    this.space(gap, gap.hasBreak ? column : undefined, blank, column);
  }

  /** A colon or a comma: directly after the word before it, or on a line of its own where a comment stands between. */
  private sign(column: number): void {
    const gap = gapAt(this.text, this.at);
    this.space(gap, gap.remarks.length > 0 ? column : undefined, '', column);
    this.keep(this.at + 1);
  }

  /** What begins a line, or follows the dash that it belongs to. */
  private onOwnLine(column: number): void {
    const gap = gapAt(this.text, this.at);
    const isBesideDash =
      this.isAfterDash && gap.remarks.length === 0 && !(gap.hasBreak && this.hasIgnore(gap.end));
    this.isAfterDash = false;
    this.space(gap, isBesideDash ? undefined : column);
  }

  /** True where a comment on the line speaks of that line: beside the dash it would speak of the whole entry. */
  private hasIgnore(at: number): boolean {
    return this.text.slice(at, lineEnd(this.text, at)).includes('carag-ignore');
  }

  private within(level: Level, work: () => void): void {
    const around = this.levels;
    this.levels = [...around, level];
    work();
    this.levels = around;
  }

  /**
   * Writes the gap: with the next word on a line of its own where a column is given, else after `blank`.
   * @param commentColumn the column of comments, where that does not follow from how deep they were.
   */
  private space(gap: Gap, column: number | undefined, blank = ' ', commentColumn?: number): void {
    const below = column === undefined ? blank : `${gap.blankBelow ? '\n' : ''}\n${' '.repeat(column)}`;
    const spacing = this.remarks(gap, commentColumn) + below;
    this.replace(this.at, gap.end, this.at === 0 ? spacing.replace(/^\n+/, '') : spacing);
  }

  private remarks({ remarks }: Gap, commentColumn?: number): string {
    return remarks
      .map(({ text, beside, blankAbove, isMarker, column }) => {
        if (beside !== undefined) return `${/^ +$/.test(beside) ? beside : ' '}${text}`;
        const indent = isMarker ? 0 : (commentColumn ?? this.columnFor(column));
        return `${blankAbove ? '\n' : ''}\n${' '.repeat(indent)}${text}`;
      })
      .join('');
  }

  /** The column for a comment: that of the outermost block which it does not stand to the right of. */
  private columnFor(column: number): number {
    const levels = this.levels.length > this.levelsBefore.length ? this.levels : this.levelsBefore;
    const next = this.levels.at(-1);
    const outermost = levels.find(({ was }) => was >= column) ?? levels.at(-1);
    return (next?.was === outermost?.was ? next : outermost)?.now ?? 0;
  }

  private isRetypedText(node: Scalar): boolean {
    return node.style === 'plain' && isRetyped(node.value) && this.options.isText(node.start);
  }

  private columnOf(at: number): number {
    return at - (this.text.lastIndexOf('\n', at - 1) + 1);
  }

  /** Leaves the text up to `end` as it is. */
  private keep(end: number): void {
    this.at = end;
    this.levelsBefore = this.levels;
  }

  private replace(start: number, end: number, words: string): void {
    const text = words.replaceAll('\n', this.options.lineBreak);
    if (this.text.slice(start, end) !== text) this.replacements.push({ start, end, text });
    this.keep(end);
  }
}

const isBlockText = (node: Node) =>
  node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');

/** A name is a text wherever it stands. */
const isRetypedName = ({ style, value }: Scalar) => style === 'plain' && isRetyped(value);
