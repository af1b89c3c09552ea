import { toValue, watchEffect } from 'vue'
import type { MaybeRefOrGetter } from 'vue'

/** Keeps the document's title at a text while the component lives. */
export function usePageTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    document.title = toValue(title)
  })
}
