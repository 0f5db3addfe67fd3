// What may import what. The table is in docs/architecture.md; every rule here is one of its rows.
const routes = '^app/routes/';
const features = '^app/features/';
const components = '^app/components/';
const i18n = '^app/i18n/';
const platform = '^app/platform/';
const server = '^app/server/';

// The folders of app/features ("rooms"), each after those that it may import, so that there are no circular
// imports between them.
const rooms = [
  'audit',
  'notifications',
  'backups',
  'follow-ups',
  'identity',
  'taxonomy',
  'protection',
  'search',
  'library',
  'threads',
  'organizations',
  'directory',
  'requests',
  'alerts',
  'events',
  'groups',
  'agenda',
  'own-data',
  'open-data',
  'reports',
  'help',
];

/**
 * A rule whose breach fails the build.
 *
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'No circles of any kind, type-only imports counted.',
      {},
      { circular: true },
    ),
    forbid(
      'not-to-unresolvable',
      'Every import resolves.',
      {},
      {
        couldNotResolve: true,
        pathNot: '^virtual:|\\?(url|raw)$|/generated/',
      },
    ),
    forbid(
      'server-imports',
      'The process knows the routes’ build, features’ verbs and jobs, platform, messages and the seed.',
      { path: server, pathNot: '\\.test\\.ts$' },
      { path: '^app/(routes|components)/' },
    ),
    forbid(
      'routes-imports',
      'Routes know features, components, i18n and platform/{auth,http,env,clock} only.',
      { path: routes },
      {
        path: '^(app/server|app/platform|prisma)/',
        pathNot: '^app/platform/((auth|http)/|env\\.server|clock\\.server)',
      },
    ),
    forbid(
      'routes-not-queries',
      'A route calls a feature’s verbs, never its queries.',
      { path: routes },
      { path: '[.]queries[.]' },
    ),
    forbid(
      'routes-not-each-other',
      'What two routes share belongs to a feature or a component.',
      { path: '^app/routes/(.+)$' },
      { path: routes, pathNot: '^app/routes/$1$' },
    ),
    forbid(
      'feature-imports',
      'A feature knows platform, components and i18n, never routes or the process.',
      { path: features },
      { path: '^(app/routes|app/server)/' },
    ),
    forbid(
      'feature-to-feature',
      'Another feature’s verbs, schemas, policies and components only; never its queries.',
      { path: '^app/features/([^/]+)/' },
      { path: '[.]queries[.]', pathNot: '^app/features/$1/' },
    ),
    forbid(
      'feature-has-its-place',
      'A new room of app/features is entered in the list of rooms above.',
      { path: features },
      { path: `${features}(?!(?:${rooms.join('|')})/)` },
    ),
    ...rooms.map((room, at) =>
      forbid(
        `feature-order-${room}`,
        'A room imports those before it in the list of rooms alone. What two rooms need from each other goes into a third, or is registered in server/registry.server.ts.',
        { path: `${features}${room}/`, pathNot: '\\.test\\.tsx?$' },
        { path: `${features}(?:${rooms.slice(at + 1).join('|') || '-'})/` },
      ),
    ),
    forbid(
      'schema-and-policy-are-pure',
      '.schema and .policy run anywhere: zod, each other, the actor and the languages.',
      { path: '\\.(schema|policy)\\.ts$' },
      { path: '\\.server\\.tsx?$|^app/(routes|server|components)/' },
    ),
    forbid(
      'components-are-domain-free',
      'Components know each other, i18n, and the viewer, nonce and actor types of platform.',
      { path: components },
      { path: '^app/(routes|server|features)/|\\.server\\.tsx?$' },
    ),
    forbid(
      'i18n-imports',
      'i18n knows libraries and itself.',
      { path: i18n },
      { path: '^app/(routes|server|features|components|platform)/' },
    ),
    forbid(
      'platform-imports',
      'Platform knows platform.',
      { path: platform },
      { path: '^(app/(routes|server|features|components)|prisma)/' },
    ),
    forbid(
      'database-client-on-the-server',
      'The database client is imported by server modules, the seed and tests alone.',
      {
        path: '^app/',
        pathNot: '[.]server[.]tsx?$|[.]test[.]tsx?$|/generated/|^app/server/setup/',
      },
      { path: '^node_modules/(@prisma/client|pg/)|/platform/db/generated/' },
    ),
    forbid(
      'no-tests-in-the-portal',
      'What runs never imports tests or development tools.',
      { path: '^(app|prisma)/', pathNot: '\\.test\\.tsx?$' },
      { path: '^tests/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/|^build/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
