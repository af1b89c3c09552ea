import { fileURLToPath } from 'node:url'
import { defineConfig } from 'eslint/config'
import pluginVue from 'eslint-plugin-vue'
import pluginAccessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

/*
 * A fence's message says what to do instead. tests/architecture/lint.test.ts sees the rules of our
 * own fail on deliberate breaches, so a rule added here gets its breach there.
 */

/** The only files that may touch the browser's storage. */
const STORAGE_FILES = ['src/persistence/browserStorage.ts']

const CONSOLE = {
  name: 'console',
  message:
    'Nobody reads the console. Return a Result, show a notice, or call reportError() for a bug.',
}

const DIALOGS = ['alert', 'confirm', 'prompt'].map((name) => ({
  name,
  message: 'Say it in the page: components/ui/AppDialog.vue or the notices store.',
}))

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message:
    'Storage is behind src/persistence/browserStorage.ts: let a store call persistence with the storage it was given.',
}))

/** `checkGlobalObject` sees `window.localStorage` and `globalThis.localStorage` too. */
const refusedGlobals = (...globals) => [
  'error',
  { globals: globals.flat(), checkGlobalObject: true },
]

const MARKUP_SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text is shown as text: use {{ }} or textContent. Trusted Types refuses this anyway.',
}))

const CLOCK_AND_CHANCE = [
  {
    object: 'Date',
    property: 'now',
    message: 'The domain has no clock: take the moment as an argument (at: number).',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'The domain has no randomness: take the new id as an argument.',
  },
]

const NO_RE_EXPORTS = {
  selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
  message: 'No barrels: import from the file that defines it.',
}

const NO_ENUMS = {
  selector: 'TSEnumDeclaration',
  message: 'Write a tuple `as const` and take its union type: it is plain data at run time.',
}

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by name, so that it is called the same everywhere.',
}

const NO_CLOCK = {
  selector:
    'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
  message: 'The domain has no clock: take the moment or the date as an argument.',
}

export default defineConfig(
  {
    name: 'six-p/ignored',
    ignores: ['**/dist/**', '**/coverage/**', '**/.cache/**', '**/test-results/**'],
  },

  tseslint.configs.strictTypeChecked,
  pluginVue.configs['flat/recommended-error'],
  pluginAccessibility.configs['flat/recommended'],

  {
    name: 'six-p/parsers',
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
        extraFileExtensions: ['.vue'],
      },
    },
  },
  {
    name: 'six-p/no-types-here',
    files: ['**/*.{js,mjs,cjs}', '**/*.d.mts'],
    extends: [tseslint.configs.disableTypeChecked],
  },

  {
    name: 'six-p/everywhere',
    files: ['**/*.{ts,vue,js,mjs,cjs}'],
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // The import fence tells a type from a value by the whole statement.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': 'off', // The compiler says it, and knows templates.
    },
  },
  {
    name: 'six-p/typed',
    files: ['**/*.{ts,vue}'],
    rules: {
      // `() => close()` as a handler reads better than the same with braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // There are no enums (NO_ENUMS), and this rule is the slowest of all.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `QuestionId | DimensionId` tells the reader what is meant, though both are strings.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  {
    name: 'six-p/typed-components',
    files: ['**/*.vue', 'src/main.ts', 'src/router/**/*.ts', 'tests/**/*.ts'],
    rules: {
      // What comes from a .vue file is `any` to these rules; vue-tsc knows it and checks it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    name: 'six-p/components',
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      // An optional prop's type says that it may be absent, which is not the same as a default.
      'vue/require-default-prop': 'off',
      // Vue types an absent boolean prop as `boolean`, so its default looks useless and is not.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // Vue catches what an async watcher, hook or handler rejects with.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/no-bare-strings-in-template': [
        'error',
        {
          // Signs that are the same in every language. Anything else is a text of src/i18n.
          allowlist: ['(', ')', ',', '.', ':', '·', '–', '—', '/', '→', '×', '%', '+', '−', '?'],
        },
      ],
      // MarkedText renders its text as it is.
      'vuejs-accessibility/anchor-has-content': ['error', { accessibleChildren: ['MarkedText'] }],
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['MarkedText'] }],
      // A label names its control by lying around it or by its id; both at once is no better.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    name: 'six-p/prettier-formats',
    files: ['**/*.vue'],
    rules: {
      // Prettier breaks lines and indents templates its own way; these want another, and neither
      // would ever be content with the other's result.
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      // Prettier writes <br /> and leaves <span></span> as it is.
      'vue/html-self-closing': [
        'error',
        { html: { void: 'always', normal: 'never', component: 'always' } },
      ],
    },
  },

  {
    name: 'six-p/app',
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': refusedGlobals(CONSOLE, DIALOGS, STORAGE),
      'no-restricted-properties': ['error', ...MARKUP_SINKS],
      'no-restricted-syntax': ['error', NO_ENUMS, NO_RE_EXPORTS],
    },
  },
  {
    name: 'six-p/app-modules',
    files: ['src/**/*.ts'],
    ignores: ['src/domain/**', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUMS, NO_RE_EXPORTS, NO_DEFAULT_EXPORT] },
  },
  {
    name: 'six-p/storage',
    files: STORAGE_FILES,
    rules: { 'no-restricted-globals': refusedGlobals(CONSOLE, DIALOGS) },
  },
  {
    name: 'six-p/domain',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...MARKUP_SINKS, ...CLOCK_AND_CHANCE],
      'no-restricted-syntax': ['error', NO_ENUMS, NO_RE_EXPORTS, NO_DEFAULT_EXPORT, NO_CLOCK],
    },
  },
)
