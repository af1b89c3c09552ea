import { describe, expect, it, vi } from 'vitest'
import type { Invitation } from '../../src/domain/handIn'
import { readCode } from '../../src/persistence/handInCode'
import { writeInvitation } from '../../src/persistence/invitation'
import { readResponseFile, readResponsePayload } from '../../src/persistence/responses'
import { useDraftCopy } from '../../src/stores/draftCopy'
import { useParticipant } from '../../src/stores/participant'
import { BEFORE_ID, aQuestionnaire } from '../factories'
import { MemoryStorage, anApp, there } from './support'
import { memoryMirror } from './tabs'

const KEY = `six-p/response/${BEFORE_ID}`
const QUESTION = 'people.opgaven'
const INVITATION: Invitation = {
  round: BEFORE_ID,
  questionnaire: { id: 'six-p', version: 1 },
  title: 'Rødkøbing Kommune – Verdensmål på tværs 🌍 · Før',
  locale: 'da',
  groups: [{ id: 'p0110001', name: 'Politikere' }],
}

async function open(memory: MemoryStorage = new MemoryStorage(), link?: string) {
  anApp(memory)
  const store = useParticipant()
  await store.open(link ?? (await writeInvitation(INVITATION)))
  return store
}

const choose = (state: 2 | 3) => ({ type: 'choose', question: QUESTION, state }) as const
const write = (value: string) => ({ type: 'comment', question: QUESTION, value }) as const

describe('an invitation', () => {
  it('says what to answer, and begins with no answers', async () => {
    const store = await open()
    expect(store.invitation).toEqual(INVITATION)
    expect(store.draft).toMatchObject({ revision: 1, answers: {} })
  })

  it('stores nothing before there is an answer', async () => {
    const memory = new MemoryStorage()
    await open(memory)
    expect(memory.entries.size).toBe(0)
  })

  it('that was cut off is said to be damaged', async () => {
    const link = await writeInvitation(INVITATION)
    const store = await open(new MemoryStorage(), link.slice(0, -7))
    expect(store.problem).toBe('damaged')
    expect(store.draft).toBeNull()
  })
})

describe('answers on this device', () => {
  it('are there again after the page was closed', async () => {
    const memory = new MemoryStorage()
    const store = await open(memory)
    store.edit(choose(3))
    store.edit(write('Kun i Østre Å 🌱'))
    const before = store.draft
    expect((await open(memory)).draft).toEqual(before)
  })

  it('of two tabs are joined, whichever is edited', async () => {
    const memory = new MemoryStorage()
    const first = await open(memory)
    first.edit(choose(3))
    const second = await open(memory)
    second.edit({ type: 'choose', question: 'people.mandat', state: 2 })
    first.edit(write('Fra den første fane'))
    expect((await open(memory)).draft?.answers).toEqual({
      [QUESTION]: { state: 3, comment: 'Fra den første fane' },
      'people.mandat': { state: 2 },
    })
  })

  it('go on in memory when the storage is full, and that is said', async () => {
    const memory = new MemoryStorage()
    const store = await open(memory)
    memory.refusal = 'QuotaExceededError'
    store.edit(choose(3))
    store.edit(write('Østre Å'))
    expect(store.isKept).toBe(false)
    expect(store.draft?.answers).toEqual({ [QUESTION]: { state: 3, comment: 'Østre Å' } })
    memory.refusal = null
    store.edit(choose(2))
    expect(store.isKept).toBe(true)
  })

  it('go on in memory when there is no room for more than lies there from before', async () => {
    const memory = new MemoryStorage()
    const store = await open(memory)
    store.edit(choose(3))
    memory.refusal = 'QuotaExceededError'
    store.edit(write('Kun i Østre Å 🌱'))
    store.edit({ type: 'choose', question: 'people.mandat', state: 2 })
    const answers = {
      [QUESTION]: { state: 3, comment: 'Kun i Østre Å 🌱' },
      'people.mandat': { state: 2 },
    }
    expect(store.draft?.answers).toEqual(answers)
    store.refresh()
    expect(store.draft?.answers).toEqual(answers)
  })

  it('go on when the storage is cleared under them', async () => {
    const memory = new MemoryStorage()
    const store = await open(memory)
    store.edit(choose(3))
    memory.clear()
    store.edit(write('Østre Å'))
    expect((await open(memory)).draft?.answers).toEqual({
      [QUESTION]: { state: 3, comment: 'Østre Å' },
    })
  })

  it.each(['{"response":"7k3m9q00"', '{"answers":[]}', 'null'])(
    'that cannot be read stay where they are: %s',
    async (text) => {
      const memory = new MemoryStorage({ [KEY]: text })
      const store = await open(memory)
      expect(store.problem).toBe('unreadable')
      store.edit(choose(3))
      expect(memory.getItem(KEY)).toBe(text)
      expect(store.unreadable).toBe(text)
    },
  )

  it('of the one before are gone for the next participant', async () => {
    const memory = new MemoryStorage()
    const store = await open(memory)
    store.edit(write('Kun den første må se det'))
    const first = there(store.draft).response
    store.startAnew()
    expect(store.draft).toMatchObject({ revision: 1, answers: {} })
    expect(store.draft?.response).not.toBe(first)
    expect(JSON.stringify([...memory.entries])).not.toContain('Kun den første')
  })

  it.each([
    ['the one before', `{"response":"7k3m9q00","revision":1,"isOffered":false,"answers":{}}`],
    ['what could not be read', '{"response":"7k3m9q00"'],
  ])('are of nobody but the next once there is no room: not of %s', async (_, text) => {
    const memory = new MemoryStorage({ [KEY]: text })
    const store = await open(memory)
    memory.refusal = 'QuotaExceededError'
    store.startAnew()
    const { response } = there(store.draft)
    store.edit(choose(3))
    expect(response).not.toBe('7k3m9q00')
    expect(store.problem).toBeNull()
    expect(store.draft).toMatchObject({ response, answers: { [QUESTION]: { state: 3 } } })
    expect(memory.entries.size).toBe(0)
  })
})

describe('handing in', () => {
  it('gives the same response by link and file, and its levels by code', async () => {
    const store = await open()
    const questionnaire = aQuestionnaire()
    store.edit({ type: 'set-group', group: 'p0110001' })
    store.edit(choose(3))
    store.edit(write('Kun i Østre Å 🌱'))
    const expected = {
      round: BEFORE_ID,
      questionnaire: { id: 'six-p', version: 1 },
      response: there(store.draft).response,
      revision: 1,
      group: 'p0110001',
      answers: { [QUESTION]: { state: 3, comment: 'Kun i Østre Å 🌱' } },
    }
    const link = await readResponsePayload(there(await store.payload()))
    expect(link.ok && link.value).toEqual(expected)
    const file = there(store.file('Besvarelse'))
    const read = readResponseFile(file.text)
    expect(read.ok && read.value).toEqual(expected)
    const code = readCode(there(store.code(questionnaire)))
    expect(code.ok && code.value).toMatchObject({
      response: expected.response,
      groupLetter: 'p',
      roundStart: BEFORE_ID.slice(0, 5),
    })
    expect(code.ok && code.value.states[0]).toBe(3)
  })

  it('holds neither a time nor a mark of the device', async () => {
    const store = await open()
    store.edit(choose(3))
    const { text, name } = there(store.file('Besvarelse'))
    expect(Object.keys(JSON.parse(text).data).sort()).toEqual(
      ['answers', 'questionnaire', 'response', 'revision', 'round'].sort(),
    )
    expect(`${name}${text}`).not.toMatch(/20\d\d|Mozilla|\bat\b/)
  })
})

describe('the second copy', () => {
  const settled = () => new Promise((done) => setTimeout(done))

  /** A visit with a second copy that comes after the first screen, and what each of both holds. */
  async function visit(memory: MemoryStorage, copy = memoryMirror()) {
    const store = await open(memory)
    return {
      store,
      copy,
      held: () => copy.texts.get(`response/${BEFORE_ID}`),
      join: async () => {
        useDraftCopy().copy = copy
        await settled()
      },
    }
  }

  /** A storage as it was at an earlier moment: what a crash leaves of it. */
  function asItWas(memory: MemoryStorage): MemoryStorage {
    const earlier = new MemoryStorage()
    for (const [key, text] of memory.entries) earlier.setItem(key, text)
    return earlier
  }

  it('takes over what the storage has, and each change after it', async () => {
    const memory = new MemoryStorage()
    const { store, held, join } = await visit(memory)
    store.edit(choose(3))
    await join()
    expect(held()).toBe(memory.getItem(KEY))
    store.edit(write('Kun i Østre Å 🌱'))
    expect(held()).toBe(memory.getItem(KEY))
  })

  it('gives back what a crash took out of the storage', async () => {
    const memory = new MemoryStorage()
    const { store, copy, join } = await visit(memory)
    await join()
    store.edit(choose(2))
    const left = asItWas(memory)
    store.edit(choose(3))
    store.edit(write('Kun i Østre Å 🌱'))
    const before = store.draft

    const next = await visit(left, copy)
    expect(next.store.draft).not.toEqual(before)
    await next.join()
    expect(next.store.draft).toEqual(before)
    expect((await open(left)).draft).toEqual(before)
  })

  it('gives it back beneath what has been answered meanwhile', async () => {
    const memory = new MemoryStorage()
    const { store, copy, join } = await visit(memory)
    await join()
    store.edit(choose(2))
    store.edit(write('Kun i Østre Å 🌱'))

    const next = await visit(new MemoryStorage(), copy)
    next.store.edit(choose(3))
    await next.join()
    expect(there(next.store.draft).answers[QUESTION]).toEqual({
      state: 3,
      comment: 'Kun i Østre Å 🌱',
    })
  })

  it('does not bring older answers back', async () => {
    const memory = new MemoryStorage()
    const { store, copy, join } = await visit(memory)
    await join()
    store.edit(choose(2))
    // A visit whose second copy could not be written.
    const without = await open(memory)
    without.edit(choose(3))

    const next = await visit(memory, copy)
    await next.join()
    expect(there(next.store.draft).answers[QUESTION]?.state).toBe(3)
    expect(next.held()).toBe(memory.getItem(KEY))
  })

  it('never gives the next participant the answers of the one before', async () => {
    const memory = new MemoryStorage()
    const { store, copy, join } = await visit(memory)
    await join()
    store.edit(choose(2))
    const left = asItWas(memory)
    store.edit(write('Kun i Østre Å 🌱'))

    // Anew before the second copy is read; then, after a crash, from what the storage had before.
    const next = await visit(left, copy)
    const crashed = asItWas(left)
    next.store.startAnew()
    const { response } = there(next.store.draft)
    await next.join()
    expect(next.store.draft).toMatchObject({ response, answers: {} })
    const last = await visit(crashed, copy)
    await last.join()
    expect(last.store.draft).toMatchObject({ response, answers: {} })
  })

  it('that cannot be read leaves the storage to do', async () => {
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    const memory = new MemoryStorage()
    const { store, copy, join, held } = await visit(memory, {
      ...memoryMirror(),
      readDraft: () => Promise.reject(new Error('no room')),
    })
    await join()
    store.edit(choose(3))
    expect(reported).toHaveLength(1)
    expect(held()).toBeUndefined()
    expect(copy.texts.size).toBe(0)
    expect((await open(memory)).draft).toEqual(store.draft)
    vi.unstubAllGlobals()
  })
})
