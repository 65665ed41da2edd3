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

/** The sections that a page may want whole; undefined for anything else. */
export function sectionsAsked(message: unknown): readonly string[] | undefined {
  const { kind, ids } = (message ?? {}) as Record<string, unknown>;
  const isList = Array.isArray(ids) && ids.length <= MOST_SECTIONS;
  return kind === 'sections' && isList && ids.every((id) => typeof id === 'string') ? ids : undefined;
}

const MOST_SECTIONS = 10_000;

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign]!);
