import type { DocumentKind } from '../model/documents/index.ts';
import { isDocumentKind } from '../model/documents/index.ts';
import { declaredKind, type Reading, readChunk } from '../model/reading.ts';
import type { Chunk } from '../syntax/chunk.ts';
import { type Format, Source } from '../syntax/source.ts';
import type { Scalar } from '../syntax/tree.ts';
import { baseName } from '../text/uri.ts';

/** A document as it stands: its source, and what each chunk of it says. */
export interface Document {
  readonly uri: string;
  readonly source: Source;
  /** What its first key says that it is, as written. */
  readonly declared: Scalar | undefined;
  readonly kind: DocumentKind | undefined;
  /** One for each chunk of the source, in order. */
  readonly readings: readonly Reading[];
  /** Why the document could not be read, where it could not. */
  readonly failure: DocumentFailure | undefined;
}

export type DocumentFailure = 'denied' | 'too-large' | 'not-text';

export function formatOf(uri: string): Format | undefined {
  if (/\.ya?ml$/i.test(uri)) return 'yaml';
  return /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : undefined;
}

/** True for a document that is ours by its first key, or that claims to be by its name. */
export function isOurs(document: Document): boolean {
  return document.declared !== undefined || claimsToBeOurs(document.uri);
}

export function claimsToBeOurs(uri: string): boolean {
  const name = baseName(uri);
  return /\.carag\.(?:ya?ml|md)$/i.test(name) || /^carag\.ya?ml$/i.test(name);
}

/** Reads a source, taking over from `previous` what was read of the chunks that both hold. */
export function documentOf(uri: string, source: Source, previous?: Document): Document {
  const head = source.chunks[0]!;
  const declared = declaredKind(head, source.format);
  const kind = isDocumentKind(declared?.value) ? declared.value : undefined;
  const known = new Map<Chunk, Reading>(previous?.readings.map((reading) => [reading.chunk, reading]));
  const readings = source.chunks.map((chunk, index) => {
    const hasChildren = (source.chunks[index + 1]?.level ?? 0) > chunk.level;
    const old = known.get(chunk);
    return old && old.kind === kind && old.hasChildren === hasChildren
      ? old
      : readChunk(chunk, kind, source.format, hasChildren);
  });
  return { uri, source, declared, kind, readings, failure: undefined };
}

/** A document that is not read; an editor's text of it is kept all the same, so that it can go on being edited. */
export function unreadable(uri: string, failure: DocumentFailure, source?: Source): Document {
  const empty = documentOf(uri, Source.of('', formatOf(uri) ?? 'yaml'));
  return { ...empty, source: source ?? empty.source, failure };
}

/** The text of a file's bytes; undefined where they are not UTF-8 text. A byte-order mark is no part of it. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\0/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
