import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { useSettings } from '../../src/stores/settings'

describe('useServices', () => {
  it('says what is missing when an app provides no services', () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    createApp({}).use(createPinia())
    expect(() => useSettings()).toThrow('app.provide(SERVICES, …)')
  })
})
