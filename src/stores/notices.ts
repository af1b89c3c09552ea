import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** `T` is the interface's catalogue of texts, so that a notice follows the language. */
export interface Notice<T = never> {
  readonly kind: 'done' | 'problem'
  readonly text: (texts: T) => string
  readonly details?: (texts: T) => readonly string[]
  readonly undo?: () => void
}

/** The one message in view: what has happened, and how to take it back. */
export const useNotices = defineStore('notices', () => {
  const current = shallowRef<Notice | null>(null)

  function show<T>(notice: Notice<T>): void {
    current.value = notice as Notice
  }

  function dismiss(): void {
    current.value = null
  }

  return { current, show, dismiss }
})
