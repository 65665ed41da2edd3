/** Follows documents that get other names or places: every path and link to them, and those that they hold themselves. */
import type { Leaf } from '../model/read-shape.ts';
import type { Reading } from '../model/reading.ts';
import { type Document, formatOf } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { sourcePlaces } from '../syntax/yaml/source-places.ts';
import { quoted, yamlScalar } from '../syntax/yaml/write.ts';
import { decoded } from '../text/signs/decoded.ts';
import { isInside, parentFolder, relativePath, resolvePath } from '../text/uri.ts';
import { type Moved, type Plan, type PlannedEdit, Refusal } from './plan.ts';

/** Where something lies after some moves. */
export function placeAfter(uri: string, moves: readonly Moved[]): string {
  const move = moves.find(({ from }) => isInside(uri, from));
  return move ? move.to + uri.slice(move.from.length) : uri;
}

/** What has to be written for each path and link that is followed today to be followed after some moves. */
export function pathsAfter(project: Project, moves: readonly Moved[]): PlannedEdit[] {
  return [...project.documents.values()].flatMap((document) => pathsIn(project, document, moves));
}

function pathsIn(project: Project, document: Document, moves: readonly Moved[]): PlannedEdit[] {
  const own = { before: parentFolder(document.uri), after: parentFolder(placeAfter(document.uri, moves)) };
  const manifest = project.setOf(document.uri)?.manifest.uri;
  const set = manifest
    ? { before: parentFolder(manifest), after: parentFolder(placeAfter(manifest, moves)) }
    : undefined;
  const seenFrom: Readonly<Record<string, typeof own | undefined>> = { path: own, 'section-document': set };
  return document.readings.flatMap((reading) =>
    reading.leaves.flatMap((leaf) => {
      if (leaf.isKey) return [];
      if (leaf.role === 'prose') return linksIn(reading, leaf, own, moves);
      const from = seenFrom[leaf.role];
      const path = from && pathAfter(leaf.scalar.value, from, moves);
      return path === undefined ? [] : [pathEdit(reading, leaf, path)];
    }),
  );
}

/** A path as it is to be written; undefined where what is written will do. */
function pathAfter(
  path: string,
  folder: { readonly before: string; readonly after: string },
  moves: readonly Moved[],
): string | undefined {
  const target = resolvePath(folder.before, path);
  if (target === undefined) return undefined;
  const after = placeAfter(target, moves);
  if (resolvePath(folder.after, path) === after) return undefined;
  return relativePath(folder.after, after) || '.';
}

function pathEdit({ chunk }: Reading, { scalar: { start, end, style } }: Leaf, path: string): PlannedEdit {
  const isQuoted = style === 'single' || style === 'double';
  const isPlain = /^[\p{L}\d._/-]+$/u.test(path);
  const text = isQuoted ? quoted(path) : isPlain ? path : yamlScalar(path, { inFlow: true });
  return { at: { chunk, start, end }, text, purpose: 'mentions' };
}

/** The address of a link, without what stands behind `?` or `#`. */
const ADDRESSES = [/\]\(\s*<?([^\s<>()?#]+)/g, /^ {0,3}\[[^[\]\n]+\]:[ \t]*<?([^\s<>?#]+)/gm];

function linksIn(
  { chunk }: Reading,
  { scalar }: Leaf,
  folder: { readonly before: string; readonly after: string },
  moves: readonly Moved[],
): PlannedEdit[] {
  if (!scalar.value.includes('](') && !scalar.value.includes(']:')) return [];
  const place = sourcePlaces(scalar, chunk.text);
  return ADDRESSES.flatMap((pattern) =>
    [...scalar.value.matchAll(pattern)].flatMap(({ 0: whole, 1: address = '', index }): PlannedEdit[] => {
      const path = pathAfter(decoded(address), folder, moves);
      if (path === undefined) return [];
      const end = index + whole.length;
      const at = { chunk, start: place(end - address.length), end: place(end - 1) + 1 };
      return [{ at, text: encodeURI(path), purpose: 'mentions' }];
    }),
  );
}

/** Gives a document the place that a path leads to, as one path leads to it now. Throws a `Refusal` where it cannot lie there. */
export function documentMoved(
  project: Project,
  { uri, path }: { readonly uri: string; readonly path: string },
  newPath: string,
): Plan {
  const down = relativePath(parentFolder(uri), uri);
  const folder = folderOf(uri, path);
  const to = folder === undefined ? undefined : resolvePath(folder, newPath.trim());
  if (to === undefined) throw new Refusal(`“${newPath}” is no path from here.`);
  if (formatOf(to) !== formatOf(uri))
    throw new Refusal(
      `“${down}” keeps its format: its name ends in ${formatOf(uri) === 'yaml' ? '.yaml' : '.md'}. “Convert” writes it in the other one.`,
    );
  if (to !== uri && project.documents.has(to)) throw new Refusal(`“${newPath}” is there already.`);
  const moved = [{ from: uri, to }];
  return {
    title: `Rename ${down} to ${newPath}`,
    edits: pathsAfter(project, moved),
    created: [],
    deleted: [],
    moved,
  };
}

/** The folder from which a path leads down to a document; of one that climbs first, undefined. */
function folderOf(uri: string, path: string): string | undefined {
  let folder = uri;
  for (const part of path.split(/[/\\]/).filter((each) => each !== '.' && each !== '')) {
    if (part === '..') return undefined;
    folder = parentFolder(folder);
  }
  return folder;
}

/** The documents that name what is gone, by URI, each with what it names. */
export function namesOfGone(project: Project, gone: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { uri, readings } of project.documents.values()) {
    if (gone.some((each) => isInside(uri, each))) continue;
    const from: Readonly<Record<string, string | undefined>> = {
      path: parentFolder(uri),
      'section-document': project.setOf(uri)?.folder,
    };
    for (const { leaves } of readings)
      for (const { role, isKey, scalar } of leaves) {
        const folder = isKey ? undefined : from[role];
        const target = folder === undefined ? undefined : resolvePath(folder, scalar.value);
        if (target === undefined || !gone.some((each) => isInside(target, each))) continue;
        found.set(uri, [...(found.get(uri) ?? []), scalar.value]);
      }
  }
  return found;
}
