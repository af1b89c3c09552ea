import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { usePageTitle } from '../../src/composables/usePageTitle'

describe('usePageTitle', () => {
  it('follows its text while it lives, and lets go afterwards', async () => {
    const title = ref('Svar: People · Seks P')
    const scope = effectScope()
    scope.run(() => {
      usePageTitle(title)
    })
    expect(document.title).toBe('Svar: People · Seks P')
    title.value = 'Svar: Place · Seks P'
    await nextTick()
    expect(document.title).toBe('Svar: Place · Seks P')
    scope.stop()
    title.value = 'Noget andet'
    await nextTick()
    expect(document.title).toBe('Svar: Place · Seks P')
  })
})
