/**
 * The Jest projects; the suffix of a test file picks its project (docs/architecture.md).
 *   unit          *.test.ts            no I/O
 *   db            *.db.test.ts         real PostgreSQL, a migrated template cloned per file
 *   temporal      *.temporal.test.ts   real Temporal server (and PostgreSQL)
 *   architecture  tests/architecture/  rules about the code itself
 */
process.env.TZ ??= 'UTC';

// Packages that ship ESM only: Jest runs CommonJS, so they are transformed too.
const esmOnly = [
  'jose', 'openid-client', 'oauth4webapi', 'bpmn-moddle', 'dmn-moddle', 'moddle', 'moddle-xml', 'min-dash', 'saxen',
  'feelin', 'lezer-feel', '@lezer', 'temporal-polyfill', 'temporal-utils', 'uuid', 'file-type', 'token-types', 'strtok3',
  'uint8array-extras', '@seriousme', '@borewit', '@tokenizer', 'date-fns-jalali', 'intl-messageformat', '@formatjs', 'marked',
];

const swc = (parser) => ['@swc/jest', {
  sourceMaps: 'inline',
  jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
}];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.[mc]?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/\\.zamen/', '<rootDir>/ui/dist', '<rootDir>/dist/'],
};

const ignored = ['/node_modules/', '/\\.zamen/', '/dist/'];

module.exports = {
  maxWorkers: 2,
  projects: [
    {
      ...base,
      displayName: 'unit',
      // As the interface's tsconfig has it.
      moduleNameMapper: { '^@contracts/(.*)$': '<rootDir>/contracts/$1' },
      testMatch: ['<rootDir>/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [...ignored, '\\.db\\.test\\.ts$', '\\.temporal\\.test\\.ts$', '/tests/architecture/'],
    },
    {
      ...base,
      displayName: 'db',
      testMatch: ['<rootDir>/**/*.db.test.ts'],
      testPathIgnorePatterns: ignored,
      globalSetup: '<rootDir>/tests/setup/db-setup.ts',
      globalTeardown: '<rootDir>/tests/setup/teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/slow-tests.ts'],
    },
    {
      ...base,
      displayName: 'temporal',
      testMatch: ['<rootDir>/**/*.temporal.test.ts'],
      testPathIgnorePatterns: ignored,
      globalSetup: '<rootDir>/tests/setup/temporal-setup.ts',
      globalTeardown: '<rootDir>/tests/setup/teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/slow-tests.ts'],
    },
    {
      ...base,
      displayName: 'architecture',
      testMatch: ['<rootDir>/tests/architecture/**/*.test.ts'],
      testPathIgnorePatterns: ignored,
      setupFilesAfterEnv: ['<rootDir>/tests/setup/slow-tests.ts'],
    },
  ],
};
