/** Makes documents of sources, sharing what was read before, and says which are ours and what kind each is. */
import type { DocumentKind } from '../model/documents/index.ts';
import { DOCUMENT_KINDS, isDocumentKind } from '../model/documents/index.ts';
import { declaredKind } from '../model/read-entry.ts';
import { type Reading, readChunk } from '../model/reading.ts';
import type { Chunk } from '../syntax/chunk.ts';
import { type Format, Source } from '../syntax/source.ts';
import type { Scalar } from '../syntax/tree.ts';
import { sharedEnds } from '../text/shared-ends.ts';
import { finish, type Steps } from '../text/steps.ts';
import { baseName } from '../text/uri.ts';
import { nearest } from '../text/wording/nearest.ts';

/** A document as it stands: its source, and what each chunk of it says. */
export interface Document {
  readonly uri: string;
  readonly source: Source;
  /** What its first key says that it is, as written. */
  readonly declared: Scalar | undefined;
  readonly kind: DocumentKind | undefined;
  /** The kind is not what the first key says, but what the document looks like. */
  readonly isKindGuessed: boolean;
  /** One for each chunk of the source, in order. */
  readonly readings: readonly Reading[];
  /** Why the document could not be read, where it could not. */
  readonly failure: DocumentFailure | undefined;
}

export type DocumentFailure = 'denied' | 'too-large' | 'not-text' | 'outside';

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
  return /\.carag\.(?:ya?ml|md|markdown)$/i.test(name) || /^carag\.ya?ml$/i.test(name);
}

/** Reads a source, taking over from `previous` what was read of the chunks that both hold. */
export function documentOf(uri: string, source: Source, previous?: Document): Document {
  return finish(documentInSteps(uri, source, previous));
}

/** The same in steps, each as many units as it has read characters. */
export function* documentInSteps(uri: string, source: Source, previous?: Document): Steps<Document> {
  const head = source.chunks[0]!;
  const declared = declaredKind(head, source.format);
  const kind = isDocumentKind(declared?.value) ? declared.value : guessedKind(uri, source, declared?.value);
  const isGuessed = kind !== undefined && kind !== declared?.value;
  const known = readingsKnown(previous?.readings ?? [], source.chunks);
  const readings: Reading[] = [];
  for (const [index, chunk] of source.chunks.entries()) {
    const hasChildren = (source.chunks[index + 1]?.level ?? 0) > chunk.level;
    const old = known(chunk, index);
    if (old && old.kind === kind && old.isGuessed === isGuessed && old.hasChildren === hasChildren) {
      readings.push(old);
    } else {
      readings.push(readChunk(chunk, kind, source.format, hasChildren, isGuessed));
      yield chunk.text.length;
    }
  }
  return { uri, source, declared, kind, isKindGuessed: isGuessed, readings, failure: undefined };
}

/**
 * What a document most likely is that does not say so, or misspells it: it is read as that, so that what refers
 * to it is not found wanting too.
 */
function guessedKind(uri: string, source: Source, declared: string | undefined): DocumentKind | undefined {
  const meant = declared && nearest(declared, DOCUMENT_KINDS);
  if (isDocumentKind(meant)) return meant;
  if (/^carag\.ya?ml$/i.test(baseName(uri))) return 'question-set';
  return source.chunks.length > 1 && claimsToBeOurs(uri) ? 'section' : undefined;
}

/** What was read before of a chunk. Most edits leave all but one in its place, so that few have to be looked up. */
function readingsKnown(before: readonly Reading[], chunks: readonly Chunk[]) {
  const { head, tail } = sharedEnds(before, chunks, (reading, chunk) => reading.chunk === chunk);
  const between = new Map(
    before.slice(head, before.length - tail).map((reading) => [reading.chunk, reading]),
  );
  return (chunk: Chunk, index: number): Reading | undefined => {
    if (index < head) return before[index];
    return index >= chunks.length - tail ? before[index - chunks.length + before.length] : between.get(chunk);
  };
}

/** A document that is not read; an editor's text of it is kept all the same, so that it can go on being edited. */
export function unreadable(uri: string, failure: DocumentFailure, source?: Source): Document {
  const empty = documentOf(uri, Source.of('', formatOf(uri) ?? 'yaml'));
  return { ...empty, source: source ?? empty.source, failure };
}

/** The text of a file's bytes; undefined where they are not UTF-8 text. A byte-order mark is no part of it. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
