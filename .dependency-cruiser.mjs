/** The walls of the house (ARCHITECTURE.md): a folder imports only from those named for it. */
const LAYERS = [
  ['text', []],
  ['syntax', ['text']],
  ['model', ['text', 'syntax']],
  ['project', ['text', 'syntax', 'model']],
  ['routing', ['text', 'syntax', 'model', 'project']],
  ['ratings', ['text', 'syntax', 'model', 'project', 'routing']],
  ['rules', ['text', 'syntax', 'model', 'project', 'routing', 'ratings']],
  ['features', ['text', 'syntax', 'model', 'project', 'routing', 'ratings', 'rules']],
  ['form', ['text', 'syntax', 'model', 'project', 'routing', 'ratings']],
  ['exchange', ['text', 'syntax', 'model', 'project', 'routing', 'ratings', 'rules', 'features']],
  [
    'lsp',
    ['text', 'syntax', 'model', 'project', 'routing', 'ratings', 'rules', 'features', 'form', 'exchange'],
  ],
  [
    'cli',
    [
      'text',
      'syntax',
      'model',
      'project',
      'routing',
      'ratings',
      'rules',
      'features',
      'form',
      'exchange',
      'lsp',
    ],
  ],
];

const layer = ([name, below]) => ({
  name: `${name}-imports-only-from-the-layers-below-it`,
  severity: 'error',
  from: { path: `^server/${name}/` },
  to: {
    path: '^(server|client|tests|tools)/',
    pathNot: [name, ...below].map((folder) => `^server/${folder}/`),
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
    ...LAYERS.map(layer),
    {
      name: 'the-client-knows-no-rules',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    only('only-the-client-knows-vscode', '^client/', { path: '^vscode$' }),
    only('only-lsp-knows-the-protocol', '^(server/lsp|client)/', {
      path: 'node_modules/vscode-(languageserver|languageclient|jsonrpc)',
    }),
    only('only-the-command-line-knows-the-disk', '^(server/cli|client)/', {
      path: '^(node:)?(fs|path|os|child_process|worker_threads)(/|$)',
    }),
    only('nothing-else-knows-node', '^(server/(cli|lsp)|client)/', { dependencyTypes: ['core'] }),
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
