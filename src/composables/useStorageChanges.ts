import { onBeforeUnmount, onMounted } from 'vue'

/** Calls back when another tab has stored something, or when one comes back to the page. */
export function useStorageChanges(listen: () => void): void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') listen()
  }
  onMounted(() => {
    window.addEventListener('storage', listen)
    window.addEventListener('pageshow', listen)
    document.addEventListener('visibilitychange', onVisible)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('storage', listen)
    window.removeEventListener('pageshow', listen)
    document.removeEventListener('visibilitychange', onVisible)
  })
}
