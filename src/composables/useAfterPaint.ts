import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'

/**
 * A copy of a value that follows one frame later, so that what the user did is painted before
 * something costly is drawn from it.
 */
export function useAfterPaint<T>(source: () => T): Readonly<ShallowRef<T>> {
  const copy = shallowRef(source())
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  watch(source, (value) => {
    cancel()
    frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        copy.value = value
      })
    })
  })
  onScopeDispose(cancel)
  return copy
}
