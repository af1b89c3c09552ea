// @vitest-environment node
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPOSITORY, removeToyTree, writeToyTree } from './toyTree'

const component = (template: string, script = '') =>
  `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n  ${template}\n</template>\n`

/** One breach each: [what is tried, file, its text, the rule, a word of the remedy]. */
const BREACHES: readonly (readonly [
  what: string,
  path: string,
  text: string,
  rule: string,
  remedy: string,
])[] = [
  [
    'Date.now in the domain',
    'src/domain/now.ts',
    `export const now = () => Date.now()\n`,
    'no-restricted-properties',
    'take the moment as an argument',
  ],
  [
    'the present moment in the domain',
    'src/domain/today.ts',
    `export const today = () => new Date()\n`,
    'no-restricted-syntax',
    'take the moment or the date as an argument',
  ],
  [
    'Math.random in the domain',
    'src/domain/dice.ts',
    `export const dice = () => Math.random()\n`,
    'no-restricted-properties',
    'take the new id as an argument',
  ],
  [
    'the console in the domain',
    'src/domain/talking.ts',
    `console.log('hello')\n`,
    'no-restricted-globals',
    'Return a Result',
  ],
  [
    'the console in a store',
    'src/stores/talking.ts',
    `console.log('hello')\n`,
    'no-restricted-globals',
    'show a notice',
  ],
  [
    'localStorage in a view',
    'src/views/KeepingView.vue',
    component('<p></p>', `localStorage.setItem('a', 'b')`),
    'no-restricted-globals',
    'src/persistence/browserStorage.ts',
  ],
  [
    'window.localStorage in a store',
    'src/stores/keeping.ts',
    `window.localStorage.clear()\n`,
    'no-restricted-globals',
    'src/persistence/browserStorage.ts',
  ],
  [
    'globalThis.indexedDB in persistence',
    'src/persistence/loose.ts',
    `globalThis.indexedDB.deleteDatabase('a')\n`,
    'no-restricted-globals',
    'src/persistence/browserStorage.ts',
  ],
  [
    'sessionStorage in a composable',
    'src/composables/useMemory.ts',
    `export const useMemory = () => sessionStorage.length\n`,
    'no-restricted-globals',
    'src/persistence/browserStorage.ts',
  ],
  [
    'a dialog of the browser',
    'src/views/AskingView.vue',
    component('<p></p>', `if (confirm('Sure?')) history.back()`),
    'no-restricted-globals',
    'AppDialog',
  ],
  [
    'innerHTML',
    'src/charts/markup.ts',
    `export const show = (element: HTMLElement, text: string) => {\n  element.innerHTML = text\n}\n`,
    'no-restricted-properties',
    'textContent',
  ],
  [
    'a re-export',
    'src/stores/many.ts',
    `export { x } from './one'\n`,
    'no-restricted-syntax',
    'import from the file that defines it',
  ],
  [
    'an export without a name',
    'src/stores/nameless.ts',
    `export default 1\n`,
    'no-restricted-syntax',
    'Export it by name',
  ],
  [
    'an enum',
    'src/domain/kinds.ts',
    `export enum Kind {\n  One,\n}\n`,
    'no-restricted-syntax',
    'tuple `as const`',
  ],
  [
    'v-html',
    'src/components/ui/RawText.vue',
    component('<p v-html="text"></p>', `defineProps<{ text: string }>()`),
    'vue/no-v-html',
    '',
  ],
  [
    'a static style',
    'src/components/ui/RedText.vue',
    component('<p style="color: red"></p>'),
    'vue/no-static-inline-styles',
    '',
  ],
  [
    'a bare text',
    'src/components/ui/BareText.vue',
    component('<p>Gem som fil</p>'),
    'vue/no-bare-strings-in-template',
    '',
  ],
  [
    'a bare text for the ear',
    'src/components/ui/BareLabel.vue',
    component('<button type="button" aria-label="Luk">×</button>'),
    'vue/no-bare-strings-in-template',
    '',
  ],
  [
    'a click that no key can make',
    'src/components/ui/MouseOnly.vue',
    component('<div @click="go"></div>', `const go = () => history.back()`),
    'vuejs-accessibility/click-events-have-key-events',
    '',
  ],
  [
    'any',
    'src/domain/loose.ts',
    `export const loose = (value: any) => String(value)\n`,
    '@typescript-eslint/no-explicit-any',
    '',
  ],
  [
    'a value said to be there',
    'src/domain/hopeful.ts',
    `export const first = (list: readonly string[]) => list.at(0)!.length\n`,
    '@typescript-eslint/no-non-null-assertion',
    '',
  ],
  [
    'a promise nobody waits for',
    'src/stores/hasty.ts',
    `const save = () => Promise.resolve(1)\nexport const hasty = () => {\n  save()\n}\n`,
    '@typescript-eslint/no-floating-promises',
    '',
  ],
]

const CLEAN: Readonly<Record<string, string>> = {
  'src/persistence/browserStorage.ts': `export const open = () => window.localStorage\n`,
  'src/domain/date.ts': `export const toDate = (at: number) => new Date(at).getUTCDate()\n`,
  'src/main.ts': `export const now = () => Date.now()\n`,
  'src/components/ui/OpenText.vue': component(
    '<p v-if="isOpen">{{ text }}</p>',
    `const { text, isOpen = true } = defineProps<{ text: string; isOpen?: boolean }>()`,
  ),
  'src/components/ui/PlainText.vue': component(
    '<p :style="{ width: size }">{{ text }} (·)</p>',
    `defineProps<{ text: string; size: string }>()`,
  ),
}

describe('the lint fence', () => {
  let root: string | undefined
  let messages: ReadonlyMap<string, readonly { ruleId: string | null; message: string }[]>

  beforeAll(async () => {
    root = await writeToyTree({
      ...CLEAN,
      ...Object.fromEntries(BREACHES.map(([, path, text]) => [path, text])),
      'tsconfig.json': JSON.stringify({
        compilerOptions: { target: 'ES2022', module: 'ESNext', strict: true, types: [] },
        include: ['src'],
      }),
    })
    const results = await new ESLint({
      cwd: root,
      overrideConfigFile: join(REPOSITORY, 'tests/architecture/eslint.config.js'),
    }).lintFiles(['src'])
    messages = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(join(root ?? '', '/').length).replaceAll('\\', '/'),
        messages,
      ]),
    )
  }, 30_000)
  afterAll(() => removeToyTree(root))

  it.each(BREACHES)('refuses %s (%s)', (_what, path, _text, rule, remedy) => {
    const said = messages.get(path)?.filter(({ ruleId }) => ruleId === rule) ?? []
    expect(said.map(({ message }) => message).join('\n')).toContain(remedy)
    expect(said).not.toEqual([])
  })

  it.each(Object.keys(CLEAN))('has nothing to say of what is allowed (%s)', (path) => {
    expect(messages.get(path)).toEqual([])
  })
})
