import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import house from './tests/check/eslint-house.js'

const sizes = {
  complexity: ['error', 12],
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', 80],
  'max-params': ['error', 3],
}

const bannedSyntax = [
  'error',
  { selector: 'TSEnumDeclaration', message: 'A union of literals instead of an enum: types are stripped, not compiled.' },
]

const typeAware = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-deprecated': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-condition': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
  // Parts are handed over as objects of functions (Services, Viewers): none of them uses `this`.
  '@typescript-eslint/unbound-method': 'off',
  // A Fastify plugin or handler is async by its kind, awaiting or not.
  '@typescript-eslint/require-await': 'off',
}

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/.svelte-kit/',
      '.data/',
      'web/build/',
      'web/src/lib/paraglide/',
      'web/src/lib/api/schema.ts',
      'tests/e2e/output/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { house },
    rules: { ...typeAware, ...sizes, eqeqeq: 'error', 'no-restricted-syntax': bannedSyntax },
  },
  svelte.configs.recommended,
  {
    // Types of components are svelte-check's work; asking for them here too took longer than everything else together.
    files: ['**/*.svelte'],
    plugins: { '@typescript-eslint': ts.plugin },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-restricted-syntax': bannedSyntax,
      // Names that only types know look undefined without types.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['web/**/*.svelte', 'web/**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      // The app lives at the root of its address.
      'svelte/no-navigation-without-resolve': 'off',
      // svelte-check, which knows every warning, says when one is ignored in vain.
      'svelte/no-unused-svelte-ignore': 'off',
      // Maps of a state class that no page shows are plain on purpose.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'max-lines': ['error', 300],
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['server/src/**/*.ts', 'web/src/**/*.ts'],
    // One function is one statement, one format or one label there: their number says nothing.
    ignores: ['**/*queries.ts', 'web/src/lib/ui/format.ts', '**/*-labels.ts'],
    rules: { 'house/max-exports': ['error', 8] },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/main.ts', 'server/src/{launch,generate}/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers are read as they come, and functions handed to a browser see its own world.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A describe block is as long as its facts.
      'max-lines-per-function': 'off',
    },
  },
)
