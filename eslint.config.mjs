import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const PLUGIN = './src/plugins/copydesk';

/** Dependencies point one way: engine ← contracts ← server, admin, cli. */
const DIRECTION = [
  {
    target: `${PLUGIN}/engine`,
    from: `${PLUGIN}`,
    except: ['./engine', './node_modules'],
    message: 'The engine depends on nothing but itself.',
  },
  {
    target: `${PLUGIN}/contracts`,
    from: `${PLUGIN}`,
    except: ['./engine', './contracts', './node_modules'],
    message: 'Contracts see the engine alone.',
  },
  {
    target: `${PLUGIN}/lexicon`,
    from: `${PLUGIN}`,
    except: ['./engine', './lexicon', './node_modules'],
    message: 'The lexicon sees the engine alone.',
  },
  {
    target: `${PLUGIN}/server`,
    from: [`${PLUGIN}/admin`, `${PLUGIN}/cli`],
    message: 'The server knows neither admin nor command line.',
  },
  {
    target: `${PLUGIN}/admin`,
    from: [`${PLUGIN}/server`, `${PLUGIN}/cli`, `${PLUGIN}/lexicon`],
    message: 'The admin talks to the server over contracts.',
  },
  {
    target: `${PLUGIN}/cli`,
    from: [`${PLUGIN}/server`, `${PLUGIN}/admin`],
    message: 'The command line knows neither server nor admin.',
  },
  { target: './src/api', from: './src/plugins', message: 'The newsroom uses the plugin through Strapi.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      'build',
      '.cache',
      '.tmp',
      '.strapi',
      'coverage',
      'types/generated',
      'public',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'import-x/no-restricted-paths': ['error', { zones: DIRECTION }],
      // A package of ours cannot lead back to us through somebody else's.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-console': 'error',
    },
  },
  {
    files: [`${PLUGIN.slice(2)}/admin/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/engine/**', '**/engine'],
              allowTypeImports: true,
              message: 'The admin takes types alone from the engine.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', 'bench/**', 'tests/**'],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    rules: { 'no-console': 'off' },
  },
  {
    // Strapi loads an application's plain JavaScript with require.
    files: ['tests/fixtures/**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
