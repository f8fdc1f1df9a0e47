/** The feature tower of ARCHITECTURE.md, lowest first: a feature imports only features of the layers below its own. */
const layers = [
  ['accounts'],
  ['files'],
  ['workers', 'employers'],
  ['vacancies', 'fairs', 'halls'],
  ['booths'],
  ['queue'],
  ['slots'],
  ['interviews', 'stage', 'chat'],
  ['pairing'],
  ['outcomes'],
  ['followups', 'privacy'],
  // Closing a fair ends its lines and interviews, so moderation stands above all of them.
  ['moderation', 'reports', 'alerts'],
]

const features = 'server/src/features'
const pathOf = (names) => `^${features}/(${names.join('|')})/`

const nameless = '^(server|shared|web)/src/.*(?<=/)(util|utils|helper|helpers|common|types|index)[.](ts|js|svelte)'

/** One rule for each feature: what it may not reach. A feature that no layer names may reach, and be reached by, nobody. */
const towerRules = layers.flatMap((layer, height) =>
  layer.map((feature) => ({
    name: `tower-${feature}`,
    comment: `${feature} imports only features below it: ${layers.slice(0, height).flat().join(', ') || 'none'}.`,
    severity: 'error',
    from: { path: pathOf([feature]) },
    to: { path: `^${features}/`, pathNot: pathOf([feature, ...layers.slice(0, height).flat()]) },
  })),
)

const only = (name, { importer, packages, comment }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(server|shared|web)/', pathNot: importer },
  to: { path: `(^|/)node_modules/(${packages})/` },
})

export default {
  forbidden: [
    ...towerRules,
    {
      name: 'tower-knows-every-feature',
      comment: 'A new feature is given its place in .dependency-cruiser.js.',
      severity: 'error',
      from: { path: `^${features}/`, pathNot: pathOf(layers.flat()) },
      to: {},
    },
    {
      name: 'ground-knows-no-feature',
      comment: 'realtime, db, clock, media, nodes and http work for every feature and know none.',
      severity: 'error',
      from: { path: '^server/src/(realtime|db|clock|media|nodes|http)/' },
      to: { path: `^${features}/` },
    },
    only('livekit-server-only-in-media', {
      importer: '^server/src/media/',
      packages: 'livekit-server-sdk|@livekit',
      comment: 'Only server/src/media speaks to the media server.',
    }),
    only('redis-only-in-nodes', {
      importer: '^server/src/nodes/',
      packages: 'ioredis|@socket\\.io/redis-streams-adapter',
      comment: 'Whether there are other nodes is decided in server/src/nodes alone.',
    }),
    only('livekit-client-only-in-call', {
      importer: '^web/src/lib/call/',
      packages: 'livekit-client',
      comment: 'Only web/src/lib/call knows LiveKit, and loads it when a ticket is taken.',
    }),
    only('socket-client-only-in-realtime', {
      importer: '^web/src/lib/realtime/',
      packages: 'socket\\.io-client',
      comment: 'Only web/src/lib/realtime holds the socket.',
    }),
    {
      name: 'web-never-imports-server',
      comment: 'The web knows the server by docs/openapi.json and shared alone.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-never-imports-web',
      comment: 'The built pages are handed in as a function (http/load-pages.ts).',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^web/src/' },
    },
    {
      name: 'shared-imports-only-typebox',
      comment: 'The contract is read by everybody and depends on nobody.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^shared/src/', '(^|/)node_modules/typebox/'] },
    },
    {
      name: 'app-never-imports-tests',
      severity: 'error',
      from: { path: '^(server|shared|web)/src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or there is a third in them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-nameless-files',
      comment: 'utils, helpers, common, types, index say nothing: the name says the subject.',
      severity: 'error',
      from: {},
      to: { path: nameless },
    },
    {
      name: 'no-nameless-files-that-import',
      severity: 'error',
      from: { path: nameless },
      to: {},
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^([$](app|env)/|virtual:|[$]service-worker|[.]/[$]types|#lib/paraglide)' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '\\.svelte-kit', 'web/build'] },
    exclude: { path: ['^web/src/lib/paraglide/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'browser', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: false,
  },
}
