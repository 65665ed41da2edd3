/** Makes what a client says of itself fit to be read: the library, too, reads it, before we are asked. */
import type { ConnectionOptions, RequestMessage } from 'vscode-languageserver';

type Named = Readonly<Record<string, unknown>>;

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A connection on which what does not fit in the first request is as good as not said. */
export const INTRODUCED: ConnectionOptions = {
  messageStrategy: {
    handleMessage(message, next) {
      const { method, params } = message as Partial<RequestMessage>;
      return next(
        method === 'initialize' ? ({ ...message, params: introduction(params) } as typeof message) : message,
      );
    },
  },
};

/** What of the parameters of `initialize` can be read. */
export function introduction(params: unknown): Named {
  const { processId, rootUri, workspaceFolders, capabilities, trace, workDoneToken, ...more } = isNamed(
    params,
  )
    ? params
    : {};
  const isToken = typeof workDoneToken === 'string' || Number.isInteger(workDoneToken);
  return {
    ...more,
    processId: Number.isInteger(processId) ? processId : null,
    rootUri: isUri(rootUri) ? rootUri : null,
    workspaceFolders: Array.isArray(workspaceFolders)
      ? workspaceFolders.filter((folder) => isNamed(folder) && isUri(folder.uri))
      : null,
    capabilities: capability('capabilities', capabilities) ?? {},
    ...(typeof trace === 'string' ? { trace } : {}),
    ...(isToken ? { workDoneToken } : {}),
  };
}

const isUri = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:/i.test(value);

/** Capabilities that are lists of words. */
const LISTS = new Set(['contentFormat', 'properties', 'positionEncodings', 'resourceOperations']);

/** A capability: yes or no, a list where one is due, or several by name. Others have no part in what the server does. */
function capability(name: string, value: unknown): unknown {
  if (LISTS.has(name))
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (!isNamed(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const read = capability(key, inner);
      return read === undefined ? [] : [[key, read]];
    }),
  );
}
