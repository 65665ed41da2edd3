/** Documents are named by URIs throughout; these work on their text, so that they need no file system. */

export function parentFolder(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? '' : uri.slice(0, slash);
}

export function baseName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The URI that a relative path written in `folder` means; undefined for one that is absolute or climbs too far. */
export function resolvePath(folder: string, path: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path)) return undefined;
  const root = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(folder)?.[0] ?? '';
  const parts = folder.slice(root.length).split('/').filter(Boolean);
  for (const part of path.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encodeURIComponent(part));
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
  return decodeURIComponent(path);
}
