/** What a page may ask its panel to show: places in the documents that its form names. */
import type { Place } from './messages.ts';

/** The documents from which a form has parts, by their paths from the folder of its own. */
export function documentsNamed(formHtml: string): ReadonlySet<string> {
  return new Set([...formHtml.matchAll(/\sdata-from="([^"]*)"/g)].map((match) => unescaped(match[1]!)));
}

/** The place that a message asks for; undefined for anything that the form does not lead to. */
export function placeAsked(message: unknown, named: ReadonlySet<string>): Place | undefined {
  const { kind, line, from } = (message ?? {}) as Record<string, unknown>;
  if (kind !== 'source' || typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0)
    return undefined;
  if (from === undefined) return { line, from };
  return typeof from === 'string' && named.has(from) ? { line, from } : undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign]!);
