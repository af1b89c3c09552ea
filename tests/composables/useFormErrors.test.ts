import { effectScope, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { useFormErrors } from '../../src/composables/useFormErrors'

function aForm(name = '') {
  const value = ref(name)
  const checks = () => (value.value === '' ? { name: 'Skriv et navn.' } : {})
  const form = effectScope().run(() => useFormErrors<'name'>(checks, ref(null)))
  if (!form) throw new Error('The scope has ended')
  return { value, ...form }
}

describe('useFormErrors', () => {
  it('is silent while the form is first filled in', () => {
    const { errors, messages } = aForm()
    expect([errors.value, messages.value]).toEqual([{}, []])
  })

  it('lets a right form go', () => {
    const { isValid, attempts } = aForm('Byliv')
    expect(isValid()).toBe(true)
    expect(attempts.value).toBe(0)
  })

  it('says what is missing after the first attempt', () => {
    const { isValid, errors, messages } = aForm()
    expect(isValid()).toBe(false)
    expect(errors.value).toEqual({ name: 'Skriv et navn.' })
    expect(messages.value).toEqual(['Skriv et navn.'])
  })

  it('counts the attempts that failed', () => {
    const { isValid, attempts } = aForm()
    isValid()
    isValid()
    expect(attempts.value).toBe(2)
  })

  it('follows what is written from then on', () => {
    const { isValid, errors, value } = aForm()
    isValid()
    value.value = 'Byliv'
    expect(errors.value).toEqual({})
    value.value = ''
    expect(errors.value).toEqual({ name: 'Skriv et navn.' })
  })
})
