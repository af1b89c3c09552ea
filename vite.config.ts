import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
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
 * arrived; the app puts its own first view in the same place. The policy goes into the built page
 * only: the development server works with inline scripts.
 */
function firstScreen(): Plugin {
  const escape = (text: string) =>
    text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  return {
    name: 'six-p:first-screen',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => ({
        html: html
          .replaceAll('%title%', escape(da.app.documentTitle))
          .replaceAll('%description%', escape(da.home.lead))
          .replaceAll('%name%', escape(da.app.name))
          .replaceAll('%headline%', escape(da.home.headline))
          .replaceAll('%lead%', escape(da.home.lead))
          .replaceAll('%slow%', escape(da.app.slowOrOld)),
        tags: server
          ? []
          : [
              {
                tag: 'meta',
                attrs: {
                  'http-equiv': 'Content-Security-Policy',
                  content: CONTENT_SECURITY_POLICY,
                },
                injectTo: 'head-prepend',
              },
            ],
      }),
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [vue(), firstScreen()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.txt' },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first screen needs arrives in one piece: a request costs more than its bytes.
          groups: [{ name: 'app', tags: ['$initial'] }],
        },
      },
    },
  },
  test: {
    env: { TZ: 'Europe/Copenhagen' },
    restoreMocks: true,
    // Properties with thousands of runs take their time on a busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{domain,persistence,content,architecture,tools,charts,i18n}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['tests/{components,composables,router,stores,views}/**/*.test.ts'],
        },
      },
    ],
  },
})
