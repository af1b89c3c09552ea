import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { da } from './src/i18n/da'

/**
 * Only our own origin, no inline script or style, no eval, and script text only through two named
 * policies. `frame-ancestors` has no effect in a meta element: it belongs to the host's headers.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue six-p',
].join('; ')

/**
 * Writes headline and lead into the page, so that they are on the screen before the script has
 * arrived; the app puts its own first view in the same place.
 */
export function firstScreen(): Plugin {
  const escape = (text: string) =>
    text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  return {
    name: 'six-p:first-screen',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replaceAll('%title%', escape(da.app.documentTitle))
          .replaceAll('%description%', escape(da.home.lead))
          .replaceAll('%name%', escape(da.app.name))
          .replaceAll('%headline%', escape(da.home.headline))
          .replaceAll('%lead%', escape(da.home.lead))
          .replaceAll('%slow%', escape(da.app.slowOrOld)),
    },
  }
}

/** The policy goes into the built page only: the development server works with inline scripts. */
function securityPolicy(): Plugin {
  return {
    name: 'six-p:security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

export const LICENCES = 'licences.txt'

/** The worker's library is put in after the bundle's licences have been listed: its own goes below. */
function workerLicence(): Plugin {
  return {
    name: 'six-p:worker-licence',
    apply: 'build',
    writeBundle({ dir }) {
      const library = new URL('node_modules/workbox-core/', import.meta.url)
      const { version } = JSON.parse(readFileSync(new URL('package.json', library), 'utf8')) as {
        version: string
      }
      const licence = readFileSync(new URL('LICENSE', library), 'utf8')
      appendFileSync(join(dir ?? '', LICENCES), `\n## workbox - ${version} (MIT)\n\n${licence}`)
    },
  }
}

/** The parts that write office files: large, and wanted by few on the first day. */
const OFFICE_PARTS = 'docx|pptx|xlsx|officeFile'

/** Lists the parts that write office files, for the page to have them stored when it is idle. */
function officeList(): Plugin {
  return {
    name: 'six-p:office-list',
    apply: 'build',
    generateBundle(_, bundle) {
      const parts = Object.keys(bundle).filter((file) =>
        new RegExp(`^assets/(${OFFICE_PARTS})-[^/]+\\.js$`).test(file),
      )
      if (parts.length === 0) this.error('There is no part that writes office files')
      this.emitFile({ type: 'asset', fileName: 'office.json', source: JSON.stringify(parts) })
    },
  }
}

/**
 * The service worker, which holds the whole app from the first visit on: docs/decisions/0009. The
 * page registers it itself (src/composables/useAppUpdate.ts), since the plugin's own registration
 * throws under Trusted Types.
 */
function worksOffline(): Plugin[] {
  return VitePWA({
    injectRegister: false,
    // The patterns below have found the icon already.
    includeManifestIcons: false,
    manifest: {
      name: da.app.name,
      short_name: da.app.name,
      description: da.home.lead,
      lang: 'da',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#ffffff',
      background_color: '#ffffff',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,txt}', 'office.json'],
      // Stored when the page is idle, and only where a team works: src/composables/officeParts.ts.
      globIgnores: [`assets/@(${OFFICE_PARTS})-*.js`],
      runtimeCaching: [
        {
          urlPattern: new RegExp(`/assets/(${OFFICE_PARTS})-[^/]+\\.js$`),
          handler: 'CacheFirst',
          options: { cacheName: 'six-p-office' },
        },
      ],
      // One file, so that the host has one name to treat with care.
      inlineWorkboxRuntime: true,
      // A new version waits: src/composables/useAppUpdate.ts lets it in.
      skipWaiting: false,
      // The page of the first visit is covered too.
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      // The pages are behind the #, so every address is the root, whatever stands after a ?. Another
      // path is left to the host, which says 404: there is no page to fall back on.
      ignoreURLParametersMatching: [/.*/],
      navigateFallback: null,
    },
  })
}

/** The oldest browsers that the app runs in. */
export const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4']

/** What is decided when the app is built; the last two are told of in src/views/build.d.ts. */
export const CONSTANTS = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __ONE_FILE__: 'false',
  __WITH_OFFICE__: 'true',
}

/** Workers made of blobs are against the page's policy: what is packed is packed at once. */
export const ALIASES = [
  {
    find: /^fflate$/,
    replacement: fileURLToPath(new URL('src/exports/zip.ts', import.meta.url)),
  },
]

export default defineConfig({
  base: './',
  resolve: { alias: ALIASES },
  plugins: [vue(), firstScreen(), securityPolicy(), workerLicence(), officeList(), worksOffline()],
  define: CONSTANTS,
  build: {
    target: BROWSERS,
    modulePreload: { polyfill: false },
    license: { fileName: LICENCES },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The first screen's script names all others: signs of chance are what does not compress.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          // What the first screen needs arrives in one piece: a request costs more than its bytes.
          groups: [
            { name: 'app', tags: ['$initial'] },
            // Small, and wanted together: each part has its name in the first screen's script.
            { name: 'wording', test: /\/src\/charts\/(aim|change|lowest|score|state)Text\.ts$/ },
          ],
        },
      },
    },
  },
  test: {
    env: { TZ: 'Europe/Copenhagen' },
    restoreMocks: true,
    setupFiles: ['tests/setup.ts'],
    // One of two cores is left idle otherwise.
    maxWorkers: '100%',
    // Properties with thousands of runs take their time on a busy machine.
    testTimeout: 30_000,
    projects: [
      // A project is not told the mode of the command line unless it asks.
      ({ mode }) => ({
        extends: true,
        mode,
        test: {
          name: 'node',
          environment: 'node',
          // Nothing in these remembers anything between two files.
          isolate: false,
          include: ['tests/{domain,persistence,content,exports,architecture,tools}/**/*.test.ts'],
        },
      }),
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['tests/{charts,components,composables,i18n,router,stores,views}/**/*.test.ts'],
        },
      },
    ],
  },
})
