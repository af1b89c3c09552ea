import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import type { Plugin } from 'vite'

interface Names {
  /** The name of the file that is made. */
  readonly fileName: string
  /** The file of licences that the build makes: it goes into the page. */
  readonly licences: string
}

const ICON = fileURLToPath(new URL('../public/icon.svg', import.meta.url))

/** A source of the page's policy: this very text and no other. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** An element whose text the browser takes as it is, up to the element's end. */
function element(tag: 'script' | 'style', attributes: string, text: string): string {
  if (text.toLowerCase().includes(`</${tag}`)) throw new Error(`A ${tag} would end in its middle`)
  return `<${tag}${attributes}>${text}</${tag}>`
}

/**
 * Nothing but what is in the file: no address is asked for anything, and of scripts and styles only
 * those run whose hashes stand here.
 */
function policyOf(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue six-p',
  ].join('; ')
}

/**
 * Makes one HTML file of the whole build: docs/decisions/0015-one-file.md. The script is packed,
 * since it would fill a megabyte; style and first words are not, so that they show at once.
 */
export function oneFile({ fileName, licences }: Names): Plugin {
  return {
    name: 'six-p:one-file',
    apply: 'build',
    config: () => ({
      // What lies there is for a web server; the icon goes into the page.
      publicDir: false,
      resolve: { alias: { '/icon.svg': ICON } },
      build: {
        assetsInlineLimit: Infinity,
        cssCodeSplit: false,
        modulePreload: false,
        chunkSizeWarningLimit: Infinity,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const icon = encodeURIComponent(readFileSync(ICON, 'utf8').trim())
        return html.replaceAll('./icon.svg', `data:image/svg+xml,${icon}`)
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        let page = ''
        let script = ''
        let style = ''
        let terms = ''
        for (const [name, part] of Object.entries(bundle)) {
          if (part.type === 'chunk') script += part.code.trim()
          else if (name.endsWith('.html')) page += String(part.source)
          else if (name.endsWith('.css')) style += String(part.source).trim()
          else if (name === licences) terms += String(part.source)
          else throw new Error(`There is no place in the one file for ${name}`)
          Reflect.deleteProperty(bundle, name)
        }
        const unpack = readFileSync(new URL('unpack.js', import.meta.url), 'utf8')
        const packed = deflateSync(script, { level: 9 }).toString('base64')
        const policy = policyOf([unpack, script], style)
        const put = (place: RegExp, ...parts: readonly string[]) => {
          if (!place.test(page)) throw new Error(`The page has no ${place.source}`)
          page = page.replace(place, () => parts.join('\n'))
        }
        put(/<script type="module"[^>]*><\/script>\s*/)
        put(/<link rel="stylesheet"[^>]*>/, element('style', '', style))
        // Which letters these are must stand among the first; then what the page may do.
        put(
          /<meta charset="utf-8" \/>/,
          '<meta charset="utf-8" />',
          `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        put(
          /(?=<\/body>)/,
          element('script', ' type="text/plain" id="licences"', terms),
          element('script', ' type="text/plain" id="packed"', packed),
          element('script', '', unpack),
          '',
        )
        this.emitFile({ type: 'asset', fileName, source: page })
      },
    },
  }
}
