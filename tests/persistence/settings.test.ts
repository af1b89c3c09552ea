import { describe, expect, it } from 'vitest'
import type { Settings } from '../../src/persistence/settings'
import {
  DEFAULT_SETTINGS,
  joinSettings,
  loadSettings,
  serializeSettings,
} from '../../src/persistence/settings'

const ID = '3f0c1f5e-6b1a-4c57-9d3e-2a8b7c6d5e4f'

const CHOSEN: Settings = {
  locale: 'en',
  theme: 'dark',
  keys: false,
  showLast: true,
  address: 'https://seksp.example/app/',
  places: { f0r3k9zt: 'people.equity' },
  files: { [ID]: { time: 1_790_000_000_000, at: 1_790_000_000_001 } },
  clocks: { f0r3k9zt: { part: 2, elapsed: 61_000, startedAt: 1_790_000_000_000 } },
}

describe('settings', () => {
  it('come back as they were stored', () => {
    expect(loadSettings(serializeSettings(CHOSEN))).toEqual(CHOSEN)
  })

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['damaged JSON', '{"locale":"en"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['far too long a text', `{"locale":"en","x":"${'x'.repeat(100_000)}"}`],
  ])('are the defaults where there is %s', (_, text) => {
    expect(loadSettings(text)).toEqual(DEFAULT_SETTINGS)
  })

  it.each([
    ['locale', 'sv'],
    ['theme', 'pink'],
    ['keys', 'yes'],
    ['showLast', 1],
    ['places', ['f0r3k9zt']],
    ['files', null],
    ['files', { [ID]: { time: '14.32', at: 1 } }],
    ['files', { x: { time: 1, at: 1 } }],
    ['files', { [ID]: { kind: 'sent', time: 1, at: 1 } }],
    ['clocks', 'f0r3k9zt'],
    ['clocks', { [ID]: { part: 0, elapsed: 0, startedAt: null } }],
    ['clocks', { f0r3k9zt: { part: -1, elapsed: 0, startedAt: null } }],
    ['clocks', { f0r3k9zt: { part: 0, elapsed: 1.5, startedAt: null } }],
    ['clocks', { f0r3k9zt: { part: 0, elapsed: 0 } }],
    ['clocks', { f0r3k9zt: { part: 0, elapsed: 0, startedAt: '14.32' } }],
  ])('fall back for %s alone when that is wrong', (key, value) => {
    const text = JSON.stringify({ ...CHOSEN, [key]: value })
    const expected = { ...CHOSEN, [key]: DEFAULT_SETTINGS[key as keyof Settings] }
    expect(loadSettings(text)).toEqual(expected)
  })

  it('leave out places whose ids are none', () => {
    const text =
      '{"places":{"__proto__":"people.equity","f0r3k9zt":"people.equity","eft3r7mq":"constructor","x":"y","s1ettet1":3}}'
    expect(loadSettings(text).places).toEqual({ f0r3k9zt: 'people.equity' })
  })

  it('remember the 100 newest places', () => {
    const ids = Array.from({ length: 130 }, (_, n) => `aaaaa${String(n).padStart(3, '0')}`)
    const places = Object.fromEntries(ids.map((id) => [id, 'people.equity']))
    const kept = Object.keys(loadSettings(serializeSettings({ ...CHOSEN, places })).places)
    expect(kept).toEqual(ids.slice(30))
  })

  it('remember the 100 newest clocks, going or standing still', () => {
    const ids = Array.from({ length: 101 }, (_, n) => `aaaaa${String(n).padStart(3, '0')}`)
    const clocks = Object.fromEntries(
      ids.map((id, n) => [id, { part: n, elapsed: 0, startedAt: n % 2 ? n : null }]),
    )
    const kept = loadSettings(serializeSettings({ ...CHOSEN, clocks })).clocks
    expect(kept).toEqual(Object.fromEntries(Object.entries(clocks).slice(1)))
  })

  it('take in the clocks that another tab has noted since', () => {
    const clock = { part: 1, elapsed: 5, startedAt: null }
    const mine = { ...CHOSEN, clocks: { b: clock } }
    const joined = joinSettings({ ...CHOSEN, clocks: { a: clock, b: { ...clock, part: 0 } } }, mine)
    expect(joined.clocks).toEqual({ a: clock, b: clock })
  })

  it('remember which file is kept up to date', () => {
    const files = { [ID]: { kind: 'linked', time: 1, at: 1 } } as const
    expect(loadSettings(serializeSettings({ ...CHOSEN, files })).files).toEqual(files)
  })

  it('take in the places and files that another tab has noted, the own ones last', () => {
    const stored = { ...CHOSEN, theme: 'light' as const, places: { a: 'people.equity', b: 'x' } }
    const mine = { ...CHOSEN, places: { a: 'place.plan-strategy' }, files: {} }
    const joined = joinSettings(stored, mine)
    expect(joined.theme).toBe('dark')
    expect(Object.entries(joined.places)).toEqual([
      ['b', 'x'],
      ['a', 'place.plan-strategy'],
    ])
    expect(joined.files).toEqual(CHOSEN.files)
  })
})
