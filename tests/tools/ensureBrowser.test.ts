// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findChromium, findFirefox } from './ensureBrowser.mjs'

function machine(platform: string, paths: readonly string[], env: Record<string, string> = {}) {
  return { platform, env, isThere: (path: string) => paths.includes(path) }
}

describe('findChromium', () => {
  it('takes Chromium before Chrome', () => {
    const paths = ['/usr/bin/google-chrome', '/usr/bin/chromium']
    expect(findChromium({}, machine('linux', paths))).toBe('/usr/bin/chromium')
  })

  it('takes the one without windows only when that is asked for, and only where it is', () => {
    const both = machine('linux', ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'])
    expect(findChromium({ isBare: true }, both)).toBe('/usr/bin/chromium-headless-shell')
    expect(findChromium({}, both)).toBe('/usr/bin/chromium')
    const one = machine('linux', ['/usr/bin/chromium'])
    expect(findChromium({ isBare: true }, one)).toBe('/usr/bin/chromium')
  })

  it('looks along the PATH', () => {
    const found = findChromium(
      {},
      machine('linux', ['/snap/bin/chromium'], { PATH: '/usr/local/bin:/snap/bin' }),
    )
    expect(found).toBe('/snap/bin/chromium')
  })

  it('looks among the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium({}, machine('darwin', [chrome]))).toBe(chrome)
  })

  it('finds nothing where there is nothing', () => {
    expect(findChromium({}, machine('linux', []))).toBeUndefined()
  })

  describe('with CHROMIUM_PATH', () => {
    it('takes that', () => {
      const found = findChromium(
        {},
        machine('linux', ['/usr/bin/chromium', '/opt/c'], { CHROMIUM_PATH: '/opt/c' }),
      )
      expect(found).toBe('/opt/c')
    })

    it('does not quietly take another when it leads nowhere', () => {
      const wrong = machine('linux', ['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/c' })
      expect(() => findChromium({}, wrong)).toThrow('/opt/c')
    })
  })
})

describe('findFirefox', () => {
  it('takes the one with long support before the other', () => {
    const both = machine('linux', ['/usr/bin/firefox', '/usr/bin/firefox-esr'])
    expect(findFirefox(both)).toBe('/usr/bin/firefox-esr')
    expect(findFirefox(machine('linux', ['/usr/bin/firefox']))).toBe('/usr/bin/firefox')
    expect(findFirefox(machine('linux', ['/usr/bin/chromium']))).toBeUndefined()
  })

  it('takes FIREFOX_PATH, and nothing in its place', () => {
    const env = { FIREFOX_PATH: '/opt/firefox' }
    expect(findFirefox(machine('linux', ['/opt/firefox'], env))).toBe('/opt/firefox')
    expect(() => findFirefox(machine('linux', ['/usr/bin/firefox'], env))).toThrow('/opt/firefox')
  })
})
