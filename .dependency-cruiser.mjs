// Who may import whom, as the design's section 4 has it. Every room is a folder of src/; a room is entered by its index.ts only.
const mayImport = {
  model: [],
  util: [],
  capture: [],
  read: [],
  resolve: [],
  ledger: [],
  weigh: [],
  ask: ['ledger', 'resolve', 'weigh'],
  publish: ['ask'],
  main: ['capture', 'read', 'resolve', 'ledger', 'weigh', 'ask', 'publish'],
  server: ['main'],
  cli: ['main', 'server'],
};

// What every other room may import besides its own list.
const common = { model: [], util: ['model'] };

const doors = Object.entries(mayImport).map(([room, others]) => ({
  name: `${room}-door`,
  severity: 'error',
  comment: `${room}/ may import only: ${[...(common[room] ?? ['model', 'util']), ...others].join(', ') || 'nothing'}. Data goes one way: let main/ carry it along instead.`,
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: `^src/(${[room, ...(common[room] ?? ['model', 'util']), ...others].join('|')})/`,
  },
}));

export default {
  forbidden: [
    ...doors,
    {
      name: 'no-deep-import',
      severity: 'error',
      comment: 'A room is entered by its index.ts. Widen that face on purpose, in the same change.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'only-ledger-has-a-database',
      severity: 'error',
      comment: 'Only ledger/ imports a database driver or query builder. Ask the ledger for what you need.',
      from: { path: '^src/', pathNot: '^src/ledger/' },
      to: { path: '(^node:sqlite$|node_modules/(@photostructure/sqlite|kysely|pg)(/|$))' },
    },
    {
      name: 'no-network-in-the-rooms',
      severity: 'error',
      comment: 'Only capture/, server/ and the language-model reader reach the network; the rest works unplugged.',
      from: { path: '^src/', pathNot: '^src/(capture|server)/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$' },
    },
    {
      name: 'app-imports-types-only',
      severity: 'error',
      comment: 'The page talks to server/ over HTTP; it may import types of src/ and nothing that runs.',
      from: { path: '^app/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      comment: 'Nothing in src/ imports a test; move shared helpers to test/.',
      from: { path: '^src/', pathNot: '[.]test[.]ts$' },
      to: { path: '(^test/|[.]test[.]ts$)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one concept, or hide a third.',
      from: { path: '^(src|app)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
