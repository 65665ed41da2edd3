import { isMap, isScalar, isSeq, type Scalar as LibraryScalar, type ParsedNode, parseDocument } from 'yaml';
import type { Node, Pair, Scalar, ScalarStyle } from '../tree.ts';
import { DEEPEST, LONGEST_FOR_LIBRARY } from './bounds.ts';
import { scalarText } from './scalar-text.ts';

const STYLES: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * The tree of a text as the `yaml` library reads it, for the rare forms that our own reader leaves to it.
 * @returns undefined where the library finds an error too, or a form that our documents do not use.
 */
export function readWithLibrary(text: string): { root: Node | undefined } | undefined {
  if (text.length > LONGEST_FOR_LIBRARY || isTooDeep(text)) return undefined;
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      keepSourceTokens: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    if (document.errors.length > 0) return undefined;
    return { root: document.contents ? convert(document.contents, text) : undefined };
  } catch (error) {
    if (error instanceof UnusedForm || error instanceof RangeError) return undefined;
    throw error;
  }
}

class UnusedForm extends Error {}

/** Brackets and dashes nested so deep that the library would run out of stack. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) open++;
    else if (code === 93 || code === 125) open = Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return /(?:[-?:] ){41}/.test(text) || indentDepth(text) > DEEPEST;
}

function indentDepth(text: string): number {
  const indents = new Set<number>();
  for (const match of text.matchAll(/^ *(?=\S)/gm)) indents.add(match[0].length);
  return indents.size;
}

function convert(node: ParsedNode | null, text: string): Node | undefined {
  if (node === null) return undefined;
  if (node.tag || ('anchor' in node && node.anchor)) throw new UnusedForm();
  const [start, end] = node.range;
  if (isMap(node)) {
    const pairs = node.items.map((pair): Pair => {
      const key = pair.key as ParsedNode | null;
      if (!isScalar(key)) throw new UnusedForm();
      return { key: scalar(key, text), value: convert(pair.value as ParsedNode | null, text) };
    });
    return { type: 'mapping', start, end, pairs };
  }
  if (isSeq(node))
    return {
      type: 'sequence',
      start,
      end,
      items: node.items.map((item) => convert(item as ParsedNode, text)),
    };
  if (!isScalar(node)) throw new UnusedForm();
  if (start === end && (node as LibraryScalar).type === 'PLAIN') return undefined;
  return scalar(node, text);
}

function scalar(node: LibraryScalar, text: string): Scalar {
  const [start, end] = node.range!;
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  return {
    type: 'scalar',
    start,
    end,
    style,
    value: style === 'plain' ? scalarText(text, start, end, style) : String(node.value),
  };
}
