import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

/** Whether a media query matches now; follows it while the component lives. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const list = window.matchMedia(query)
  const matches = ref(list.matches)
  const update = () => {
    matches.value = list.matches
  }
  list.addEventListener('change', update)
  onScopeDispose(() => list.removeEventListener('change', update))
  return readonly(matches)
}
