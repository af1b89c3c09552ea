import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadFile } from '../../src/composables/downloadFile'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('downloadFile', () => {
  it('hands the text over under its name, and leaves no trace in the page', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:fil'
    })
    const clicked: string[][] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push([this.download, this.getAttribute('href') ?? ''])
    })
    downloadFile('2026-11-23 Østre Å.sixp.json', '{"ø":1}')
    expect(clicked).toEqual([['2026-11-23 Østre Å.sixp.json', 'blob:fil']])
    expect(await blobs[0]?.text()).toBe('{"ø":1}')
    expect(blobs[0]?.type).toBe('application/json')
    expect(document.querySelector('a')).toBe(null)
  })

  it('gives the memory back, but not before the browser has read it', () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:fil')
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    downloadFile('fil.json', '')
    vi.advanceTimersByTime(1_000)
    expect(revoke).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(revoke.mock.calls).toEqual([['blob:fil']])
  })
})
