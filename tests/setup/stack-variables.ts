/** What the setups hand to the test files, which run in other processes: environment variables. */
export const stackVariables = {
  admin: 'ZAMEN_TEST_ADMIN_URL',
  template: 'ZAMEN_TEST_TEMPLATE',
  temporal: 'ZAMEN_TEST_TEMPORAL_ADDRESS',
} as const;
