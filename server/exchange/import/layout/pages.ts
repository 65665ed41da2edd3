/** Parts a text into lines and pages, and tells what only pages have: their numbers, their headers and footers. */
import type { Aside } from '../document.ts';

/** A line of a text. */
export interface PageLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly page: number;
}

/** The lines of a text, each with its page: pages are parted by a form feed, or by three empty lines. */
export function linesOf(text: string): PageLine[] {
  let page = 1;
  let empty = 0;
  return text.split('\n').map((line, index) => {
    const isBreak = line.startsWith('\f');
    if (isBreak || (empty >= 3 && line !== '')) page++;
    empty = line === '' ? empty + 1 : 0;
    return { text: isBreak ? line.slice(1) : line, number: index + 1, page };
  });
}

/** The lines without those that only pages have, and these. */
export function withoutFurniture(lines: readonly PageLine[]): { lines: PageLine[]; asides: Aside[] } {
  const isFurniture = furnitureIn(lines);
  return {
    lines: lines.map((line) => (isFurniture(line) ? { ...line, text: '' } : line)),
    asides: lines.filter(isFurniture).map(({ text, number, page }) => ({
      text: text.trim(),
      why: 'page',
      at: { page, line: number },
    })),
  };
}

const PAGE_OF = /^(?:.{0,60}\s)?(?:page|tudalen)\s+\d{1,4}(?:\s+(?:of|o)\s+\d{1,4})?$/i;
const LONGEST_FURNITURE = 100;
/** What stands at the edge of as many pages, but for its numbers, is of the pages; of both where there are two. */
const PAGES = 3;

function furnitureIn(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const edges = edgesOf(lines);
  const pagesOf = new Map<string, Set<number>>();
  for (const { text, page } of edges) {
    const key = folded(text);
    const pages = pagesOf.get(key);
    if (pages) pages.add(page);
    else pagesOf.set(key, new Set([page]));
  }
  const least = Math.max(2, Math.min(PAGES, lines.at(-1)?.page ?? 1));
  const atEdge = new Set(edges.filter(({ text }) => pagesOf.get(folded(text))!.size >= least));
  return (line) => atEdge.has(line) || isPageNumber(line.text);
}

const folded = (text: string) => text.trim().replace(/\d+/g, '#');

/** True of “Page 2 of 9”, and of what stands before it on its line. */
export const isPageNumber = (text: string) => text.length <= LONGEST_FURNITURE && PAGE_OF.test(text.trim());

/** The first and the last lines of each page that are short and no list or question of their own. */
function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  return filled.filter(({ text, page }, index) => {
    const isEdge = filled[index - 1]?.page !== page || filled[index + 1]?.page !== page;
    return isEdge && text.length <= LONGEST_FURNITURE && !/\t|^\s*[-•|#]/.test(text);
  });
}

const CONTENTS = /^(?:(?:table of )?contents|cynnwys)$/i;
/** “Planning ....... 12”. */
const CONTENTS_LINE = /(?:\.\.\.| {3}|\t) ?\d{1,4}$/;

/** The lines without a list of contents, and this: it says nothing that the headings do not. */
export function withoutContents(lines: readonly PageLine[]): { lines: PageLine[]; asides: Aside[] } {
  const start = lines.findIndex(({ text }) => CONTENTS.test(text.trim()));
  if (start < 0) return { lines: [...lines], asides: [] };
  const isOther = ({ text }: PageLine) => text.trim() !== '' && !CONTENTS_LINE.test(text.trimEnd());
  const after = lines.findIndex((line, index) => index > start && isOther(line));
  const end = after < 0 ? lines.length : after;
  const own = lines.slice(start, end);
  if (own.filter(({ text }) => text.trim() !== '').length < 3) return { lines: [...lines], asides: [] };
  return {
    lines: [...lines.slice(0, start), ...own.map((line) => ({ ...line, text: '' })), ...lines.slice(end)],
    asides: own
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, number, page }) => ({ text: text.trim(), why: 'contents', at: { page, line: number } })),
  };
}
