/**
 * The floor plan of docs/architecture.md as rules. Each folder names what it may import; everything else is a violation.
 * Tests (`*.test.ts`) and their helpers (`testing/`) may import what they need.
 */
const folders = [
  'bpmn', 'engine', 'contracts', 'domain', 'workflows', 'activities', 'db', 'platform', 'api', 'ui', 'main', 'tests', 'bench', 'tools',
];

/** What a folder may import besides itself; `types` only with `import type`. */
const plan = {
  engine: { may: [] },
  contracts: { may: [] },
  domain: { may: ['engine', 'contracts'] },
  workflows: { may: ['contracts'], types: ['activities'] },
  activities: { may: ['domain', 'contracts'] },
  db: { may: ['domain', 'contracts'] },
  platform: { may: ['domain', 'contracts'] },
  api: { may: ['domain', 'contracts', 'platform'], types: ['workflows'] },
  ui: { may: ['contracts', 'engine'] },
  main: { may: folders.filter((folder) => folder !== 'ui') },
  tools: { may: folders.filter((folder) => folder !== 'ui') },
  tests: { may: folders },
  bench: { may: folders },
};

const anyOf = (names) => `^(${names.join('|')})/`;
/** Tests, and what only tests use. */
const aTest = '(\\.test\\.tsx?$|/testing/)';
const error = (rule) => ({ severity: 'error', ...rule });

const folderRules = Object.entries(plan).flatMap(([folder, { may, types = [] }]) => {
  const from = { path: `^${folder}/`, pathNot: aTest };
  const closed = folders.filter((other) => other !== folder && !may.includes(other) && !types.includes(other));
  return [
    ...(closed.length ? [error({
      name: `floor-plan-${folder}`, comment: `${folder}/ may import only ${[folder, ...may].join(', ')}`, from, to: { path: anyOf(closed) },
    })] : []),
    ...(types.length ? [error({
      name: `floor-plan-${folder}-types-only`, comment: `${folder}/ may import only types of ${types.join(', ')}`,
      from, to: { path: anyOf(types), dependencyTypesNot: ['type-only'] },
    })] : []),
  ];
});

const modules = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const fromOutside = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core'] };

const packageRules = [
  error({ name: 'packages-of-engine', from: { path: '^engine/', pathNot: [aTest, '^engine/compile/'] }, to: { ...fromOutside, pathNot: modules(['feelin']) } }),
  error({
    name: 'packages-of-engine-compile', from: { path: '^engine/compile/', pathNot: aTest },
    to: { ...fromOutside, pathNot: modules(['feelin', 'bpmn-moddle', 'dmn-moddle']) },
  }),
  error({ name: 'packages-of-contracts', from: { path: '^contracts/', pathNot: aTest }, to: { ...fromOutside, pathNot: modules(['zod']) } }),
  error({ name: 'packages-of-workflows', from: { path: '^workflows/', pathNot: aTest }, to: { ...fromOutside, pathNot: modules(['@temporalio/workflow']) } }),
  error({
    name: 'values-of-workflows', comment: 'what a workflow imports is loaded anew for each one: of contracts only the names in contracts/workflow.ts, never a schema',
    from: { path: ['^workflows/', '^contracts/workflow\\.ts$'], pathNot: aTest }, to: { path: '^contracts/|(^|/)node_modules/zod/', pathNot: '^contracts/workflow\\.ts$', dependencyTypesNot: ['type-only'] },
  }),
  error({ name: 'sql-only-in-db', from: { path: anyOf(folders), pathNot: ['^(db|tests)/', aTest] }, to: { path: modules(['sequelize', 'pg', 'umzug', '@types/pg']) } }),
];

const generalRules = [
  error({ name: 'no-circular', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } }),
  error({ name: 'no-unresolvable', from: { pathNot: '^ui/' }, to: { couldNotResolve: true, dependencyTypesNot: ['type-only'] } }),
  error({
    name: 'no-unresolvable-ui', comment: 'aliases of the interface lead only to what it may import',
    from: { path: '^ui/' }, to: { couldNotResolve: true, pathNot: '^@(contracts|engine)/' },
  }),
  error({
    name: 'no-development-packages', comment: 'what runs in production does not import devDependencies',
    from: { path: anyOf(['engine', 'contracts', 'domain', 'workflows', 'activities', 'db', 'platform', 'api', 'main']), pathNot: aTest },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: modules(['@types']) },
  }),
];

module.exports = {
  forbidden: [...folderRules, ...packageRules, ...generalRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|ui/dist|\\.zamen|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
