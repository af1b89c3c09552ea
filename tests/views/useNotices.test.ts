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

  describe('with something that can be taken back', () => {
    const removal = (undo: () => void, about = 'a') => ({
      kind: 'done' as const,
      text: () => 'Runden er slettet.',
      undo,
      about,
    })

    it('takes back the latest first, also when another message stands there', () => {
      const notices = open()
      const [first, second] = [vi.fn(), vi.fn()]
      notices.show(removal(first))
      notices.show(removal(second))
      notices.show({ kind: 'problem', text: (texts) => texts.errors.unexpected })
      notices.undo()
      expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
      expect(notices.current?.text(da)).toBe(da.app.undone)
      expect(notices.current?.details?.(da)).toEqual(['Fortrudt: Runden er slettet.'])
      notices.undo()
      expect(first).toHaveBeenCalledOnce()
    })

    it('takes it back once', () => {
      const notices = open()
      const undo = vi.fn()
      notices.show(removal(undo))
      notices.undo()
      notices.undo()
      expect(undo).toHaveBeenCalledOnce()
    })

    it('takes back the one it is asked to, and leaves the others', () => {
      const notices = open()
      const [first, second] = [vi.fn(), vi.fn()]
      const notice = removal(first)
      notices.show(notice)
      notices.show(removal(second))
      notices.undo(notice)
      expect(first).toHaveBeenCalledOnce()
      expect(notices.undoable).toHaveLength(1)
    })

    it('can still be taken back after its message was closed', () => {
      const notices = open()
      const undo = vi.fn()
      notices.show(removal(undo))
      notices.dismiss()
      notices.undo()
      expect(undo).toHaveBeenCalledOnce()
    })

    it('can no longer be taken back once it is settled', () => {
      const notices = open()
      const [first, second] = [vi.fn(), vi.fn()]
      notices.show(removal(first, 'a'))
      notices.show(removal(second, 'b'))
      notices.settle('b')
      expect(notices.current).toBe(null)
      notices.undo()
      expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
      notices.show(removal(second, 'b'))
      notices.settle()
      expect(notices.undoable).toEqual([])
    })
  })
})
