import tseslint from 'typescript-eslint';

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const barrel = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' };
const bareDate = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The engine has no clock: take the instant of the event.' };
const asynchronous = [
  { selector: ':function[async=true]', message: 'The engine is synchronous (compile/ apart).' },
  { selector: 'AwaitExpression', message: 'The engine is synchronous (compile/ apart).' },
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '.zamen/**', 'test-results/**', 'coverage/**', '**/*.d.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-require-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', defaultExport, barrel],
    },
  },
  {
    // The types of the component library make rules that need types take minutes.
    files: ['ui/**/*.ts', 'ui/**/*.tsx'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': ['error', defaultExport, barrel, { selector: "CallExpression[callee.object.name='message'][callee.property.name=/^(error|warning)$/]", message: 'A toast is gone before it is read: tell what failed where it was done (components/Refusal).' }] },
  },
  {
    // The workflow sandbox and the engine's tests hold values whose types the compiler cannot follow.
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['engine/**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'The engine has no clock: take the instant of the event.' },
        { object: 'Math', property: 'random', message: 'The engine has no randomness: take ids from the counter of the state.' },
      ],
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'fetch', 'process', 'crypto', 'performance'],
      'no-restricted-syntax': ['error', defaultExport, barrel, bareDate, ...asynchronous],
    },
  },
  {
    files: ['engine/compile/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, barrel, bareDate] },
  },
  {
    // Command lines speak; Jest, Vite and Playwright call the default export of these files.
    files: ['tools/**/*.ts', 'bench/**/*.ts', 'main/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.config.ts', 'tests/setup/*.ts'],
    rules: { 'no-restricted-syntax': ['error', barrel] },
  },
);
