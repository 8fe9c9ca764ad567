// app → components → lib/<domain> → lib/platform, never upward, no cycles, no list of exceptions.

const domain = (name) => `^lib/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or one idea is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-upward-from-lib',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'nothing-upward-from-components',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: domain('platform') },
      to: { path: '^lib/(?!platform/)' },
    },
    {
      name: 'confirmations-never-reach-anonymous-signatures',
      comment: 'Who sees addresses must not be able to find what was signed with them.',
      severity: 'error',
      from: { path: domain('confirmations') },
      to: { path: domain('signatures'), reachable: true },
    },
    {
      name: 'anonymous-signatures-never-reach-confirmations',
      severity: 'error',
      from: { path: domain('signatures'), pathNot: '\\.test\\.tsx?$' },
      to: { path: domain('confirmations'), reachable: true },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'The client is used through lib/platform/db alone.',
      severity: 'error',
      from: { path: '^(app|components|lib|scripts|e2e)/', pathNot: '^lib/platform/db(\\.ts$|/)' },
      to: { path: '^prisma/client/' },
    },
    {
      name: 'the-application-stands-alone',
      comment: 'What runs knows neither the scripts that start it nor its tests.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(scripts|e2e)/|\\.test\\.tsx?$' },
    },
    {
      name: 'no-development-package-at-runtime',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|prisma/client)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
