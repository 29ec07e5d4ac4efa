import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import ts from 'typescript';

/** What the compiler finds in a file: the program that rules ask for types has it as good as ready. */
const types = {
  meta: { type: 'problem', schema: [], messages: { found: 'TS{{code}}: {{says}}' } },
  create: ({ sourceCode, report }) => ({
    'Program:exit'(node) {
      const { program, esTreeNodeToTSNodeMap } = sourceCode.parserServices;
      const file = esTreeNodeToTSNodeMap.get(node);
      const found = [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ];
      for (const { start = 0, length = 0, code, messageText } of found) {
        const [from, to] = [start, start + length].map((at) => sourceCode.getLocFromIndex(at));
        const says = ts.flattenDiagnosticMessageText(messageText, '\n');
        report({ loc: { start: from, end: to }, messageId: 'found', data: { code, says } });
      }
    },
  }),
};

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
    plugins: { compiler: { rules: { types } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'compiler/types': 'error',
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
    rules: { 'compiler/types': 'off' },
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
