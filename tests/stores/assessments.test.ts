import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findRound } from '../../src/domain/rounds'
import { useAssessments } from '../../src/stores/assessments'
import { ASSESSMENT_ID, BEFORE_ID, aRound, anAssessment } from '../factories'
import { DRAFT, MemoryStorage, WHO, anApp, keyOf, readBack, storageOf, there } from './support'

/** The store over a storage in which these texts stand. */
function open(memory: Storage | null = new MemoryStorage()) {
  anApp(memory)
  const store = useAssessments()
  store.load()
  return store
}

const DAMAGED = '{"app":"six-p","kind":"assessm'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('keepBaseline', () => {
  it('keeps a closed copy that later answers leave alone', () => {
    const store = open(storageOf(anAssessment()))
    const copy = store.keepBaseline(ASSESSMENT_ID, BEFORE_ID, 'Før (kopi)')
    const question = 'people.opgaven'
    store.change(ASSESSMENT_ID, { type: 'set-answer', round: BEFORE_ID, question, state: 5 })
    const round = there(findRound(there(store.find(ASSESSMENT_ID)), copy))
    expect([round.label.value, round.answers[question]?.state?.value]).toEqual(['Før (kopi)', 2])
    expect(round.closings.map(({ on, closed }) => [on, closed])).toEqual([['2026-11-24', true]])
  })
})

describe('load', () => {
  it('finds what the browser holds', () => {
    const store = open(storageOf(anAssessment()))
    expect(store.find(ASSESSMENT_ID)?.team.value).toBe('Verdensmål på tværs 🌍')
    expect(store.saveState).toEqual({ kind: 'saved' })
  })

  it('writes nothing', () => {
    const memory = storageOf(anAssessment())
    const before = new Map(memory.entries)
    open(memory)
    vi.runAllTimers()
    expect(memory.entries).toEqual(before)
  })

  it('says that nothing can be kept where the browser gives no storage', () => {
    const store = open(null)
    expect(store.saveState).toEqual({ kind: 'failed', code: 'blocked' })
  })

  it('still works there, in memory', () => {
    const store = open(null)
    const id = store.create(WHO)
    expect(store.find(id)?.team.value).toBe('Byliv')
  })
})

describe('create', () => {
  it('makes an assessment without rounds and saves it', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    const id = store.create(WHO)
    expect(store.saveState).toEqual({ kind: 'saving' })
    vi.runAllTimers()
    expect(store.saveState).toEqual({ kind: 'saved' })
    expect(readBack(memory, id)).toMatchObject({ id, rounds: {}, team: { value: 'Byliv' } })
  })

  it('tells when it was saved', () => {
    const store = open()
    expect(store.savedAt).toBe(null)
    store.create(WHO)
    store.flush()
    expect(store.savedAt).toBeGreaterThan(0)
  })
})

describe('addRound', () => {
  it('begins with today’s questionnaire', () => {
    const store = open()
    const id = store.create(WHO)
    const round = store.addRound(id, DRAFT)
    expect(findRound(there(store.find(id)), round)).toMatchObject({
      label: { value: 'Før' },
      date: { value: '2026-11-23' },
      scope: { value: 'municipality' },
      questionnaire: { id: 'six-p', version: 1 },
      answers: {},
    })
  })

  it('keeps to the questionnaire of the round before', () => {
    const other = { id: 'others-own', version: 7 }
    const store = open(
      storageOf(anAssessment({ rounds: { [BEFORE_ID]: aRound({ questionnaire: other }) } })),
    )
    const round = store.addRound(ASSESSMENT_ID, { ...DRAFT, label: 'Efter', date: '2027-01-01' })
    expect(findRound(there(store.find(ASSESSMENT_ID)), round)?.questionnaire).toEqual(other)
  })
})

describe('change', () => {
  it('edits the document and saves it', () => {
    const memory = storageOf(anAssessment())
    const store = open(memory)
    store.change(ASSESSMENT_ID, {
      type: 'set-answer',
      round: BEFORE_ID,
      question: 'people.opgaven',
      state: 4,
    })
    vi.runAllTimers()
    expect(readBack(memory, ASSESSMENT_ID)).toMatchObject({
      rounds: { [BEFORE_ID]: { answers: { 'people.opgaven': { state: { value: 4 } } } } },
    })
  })

  it('saves nothing when nothing changes', () => {
    const memory = storageOf(anAssessment({ team: { value: 'Byliv', at: 1 } }))
    const store = open(memory)
    store.change(ASSESSMENT_ID, { type: 'set-team', value: 'Byliv' })
    expect(store.saveState).toEqual({ kind: 'saved' })
    expect(store.savedAt).toBe(null)
  })

  it('takes an assessment that is not there for a bug', () => {
    const store = open()
    expect(() => store.change(ASSESSMENT_ID, { type: 'set-team', value: 'Byliv' })).toThrow(
      ASSESSMENT_ID,
    )
  })

  it('hides what is deleted and finds it again when that is undone', () => {
    const store = open(storageOf(anAssessment()))
    store.change(ASSESSMENT_ID, { type: 'set-deleted', value: true })
    expect(store.find(ASSESSMENT_ID)).toBe(undefined)
    store.change(ASSESSMENT_ID, { type: 'set-deleted', value: false })
    expect(store.find(ASSESSMENT_ID)?.id).toBe(ASSESSMENT_ID)
  })
})

describe('what cannot be read', () => {
  const unreadable = () => new MemoryStorage({ [keyOf(ASSESSMENT_ID)]: DAMAGED })

  it('is listed with its reason, and left as it is', () => {
    const memory = unreadable()
    const store = open(memory)
    expect(store.unreadable).toMatchObject([{ id: ASSESSMENT_ID, error: { code: 'damaged' } }])
    expect(memory.getItem(keyOf(ASSESSMENT_ID))).toBe(DAMAGED)
    expect(store.documents.size).toBe(0)
  })

  it('is gone once its owner deletes it', () => {
    const memory = unreadable()
    const store = open(memory)
    store.deleteUnreadable(ASSESSMENT_ID)
    expect(store.unreadable).toEqual([])
    expect(memory.entries.size).toBe(0)
  })
})

describe('when saving fails', () => {
  it('says why, keeps the work, and saves it once there is room', () => {
    const memory = storageOf(anAssessment({ team: { value: 'Byliv', at: 1 } }))
    const store = open(memory)
    memory.refusal = 'QuotaExceededError'
    store.change(ASSESSMENT_ID, { type: 'set-team', value: 'Nyt' })
    vi.runAllTimers()
    expect(store.saveState).toEqual({ kind: 'failed', code: 'full' })
    expect(store.find(ASSESSMENT_ID)?.team.value).toBe('Nyt')
    expect(readBack(memory, ASSESSMENT_ID)).toMatchObject({ team: { value: 'Byliv' } })

    memory.refusal = null
    store.retry()
    expect(store.saveState).toEqual({ kind: 'saved' })
    expect(readBack(memory, ASSESSMENT_ID)).toMatchObject({ team: { value: 'Nyt' } })
  })

  it('says that the browser refuses', () => {
    const memory = new MemoryStorage()
    const store = open(memory)
    memory.refusal = 'SecurityError'
    store.create(WHO)
    store.flush()
    expect(store.saveState).toEqual({ kind: 'failed', code: 'blocked' })
  })

  it('does not say that it is saving while it still fails', () => {
    const memory = storageOf(anAssessment())
    const store = open(memory)
    memory.refusal = 'QuotaExceededError'
    store.change(ASSESSMENT_ID, { type: 'set-team', value: 'Et' })
    vi.runAllTimers()
    store.change(ASSESSMENT_ID, { type: 'set-team', value: 'To' })
    expect(store.saveState).toEqual({ kind: 'failed', code: 'full' })
  })
})

describe('a kept text that is taken away', () => {
  const EVIDENCE = `/rounds/${BEFORE_ID}/answers/people.opgaven/evidence`

  function openWithText() {
    const memory = storageOf(anAssessment())
    const store = open(memory)
    const texts = [{ path: EVIDENCE, text: 'Skovbrynet' }]
    store.change(ASSESSMENT_ID, { type: 'keep-texts', texts })
    const keys = Object.keys(there(store.find(ASSESSMENT_ID)).setAside)
    return { memory, store, keys }
  }

  it('can be brought back, and is in the document all the while', () => {
    const { store, keys } = openWithText()
    store.dismiss(ASSESSMENT_ID, keys)
    expect([...(store.dismissed.get(ASSESSMENT_ID) ?? [])]).toEqual(keys)
    expect(JSON.stringify(store.find(ASSESSMENT_ID))).toContain('Skovbrynet')
    store.bringBack(ASSESSMENT_ID, keys)
    store.finishDismissals()
    expect(JSON.stringify(store.find(ASSESSMENT_ID))).toContain('Skovbrynet')
  })

  it('is gone for good once the visit ends', () => {
    const { memory, store, keys } = openWithText()
    store.dismiss(ASSESSMENT_ID, keys)
    store.finishDismissals()
    store.flush()
    expect(memory.getItem(keyOf(ASSESSMENT_ID))).not.toContain('Skovbrynet')
    expect(store.dismissed.size).toBe(0)
  })

  it('leaves those of other assessments alone when one goes into a file', () => {
    const { store, keys } = openWithText()
    store.dismiss(ASSESSMENT_ID, keys)
    store.finishDismissals('another')
    expect(JSON.stringify(store.find(ASSESSMENT_ID))).toContain('Skovbrynet')
    store.finishDismissals(ASSESSMENT_ID)
    expect(JSON.stringify(store.find(ASSESSMENT_ID))).not.toContain('Skovbrynet')
  })
})

describe('hasRoomForRound', () => {
  it('ends at 200 rounds, beyond which the assessment could not be opened again', () => {
    const rounds = Object.fromEntries(
      Array.from({ length: 199 }, (_, n) => [`aaaa0${String(n).padStart(3, '0')}`, aRound()]),
    )
    const store = open(
      storageOf(anAssessment({ rounds: { ...rounds, gone0001: { purged: true } } })),
    )
    expect(store.hasRoomForRound(ASSESSMENT_ID)).toBe(true)
    store.addRound(ASSESSMENT_ID, DRAFT)
    expect(store.hasRoomForRound(ASSESSMENT_ID)).toBe(false)
  })
})

describe('newGroupId', () => {
  it('is an id that begins as no other does', () => {
    expect(open().newGroupId([])).toBe('r0000100')
    expect(open().newGroupId(['rzzzzzzz', '1zzzzzzz'])).toBe('20000100')
  })

  it('never begins with 0', () => {
    anApp()
    const store = useAssessments()
    const taken: string[] = []
    for (let id = store.newGroupId(taken); id !== null; id = store.newGroupId(taken)) taken.push(id)
    expect(taken.map((id) => id.slice(0, 1)).sort()).toEqual(
      Array.from('123456789abcdefghjkmnpqrstvwxyz'),
    )
  })
})

describe('newResponseId', () => {
  it('leaves its end free for a hand-in code', () => {
    expect(open().newResponseId()).toMatch(/^[0-9a-hjkmnp-tv-z]{6}00$/)
  })
})

describe('hasRoomForResponse', () => {
  const responses = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `r${String(n).padStart(5, '0')}00`,
        { revision: 1, answers: {} },
      ]),
    )
  const storeWith = (count: number, more = {}) =>
    open(
      storageOf(
        anAssessment({
          rounds: { [BEFORE_ID]: aRound({ responses: { ...responses(count), ...more } }) },
        }),
      ),
    )

  it('is so up to what can be opened again; what is gone for good takes no room', () => {
    const purged = { purged00: { purged: true } as const }
    expect(storeWith(399, purged).hasRoomForResponse(ASSESSMENT_ID, BEFORE_ID)).toBe(true)
    expect(storeWith(400).hasRoomForResponse(ASSESSMENT_ID, BEFORE_ID)).toBe(false)
  })

  it('is not so for a round that is not there', () => {
    expect(storeWith(1).hasRoomForResponse(ASSESSMENT_ID, 'eft3r7mq')).toBe(false)
  })
})
