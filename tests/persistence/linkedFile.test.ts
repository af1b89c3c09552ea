import { describe, expect, it } from 'vitest'
import { readText, replaceText } from '../../src/persistence/linkedFile'
import { FakeFile } from '../fixtures/fakeFile'

const NAME = '2026-11-23 Rødkøbing Kommune.sixp.json'
const aFile = (content = 'før') => new FakeFile(NAME, content)

/** What the browser calls it, and what we call it. */
const NAMES = [
  ['NotAllowedError', 'no-permission'],
  ['SecurityError', 'no-permission'],
  ['NotFoundError', 'missing'],
  ['NoModificationAllowedError', 'locked'],
  ['InvalidModificationError', 'locked'],
  ['QuotaExceededError', 'full'],
  ['AbortError', 'failed'],
] as const

describe('readText', () => {
  it('gives the text', async () => {
    expect(await readText(aFile('Rødkøbing 🌱'))).toEqual({ ok: true, value: 'Rødkøbing 🌱' })
  })

  it('says that bytes which are no text are damaged', async () => {
    const file = new FakeFile(NAME, new Uint8Array([0x7b, 0xc3]))
    expect(await readText(file)).toEqual({ ok: false, error: { code: 'damaged' } })
  })

  it.each([...NAMES, ['NotReadableError', 'locked'] as const])(
    'says of %s: %s',
    async (name, code) => {
      const file = aFile()
      file.refusals.read = name
      expect(await readText(file)).toEqual({ ok: false, error: code })
    },
  )
})

describe('replaceText', () => {
  it('puts the text in the place of the old one', async () => {
    const file = aFile('noget meget længere, der stod der før')
    expect(await replaceText(file, 'efter')).toEqual({ ok: true, value: undefined })
    expect(file.content).toBe('efter')
  })

  describe.each(['open', 'write', 'close'] as const)('when the browser refuses to %s', (step) => {
    it.each(NAMES)('says of %s: %s, and leaves the file as it was', async (name, code) => {
      const file = aFile()
      file.refusals[step] = name
      expect(await replaceText(file, 'efter')).toEqual({ ok: false, error: code })
      expect(file.content).toBe('før')
      expect(file.open).toBe(0)
    })
  })

  it('believes only what it reads afterwards', async () => {
    const file = aFile()
    file.alter = (text) => text.slice(0, 3)
    expect(await replaceText(file, 'efter')).toEqual({ ok: false, error: 'not-kept' })
  })

  it('does not believe a file that cannot be read afterwards', async () => {
    const file = aFile()
    file.refusals.read = 'NotReadableError'
    expect(await replaceText(file, 'efter')).toEqual({ ok: false, error: 'not-kept' })
  })
})
