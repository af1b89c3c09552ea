import { shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

/** What the header covers at the upper edge. */
const BELOW_HEADER = { rootMargin: '-64px 0px 0px' }

/** Whether any of an element can be seen in the window; true while there is none. */
export function useIsInView(element: Readonly<Ref<Element | null>>): Readonly<Ref<boolean>> {
  const isInView = shallowRef(true)
  watch(
    element,
    (present, _, onCleanup) => {
      isInView.value = true
      if (!present) return
      const observer = new IntersectionObserver(([entry]) => {
        isInView.value = entry?.isIntersecting ?? true
      }, BELOW_HEADER)
      observer.observe(present)
      onCleanup(() => observer.disconnect())
    },
    { flush: 'post' },
  )
  return isInView
}
