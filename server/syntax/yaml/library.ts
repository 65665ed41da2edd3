/** Reads YAML with the `yaml` library: whatever our own reader cannot follow, the library decides. */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Scalar as LibraryScalar,
  type ParsedNode,
  Parser,
  type YAMLMap,
} from 'yaml';
import { lastNotAfter, nextLine, trimBreak } from '../../text/lines.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Comment, Node, Pair, Problem, Scalar, ScalarStyle, Tree } from '../tree.ts';
import { DEEPEST, LONGEST_FOR_LIBRARY } from './bounds.ts';
import { duplicateKey, isMergeKey, mark } from './problems.ts';
import { blockHeader, blockIndent, scalarText } from './scalar-text.ts';
import { yamlComments, yamlMarks } from './tokens.ts';

const STYLES: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** What the library makes of a text: wrong as YAML, or a tree, with what of it has no place in our documents. */
export type LibraryTree = Tree | 'wrong';

/**
 * The tree of a text as the library reads it.
 * @returns undefined where the text is too long or nested too deep to be given to it.
 */
export function readWithLibrary(text: string): LibraryTree | undefined {
  if (text.length > LONGEST_FOR_LIBRARY) return undefined;
  try {
    const document = documentIn(text);
    if (!document || document.errors.length > 0) return 'wrong';
    return new Converter(text, document.contents).tree();
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError) return undefined;
    throw error;
  }
}

const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** The first document of a text; undefined where its signs alone show that it is wrong, so that nothing is made of them. */
function documentIn(text: string): Document.Parsed | undefined {
  const tokens: CST.Token[] = [];
  let isBefore = true;
  for (const token of new Parser().parse(text)) {
    // What is wrong further on may belong to another document.
    isBefore &&= token.type !== 'document' && token.type !== 'directive';
    if (isBefore && token.type === 'error') return undefined;
    tokens.push(token);
  }
  return [...new Composer(OPTIONS).compose(tokens, true, text.length)][0];
}

class TooDeep extends Error {}

class Converter {
  private readonly text: string;
  private readonly contents: ParsedNode | null;
  private readonly problems: Problem[] = [];
  /** What merge keys bring in: told once, by the key. */
  private readonly merged: Comment[] = [];

  constructor(text: string, contents: ParsedNode | null) {
    this.text = text;
    this.contents = contents;
  }

  tree(): Tree {
    const root = this.node(this.contents, 0);
    const marks = outside(yamlMarks(this.text), this.merged);
    const problems = [...marks, ...this.problems];
    return {
      root,
      problems: problems.sort((a, b) => a.start - b.start),
      comments: yamlComments(this.text).filter(this.isIgnore),
    };
  }

  private readonly isIgnore = ({ start, end }: Comment) =>
    /^#[ \t]*carag-ignore/.test(this.text.slice(start, end));

  private node(node: ParsedNode | null, depth: number): Node | undefined {
    if (node === null) return undefined;
    if (depth > DEEPEST) throw new TooDeep();
    const [start, end] = node.range;
    if (isMap(node)) {
      const pairs = this.pairs(node, depth);
      return { type: 'mapping', start: questionOf(node) ?? start, end: this.lastWord(node), pairs };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item as ParsedNode | null, depth + 1));
      return { type: 'sequence', start, end: this.lastWord(node), items };
    }
    if (isAlias(node))
      return { type: 'scalar', start, end, style: 'plain', value: this.text.slice(start, end) };
    return isEmpty(node) ? undefined : this.scalar(node);
  }

  private pairs(map: YAMLMap.Parsed, depth: number): Pair[] {
    const names = new Set<string>();
    return map.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || isEmpty(key)) {
        this.problems.push(this.noName(key, map));
        return [];
      }
      const name = this.scalar(key);
      if (isMergeKey(name)) {
        this.problems.push(mark(this.text, name.start, name.end));
        if (value) this.merged.push({ start: name.end, end: value.range[1] });
        return [];
      }
      const read = this.node(value, depth + 1);
      if (names.has(name.value)) this.problems.push(duplicateKey(name));
      names.add(name.value);
      return [{ key: name, value: read }];
    });
  }

  /** What stands before a colon is a list, or several names with values, or nothing. */
  private noName(key: ParsedNode | null, map: YAMLMap.Parsed): Problem {
    const start = (key ?? map).range[0];
    const end = key ? this.lastWord(key) : start;
    const words = shortened(this.text.slice(start, end).split('\n', 1)[0]!);
    const message = words
      ? `“${words}” stands where a name belongs: write a text before the colon.`
      : questionOf(map) === undefined
        ? 'A name is missing before the colon here.'
        : 'A name is missing after the ? here: put the ? in quotation marks where it is meant as text.';
    return { rule: 'yaml/syntax', start, end, message };
  }

  private scalar(node: LibraryScalar.Parsed): Scalar {
    const { text } = this;
    const [start] = node.range;
    const end = this.lastWord(node);
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const value = style === 'plain' ? scalarText(text, start, end, style) : String(node.value);
    const header = isBlockText(node) ? blockHeader(text, start) : undefined;
    if (!header) return { type: 'scalar', start, end, style, value };
    const parent = node === this.contents ? -1 : (node.srcToken as { indent: number }).indent;
    return {
      type: 'scalar',
      start,
      end,
      style,
      value,
      indent: blockIndent(text, header, node.range[1], parent),
    };
  }

  /** Where the words of a value end: comments and empty lines after them are no part of it. */
  private lastWord(node: ParsedNode): number {
    const [start, end] = node.range;
    if (isScalar(node)) return isBlockText(node) ? this.blockEnd(start, end) : end;
    if (!(isMap(node) || isSeq(node)) || node.flow) return end;
    const last = node.items.at(-1);
    if (last === undefined) return end;
    if (!('key' in last)) return isEmpty(last) ? this.wordBefore(last.range[0]) : this.lastWord(last);
    if (last.value && !isEmpty(last.value)) return this.lastWord(last.value);
    const keyEnd = last.key ? this.lastWord(last.key) : start;
    return last.value ? Math.max(keyEnd, this.text.indexOf(':', keyEnd) + 1) : keyEnd;
  }

  /** The end of a block; the empty lines below it are its own, whether or not they count. */
  private blockEnd(start: number, from: number): number {
    const { text } = this;
    let end = from;
    for (;;) {
      const next = nextLine(text, end);
      if (next === end || text.slice(end, next).trim() !== '') return trimBreak(text, start, end);
      end = next;
    }
  }

  private wordBefore(at: number): number {
    return this.text.slice(0, at).trimEnd().length;
  }
}

const isBlockText = ({ type }: LibraryScalar) => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

/** Nothing was written. */
const isEmpty = (node: ParsedNode) =>
  isScalar(node) && node.type === 'PLAIN' && node.range[0] === node.range[1];

/** Where a mapping begins with the `?` that marks a name; in brackets the library leaves it out of the mapping. */
const questionOf = ({ items: [first] }: YAMLMap.Parsed) =>
  first?.srcToken?.start.find(({ type }) => type === 'explicit-key-ind')?.offset;

/** The problems that lie in none of some stretches of text. */
function outside(problems: readonly Problem[], stretches: readonly Comment[]): Problem[] {
  const inOrder = stretches.toSorted((a, b) => a.start - b.start);
  const starts = inOrder.map(({ start }) => start);
  return problems.filter(({ start }) => {
    const stretch = inOrder[lastNotAfter(starts, start)];
    return !stretch || start < stretch.start || start >= stretch.end;
  });
}
