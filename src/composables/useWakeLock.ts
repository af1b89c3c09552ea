import { onScopeDispose } from 'vue'

/**
 * Keeps the screen lit while the component lives and the page is visible, where the browser can. The
 * browser lets go whenever the page is hidden; a refusal, as on low battery, changes nothing here.
 */
export function useWakeLock(): void {
  if (!('wakeLock' in navigator)) return
  let lock: WakeLockSentinel | null = null
  let isOver = false

  async function keepLit(): Promise<void> {
    if (document.visibilityState !== 'visible') return
    try {
      const given = await navigator.wakeLock.request('screen')
      if (isOver) await given.release()
      else lock = given
    } catch {
      lock = null
    }
  }

  const onVisibility = () => void keepLit()
  document.addEventListener('visibilitychange', onVisibility)
  onScopeDispose(() => {
    isOver = true
    document.removeEventListener('visibilitychange', onVisibility)
    void lock?.release().catch(() => undefined)
  })
  void keepLit()
}
