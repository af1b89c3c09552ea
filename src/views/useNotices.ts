import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Texts } from '../i18n/da'

/** What has happened, as functions of the texts, so that it follows the language. */
export interface Notice {
  readonly kind: 'done' | 'problem'
  readonly text: (texts: Texts) => string
  readonly details?: (texts: Texts) => readonly string[]
  /** Takes back what has happened. */
  readonly undo?: () => void
}

/** The one message in view. It lives beside the views, which alone have something to say. */
export const useNotices = defineStore('notices', () => {
  const current = shallowRef<Notice | null>(null)

  function show(notice: Notice): void {
    current.value = notice
  }

  function dismiss(): void {
    current.value = null
  }

  return { current, show, dismiss }
})
