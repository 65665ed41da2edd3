/** Documents are named by URIs throughout; these work on their text, so that they need no file system. */
import { decoded } from './signs/decoded.ts';

/**
 * The one form in which a place is named here: editors and file systems encode the same name differently. It is
 * the form that VS Code writes. What is no place among folders, such as a document never saved, stays as it is.
 */
export function canonicalUri(uri: string): string {
  const root = rootOf(uri);
  if (root === '') return uri;
  const names = uri.slice(root.length).split('/').map(decoded);
  const path = settled(names)
    .map((name) => `/${encoded(name)}`)
    .join('');
  return (
    canonicalRoot(root) +
    path.replace(/^\/[A-Z]%3A(?=\/|$)/, (drive) => drive.toLowerCase().replace('%3a', '%3A'))
  );
}

/** Names without those that lead nowhere, or up: what climbs above the top stays there. */
function settled(names: readonly string[]): string[] {
  const way: string[] = [];
  for (const name of names) {
    if (name === '..') way.pop();
    else if (name !== '' && name !== '.') way.push(name);
  }
  return way;
}

/** `FILE://Server` and `file://server` are one place, and so are `file:`, `file://` and `file://localhost`. */
function canonicalRoot(root: string): string {
  const folded = root.toLowerCase();
  return folded === 'file:' || folded === 'file://localhost' ? 'file://' : folded;
}

/** All before the first name: the scheme, and the host where there is one. A letter alone before a colon is a drive. */
const rootOf = (uri: string) =>
  /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*|(?!untitled:)[a-z][a-z\d+.-]+:(?=\/))/i.exec(uri)?.[0] ?? '';
const encoded = (name: string) =>
  encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export function parentFolder(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? '' : uri.slice(0, slash);
}

/** True for the top of a file system: `/`, a drive of Windows, a share; and for what is no place among folders. */
export function isTop(uri: string): boolean {
  const root = rootOf(uri);
  const path = uri.slice(root.length);
  const hasHost = root.startsWith('file:') && !root.endsWith('/');
  return root === '' || (hasHost ? /^(?:\/[^/]*)?$/ : /^\/?(?:[a-z]%3A)?$/).test(path);
}

export function baseName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The URI that a relative path written in `folder` means; undefined for one that is absolute or climbs too far. */
export function resolvePath(folder: string, path: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path)) return undefined;
  const root = rootOf(folder);
  const parts = folder.slice(root.length).split('/').filter(Boolean);
  for (const part of path.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encoded(part));
    else if (parts.length === 0) return undefined;
    else parts.pop();
  }
  return `${root}/${parts.join('/')}`;
}

export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of `uri` as seen from `folder`, for people to read. */
export function relativePath(folder: string, uri: string): string {
  const from = folder.split('/');
  const to = uri.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  const path = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
  return path.split('/').map(decoded).join('/');
}

/** True for two names that some systems do not tell apart: they differ in capital letters, or in how accents are kept. */
export function isSpeltOtherwise(uri: string, other: string): boolean {
  return uri !== other && foldedUri(uri) === foldedUri(other);
}

/** A name by which some systems find the same document. */
export function foldedUri(uri: string): string {
  return decoded(uri).normalize('NFC').toLowerCase();
}
