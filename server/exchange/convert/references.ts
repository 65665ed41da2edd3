/** Works out the edits to paths and links that a document needs when another gets a new name. */
import type { FixEdit } from '../../lint/finding.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { quoted, yamlScalar } from '../../syntax/yaml/write.ts';
import { decoded } from '../../text/signs/decoded.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';

/** What has to be written where documents name a file that gets another name in the same folder. */
export function pathEdits(project: Project, uri: string, name: string): FixEdit[] {
  return [...project.documents.values()].flatMap((document) =>
    pathEditsIn(document, project.setOf(document.uri)?.folder, uri, name),
  );
}

/** The same for one document; `set` is the folder of its set. */
export function pathEditsIn(
  document: Document,
  set: string | undefined,
  uri: string,
  name: string,
): FixEdit[] {
  const folder = parentFolder(document.uri);
  const seenFrom = { path: folder, 'section-document': set } as Partial<Record<string, string>>;
  return document.readings.flatMap((reading) =>
    reading.leaves.flatMap((leaf) => {
      if (leaf.role === 'prose') return linkEdits(reading, leaf, folder, uri, name);
      const from = seenFrom[leaf.role];
      const isMeant = from !== undefined && resolvePath(from, leaf.scalar.value) === uri;
      return isMeant ? [pathEdit(reading, leaf, name)] : [];
    }),
  );
}

function pathEdit({ chunk }: Reading, { scalar }: Leaf, name: string): FixEdit {
  const path = scalar.value.replace(/(?<![^/\\])[^/\\]*$/, () => name);
  const isQuoted = scalar.style === 'single' || scalar.style === 'double';
  const text = isQuoted ? quoted(path) : yamlScalar(path, { inFlow: true });
  return { at: { chunk, start: scalar.start, end: scalar.end }, text };
}

/** The address of a link, without what stands behind `?` or `#`. */
const ADDRESSES = [/\]\(\s*<?([^\s<>()?#]+)/g, /^ {0,3}\[[^[\]\n]+\]:[ \t]*<?([^\s<>?#]+)/gm];

function linkEdits(
  { chunk }: Reading,
  { scalar }: Leaf,
  folder: string,
  uri: string,
  name: string,
): FixEdit[] {
  if (!scalar.value.includes('](') && !scalar.value.includes(']:')) return [];
  const place = sourcePlaces(scalar, chunk.text);
  return ADDRESSES.flatMap((pattern) =>
    [...scalar.value.matchAll(pattern)].flatMap(({ 0: whole, 1: address = '', index }) => {
      if (resolvePath(folder, decoded(address)) !== uri) return [];
      const end = index + whole.length;
      const start = end - address.length + address.lastIndexOf('/') + 1;
      const last = place(end - 1) + 1;
      return [{ at: { chunk, start: place(start), end: last }, text: encodeURI(name) }];
    }),
  );
}
