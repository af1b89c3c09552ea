import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { loadGuide } from '../content/catalogue'
import type { Guide } from '../domain/guide'

/** The workshop guide. */
export const useGuide = defineStore('guide', () => {
  /** Null while it has not arrived. */
  const guide = shallowRef<Guide | null>(null)

  /** Fetches the guide once. */
  async function load(): Promise<void> {
    guide.value ??= await loadGuide()
  }

  return { guide, load }
})
