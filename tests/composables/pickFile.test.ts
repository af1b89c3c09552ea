import { afterEach, describe, expect, it, vi } from 'vitest'
import { canPickFile, pickExistingFile, pickNewFile } from '../../src/composables/pickFile'
import { FakeFile } from '../fixtures/fakeFile'

const NAME = '2026-11-23 Østre Å.sixp.json'
const JSON_FILES = {
  id: 'six-p',
  types: [{ description: 'Vurdering', accept: { 'application/json': ['.json'] } }],
}

/** A browser with these windows for choosing a file. */
function withPickers(pick: () => Promise<FakeFile>) {
  const save = vi.fn(pick)
  const open = vi.fn(async () => [await pick()])
  vi.stubGlobal('showSaveFilePicker', save)
  vi.stubGlobal('showOpenFilePicker', open)
  return { save, open }
}

const refusing = (name: string) => () => Promise.reject(new DOMException('No', name))

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('canPickFile', () => {
  it('is so only where the browser has a window for it', () => {
    expect(canPickFile()).toBe(false)
    withPickers(refusing('AbortError'))
    expect(canPickFile()).toBe(true)
  })
})

describe('pickNewFile', () => {
  it('offers a name', async () => {
    const file = new FakeFile(NAME)
    const { save } = withPickers(() => Promise.resolve(file))
    expect(await pickNewFile(NAME, 'Vurdering')).toBe(file)
    expect(save.mock.calls).toEqual([[{ ...JSON_FILES, suggestedName: NAME }]])
  })
})

describe('pickExistingFile', () => {
  it('asks for permission to write the file at once', async () => {
    const file = new FakeFile(NAME)
    file.permission = 'prompt'
    const { open } = withPickers(() => Promise.resolve(file))
    expect(await pickExistingFile('Vurdering')).toBe(file)
    expect(open.mock.calls).toEqual([[JSON_FILES]])
    expect(file.permission).toBe('granted')
  })

  it('gives the file also when the user says no', async () => {
    const file = new FakeFile(NAME)
    file.permission = 'prompt'
    file.answer = 'denied'
    withPickers(() => Promise.resolve(file))
    expect(await pickExistingFile('Vurdering')).toBe(file)
  })
})

describe.each([
  ['pickNewFile', () => pickNewFile(NAME, 'Vurdering')],
  ['pickExistingFile', () => pickExistingFile('Vurdering')],
] as const)('%s', (_, pick) => {
  it('gives nothing when the user thinks better of it', async () => {
    withPickers(refusing('AbortError'))
    expect(await pick()).toBe(null)
  })

  it.each(['NotAllowedError', 'SecurityError'])(
    'says that it is refused when the browser says %s',
    async (name) => {
      withPickers(refusing(name))
      expect(await pick()).toBe('refused')
    },
  )

  it('hides no other error', async () => {
    withPickers(refusing('DataError'))
    await expect(pick()).rejects.toThrow('No')
  })
})
