import { describe, expect, it } from 'vitest'
import { usePaperEntry } from '../../src/stores/paperEntry'
import { AFTER_ID, BEFORE_ID } from '../factories'
import { MemoryStorage, anApp, there } from './support'

const KEY = `six-p/response/paper-${BEFORE_ID}`
const choice = { type: 'choose', question: 'people.opgaven', state: 3 } as const

function open(memory = new MemoryStorage(), round = BEFORE_ID) {
  anApp(memory)
  const store = usePaperEntry()
  store.open(round)
  return store
}

describe('a paper form', () => {
  it('begins empty, and nothing of it is kept', () => {
    const memory = new MemoryStorage()
    const form = there(open(memory).forms.get(BEFORE_ID))
    expect(form).toMatchObject({ revision: 1, answers: {} })
    expect(form.response).toMatch(/^[0-9a-hjkmnp-tv-z]{6}00$/)
    expect(memory.entries.size).toBe(0)
  })

  it('is there again after a reload, with its comments', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    store.edit(BEFORE_ID, choice)
    store.edit(BEFORE_ID, { type: 'comment', question: 'planet.natur', value: 'Åen løb over 🌊' })
    store.edit(BEFORE_ID, { type: 'set-group', group: 'a0000001' })
    expect(open(memory).forms.get(BEFORE_ID)).toEqual(store.forms.get(BEFORE_ID))
    expect(store.forms.get(BEFORE_ID)?.answers['people.opgaven']).toEqual({ state: 3 })
  })

  it('is kept apart from other rounds and from the participant’s own answers', () => {
    const memory = new MemoryStorage({ [`six-p/response/${BEFORE_ID}`]: 'en deltagers' })
    open(memory).edit(BEFORE_ID, choice)
    expect(open(memory, AFTER_ID).forms.get(AFTER_ID)?.answers).toEqual({})
    expect(memory.getItem(`six-p/response/${BEFORE_ID}`)).toBe('en deltagers')
  })

  it('gives way to an empty one under another id, and is forgotten', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    store.edit(BEFORE_ID, choice)
    const before = there(store.forms.get(BEFORE_ID)).response
    store.startAnew(BEFORE_ID)
    expect(store.forms.get(BEFORE_ID)?.answers).toEqual({})
    expect(store.forms.get(BEFORE_ID)?.response).not.toBe(before)
    expect(memory.getItem(KEY)).toBe(null)
  })

  it('starts empty where what was kept cannot be read', () => {
    const store = open(new MemoryStorage({ [KEY]: '{"response":' }))
    expect(store.forms.get(BEFORE_ID)?.answers).toEqual({})
  })

  it('holds for this visit where nothing can be kept', () => {
    const memory = new MemoryStorage()
    memory.refusal = 'QuotaExceededError'
    const store = open(memory)
    store.edit(BEFORE_ID, choice)
    expect(store.forms.get(BEFORE_ID)?.answers).toEqual({ 'people.opgaven': { state: 3 } })
  })

  it('cannot be changed before it is open', () => {
    expect(() => open().edit(AFTER_ID, choice)).toThrow(/No form is open/)
  })
})
