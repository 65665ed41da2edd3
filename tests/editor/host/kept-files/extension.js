// Files that are on no disk of the browser's, as those of a repository on vscode.dev: the server of the test keeps them.
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

const changed = new EventEmitter();

/** Asks the server for what is done with a path; rejects as a file system does. */
async function ask(what, { path }, { to, bytes, ...options } = {}) {
  const asked = new URLSearchParams({ what, path, ...(to ? { to: to.path } : {}), ...options });
  const request = bytes ? { method: 'POST', body: bytes } : { method: 'POST' };
  const response = await fetch(`${globalThis.location.origin}/kept?${asked}`, request);
  if (response.ok) return response;
  throw response.status === 404 ? FileSystemError.FileNotFound(path) : FileSystemError.Unavailable(path);
}

const tell = (type, ...uris) => changed.fire(uris.map((uri) => ({ type, uri })));
const typeOf = (isFolder) => (isFolder ? FileType.Directory : FileType.File);

const files = {
  onDidChangeFile: changed.event,
  watch: () => ({ dispose() {} }),
  async stat(uri) {
    const { isFolder, size, time } = await (await ask('stat', uri)).json();
    return { type: typeOf(isFolder), size, ctime: time, mtime: time };
  },
  async readDirectory(uri) {
    const entries = await (await ask('list', uri)).json();
    return entries.map(({ name, isFolder }) => [name, typeOf(isFolder)]);
  },
  async readFile(uri) {
    return new Uint8Array(await (await ask('read', uri)).arrayBuffer());
  },
  async createDirectory(uri) {
    await ask('make', uri);
    tell(FileChangeType.Created, uri);
  },
  async writeFile(uri, bytes) {
    const { isNew } = await (await ask('write', uri, { bytes })).json();
    tell(isNew ? FileChangeType.Created : FileChangeType.Changed, uri);
  },
  async delete(uri) {
    await ask('delete', uri);
    tell(FileChangeType.Deleted, uri);
  },
  async rename(from, to) {
    await ask('rename', from, { to });
    tell(FileChangeType.Deleted, from);
    tell(FileChangeType.Created, to);
  },
};

/** Finds files by the letters of their names, as “Go to File” asks; by a pattern VS Code looks through them itself. */
const search = {
  async provideFileSearchResults({ pattern }, { folder }) {
    const paths = await (await ask('all', folder)).json();
    return paths.filter((path) => path.includes(pattern)).map((path) => Uri.joinPath(folder, path));
  },
};

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    workspace.registerFileSystemProvider('kept', files, { isCaseSensitive: true }),
    workspace.registerFileSearchProvider('kept', search),
  );
};
