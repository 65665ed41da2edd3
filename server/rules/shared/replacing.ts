/** Puts words in place of others in a text, as the text is written: between quotation marks, in brackets, in lines. */
import type { Fix } from '../../lint/finding.ts';
import { replace, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { inBrackets } from './brackets.ts';

/** Marks of Markdown: one among the words may have its other half elsewhere. */
const MARKS = /[*_`~[\]<>|\\]/;

/**
 * The fix that changes the words from `start` to `end` of a text, which is for the author to choose; none where marks
 * stand among them.
 */
export function replaceWords(
  reading: Reading,
  scalar: Scalar,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): Fix[] {
  const { value, style } = scalar;
  const old = value.slice(start, end);
  if (MARKS.test(old)) return [];
  const title = `Change “${old.replace(/\s+/g, ' ')}” to “${words}”`;
  const place = sourcePlaces(scalar, reading.chunk.text);
  const at = spanIn(reading, { start: place(start), end: place(end) });
  const whole = value.slice(0, start) + words + value.slice(end);
  if (style === 'plain' && needsQuotes(whole, inBrackets(reading, scalar)))
    return value.includes('\n')
      ? []
      : [replace(spanIn(reading, scalar), yamlScalar(whole, { inFlow: true }), title, false)];
  return [replace(at, written(words, style), title, false)];
}

function written(words: string, style: Scalar['style']): string {
  if (style === 'single') return words.replaceAll("'", "''");
  return style === 'double' ? words.replace(/["\\]/g, '\\$&') : words;
}

const needsQuotes = (text: string, inFlow: boolean) => yamlScalar(text, { inFlow }) !== text;
