/** What is found, as plain data that one thread can send to another: places by document, chunk and offset. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../lint/finding.ts';
import type { Project } from '../../project/project.ts';
import type { Chunk, Span } from '../../syntax/chunk.ts';

/** A place: the document and the chunk by number, and where in it. */
type SentSpan = readonly [document: number, chunk: number, start: number, end: number];

/** A finding whose places have some form. */
type WithSpans<Place> = Omit<Finding, 'at' | 'related' | 'fixes'> & {
  readonly at: Place;
  readonly related: readonly (Omit<Finding['related'][number], 'at'> & { readonly at: Place })[];
  readonly fixes: readonly (Omit<Finding['fixes'][number], 'edits'> & {
    readonly edits: readonly { readonly at: Place; readonly text: string }[];
  })[];
};

/** What was found in each document that has findings. */
export type FoundByDocument = ReadonlyMap<string, readonly Finding[]>;

export interface SentFindings {
  /** What was read: findings fit the same texts, and no others. */
  readonly read: string;
  readonly found: readonly (readonly [uri: string, findings: readonly WithSpans<SentSpan>[]])[];
}

/** @throws for a place that lies in no document. */
export function sent(project: Project, found: FoundByDocument): SentFindings {
  const places = new Map<Chunk, readonly [number, number]>();
  for (const [number, { source }] of inOrder(project).entries())
    for (const [at, chunk] of source.chunks.entries()) places.set(chunk, [number, at]);
  const send = ({ chunk, start, end }: Span): SentSpan => {
    const place = places.get(chunk);
    if (!place) throw new Error('A finding lies in no document.');
    return [...place, start, end];
  };
  const all = [...found].map(
    ([uri, findings]) => [uri, findings.map((each) => withSpans(each, send))] as const,
  );
  return { read: readBy(project), found: all };
}

/** What another thread found in the same texts; undefined where it has read others. */
export function received(project: Project, { read, found }: SentFindings): FoundByDocument | undefined {
  if (read !== readBy(project)) return undefined;
  const documents = inOrder(project);
  const receive = ([document, chunk, start, end]: SentSpan): Span => ({
    chunk: documents[document]!.source.chunks[chunk]!,
    start,
    end,
  });
  return new Map(found.map(([uri, findings]) => [uri, findings.map((each) => withSpans(each, receive))]));
}

/** A finding with each of its places turned into another form. */
function withSpans<From, To>(finding: WithSpans<From>, turned: (span: From) => To): WithSpans<To> {
  return {
    ...finding,
    at: turned(finding.at),
    related: finding.related.map((each) => ({ ...each, at: turned(each.at) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, at: turned(edit.at) })),
    })),
  };
}

const inOrder = ({ documents }: Project) =>
  [...documents.values()].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));

function readBy(project: Project): string {
  const hash = createHash('sha256');
  for (const { uri, source } of inOrder(project))
    hash.update(`${uri}\n${source.text.length}\n`).update(source.text);
  return hash.digest('base64url');
}
