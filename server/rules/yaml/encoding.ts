import type { Rule } from '../../lint/rule.ts';
import type { Document } from '../../project/document.ts';
import type { Chunk, Span } from '../../syntax/chunk.ts';
import { baseName } from '../../text/uri.ts';

export const encoding: Rule = {
  name: 'yaml/encoding',
  severity: 'error',
  readsAnyKind: true,
  what: 'A document is not text in the encoding UTF-8, or holds the character U+0000, which stands in no text.',
  why: 'Its letters cannot be told from one another, or other programs take its text to end at that character.',
  remedy: 'Open it in the program that wrote it, and save it as plain text in UTF-8; take the character out.',
  isFixed: true,
  examples: [],
  checkDocument(document, report) {
    if (document.failure === 'not-text')
      report(
        { start: 0, end: 0 },
        `${baseName(document.uri)} is not text in the encoding UTF-8, so nothing in it is read. Save it again as UTF-8.`,
      );
    const [first, ...more] = zerosIn(document);
    if (!first) return;
    const others = more.length > 0 ? ', and more of them after it' : '';
    report(
      first,
      `Here stands the character U+0000${others}. It cannot be seen and belongs in no text: take it out, or save ${baseName(document.uri)} again as UTF-8.`,
    );
  },
};

/** The first characters U+0000 of a document, one of each chunk and two at the most. */
function zerosIn({ source }: Document): Span[] {
  const found: Span[] = [];
  for (const chunk of source.chunks) {
    const start = zeroIn(chunk);
    if (start >= 0) found.push({ chunk, start, end: start + 1 });
    if (found.length > 1) break;
  }
  return found;
}

const known = new WeakMap<Chunk, number>();

/** Where the first such character of a chunk stands, looked for once; below 0 where there is none. */
function zeroIn(chunk: Chunk): number {
  const at = known.get(chunk) ?? chunk.text.indexOf('\0');
  known.set(chunk, at);
  return at;
}
