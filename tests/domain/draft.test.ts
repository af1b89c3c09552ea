import { describe, expect, it } from 'vitest'
import type { DraftEdit } from '../../src/domain/draft'
import { createDraft, draftProgress, editDraft } from '../../src/domain/draft'
import { frozen } from '../factories'

const EMPTY = frozen(createDraft('7k3m9q00'))
const QUESTION = 'people.opgaven'
const after = (...edits: readonly DraftEdit[]) => edits.reduce(editDraft, EMPTY)
const choose = (state: 2 | 3 | 'unanswered'): DraftEdit => ({
  type: 'choose',
  question: QUESTION,
  state,
})
const write = (value: string): DraftEdit => ({ type: 'comment', question: QUESTION, value })

describe('a participant’s answers', () => {
  it('begin with none, as the first revision', () => {
    expect(EMPTY).toEqual({ response: '7k3m9q00', revision: 1, isOffered: false, answers: {} })
  })

  it('keep a level and a comment apart', () => {
    expect(after(choose(3), write('Østre Å 🌱')).answers).toEqual({
      [QUESTION]: { state: 3, comment: 'Østre Å 🌱' },
    })
    expect(after(write('Østre Å'), choose(2)).answers).toEqual({
      [QUESTION]: { state: 2, comment: 'Østre Å' },
    })
  })

  it('lose a comment that is emptied', () => {
    expect(after(choose(3), write('Å'), write(' ')).answers).toEqual({ [QUESTION]: { state: 3 } })
  })

  it('are the same after an edit that changes nothing', () => {
    const once = after(choose(3), write('Å'), { type: 'set-group', group: 'p0110001' })
    for (const edit of [choose(3), write('Å')]) expect(editDraft(once, edit)).toBe(once)
    expect(editDraft(once, { type: 'set-group', group: 'p0110001' })).toBe(once)
    expect(editDraft(EMPTY, { type: 'set-group', group: null })).toBe(EMPTY)
  })

  it('become the next revision with the first change after they were offered', () => {
    const offered = after(choose(3), { type: 'offer' })
    expect(offered).toMatchObject({ revision: 1, isOffered: true })
    const changed = editDraft(offered, choose(2))
    expect(changed).toMatchObject({ revision: 2, isOffered: false })
    expect(editDraft(changed, write('Å')).revision).toBe(2)
    expect(editDraft(offered, { type: 'set-group', group: 'p0110001' }).revision).toBe(2)
  })

  it('stay the revision that was offered while one only looks around', () => {
    const offered = after(choose(3), { type: 'offer' })
    expect(editDraft(offered, { type: 'go-to', place: QUESTION })).toMatchObject({
      revision: 1,
      isOffered: true,
    })
    expect(editDraft(offered, choose(3))).toBe(offered)
  })

  it('tell how many are answered and how many have a comment', () => {
    const draft = after(choose(3), {
      type: 'comment',
      question: 'people.mandat',
      value: 'Kun en kommentar',
    })
    expect(draftProgress(draft, [QUESTION, 'people.mandat', 'planet.natur'])).toEqual({
      answered: 1,
      comments: 1,
    })
  })
})
