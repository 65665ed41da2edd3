import { DEEPEST } from './bounds.ts';
import { badEscapes, duplicateKey, needsQuotes } from './problems.ts';
import { closingQuote, isBlank, scalarText } from './scalar-text.ts';
import type { Mapping, Node, Pair, Problem, Scalar, Sequence } from '../tree.ts';

/** Reads a value in brackets: `[a, b]` or `{ low: Low }`, over one line or several. */
export class FlowReader {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly limit: number;
  private at: number;

  constructor(text: string, at: number, limit: number) {
    this.text = text;
    this.at = at;
    this.limit = limit;
  }

  /** The value, or undefined where it is not closed before the limit or holds what cannot be read. */
  read(): Node | undefined {
    return this.node(0);
  }

  private node(depth: number): Node | undefined {
    const code = this.text[this.at];
    if (code === '[') return this.sequence(depth);
    if (code === '{') return this.mapping(depth);
    return this.scalar();
  }

  /** Moves past blanks, line breaks and comments; false at the limit. */
  private toToken(): boolean {
    const { text } = this;
    for (; this.at < this.limit; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === 35 && (isBlank(text.charCodeAt(this.at - 1)) || text.charCodeAt(this.at - 1) === 10)) {
        const feed = text.indexOf('\n', this.at);
        this.at = feed < 0 ? this.limit : feed;
      } else if (!isBlank(code) && code !== 10 && code !== 13) return true;
    }
    return false;
  }

  private tooDeep(depth: number): boolean {
    if (depth < DEEPEST) return false;
    this.problems.push({ rule: 'yaml/too-deep', start: this.at, end: this.at + 1, message: `This is nested more than ${DEEPEST} levels deep, which is not read.` });
    return true;
  }

  private sequence(depth: number): Sequence | undefined {
    const start = this.at++;
    const items: (Node | undefined)[] = [];
    if (this.tooDeep(depth)) return undefined;
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
    if (this.tooDeep(depth)) return undefined;
    while (this.toToken()) {
      if (this.text[this.at] === '}') return { type: 'mapping', start, end: ++this.at, pairs };
      if (!this.pair(pairs, names, depth) || !this.toToken()) return undefined;
      const next = this.text[this.at];
      if (next !== ',' && next !== '}') return undefined;
      if (next === ',') this.at++;
    }
    return undefined;
  }

  private pair(pairs: Pair[], names: Set<string>, depth: number): boolean {
    const key = this.scalar();
    if (!key || !this.toToken()) return false;
    if (this.text[this.at] !== ':') return this.bareKey(key, pairs);
    this.at++;
    if (!this.toToken()) return false;
    const isEmpty = this.text[this.at] === ',' || this.text[this.at] === '}';
    const value = isEmpty ? undefined : this.node(depth + 1);
    if (!isEmpty && !value) return false;
    if (names.has(key.value)) this.problems.push(duplicateKey(key));
    names.add(key.value);
    pairs.push({ key, value });
    return true;
  }

  /** Words between two commas and no colon: a comma has cut the text before them in two. */
  private bareKey(key: Scalar, pairs: Pair[]): boolean {
    const before = pairs.at(-1);
    if (before?.value?.type !== 'scalar' || before.value.style !== 'plain') {
      this.problems.push({ rule: 'yaml/syntax', start: key.start, end: key.end, message: `“${key.value}” is not followed by a colon and a value.` });
      pairs.push({ key, value: undefined });
      return true;
    }
    const { start } = before.value;
    this.problems.push(needsQuotes(this.text, start, key.end, 'the comma would cut it in two'));
    const value = this.text.slice(start, key.end);
    pairs[pairs.length - 1] = { key: before.key, value: { type: 'scalar', start, end: key.end, style: 'plain', value } };
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
      if (style === 'double') this.problems.push(...badEscapes(text, start, end));
      return { type: 'scalar', start, end, style, value: scalarText(text, start, end, style) };
    }
    const end = this.plainEnd(start);
    const isBullet = '?-'.includes(code) && /^.(?:\s|$)/.test(text.slice(start, Math.min(start + 2, end)));
    if (end === start || isBullet || '&*!|>%@`#'.includes(code)) return undefined;
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
      if (code === 35 && isBlank(text.charCodeAt(i - 1))) break;
      if (!isBlank(code) && code !== 10 && code !== 13) end = i + 1;
    }
    return end;
  }

  private endsKey(at: number): boolean {
    const next = this.text.charCodeAt(at + 1);
    return Number.isNaN(next) || isBlank(next) || next === 10 || next === 13 || next === 44 || next === 91 || next === 93 || next === 123 || next === 125;
  }
}
