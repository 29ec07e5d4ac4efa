import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    '.astro/',
    '.cache/',
    '.setup/',
    'content/',
    'coverage/',
    'dist/',
    'tests/fixtures/',
    'bench/*/',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'require-unicode-regexp': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // env['NAME'] is how noPropertyAccessFromIndexSignature wants it.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // Type-aware rules do not see through Astro's templates; `astro check` has the types.
  astro.configs.recommended,
  {
    // Scripts in them are in no project: with types they would not be read at all.
    files: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-text-directive': 'error',
      'astro/no-unused-css-selector': 'error',
    },
  },
  {
    files: ['src/**', 'scripts/**', 'tools/**'],
    rules: { 'max-lines': ['error', 250] },
  },
  {
    // Read as Go reads expressions, which knows no such flag.
    files: ['src/build/any-path.ts'],
    rules: { 'require-unicode-regexp': 'off' },
  },
  {
    files: ['src/**', 'scripts/**', 'tools/**'],
    // A schema is one expression, however many fields it has.
    ignores: ['src/schema/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
]);
