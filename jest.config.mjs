/** ESM-only packages that the unit tests load; jest runs CommonJS, so they are compiled like our own code. */
const ESM_PACKAGES = [
  'mdast-util-[^/]+',
  'micromark[^/]*',
  'unist-util-[^/]+',
  'decode-named-character-reference',
  'character-entities',
  'devlop',
  'longest-streak',
  'zwitch',
  'ccount',
  'markdown-table',
  'escape-string-regexp',
  'htmlparser2',
  'domhandler',
  'domutils',
  'dom-serializer',
  'domelementtype',
  'entities',
  'any-ascii',
  '@cspell/[^/]+',
  'gensequence',
  'csv-parse',
];

const shared = {
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/src/plugins/[^/]+/dist/', '<rootDir>/.tmp/'],
  testEnvironment: 'node',
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,config,scripts,bench,database}/**/__tests__/**/*.test.{ts,tsx,mjs}'],
    },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/e2e/helpers/patience.ts'],
      globalSetup: '<rootDir>/tests/e2e/helpers/shared-newsroom.ts',
      globalTeardown: '<rootDir>/tests/e2e/helpers/close-newsroom.ts',
    },
  ],
  testTimeout: 120_000,
};
