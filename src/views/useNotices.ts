import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Texts } from '../i18n/da'

/** What has happened, as functions of the texts, so that it follows the language. */
export interface Notice {
  readonly kind: 'done' | 'problem'
  readonly text: (texts: Texts) => string
  readonly details?: (texts: Texts) => readonly string[]
  /** Something to do about it. */
  readonly action?: { readonly label: (texts: Texts) => string; readonly run: () => void }
  /** Takes back what has happened. */
  readonly undo?: () => void
  /** The assessment it happened to: once that has gone into a file it cannot be taken back. */
  readonly about?: string
}

/** The one message in view. It lives beside the views, which alone have something to say. */
export const useNotices = defineStore('notices', () => {
  const current = shallowRef<Notice | null>(null)
  /** What can be taken back in this visit, the latest last. */
  const undoable = shallowRef<readonly Notice[]>([])

  function show(notice: Notice): void {
    current.value = notice
    if (notice.undo) undoable.value = [...undoable.value, notice]
  }

  function dismiss(): void {
    current.value = null
  }

  /** Takes back the latest thing that can be, or this one, and says so. */
  function undo(notice: Notice | undefined = undoable.value.at(-1)): void {
    if (!notice?.undo || !undoable.value.includes(notice)) return
    undoable.value = undoable.value.filter((other) => other !== notice)
    notice.undo()
    show({
      kind: 'done',
      text: (texts) => texts.app.undone,
      details: (texts) => [texts.app.undoneWhat(notice.text(texts))],
    })
  }

  /**
   * What has happened to this assessment, or to any, can no longer be taken back. Tells whether
   * anything could until now.
   */
  function settle(about?: string): boolean {
    const isSettled = (notice: Notice) => about === undefined || notice.about === about
    const left = undoable.value.filter((notice) => !isSettled(notice))
    const hasSettled = left.length < undoable.value.length
    undoable.value = left
    if (current.value?.undo && isSettled(current.value)) dismiss()
    return hasSettled
  }

  return { current, undoable, show, dismiss, undo, settle }
})
