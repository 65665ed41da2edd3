/** The library that reads PDFs, by itself: it is large, and loaded only for a PDF. */

/** Loads it, in the one thread that there is. It asks for what can draw, which it is never asked to. */
export async function pdfLibrary(): Promise<typeof import('pdfjs-dist')> {
  const { DOMMatrix = class {} } = globalThis as { DOMMatrix?: unknown };
  Object.assign(globalThis, { DOMMatrix });
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error: the part that reads has no types. It is handed over, so that it is looked for nowhere.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  return library;
}
