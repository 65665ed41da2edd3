/** Reads a PDF: its text with places, put together into lines, columns and pages. Nothing in it is run or fetched. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Aside, SourceDocument } from '../../document.ts';
import { blocksOfColumns, columnEdges, linesOfSegments } from '../../layout/columns-of-pages.ts';
import { inNewspaperOrder } from '../../layout/newspaper.ts';
import { withoutFurniture } from '../../layout/pages.ts';
import type { Segment } from '../../layout/segment.ts';
import { sourceWords } from '../../words.ts';
import { blocksOfLines } from '../text.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { type PdfPage, segmentsOf } from './segments.ts';

const MOST_PAGES = 2000;

/** The document of a PDF. Throws `Unreadable` where it is broken, locked, or holds pictures of text alone. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const segments = await quietly(() => segmentsIn(bytes));
  if (segments.length === 0)
    throw new UnreadableDocument('there is no text in it: its pages may be pictures');
  const lines = linesOfSegments(segments);
  const { asides } = withoutFurniture(lines);
  const furniture = new Set(asides.map(({ text, at }) => `${at.page} ${text}`));
  const isFurniture = ({ text, page }: Segment) => furniture.has(`${page} ${text.trim()}`);
  const kept = segments.filter((segment) => !isFurniture(segment));
  const inOrder = inNewspaperOrder(kept);
  const edges = inOrder ? undefined : columnEdges(kept);
  const { blocks, asides: rewritten } = edges
    ? blocksOfColumns(kept, edges)
    : { blocks: blocksOfLines(linesOfSegments(inOrder ?? kept)), asides: [] };
  const ofPages = segments
    .filter(isFurniture)
    .map(({ text, page }): Aside => ({ text, why: 'page', at: { page } }));
  return {
    title: undefined,
    blocks,
    asides: [...ofPages, ...rewritten],
    words: segments.flatMap(({ text }) => sourceWords(text)),
    isExtracted: true,
  };
}

async function segmentsIn(bytes: Uint8Array): Promise<Segment[]> {
  const { pdfLibrary } = await import('./pdf-library.ts');
  const library = await pdfLibrary();
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    return await segmentsOfPages(await task.promise);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(
      (error as Error).name === 'PasswordException'
        ? 'it is locked with a password'
        : 'it is damaged: its pages cannot be read',
    );
  } finally {
    await task.destroy();
  }
}

async function segmentsOfPages(document: PDFDocumentProxy): Promise<Segment[]> {
  if (document.numPages > MOST_PAGES) throw new UnreadableDocument(`it has more than ${MOST_PAGES} pages`);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({ pieces, number, height: page.view[3] ?? 0 });
    page.cleanup();
  }
  return segmentsOf(pages);
}

/** The library tells on the console that it cannot draw, which it is never asked to. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { log, warn } = console;
  console.log = () => {};
  console.warn = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn });
  }
}
