import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { useNotices } from '../../src/views/useNotices'

function open() {
  setActivePinia(createPinia())
  return useNotices()
}

describe('useNotices', () => {
  it('begins with nothing to say', () => {
    expect(open().current).toBe(null)
  })

  it('shows the newest alone', () => {
    const notices = open()
    const undo = vi.fn()
    notices.show({ kind: 'done', text: (texts) => texts.answering.cleared, undo })
    notices.show({ kind: 'problem', text: (texts) => texts.errors.unexpected })
    expect(notices.current?.text(da)).toBe(da.errors.unexpected)
    expect(notices.current?.undo).toBe(undefined)
    expect(undo).not.toHaveBeenCalled()
  })

  it('is silent again once it is dismissed', () => {
    const notices = open()
    notices.show({ kind: 'done', text: (texts) => texts.answering.cleared })
    notices.dismiss()
    expect(notices.current).toBe(null)
  })
})
