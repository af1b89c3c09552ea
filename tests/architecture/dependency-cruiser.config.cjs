/*
 * The table of allowed imports in src, as rules. Type imports count. Each rule is named and its
 * comment says what to do instead; tests/architecture/imports.test.ts sees them fail.
 */

const own = (folder) => `^src/${folder}/`
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`)

const DOMAIN = own('domain')
const I18N = own('i18n')
const CHARTS = own('charts')
/** Data and sentences of a chart, without its picture. */
const CHART_DATA = '^src/charts/[^/]+[.]ts$'
const COMPOSABLES = own('composables')
const UI = own('components/ui')
const SHARED = own('components/shared')
const STORES = own('stores')

/** One row of the table: what a folder may import besides itself. */
function row(folder, mayImport, comment) {
  return {
    name: `${folder.replaceAll('/', '-')}-imports`,
    severity: 'error',
    comment,
    from: { path: own(folder) },
    to: { couldNotResolve: false, pathNot: [own(folder), ...mayImport] },
  }
}

/** Types are free of charge and of behaviour; a value would tie the folder to the domain's code. */
function domainTypesOnly(folder) {
  return {
    name: `${folder}-domain-types-only`,
    severity: 'error',
    comment: `${folder} knows the domain's types, not its functions: use "import type", or let the caller work the value out and pass it.`,
    from: { path: own(folder) },
    to: { path: DOMAIN, dependencyTypesNot: ['type-only'] },
  }
}

module.exports = {
  forbidden: [
    row(
      'domain',
      [],
      'The domain is pure TypeScript and imports only itself: take what you need as an argument, or move the code to the folder that may import it.',
    ),
    row(
      'content',
      [DOMAIN],
      'Content is JSON and thin loaders and may import only the types of the domain: put rules into domain, texts of the interface into i18n.',
    ),
    domainTypesOnly('content'),
    row(
      'i18n',
      [DOMAIN, ...npm('vue')],
      'i18n may import domain types and vue: pass other values to the text as parameters.',
    ),
    domainTypesOnly('i18n'),
    row(
      'persistence',
      [DOMAIN, ...npm('valibot', 'idb')],
      'Persistence may import domain, valibot and idb: let a store join it with Vue, content or texts, and report failures as codes.',
    ),
    row(
      'charts',
      [DOMAIN, I18N, UI, ...npm('vue', 'chart.js', 'vue-chartjs')],
      'Charts may import domain, i18n, components/ui, vue, chart.js and vue-chartjs: take data as props from the view.',
    ),
    row(
      'exports',
      [
        DOMAIN,
        I18N,
        CHART_DATA,
        ...npm('write-excel-file', 'fflate', 'saxen', 'pptxgenjs', 'docx', 'qr'),
      ],
      "Exports may import domain, i18n, the charts' data and their file libraries: let the view pass the document in and offer the file.",
    ),
    row(
      'composables',
      npm('vue', 'vue-router', 'qr'),
      'Composables may import vue and vue-router, and one of them qr: pass texts and values in, or move a rule to domain.',
    ),
    row(
      'components/ui',
      [COMPOSABLES, I18N, ...npm('vue')],
      'A building block knows no questionnaire and may import composables, i18n and vue: if it needs the domain, it belongs to components/shared.',
    ),
    row(
      'components/shared',
      [UI, CHARTS, DOMAIN, COMPOSABLES, I18N, ...npm('vue')],
      'Shared components may import ui, charts, domain, composables, i18n and vue: take the rest as props and send it back as events.',
    ),
    {
      name: 'components-feature-imports',
      severity: 'error',
      comment:
        'A feature may import shared, ui, charts, domain, composables, i18n, vue and vue-router: take what a store holds as props and send events; the view calls the store.',
      from: { path: '^src/components/([^/]+)/', pathNot: [UI, SHARED] },
      to: {
        couldNotResolve: false,
        pathNot: [
          '^src/components/',
          CHARTS,
          DOMAIN,
          COMPOSABLES,
          I18N,
          ...npm('vue', 'vue-router'),
        ],
      },
    },
    {
      name: 'no-feature-to-feature',
      severity: 'error',
      comment:
        'A feature never imports another: move what both need to components/shared (or ui), or let the view put them together.',
      from: { path: '^src/components/([^/]+)/', pathNot: [UI, SHARED] },
      to: { path: '^src/components/', pathNot: [own('components/$1'), UI, SHARED] },
    },
    row(
      'stores',
      [DOMAIN, own('content'), own('persistence'), ...npm('vue', 'pinia')],
      'Stores may import domain, content, persistence, vue and pinia: let the view choose the words and the route.',
    ),
    row(
      'views',
      [
        DOMAIN,
        I18N,
        CHARTS,
        own('exports'),
        COMPOSABLES,
        own('components'),
        STORES,
        ...npm('vue', 'vue-router', 'pinia'),
      ],
      'A view may import everything but persistence, content and file or chart libraries: call a store for what is kept, a chart or an export for the rest.',
    ),
    {
      name: 'exports-when-asked-for',
      severity: 'error',
      comment:
        'Exports are heavy and fetched only when asked for: use await import() in the handler of the click ("import type" is free).',
      from: { path: '^src/', pathNot: own('exports') },
      to: {
        path: own('exports'),
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    row(
      'router',
      [own('views'), I18N, ...npm('vue-router')],
      'The router may import views, i18n and vue-router: let App.vue or the view do what belongs to the page.',
    ),
    {
      name: 'known-folders',
      severity: 'error',
      comment:
        'src has the folders of the table and no others: find the one this belongs to, or change the table with a decision record.',
      from: { path: '^src/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(domain|content|persistence|i18n|charts|exports|composables|stores|views|router|styles)/',
          '^src/components/[^/]+/',
          '^src/(main[.]ts|App[.]vue)$',
        ],
      },
    },
    {
      name: 'app-imported-by-main-only',
      severity: 'error',
      comment: 'App.vue and main.ts put the rest together: move what you need into a folder.',
      from: { path: '^src/', pathNot: '^src/main[.]ts$' },
      to: { path: '^src/(main[.]ts|App[.]vue)$' },
    },
    {
      name: 'chart-library-in-charts-only',
      severity: 'error',
      comment: 'Only src/charts draws: use or add a chart component there.',
      from: { path: '^src/', pathNot: CHARTS },
      to: { path: npm('chart.js', 'vue-chartjs') },
    },
    {
      name: 'qr-library-in-one-file',
      severity: 'error',
      comment:
        'Only src/composables/qr.ts writes and reads QR codes, beside exports: use or add a function there.',
      from: { path: '^src/', pathNot: ['^src/composables/qr[.]ts$', own('exports')] },
      to: { path: npm('qr') },
    },
    {
      name: 'qr-library-when-asked-for',
      severity: 'error',
      comment:
        'The QR library is fetched when the first code is written or read: use await import() there ("import type" is free).',
      from: { path: COMPOSABLES },
      to: { path: npm('qr'), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      comment: 'src never imports tests: move what both need into src, or leave it to the tests.',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'No index files: import from the file that defines it, and name files for the noun.',
      from: { path: '^src/' },
      to: { path: ['^src/index[.](ts|js|vue)$', '^src/.+/index[.](ts|js|vue)$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'These files need each other: move what both use into a third, or pass it as an argument.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing leads here from main.ts: use it or delete it. Git remembers.',
      from: { path: '^src/main[.]ts$' },
      to: { path: '^src/', pathNot: '[.]d[.]ts$|(^|/)tsconfig[.]json$', reachable: false },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'There is no such file or package: mend the path, or install the package.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],

  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.json', '.js', '.mjs', '.d.ts'],
    },
  },
}
