/** The arrows of the house (../shared/architecture.md): who may import whom. */
const room = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to } })

module.exports = {
  forbidden: [
    room(
      'domain-imports-nothing-of-ours',
      '^domain/',
      '^(protocol|workers|durable-objects|ui|scripts|test|bench)/',
      'The rules know no Cloudflare, no DOM, no wire.',
    ),
    { name: 'domain-is-pure', severity: 'error', from: { path: '^domain/' }, to: { dependencyTypes: ['core'] } },
    room(
      'protocol-imports-domain-only',
      '^protocol/',
      '^(workers|durable-objects|ui|scripts|test|bench)/',
      'The wire is shared by all, so it depends on none.',
    ),
    room(
      'ui-stays-in-the-page',
      '^ui/',
      '^(workers|durable-objects|scripts|test|bench)/',
      'A page speaks to the house through the protocol.',
    ),
    room(
      'durable-objects-never-import-workers',
      '^durable-objects/',
      '^(workers|ui|scripts|test|bench)/',
      'A room hands its outbox to the BACKSTAGE binding instead.',
    ),
    {
      name: 'workers-see-durable-objects-as-types',
      severity: 'error',
      comment: 'Only index.ts exports the classes; everyone else calls stubs.',
      from: { path: '^workers/', pathNot: '^workers/index\\.ts$' },
      to: { path: '^durable-objects/', dependencyTypesNot: ['type-only'] },
    },
    room('workers-never-import-pages', '^workers/', '^(ui|scripts|test|bench)/', 'The edge serves built files.'),
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
