/**
 * The walls of the house (ARCHITECTURE.md): the folders of `server/`, from the ground up. A folder imports from those above
 * it in this list, and from no others; where a folder has rooms, they are walls in the same way.
 */
const FLOORS = [
  'text',
  'syntax',
  'model',
  'project',
  'translation',
  'routing',
  'ratings',
  'change',
  'lint',
  'rules',
  'features',
  'form',
  'exchange',
  'testing',
  'export',
  'report',
  'inspection',
  'refactoring',
  'review',
  'workspace',
  'library',
  'lsp',
  'cli',
];

/** What a folder may not import although it lies below. */
const NOT = {
  form: ['lint', 'rules', 'features'],
  exchange: ['form'],
  testing: ['form'],
  inspection: ['form'],
  refactoring: ['form'],
  lsp: ['library'],
};

/** Rooms, in the order of the plan. */
const ROOMS = {
  routing: ['meaning', 'gates', 'words', 'one-case', 'all-cases', 'proofs', 'cases'],
  ratings: ['scheme', 'evidence', 'rating', 'words'],
  change: ['version', 'matching', 'comparison', 'crosswalk', 'control'],
};

const below = (list, name) => list.slice(0, list.indexOf(name));

const floor = (name) => ({
  name: `${name}-imports-only-from-the-floors-below-it`,
  severity: 'error',
  from: { path: `^server/${name}/` },
  to: {
    path: '^(server|client|tests|tools)/',
    pathNot: [name, ...below(FLOORS, name).filter((each) => !NOT[name]?.includes(each))].map(
      (folder) => `^server/${folder}/`,
    ),
  },
});

const room = (house, rooms) => (name) => ({
  name: `${house}-${name}-imports-only-from-the-rooms-before-it`,
  severity: 'error',
  from: { path: `^server/${house}/${name}/` },
  to: {
    path: `^server/${house}/`,
    pathNot: [name, ...below(rooms, name)].map((each) => `^server/${house}/${each}/`),
  },
});

const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: '^(server|client)/', pathNot: from },
  to,
});

export default {
  forbidden: [
    ...FLOORS.map(floor),
    ...Object.entries(ROOMS).flatMap(([house, rooms]) => rooms.map(room(house, rooms))),
    {
      name: 'a-family-of-rules-imports-no-other',
      severity: 'error',
      from: { path: '^server/rules/([^/]+)/', pathNot: '^server/rules/shared/' },
      to: { path: '^server/rules/', pathNot: ['^server/rules/shared/', '^server/rules/$1/'] },
    },
    {
      name: 'what-families-share-imports-no-family',
      severity: 'error',
      from: { path: '^server/rules/shared/' },
      to: { path: '^server/rules/', pathNot: '^server/rules/shared/' },
    },
    {
      name: 'the-client-knows-no-rules',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/form/' },
      to: { path: '^server/' },
    },
    {
      name: 'the-page-of-a-form-knows-what-is-live-in-it',
      severity: 'error',
      from: { path: '^client/form/' },
      to: { path: '^(server|client)/', pathNot: ['^client/form/', '^server/form/(live|text/live-words)'] },
    },
    only('only-the-client-knows-vscode', '^client/', { path: '^vscode$' }),
    only('only-lsp-knows-the-protocol', '^(server/lsp|client)/', {
      path: 'node_modules/vscode-(languageserver|languageclient|jsonrpc)',
    }),
    only('only-the-command-line-knows-the-disk', '^(server/cli|client/on-computer)/', {
      path: '^(node:)?(fs|path|os|child_process|worker_threads)(/|$)',
    }),
    only('nothing-else-knows-node', '^(server/(cli/|lsp/serve)|client/on-computer/)', {
      dependencyTypes: ['core'],
    }),
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
