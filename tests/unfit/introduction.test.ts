/** A client that says of itself what does not fit is served all the same, as one that has not said it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { CLEAN } from '../server/clean-sets.ts';
import { Client, settled } from '../server/client.ts';
import { HeldFiles, uriOf } from '../server/held-files.ts';

const PATH = 'a/one.carag.yaml';
const FITTING = {
  processId: null,
  rootUri: uriOf(''),
  workspaceFolders: [{ uri: uriOf(''), name: 'all' }],
  initializationOptions: {},
  trace: 'off',
  workDoneToken: 'token',
  clientInfo: { name: 'a client' },
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    window: { workDoneProgress: false, showDocument: { support: true } },
    workspace: {
      workspaceFolders: true,
      applyEdit: true,
      workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
      didChangeWatchedFiles: { dynamicRegistration: false },
      diagnostics: { refreshSupport: false },
    },
    textDocument: {
      diagnostic: {},
      hover: { contentFormat: ['markdown'] },
      definition: { linkSupport: true },
      codeAction: { resolveSupport: { properties: ['edit'] } },
    },
    experimental: { carag: { showsPlaces: true } },
  },
};

/** The path to every part of a value. */
function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner).map((path) => [key, ...path])),
  ];
}

function replaced(value: unknown, [key, ...path]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const part = replaced((value as Record<string, unknown>)[key], path, by);
  if (Array.isArray(value)) return value.map((each, at) => (at === Number(key) ? part : each));
  return { ...(value as object), [key]: part };
}

const UNFIT = [
  null,
  true,
  0,
  -1.5,
  1e300,
  '',
  'x',
  'http://[',
  'file:',
  '%',
  [],
  [null],
  [1],
  [[]],
  {},
  { uri: 1 },
  { uri: '%%' },
];
const changes = fc.array(
  fc.tuple(
    fc.constantFrom(...pathsIn(FITTING).filter((path) => path.length > 0)),
    fc.constantFrom<unknown>(...UNFIT),
  ),
  { minLength: 1, maxLength: 3 },
);

async function served(params: unknown): Promise<void> {
  const files = new HeldFiles(CLEAN);
  files.open();
  const client = Client.met(files);
  const { capabilities } = await client.ask<{ capabilities: object }>('initialize', params as object);
  expect(capabilities).toHaveProperty('hoverProvider');
  await client.tell('initialized', {});
  await client.open(PATH, CLEAN[PATH]!);
  expect(await client.pulled(PATH)).toEqual([]);
  await settled();
  expect(client.logged.filter((line) => /failed|Error/.test(line))).toEqual([]);
  client.stop();
}

test('whatever is said in place of what fits', async () => {
  await fc.assert(
    fc.asyncProperty(changes, (made) => {
      let params: unknown = FITTING;
      for (const [path, by] of made) params = safely(() => replaced(params, path, by)) ?? params;
      return served(params);
    }),
    { numRuns: runs(150) },
  );
});

/** A part may be gone of which another was to be put in place. */
function safely<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

test.each([[null], [[]], [{}], [[1]]])('%j in place of all', served);
