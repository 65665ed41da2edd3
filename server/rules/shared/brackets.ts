/** Puts links into texts of YAML, with quotation marks where the brackets would be read as a list. */
import type { Fix } from '../../lint/finding.ts';
import { type Place, replace, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Node, Scalar } from '../../syntax/tree.ts';
import { quoted } from '../../syntax/yaml/write.ts';

/** Words with a link among them, put in a text: one that brackets would turn into a list gets quotation marks as well. */
export function replaceByLink(
  reading: Reading,
  scalar: Scalar,
  at: Place,
  words: string,
  title: string,
  safe = true,
): Fix {
  if (!needsQuotes(reading, scalar, at.start, words)) return replace(spanIn(reading, at), words, title, safe);
  const { text } = reading.chunk;
  const whole = text.slice(scalar.start, at.start) + words + text.slice(at.end, scalar.end);
  return replace(spanIn(reading, scalar), quoted(whole), title, safe);
}

function needsQuotes(reading: Reading, scalar: Scalar, start: number, words: string): boolean {
  const startsText = start === scalar.start && /^[[{]/.test(words);
  return scalar.style === 'plain' && (startsText || inBrackets(reading, scalar));
}

/** True of a text inside a YAML value in brackets, `[…]` or `{…}`, where brackets in the text would count. */
export function inBrackets({ root, chunk }: Reading, scalar: Scalar): boolean {
  for (
    let node: Node | undefined = root;
    node && node.type !== 'scalar';
    node = childAt(node, scalar.start)
  ) {
    if (chunk.text[node.start] === '[' || chunk.text[node.start] === '{') return true;
  }
  return false;
}

function childAt(node: Node, at: number): Node | undefined {
  const children =
    node.type === 'mapping'
      ? node.pairs.map((pair) => pair.value)
      : node.type === 'sequence'
        ? node.items
        : [];
  return children.find((child) => child && child.start <= at && at < child.end);
}
