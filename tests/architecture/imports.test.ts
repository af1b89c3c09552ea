// @vitest-environment node
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPOSITORY, removeToyTree, runIn, writeToyTree } from './toyTree'

const TSCONFIG = JSON.stringify({
  compilerOptions: { target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler' },
})

/** Packages as empty shells: what counts is who imports them. */
const PACKAGES = Object.fromEntries(
  ['vue', 'vue-router', 'pinia', 'chart.js', 'vue-chartjs', 'valibot', 'qr'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'exports.x = 1\n'],
  ]),
)

const script = (...lines: string[]) => `<script setup lang="ts">\n${lines.join('\n')}\n</script>\n`

/** A tree in which every row of the table uses what it may. */
const CLEAN = {
  ...PACKAGES,
  'tsconfig.json': TSCONFIG,
  'src/main.ts': `import './styles/main.css'\nimport { x } from 'pinia'\nimport App from './App.vue'\nimport { router } from './router/router'\nimport { stored } from './persistence/stored'\nexport const all = [x, App, router, stored]\n`,
  'src/styles/main.css': 'body { margin: 0 }\n',
  'src/App.vue': script(`import Header from './components/shell/Header.vue'`),
  'src/domain/level.ts': `import type { Scale } from './scale'\nexport type Level = Scale\nexport const level = 1\n`,
  'src/domain/scale.ts': `export type Scale = number\n`,
  'src/content/catalogue.ts': `import type { Level } from '../domain/level'\nexport const load = async (): Promise<Level> => (await import('./six.json')).default.level\n`,
  'src/content/six.json': '{ "level": 1 }\n',
  'src/i18n/texts.ts': `import { x } from 'vue'\nimport type { Level } from '../domain/level'\nexport const text = (level: Level) => [x, level]\n`,
  'src/persistence/stored.ts': `import { x } from 'valibot'\nimport { level } from '../domain/level'\nexport const stored = [x, level]\n`,
  'src/charts/radarData.ts': `import { level } from '../domain/level'\nexport const radarData = [level]\n`,
  'src/charts/Radar.vue': script(
    `import { x } from 'chart.js'`,
    `import { x as chart } from 'vue-chartjs'`,
    `import { text } from '../i18n/texts'`,
    `import Box from '../components/ui/Box.vue'`,
    `import { radarData } from './radarData'`,
  ),
  'src/exports/table.ts': `import { radarData } from '../charts/radarData'\nexport type Table = number\nexport const table = radarData\n`,
  'src/composables/useX.ts': `import { x } from 'vue-router'\nexport const useX = x\n`,
  'src/composables/qr.ts': `import type { x } from 'qr'\nexport const qr = (): Promise<{ x: typeof x }> => import('qr')\n`,
  'src/components/ui/Box.vue': script(
    `import { qr } from '../../composables/qr'`,
    `import { useX } from '../../composables/useX'`,
  ),
  'src/components/shared/Score.vue': script(
    `import Radar from '../../charts/Radar.vue'`,
    `import { level } from '../../domain/level'`,
  ),
  'src/components/shell/Header.vue': script(
    `import { x } from 'vue-router'`,
    `import Score from '../shared/Score.vue'`,
    `import Name from './Name.vue'`,
  ),
  'src/components/shell/Name.vue': script(`import Box from '../ui/Box.vue'`),
  'src/stores/things.ts': `import { x } from 'pinia'\nimport { load } from '../content/catalogue'\nimport { stored } from '../persistence/stored'\nexport const things = [x, load, stored]\n`,
  'src/views/HomeView.vue': script(
    `import { things } from '../stores/things'`,
    `import Radar from '../charts/Radar.vue'`,
    `import type { Table } from '../exports/table'`,
    `const onClick = async (): Promise<Table[]> => (await import('../exports/table')).table`,
  ),
  'src/router/router.ts': `import { x } from 'vue-router'\nexport const router = [x, () => import('../views/HomeView.vue')]\n`,
}

/** One breach each: [what is tried, file, its text, the rule that must name it]. */
const BREACHES: readonly (readonly [what: string, path: string, text: string, rule: string])[] = [
  [
    'the domain imports vue',
    'src/domain/reactive.ts',
    `import { x } from 'vue'\nexport const y = x\n`,
    'domain-imports',
  ],
  [
    'the domain imports a type of persistence',
    'src/domain/typed.ts',
    `import type { stored } from '../persistence/stored'\nexport type Stored = typeof stored\n`,
    'domain-imports',
  ],
  [
    'the domain imports a module of Node',
    'src/domain/paths.ts',
    `import { join } from 'node:path'\nexport const y = join\n`,
    'domain-imports',
  ],
  [
    'content calls the domain',
    'src/content/counting.ts',
    `import { level } from '../domain/level'\nexport const y = level\n`,
    'content-domain-types-only',
  ],
  [
    'content calls the domain beside its types',
    'src/content/both.ts',
    `import type { Level } from '../domain/level'\nimport { level } from '../domain/level'\nexport const y: Level = level\n`,
    'content-domain-types-only',
  ],
  [
    'content imports vue',
    'src/content/reactive.ts',
    `import { x } from 'vue'\nexport const y = x\n`,
    'content-imports',
  ],
  [
    'i18n imports a store',
    'src/i18n/knowing.ts',
    `import { things } from '../stores/things'\nexport const y = things\n`,
    'i18n-imports',
  ],
  [
    'i18n calls the domain',
    'src/i18n/counting.ts',
    `import { level } from '../domain/level'\nexport const y = level\n`,
    'i18n-domain-types-only',
  ],
  [
    'persistence imports vue',
    'src/persistence/reactive.ts',
    `import { x } from 'vue'\nexport const y = x\n`,
    'persistence-imports',
  ],
  [
    'charts import a store',
    'src/charts/Knowing.vue',
    script(`import { things } from '../stores/things'`),
    'charts-imports',
  ],
  [
    'exports import a chart’s picture',
    'src/exports/picture.ts',
    `import Radar from '../charts/Radar.vue'\nexport const y = Radar\n`,
    'exports-imports',
  ],
  [
    'a composable imports the domain',
    'src/composables/useLevel.ts',
    `import { level } from '../domain/level'\nexport const y = level\n`,
    'composables-imports',
  ],
  [
    'a building block imports the domain',
    'src/components/ui/LevelBox.vue',
    script(`import type { Level } from '../../domain/level'`),
    'components-ui-imports',
  ],
  [
    'a shared component imports a store',
    'src/components/shared/Knowing.vue',
    script(`import { things } from '../../stores/things'`),
    'components-shared-imports',
  ],
  [
    'a feature imports a store',
    'src/components/results/Knowing.vue',
    script(`import { things } from '../../stores/things'`),
    'components-feature-imports',
  ],
  [
    'a feature imports another',
    'src/components/results/Borrowed.vue',
    script(`import Name from '../shell/Name.vue'`),
    'no-feature-to-feature',
  ],
  [
    'a store imports a text',
    'src/stores/wordy.ts',
    `import { text } from '../i18n/texts'\nexport const y = text\n`,
    'stores-imports',
  ],
  [
    'a view imports persistence',
    'src/views/StoringView.vue',
    script(`import { stored } from '../persistence/stored'`),
    'views-imports',
  ],
  [
    'a view imports content',
    'src/views/ReadingView.vue',
    script(`import { load } from '../content/catalogue'`),
    'views-imports',
  ],
  [
    'a view imports an export at once',
    'src/views/HeavyView.vue',
    script(`import { table } from '../exports/table'`),
    'exports-when-asked-for',
  ],
  [
    'the router imports a store',
    'src/router/guard.ts',
    `import { things } from '../stores/things'\nexport const y = things\n`,
    'router-imports',
  ],
  [
    'a view draws for itself',
    'src/views/DrawingView.vue',
    script(`import { x } from 'chart.js'`),
    'chart-library-in-charts-only',
  ],
  [
    'a building block draws QR codes for itself',
    'src/components/ui/Code.vue',
    script(`const library = import('qr')`),
    'qr-library-in-one-file',
  ],
  [
    'QR codes are there before anyone asks for them',
    'src/composables/useCodes.ts',
    `import { x } from 'qr'\nexport const y = x\n`,
    'qr-library-when-asked-for',
  ],
  [
    'a file imports App.vue',
    'src/views/WholeView.vue',
    script(`import App from '../App.vue'`),
    'app-imported-by-main-only',
  ],
  [
    'src imports a test’s helper',
    'src/stores/tested.ts',
    `import { toy } from '../../tests/toy'\nexport const y = toy\n`,
    'no-tests-in-src',
  ],
  [
    'a file imports a barrel',
    'src/stores/many.ts',
    `import { all } from '../domain/kinds'\nexport const y = all\n`,
    'no-barrels',
  ],
  [
    'a file lives in a folder nobody knows',
    'src/stores/helped.ts',
    `import { help } from '../utils/help'\nexport const y = help\n`,
    'known-folders',
  ],
  [
    'two files need each other',
    'src/domain/hen.ts',
    `import type { Egg } from './egg'\nexport interface Hen { egg: Egg }\n`,
    'no-cycles',
  ],
  [
    'nobody uses a file',
    'src/domain/forgotten.ts',
    `import { level } from './level'\nexport const y = level\n`,
    'no-orphans',
  ],
  [
    'a file imports what is not there',
    'src/domain/hopeful.ts',
    `import { y } from './nowhere'\nexport const z = y\n`,
    'resolvable',
  ],
]

const BREACHED = {
  ...CLEAN,
  ...Object.fromEntries(BREACHES.map(([, path, text]) => [path, text])),
  'src/domain/kinds/index.ts': `export const all = 1\n`,
  'src/domain/egg.ts': `import type { Hen } from './hen'\nexport interface Egg { hen: Hen }\n`,
  'src/utils/help.ts': `export const help = 1\n`,
  'tests/toy.ts': `export const toy = 1\n`,
}

interface Violation {
  readonly from: string
  readonly to: string
  readonly cycle?: readonly { readonly name: string }[]
  readonly rule: { readonly name: string; readonly severity: string }
}

interface Cruise {
  readonly totalCruised: number
  readonly violations: readonly Violation[]
  readonly ruleSetUsed: {
    readonly forbidden: readonly { readonly name: string; readonly comment?: string }[]
  }
}

/** Most breaches lie with the importer; of a cycle one end is named, and nobody imports an orphan. */
function isAbout({ from, to, cycle, rule }: Violation, path: string): boolean {
  if (rule.name === 'no-orphans') return to === path
  if (rule.name === 'no-cycles') return cycle?.some(({ name }) => name === path) ?? false
  return from === path
}

async function cruise(root: string): Promise<Cruise> {
  const { output } = await runIn(root, 'dependency-cruiser/bin/dependency-cruise.mjs', [
    'src',
    '--config',
    join(REPOSITORY, 'tests/architecture/dependency-cruiser.config.cjs'),
    '--output-type',
    'json',
  ])
  return (JSON.parse(output) as { summary: Cruise }).summary
}

describe('the import fence', () => {
  let roots: string[] = []
  let clean: Cruise
  let breached: Cruise

  beforeAll(async () => {
    roots = await Promise.all([writeToyTree(CLEAN), writeToyTree(BREACHED)])
    ;[clean, breached] = (await Promise.all(roots.map(cruise))) as [Cruise, Cruise]
  }, 30_000)
  afterAll(async () => {
    await Promise.all(roots.map(removeToyTree))
  })

  describe('when everyone imports what the table allows', () => {
    it('sees the whole tree', () => {
      const files = Object.keys(CLEAN).filter((path) => path.startsWith('src/'))
      expect(files.length).toBeGreaterThan(15)
      expect(clean.totalCruised).toBeGreaterThanOrEqual(files.length)
    })

    it('has nothing to say', () => {
      expect(clean.violations).toEqual([])
    })
  })

  describe('when a rule is broken', () => {
    it.each(BREACHES)('refuses that %s (%s)', (_what, path, _text, rule) => {
      const said = breached.violations
        .filter((violation) => isAbout(violation, path))
        .map(({ rule }) => rule.name)
      expect(said).toContain(rule)
    })

    it('makes it an error, not a warning', () => {
      expect(breached.violations.every(({ rule }) => rule.severity === 'error')).toBe(true)
    })

    it('has been seen to fail in every rule', () => {
      const rules = breached.ruleSetUsed.forbidden.map(({ name }) => name)
      const seen = new Set(BREACHES.map(([, , , rule]) => rule))
      expect(rules.length).toBeGreaterThan(20)
      expect(rules.filter((name) => !seen.has(name))).toEqual([])
    })

    it('says what to do instead in every rule', () => {
      const wordless = breached.ruleSetUsed.forbidden.filter(
        ({ comment }) => comment === undefined || comment.length < 40,
      )
      expect(wordless).toEqual([])
    })
  })
})
