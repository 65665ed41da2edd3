/** Reads the flow style of YAML: lists and mappings in brackets. */
import { lastNotAfter } from '../../../text/lines.ts';
import type { Mapping, Node, Pair, Problem, Scalar, Sequence } from '../../tree.ts';
import { DEEPEST } from '../bounds.ts';
import {
  badEscapes,
  cutsText,
  duplicateKey,
  isMergeKey,
  mark,
  quotesProblem,
  textLost,
} from '../problems.ts';
import { closingQuote, isBlankCode, scalarText } from '../scalar-text.ts';

export interface FlowValue {
  /** Undefined where the value is not closed, or holds what cannot be read. */
  readonly node: Node | undefined;
  readonly problems: readonly Problem[];
  readonly isTooDeep: boolean;
}

/**
 * Reads a value in brackets: `[a, b]` or `{ low: Low }`, over one line or several.
 * @param keepsHashes whether ` #3` is part of a text, and told as such, rather than the start of a comment.
 */
export function readFlow(text: string, at: number, limit: number, keepsHashes = false): FlowValue {
  const reader = new FlowReader(text, at, limit, keepsHashes);
  const node = reader.read();
  const tooDeep = reader.problems.find((problem) => problem.rule === 'yaml/too-deep');
  return { node, problems: tooDeep ? [tooDeep] : reader.problems, isTooDeep: tooDeep !== undefined };
}

class FlowReader {
  problems: Problem[] = [];
  private readonly text: string;
  private readonly limit: number;
  private readonly keepsHashes: boolean;
  private at: number;

  constructor(text: string, at: number, limit: number, keepsHashes: boolean) {
    this.text = text;
    this.at = at;
    this.limit = limit;
    this.keepsHashes = keepsHashes;
  }

  read(): Node | undefined {
    return this.node(0);
  }

  private node(depth: number): Node | undefined {
    const code = this.text[this.at];
    if (code === '[') return this.sequence(depth);
    if (code === '{') return this.mapping(depth);
    if (code === '*' || code === '&' || code === '!') return this.marked(depth);
    return this.scalar();
  }

  /** Moves past blanks, line breaks and comments; false at the limit. */
  private toToken(): boolean {
    const { text } = this;
    for (; this.at < this.limit; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === 35 && this.isComment(this.at)) {
        const feed = text.indexOf('\n', this.at);
        this.at = feed < 0 ? this.limit : feed;
      } else if (!isBlankCode(code) && code !== 10 && code !== 13) return true;
    }
    return false;
  }

  private isComment(hash: number): boolean {
    const before = this.text.charCodeAt(hash - 1);
    if (!isBlankCode(before) && before !== 10) return false;
    return !(this.keepsHashes && cutsText(this.text, hash));
  }

  private tooDeep(depth: number, start: number): boolean {
    if (depth < DEEPEST) return false;
    this.problems.push({
      rule: 'yaml/too-deep',
      start,
      end: start + 1,
      message: `This is nested more than ${DEEPEST} levels deep, which is not read.`,
    });
    return true;
  }

  private sequence(depth: number): Sequence | undefined {
    const start = this.at++;
    const items: (Node | undefined)[] = [];
    if (this.tooDeep(depth, start)) return undefined;
    while (this.toToken()) {
      if (this.text[this.at] === ']') return { type: 'sequence', start, end: ++this.at, items };
      const item = this.node(depth + 1);
      if (!item || !this.toToken()) return undefined;
      const next = this.text[this.at];
      if (next !== ',' && next !== ']') return undefined;
      items.push(item);
      if (next === ',') this.at++;
    }
    return undefined;
  }

  private mapping(depth: number): Mapping | undefined {
    const start = this.at++;
    const pairs: Pair[] = [];
    const names = new Set<string>();
    const cut = new Set<number>();
    if (this.tooDeep(depth, start)) return undefined;
    while (this.toToken()) {
      if (this.text[this.at] === '}') {
        if (cut.size > 0) this.tellCuts([...cut].map((index) => pairs[index]!.value!));
        return { type: 'mapping', start, end: ++this.at, pairs };
      }
      if (!this.pair(pairs, names, cut, depth) || !this.toToken()) return undefined;
      const next = this.text[this.at];
      if (next !== ',' && next !== '}') return undefined;
      if (next === ',') this.at++;
    }
    return undefined;
  }

  private pair(pairs: Pair[], names: Set<string>, cut: Set<number>, depth: number): boolean {
    const key = this.scalar();
    if (!key || !this.toToken()) return false;
    if (this.text[this.at] !== ':') return this.bareKey(key, pairs, cut);
    this.at++;
    if (!this.toToken()) return false;
    const isEmpty = this.text[this.at] === ',' || this.text[this.at] === '}';
    const value = isEmpty ? undefined : this.node(depth + 1);
    if (!isEmpty && !value) return false;
    if (isMergeKey(key)) return this.mergeKey(key);
    if (names.has(key.value)) this.problems.push(duplicateKey(key));
    names.add(key.value);
    pairs.push({ key, value });
    return true;
  }

  /** A merge key is told to the author, and whatever it brings in is left out. */
  private mergeKey(key: Scalar): boolean {
    while ((this.problems.at(-1)?.start ?? -1) >= key.start) this.problems.pop();
    this.problems.push(mark(this.text, key.start, key.end));
    return true;
  }

  /** A value behind an anchor, an alias or a tag: told to the author, never followed. */
  private marked(depth: number): Node | undefined {
    const start = this.at;
    const word = /^.[^\s,[\]{}]*/.exec(this.text.slice(start, this.limit))![0];
    const isAlias = word[0] === '*';
    this.at += word.length;
    const isEnd = !this.toToken() || ',]}'.includes(this.text[this.at]!);
    if (word.length === 1 || isAlias !== isEnd || /[*.;:?]$/.test(word)) {
      this.at = start;
      return this.scalar();
    }
    this.problems.push(mark(this.text, start, start + word.length));
    if (isAlias) return { type: 'scalar', start, end: start + word.length, style: 'plain', value: word };
    return this.tooDeep(depth, start) ? undefined : this.node(depth + 1);
  }

  /** Tells of texts that commas have cut, in place of whatever was said of their parts. */
  private tellCuts(texts: readonly Node[]): void {
    const starts = texts.map(({ start }) => start);
    const isOfPart = ({ start }: Problem) => {
      const text = texts[lastNotAfter(starts, start)]!;
      return start >= text.start && start < text.end;
    };
    this.problems = this.problems.filter((problem) => !isOfPart(problem));
    for (const { start, end } of texts)
      this.problems.push(quotesProblem(this.text, start, end, 'the comma would cut it in two'));
  }

  /** Words between two commas and no colon: a comma has cut the text before them in two. */
  private bareKey(key: Scalar, pairs: Pair[], cut: Set<number>): boolean {
    const before = pairs.at(-1);
    if (before?.value?.type !== 'scalar' || before.value.style !== 'plain') {
      this.problems.push({
        rule: 'yaml/syntax',
        start: key.start,
        end: key.end,
        message: `“${key.value}” is not followed by a colon and a value.`,
      });
      pairs.push({ key, value: undefined });
      return true;
    }
    const { start } = before.value;
    cut.add(pairs.length - 1);
    const value = this.text.slice(start, key.end);
    pairs[pairs.length - 1] = {
      key: before.key,
      value: { type: 'scalar', start, end: key.end, style: 'plain', value },
    };
    return true;
  }

  private scalar(): Scalar | undefined {
    const { text } = this;
    const start = this.at;
    const code = text[start]!;
    if (code === '"' || code === "'") {
      const end = closingQuote(text, start, this.limit);
      if (end < 0) return undefined;
      this.at = end;
      const style = code === '"' ? 'double' : 'single';
      if (style === 'double') for (const problem of badEscapes(text, start, end)) this.problems.push(problem);
      return { type: 'scalar', start, end, style, value: scalarText(text, start, end, style) };
    }
    const end = this.plainEnd(start);
    if (end === start || code === '#') return undefined;
    const isBullet = '?-'.includes(code) && /^.(?:\s|$)/.test(text.slice(start, Math.min(start + 2, end)));
    if (isBullet || '&*!|>%@`'.includes(code))
      this.problems.push(quotesProblem(text, start, end, `it starts with ${code}`));
    const hash = this.keepsHashes ? text.slice(start, end).search(/\s#/) : -1;
    if (hash >= 0) this.problems.push(textLost(text, start, start + hash + 1, end));
    this.at = end;
    return { type: 'scalar', start, end, style: 'plain', value: scalarText(text, start, end, 'plain') };
  }

  private plainEnd(start: number): number {
    const { text } = this;
    let end = start;
    for (let i = start; i < this.limit; i++) {
      const code = text.charCodeAt(i);
      if (code === 44 || code === 91 || code === 93 || code === 123 || code === 125) break;
      if (code === 58 && this.endsKey(i)) break;
      if (code === 35 && i > start && this.isComment(i)) break;
      if (!isBlankCode(code) && code !== 10 && code !== 13) end = i + 1;
    }
    return end;
  }

  private endsKey(at: number): boolean {
    const next = this.text.charCodeAt(at + 1);
    return (
      Number.isNaN(next) ||
      isBlankCode(next) ||
      next === 10 ||
      next === 13 ||
      next === 44 ||
      next === 91 ||
      next === 93 ||
      next === 123 ||
      next === 125
    );
  }
}
