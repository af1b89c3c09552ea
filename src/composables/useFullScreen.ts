import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

interface FullScreen {
  /** Whether the browser lets a page fill the screen at all. */
  readonly isPossible: boolean
  readonly isOn: Readonly<Ref<boolean>>
  readonly toggle: () => Promise<void>
}

/** The page on the whole screen and back. A refusal leaves things as they are. */
export function useFullScreen(): FullScreen {
  const isOn = ref(document.fullscreenElement !== null)
  const update = () => {
    isOn.value = document.fullscreenElement !== null
  }
  document.addEventListener('fullscreenchange', update)
  onScopeDispose(() => document.removeEventListener('fullscreenchange', update))

  async function toggle(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen()
    } catch {
      update()
    }
  }

  return { isPossible: document.fullscreenEnabled, isOn: readonly(isOn), toggle }
}
