import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DraftCopy } from '../persistence/mirror'

/** Where participants' answers have their second copy: null before it is there, or where none is. */
export const useDraftCopy = defineStore('draft-copy', () => ({
  copy: shallowRef<DraftCopy | null>(null),
}))
