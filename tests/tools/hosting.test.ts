// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headersByRules } from './hostRules'
import { HASHED, SECURITY_HEADERS } from './serve.mjs'

const read = (name: string) =>
  readFileSync(new URL(`../../docs/hosting/${name}`, import.meta.url), 'utf8')

/** Headers and their values, of what a pattern finds in a configuration. */
function headersIn(text: string, pattern: RegExp): [string, string][] {
  return [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value])
}

/** The tested server's pattern for names with a hash, as it is written outside JavaScript. */
const HASHED_PATTERN = HASHED.source.replace('^', '').replaceAll('\\/', '/')

const KEPT = headersByRules('/assets/index-BcD3_f-h.js')['cache-control']
const FRESH = headersByRules('/sw.js')['cache-control']

describe('the configurations of docs/hosting', () => {
  it('have something to be in step with', () => {
    expect(Object.keys(SECURITY_HEADERS)).toHaveLength(5)
    expect(KEPT).toContain('immutable')
    expect(FRESH).toBe('no-cache')
  })

  describe('for nginx', () => {
    const text = read('six-p.conf')

    it('send what the tested server sends, with a 404 too', () => {
      const sent = headersIn(text, /^add_header (\S+) "(.*)" always;$/gm)
      expect(Object.fromEntries(sent)).toEqual(SECURITY_HEADERS)
    })

    it('let the same names be kept for ever', () => {
      expect(text).toContain(`set $six_p_cache ${FRESH ?? ''};`)
      expect(text).toContain(`set $six_p_cache "${KEPT ?? ''}";`)
      expect(text).toContain(`if ($uri ~ "/${HASHED_PATTERN}")`)
    })

    it.each(['nginx.conf', 'nginx-subpath.conf'])(
      'add no header in %s, which would take all the others away',
      (name) => {
        expect(read(name)).toContain('include six-p.conf;')
        expect(read(name)).not.toContain('add_header')
      },
    )
  })

  describe('for Caddy', () => {
    const text = read('six-p.caddy')

    it('send what the tested server sends', () => {
      const block = /^header \{\n([^}]+)\}/m.exec(text)?.[1] ?? ''
      expect(Object.fromEntries(headersIn(block, /^\t(\S+) "(.*)"$/gm))).toEqual(SECURITY_HEADERS)
    })

    it('let the same names be kept for ever', () => {
      expect(text.split(` ^/${HASHED_PATTERN}\n`)).toHaveLength(3)
      expect(text).toContain(`header @others Cache-Control "${FRESH ?? ''}"`)
      expect(text).toContain(`header @hashed Cache-Control "${KEPT ?? ''}"`)
    })

    it.each(['Caddyfile', 'Caddyfile-subpath'])('are used by %s', (name) => {
      expect(read(name)).toContain('import six-p.caddy')
    })
  })

  it('are the ones in the container', () => {
    const text = read('Dockerfile')
    expect(text).toContain('COPY docs/hosting/six-p.conf ')
    expect(text).toContain('COPY docs/hosting/nginx.conf ')
  })
})
