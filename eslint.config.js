import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', 'data/', 'app/platform/db/generated/', 'tests/output/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    // Any input may be crafted to keep the portal busy, and one process answers everybody.
    files: ['app/**', 'prisma/**'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
          message: 'Write the pattern out, so that the linter and the tests of linear time see it.',
        },
        {
          selector: 'CallExpression[callee.property.name="normalize"]',
          message: 'Use normalForm: what this does takes the square of a run of accents.',
        },
      ],
    },
  },
  {
    // These build patterns from parts, or must normalize; tests/unit/linear-time checks the resulting patterns.
    files: [
      'app/platform/case-data-rules.ts',
      'app/platform/normal-form.ts',
      'app/features/library/files/inspection/relations.ts',
      'app/features/library/files/reader/plain-text.mjs',
      'app/features/protection/blur.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'no-undef': 'off' },
  },
  {
    files: ['app/**/*.server.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message: "The server calls no other server; if one day it must, with redirect: 'error'.",
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        module: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        WebAssembly: 'readonly',
        global: 'readonly',
      },
    },
  },
  {
    // Data scripts, and output for the operator's terminal.
    files: ['prisma/data/**', 'app/server/**', 'prisma/*.mjs', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
