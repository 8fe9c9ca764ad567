import next from 'eslint-config-next/core-web-vitals';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];
const application = ['app/**', 'components/**', 'lib/**'];

export default tseslint.config(
  { ignores: ['node_modules/', '.next*/', '.test/', 'prisma/client/', 'public/assets/', 'next-env.d.ts'] },
  // No exceptions: comments that switch a rule off have no effect here.
  { linterOptions: { noInlineConfig: true } },
  ...next,
  { rules: { 'import/no-anonymous-default-export': 'off' } },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A form's action may be asynchronous.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Names and addresses are compared by code point.
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: 'error',
    },
  },
  // Nothing there is a component, so a name that begins with `use` is no hook.
  { files: ['lib/**', 'scripts/**', 'e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: application,
    rules: {
      // Reading pages are documents without a script: their links are plain.
      '@next/next/no-html-link-for-pages': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it through env() of lib/platform/env.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='useActionState'] CallExpression[callee.property.name='bind']",
          message:
            'Posted without JavaScript this hangs the whole server: bind in the server component, or use a hidden field.',
        },
      ],
    },
  },
  { files: ['lib/platform/env.ts', 'lib/**/*.test.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['lib/**'],
    ignores: ['lib/**/actions.ts', 'lib/**/request.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: ['next/headers', 'next/navigation', 'next/cache'] }],
    },
  },
);
