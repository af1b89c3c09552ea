import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  Action,
  Assessment,
  Priority,
  Register,
  Response,
  Reveal,
  Round,
} from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { canonicalJson } from '../../src/domain/canonical'
import { otherTexts } from '../../src/domain/conflicts'
import { differences } from '../../src/domain/differences'
import { applyEdit } from '../../src/domain/edits'
import { purgeDeleted } from '../../src/domain/purge'
import type { Edit } from '../../src/domain/edits'
import { mergeAssessments } from '../../src/domain/merge'
import { greatestAt } from '../../src/domain/order'
import { revertMerge } from '../../src/domain/revert'
import { findRound, isClosed, isPresent, presentRounds } from '../../src/domain/rounds'
import {
  AFTER_ID,
  aFullAssessment,
  anAnswer,
  anAssessment,
  aReveal,
  aRound,
  BEFORE_ID,
  frozen,
  NOW,
} from '../factories'
import { assessments, editable, edits } from './arbitraries'

const LATER = NOW + 60_000
const TODAY = '2026-12-01'

function merge(a: Assessment, b: Assessment): Assessment {
  const merged = mergeAssessments(frozen(a), frozen(b))
  if (isPurged(merged)) throw new Error('Neither of them is purged')
  return merged
}

/** Ids in the order they are asked for: new00001, new00002 … */
function newIds(): () => string {
  let count = 0
  return () => `new${String(++count).padStart(5, '0')}`
}

/** Takes back that `theirs` was merged into `before`, after what was made of it since. */
function revert(
  before: Assessment,
  theirs: Assessment,
  since: (merged: Assessment) => Assessment = (merged) => merged,
): Assessment {
  const merged = merge(before, theirs)
  const present = since(merged)
  return revertMerge(frozen(present), frozen(before), frozen(merged), LATER, newIds(), TODAY)
}

const edited =
  (...list: readonly Edit[]) =>
  (assessment: Assessment) =>
    list.reduce((now, edit) => applyEdit(now, edit, LATER), assessment)

const roundOf = (assessment: Assessment, id = BEFORE_ID): Round => {
  const round = assessment.rounds[id]
  if (!round || isPurged(round)) throw new Error(`There is no round ${id}`)
  return round
}

const withRound = (changes: Partial<Round>, id = BEFORE_ID) =>
  anAssessment({ rounds: { [id]: aRound(changes) } })

const register = <T>(value: T, at = NOW): Register<T> => ({ value, at })
const gone = { purged: true } as const
const hidden = { deleted: register(true, NOW + 1) }

describe('revertMerge', () => {
  it('gives back what the merge changed, as a new edit', () => {
    const before = anAssessment()
    const theirs = edited(
      { type: 'set-team', value: 'Deres hold' },
      { type: 'set-round-label', round: BEFORE_ID, value: 'Deres' },
      { type: 'set-round-date', round: BEFORE_ID, value: '2027-01-01' },
      { type: 'set-round-scope', round: BEFORE_ID, value: 'task' },
      { type: 'set-answer', round: BEFORE_ID, question: 'people.opgaven', state: 5 },
    )(before)
    const reverted = revert(before, theirs)
    const at = greatestAt(theirs) + 1
    expect(reverted.team).toEqual({ value: before.team.value, at })
    expect(roundOf(reverted)).toMatchObject({
      label: { value: 'Før', at },
      date: { value: '2026-11-23', at },
      scope: { value: 'municipality', at },
    })
    expect(roundOf(reverted).answers['people.opgaven']?.state).toEqual({ value: 2, at })
    expect(differences(before, reverted)).toEqual([])
  })

  it('leaves what the merge did not change with the stamp it had', () => {
    const before = aFullAssessment()
    const reverted = revert(before, edited({ type: 'set-team', value: 'Deres' })(before))
    expect({ ...reverted, team: before.team }).toEqual(merge(before, before))
  })

  it('leaves all as it is when the merge changed nothing', () => {
    const before = aFullAssessment()
    expect(revert(before, anAssessment({ rounds: {} }))).toEqual(merge(before, before))
  })

  it('empties what was not there before', () => {
    const at = NOW
    const action: Action = { round: BEFORE_ID, priority: 'p', what: register('Gør det') }
    const { note: _note, ...bare } = withRound({ priorities: { p: { source: 'people' } } })
    const before = { ...bare, actions: { a: action } }
    const theirs: Assessment = {
      ...before,
      note: register('Deres'),
      rounds: {
        [BEFORE_ID]: aRound({
          answers: { q: anAnswer(3, { reason: 'r', evidence: 'e', why: 'w', dissent: 'd' }) },
          ambitions: { people: register(4) },
          priorities: { p: { source: 'people', note: register('n') } },
          priorityOrder: register(['p']),
          workshop: {
            mode: register('first-alone'),
            groups: register([{ id: 'g', name: 'Øst' }]),
            expected: register(12),
            reveals: [aReveal()],
            agenda: register(['q']),
            runSheet: register([{ title: 'Velkomst', minutes: 10 }]),
          },
        }),
      },
      actions: {
        a: {
          ...action,
          owner: register('Bodil'),
          due: register('2027-01-01'),
          status: register('done'),
          note: register('n'),
        },
      },
      summaries: { [`${BEFORE_ID}/da`]: register({ text: 'Stærk', basis: 'people 3' }) },
    }
    const reverted = revert(before, theirs)
    const empty = <T>(value: T) => register(value, LATER)
    expect(reverted.note).toEqual(empty(''))
    expect(roundOf(reverted)).toMatchObject({
      answers: {
        q: {
          state: empty('unanswered'),
          reason: empty(''),
          evidence: empty(''),
          why: empty(''),
          dissent: empty(''),
        },
      },
      ambitions: { people: empty('none') },
      priorities: { p: { source: 'people', note: empty('') } },
      priorityOrder: empty([]),
      workshop: {
        mode: { value: 'first-alone', at },
        groups: empty([]),
        expected: empty(0),
        reveals: [aReveal()],
        agenda: empty([]),
        runSheet: empty([]),
      },
    })
    expect(reverted.actions['a']).toEqual({
      ...action,
      owner: empty(''),
      due: empty(''),
      status: { value: 'done', at },
      note: empty(''),
    })
    expect(reverted.summaries).toEqual({ [`${BEFORE_ID}/da`]: empty({ text: '', basis: '' }) })
  })

  it('keeps what was set aside', () => {
    const before = anAssessment()
    const texts = [{ path: '/note', text: 'Tabt' }]
    const theirs = edited({ type: 'keep-texts', texts })(before)
    expect(Object.keys(theirs.setAside)).toHaveLength(1)
    expect(revert(before, theirs).setAside).toEqual(theirs.setAside)
  })

  describe('when something was edited since', () => {
    const before = anAssessment()
    const evidence = { round: BEFORE_ID, question: 'people.opgaven', text: 'evidence' } as const
    const theirs = edited(
      { type: 'set-team', value: 'Deres hold' },
      { type: 'set-answer-text', ...evidence, value: 'Deres belæg' },
    )(before)

    it('stays as it is, and the rest is taken back', () => {
      const reverted = revert(
        before,
        theirs,
        edited({ type: 'set-answer-text', ...evidence, value: 'Skrevet siden' }),
      )
      expect(reverted.team.value).toBe(before.team.value)
      expect(roundOf(reverted).answers['people.opgaven']?.evidence?.value).toBe('Skrevet siden')
    })

    it('stays even if it is what the merge had made of it', () => {
      const reverted = revert(
        before,
        theirs,
        edited({ type: 'set-team', value: 'Et tredje' }, { type: 'set-team', value: 'Deres hold' }),
      )
      expect(reverted.team.value).toBe('Deres hold')
    })
  })

  describe('with what came with the merge', () => {
    const priority: Priority = { source: 'people' }
    const response: Response = { revision: 1, answers: {} }
    const action: Action = { round: BEFORE_ID, priority: 'p', what: register('Gør det') }
    const before = withRound({})
    const theirs: Assessment = {
      ...before,
      rounds: {
        [BEFORE_ID]: aRound({ priorities: { p: priority }, responses: { r: response } }),
        [AFTER_ID]: aRound({ answers: { q: anAnswer(3) } }),
      },
      actions: { a: action },
    }

    it('deletes it and leaves it whole', () => {
      const reverted = revert(before, theirs)
      const deleted = register(true, LATER)
      expect(reverted.rounds[AFTER_ID]).toEqual({ ...theirs.rounds[AFTER_ID], deleted })
      expect(roundOf(reverted).priorities).toEqual({ p: { ...priority, deleted } })
      expect(roundOf(reverted).responses).toEqual({ r: { ...response, deleted } })
      expect(reverted.actions).toEqual({ a: { ...action, deleted } })
    })

    it('has nothing to do with what was deleted there already', () => {
      const round = aRound(hidden)
      const reverted = revert(before, { ...before, rounds: { [AFTER_ID]: round } })
      expect(reverted.rounds[AFTER_ID]).toEqual(round)
    })

    it('leaves a round that was worked on since', () => {
      const edit: Edit = { type: 'set-answer', round: AFTER_ID, question: 'q', state: 4 }
      const reverted = revert(before, theirs, edited(edit))
      expect(findRound(reverted, AFTER_ID)?.answers['q']?.state?.value).toBe(4)
    })

    it('leaves alone what was made or deleted since', () => {
      const made: Edit = {
        type: 'add-round',
        round: 'm4d30000',
        label: 'Ny',
        date: TODAY,
        scope: 'task',
        questionnaire: { id: 'six-p', version: 1 },
      }
      const deletion: Edit = { type: 'set-round-deleted', round: AFTER_ID, value: true }
      const present = edited(made, deletion)(merge(before, theirs))
      const reverted = revert(before, theirs, () => present)
      expect(reverted.rounds['m4d30000']).toEqual(present.rounds['m4d30000'])
      expect(reverted.rounds[AFTER_ID]).toEqual(present.rounds[AFTER_ID])
    })
  })

  describe('when the merge deleted something or took its deletion back', () => {
    const shown = anAssessment()
    const deletion: Edit = { type: 'set-round-deleted', round: BEFORE_ID, value: true }
    const deleted = edited(deletion)(shown)
    const back = edited({ ...deletion, value: false })(deleted)

    it('sets that back', () => {
      expect(presentRounds(revert(shown, deleted))).toHaveLength(1)
      expect(presentRounds(revert(deleted, back))).toHaveLength(0)
    })

    it('does not hide what was worked on since', () => {
      const edit: Edit = { type: 'set-answer', round: BEFORE_ID, question: 'q', state: 4 }
      expect(presentRounds(revert(deleted, back, edited(edit)))).toHaveLength(1)
      expect(presentRounds(revert(shown, deleted, edited(edit)))).toHaveLength(1)
    })

    it('holds for the whole assessment', () => {
      const before = edited({ type: 'set-deleted', value: true })(shown)
      const theirs = edited({ type: 'set-deleted', value: false })(before)
      const edit: Edit = { type: 'set-team', value: 'Nyt hold' }
      expect(revert(before, theirs).deleted?.value).toBe(true)
      expect(revert(before, theirs, edited(edit)).deleted?.value).toBe(false)
    })
  })

  describe('when the merge closed or reopened a round', () => {
    const open = anAssessment()
    const closed = edited({ type: 'close-round', round: BEFORE_ID, on: '2026-11-24' })(open)
    const reopened = edited({ type: 'reopen-round', round: BEFORE_ID, on: '2026-11-25' })(closed)

    it('answers with a closing or reopening of today', () => {
      expect(roundOf(revert(open, closed)).closings).toEqual([
        ...roundOf(closed).closings,
        { at: LATER + 1, on: TODAY, closed: false },
      ])
      expect(roundOf(revert(closed, reopened)).closings).toEqual([
        ...roundOf(reopened).closings,
        { at: LATER + 2, on: TODAY, closed: true },
      ])
    })

    it('adds none when it is as open as before', () => {
      expect(roundOf(revert(open, reopened)).closings).toEqual(roundOf(reopened).closings)
    })

    it('leaves it to who closed or reopened it since', () => {
      const reopen: Edit = { type: 'reopen-round', round: BEFORE_ID, on: TODAY }
      const close: Edit = { type: 'close-round', round: BEFORE_ID, on: TODAY }
      const reverted = revert(open, closed, edited(reopen, close))
      expect(isClosed(roundOf(reverted))).toBe(true)
      expect(roundOf(reverted).closings).toHaveLength(3)
    })
  })

  describe('when the merge brought what was shown elsewhere', () => {
    const [mine, theirs, since] = [NOW, NOW + 1, NOW + 2].map((at) => aReveal({ at }))
    if (!mine || !theirs || !since) throw new Error('There are three')
    const shown = (...reveals: readonly Reveal[]) => withRound({ workshop: { reveals } })
    const revealsIn = (assessment: Assessment) => roundOf(assessment).workshop.reveals

    it('leaves it: what has been shown has been shown', () => {
      expect(revealsIn(revert(shown(mine), shown(theirs)))).toEqual([mine, theirs])
      expect(revealsIn(revert(withRound({}), shown(theirs)))).toEqual([theirs])
    })

    it('leaves what was shown since', () => {
      const reverted = revert(shown(mine), shown(theirs), () => shown(mine, theirs, since))
      expect(revealsIn(reverted)).toEqual([mine, theirs, since])
    })
  })

  describe('when the merge replaced a response', () => {
    const mine: Response = { revision: 1, group: 'g', answers: { q: { state: 2, comment: 'Før' } } }
    const theirs: Response = { revision: 4, answers: { q: { state: 3 } } }
    const before = withRound({ responses: { r: mine } })

    it('brings it back as a newer revision', () => {
      const reverted = revert(before, withRound({ responses: { r: theirs } }))
      expect(roundOf(reverted).responses).toEqual({ r: { ...mine, revision: 5 } })
    })

    it('takes back what was joined into it', () => {
      const joined: Response = { revision: 1, answers: { q: { state: 2, comment: 'Deres' } } }
      const reverted = revert(before, withRound({ responses: { r: joined } }))
      expect(roundOf(reverted).responses).toEqual({ r: { ...mine, revision: 2 } })
    })

    it('leaves one alone that was handed in anew or is the same', () => {
      const anew = { revision: 5, answers: {} }
      const since = () => withRound({ responses: { r: anew } })
      const reverted = revert(before, withRound({ responses: { r: theirs } }), since)
      expect(roundOf(reverted).responses).toEqual({ r: anew })
      expect(roundOf(revert(before, before)).responses).toEqual({ r: mine })
    })

    it('sets its deletion back for itself', () => {
      const deleted = withRound({ responses: { r: { ...mine, ...hidden } } })
      expect(roundOf(revert(before, deleted)).responses).toEqual({
        r: { ...mine, deleted: register(false, LATER) },
      })
    })
  })

  describe('when the merge purged something', () => {
    const summary = register({ text: 'Stærk', basis: '' })
    const action: Action = { round: BEFORE_ID, priority: 'pr10r1t1', what: register('Gør det') }
    const other: Action = { ...action, round: AFTER_ID }
    const before = anAssessment({
      rounds: {
        [BEFORE_ID]: aRound({
          answers: { q: anAnswer(4) },
          priorities: { pr10r1t1: { source: 'people' }, pr10r1t2: { source: 'place' } },
          priorityOrder: register(['pr10r1t2', 'pr10r1t1']),
          responses: { resp0001: { revision: 1, answers: {} } },
          workshop: { reveals: [aReveal()] },
        }),
        [AFTER_ID]: aRound({ label: register('Efter') }),
      },
      actions: { mine0000: action, other000: other },
      summaries: { [`${BEFORE_ID}/da`]: summary, [`${AFTER_ID}~${BEFORE_ID}/en`]: summary },
    })

    it('brings a round back under another id, and what names it follows', () => {
      const theirs = { ...before, rounds: { [BEFORE_ID]: gone } }
      const reverted = revert(before, theirs)
      expect(reverted.rounds).toEqual({
        [AFTER_ID]: before.rounds[AFTER_ID],
        [BEFORE_ID]: gone,
        new00001: before.rounds[BEFORE_ID],
      })
      expect(reverted.actions).toEqual({
        mine0000: { ...action, deleted: register(true, LATER) },
        new00002: { ...action, round: 'new00001' },
        other000: other,
      })
      expect(reverted.summaries).toEqual({
        'new00001/da': summary,
        [`${AFTER_ID}~new00001/en`]: summary,
      })
    })

    it('keeps the texts kept for its fields for those of the copy as well', () => {
      const long = 'Ærligt talt 🌱 '.repeat(1_000)
      const kept = [
        { path: `/rounds/${BEFORE_ID}/answers/q/why`, text: 'Øst' },
        { path: `/rounds/${BEFORE_ID}/answers/q/evidence`, text: long },
        { path: '/actions/mine0000/what', text: 'Vest' },
        { path: `/summaries/${BEFORE_ID}/da`, text: 'Nord' },
        { path: '/actions/other000/what', text: 'Syd' },
      ]
      const start = edited({ type: 'keep-texts', texts: kept })(before)
      const reverted = revert(start, { ...before, rounds: { [BEFORE_ID]: gone } })
      const textsOf = (path: string) => otherTexts(reverted, path).map(({ text }) => text)
      expect(textsOf('/rounds/new00001/answers/q/why')).toEqual(['Øst'])
      expect(textsOf('/rounds/new00001/answers/q/evidence')).toEqual([long])
      expect(textsOf('/actions/new00002/what')).toEqual(['Vest'])
      expect(textsOf('/summaries/new00001/da')).toEqual(['Nord'])
      expect(textsOf('/actions/other000/what')).toEqual(['Syd'])
      expect(reverted.setAside).toMatchObject(start.setAside)
    })

    it('lets the action follow as it was edited since', () => {
      const theirs = { ...before, rounds: { [BEFORE_ID]: gone } }
      const what = register('Gør det nu', LATER)
      const reverted = revert(before, theirs, (merged) => ({
        ...merged,
        actions: { ...merged.actions, mine0000: { ...action, what } },
      }))
      expect(reverted.actions['new00002']).toEqual({ ...action, round: 'new00001', what })
    })

    it('leaves an action deleted that was deleted', () => {
      const start = {
        ...before,
        actions: { ...before.actions, mine0000: { ...action, ...hidden } },
      }
      const reverted = revert(start, { ...before, rounds: { [BEFORE_ID]: gone } })
      expect(Object.keys(reverted.actions)).toEqual(['mine0000', 'other000'])
    })

    it('brings back a priority, a response and an action in their places', () => {
      const theirs: Assessment = {
        ...before,
        rounds: {
          [BEFORE_ID]: aRound({ priorities: { pr10r1t1: gone }, responses: { resp0001: gone } }),
        },
        actions: { mine0000: gone },
      }
      const start = { ...before, actions: { ...before.actions, also0000: action } }
      const reverted = revert(start, theirs)
      const round = roundOf(reverted)
      const [priority = '', ...none] = Object.keys(round.priorities).filter((id) => /^new/.test(id))
      const [response = ''] = Object.keys(round.responses).filter((id) => /^new/.test(id))
      expect(none).toEqual([])
      expect(round.priorities).toMatchObject({ pr10r1t1: gone, [priority]: { source: 'people' } })
      expect(round.priorityOrder).toEqual(register(['pr10r1t2', priority], LATER))
      expect(Object.entries(round.responses)).toEqual([
        [response, { revision: 1, answers: {} }],
        ['resp0001', gone],
      ])
      expect(round.workshop.reveals).toEqual([aReveal()])
      const { mine0000, also0000, other000, ...copies } = reverted.actions
      expect(mine0000).toEqual(gone)
      expect(also0000).toEqual({ ...action, deleted: register(true, LATER) })
      expect(other000).toEqual(other)
      expect(Object.values(copies)).toEqual([
        { ...action, priority },
        { ...action, priority },
      ])
    })

    it('brings back what the merge deleted and a file saved since purged', () => {
      const theirs = edited({ type: 'set-round-deleted', round: BEFORE_ID, value: true })(before)
      const reverted = revert(before, theirs, (merged) => {
        const saved = purgeDeleted(merged)
        if (isPurged(saved)) throw new Error('The assessment is not deleted')
        return saved
      })
      expect(reverted.rounds['new00001']).toEqual(before.rounds[BEFORE_ID])
    })

    it('brings back with it its actions, which were purged along, and its summaries', () => {
      const action: Action = { round: BEFORE_ID, priority: 'p', what: register('Gør det') }
      const key = `${BEFORE_ID}/da`
      const mine: Assessment = {
        ...withRound({ priorities: { p: { source: 'people' } } }),
        actions: { a: action, other: { ...action, round: AFTER_ID } },
        summaries: { [key]: register({ text: 'Stærk', basis: 'people 3' }) },
      }
      const theirs = edited({ type: 'set-round-deleted', round: BEFORE_ID, value: true })(mine)
      const saved = purgeDeleted(theirs)
      if (isPurged(saved)) throw new Error('The assessment is not deleted')
      expect(saved.actions['a']).toEqual(gone)
      for (const reverted of [revert(mine, saved), revert(mine, theirs, () => saved)]) {
        expect(reverted.rounds['new00001']).toEqual(mine.rounds[BEFORE_ID])
        expect(reverted.actions).toEqual({
          a: gone,
          new00002: { ...action, round: 'new00001' },
          other: mine.actions['other'],
        })
        expect(reverted.summaries['new00001/da']).toEqual(mine.summaries[key])
      }
    })

    it('brings back no action that was deleted since', () => {
      const action: Action = { round: BEFORE_ID, priority: 'p', what: register('Gør det') }
      const mine = { ...withRound({}), actions: { a: action } }
      const theirs = edited({ type: 'set-team', value: 'Deres' })(mine)
      const reverted = revert(mine, theirs, (merged) => ({ ...merged, actions: { a: gone } }))
      expect(reverted.actions).toEqual({ a: gone })
    })

    it('brings back nothing that was deleted before, or since', () => {
      const deletion: Edit = { type: 'set-round-deleted', round: BEFORE_ID, value: true }
      const theirs = { ...before, rounds: { [BEFORE_ID]: gone } }
      const since = (merged: Assessment) => ({
        ...merged,
        rounds: { ...merged.rounds, [BEFORE_ID]: gone },
      })
      expect(revert(edited(deletion)(before), theirs).rounds).not.toHaveProperty('new00001')
      expect(revert(before, before, since).rounds).not.toHaveProperty('new00001')
    })
  })

  describe('with any documents', () => {
    const any = assessments({ at: fc.constantFrom(0, 1, 2, NOW), isNormal: true })
    const RUNS = { numRuns: 300 }

    it('leaves a person nothing to read', () => {
      const counts = { changed: 0, purged: 0, whole: 0 }
      fc.assert(
        fc.property(any, any, (before, theirs) => {
          const merged = merge(before, theirs)
          const reverted = revert(before, theirs)
          const back = withRenewedRounds(before, merged)
          counts.changed += differences(before, merged).length > 0 ? 1 : 0
          counts.purged += back === before ? 0 : 1
          const rest = differences(back, reverted)
          expect(rest.filter(({ kind }) => kind !== 'other')).toEqual([])
          if (canonicalJson(merged).includes('"purged"')) return
          counts.whole += 1
          // A way of working, a status and what never changes stay as the merge has them.
          const stays = ['setAside', 'workshop', 'priorities', 'actions']
          expect(rest.filter((one) => one.kind === 'other' && !stays.includes(one.what))).toEqual(
            [],
          )
        }),
        RUNS,
      )
      expect(counts.changed).toBeGreaterThan(200)
      expect(counts.purged).toBeGreaterThan(0)
      expect(counts.whole).toBeGreaterThan(10)
    })

    it('is newer than the merge, wherever that comes from once more', () => {
      fc.assert(
        fc.property(any, any, (before, theirs) => {
          const reverted = revert(before, theirs)
          for (const copy of [before, theirs, merge(before, theirs)]) {
            expect(canonicalJson(merge(reverted, copy))).toBe(canonicalJson(reverted))
          }
        }),
        RUNS,
      )
    })

    it('brings no summary back of which one round is gone for good, merged once more or not', () => {
      const summary = { value: { text: 'Før og efter', basis: '' }, at: NOW }
      const before = anAssessment({ summaries: { [`${BEFORE_ID}~${AFTER_ID}/da`]: summary } })
      const gone = { [BEFORE_ID]: { purged: true }, [AFTER_ID]: { purged: true } } as const
      const theirs = anAssessment({ rounds: gone })
      const reverted = revert(before, theirs)
      expect(reverted.summaries).toEqual({})
      expect(canonicalJson(merge(reverted, theirs))).toBe(canonicalJson(reverted))
    })

    it('leaves every edit that was made since', () => {
      const since = fc.array(edits(BEFORE_ID), { minLength: 1, maxLength: 4 })
      let found = 0
      fc.assert(
        fc.property(any, any, since, (one, other, list) => {
          const [before, theirs] = [one, other].map((document) =>
            editable(document, BEFORE_ID, { answers: answersOf(document) }),
          )
          if (!before || !theirs) throw new Error('There are two')
          const merged = merge(before, theirs)
          const present = list.reduce((now, edit) => applyEdit(now, edit, NOW), merged)
          const reverted = revert(before, theirs, () => present)
          const [was, is, then] = [merged, present, reverted].map((document) =>
            registersByPath(document),
          )
          for (const [path, value] of is ?? []) {
            if (canonicalJson(was?.get(path)) === canonicalJson(value)) continue
            found += 1
            expect(then?.get(path), path).toEqual(value)
          }
          const isEdited = canonicalJson(roundOf(present)) !== canonicalJson(roundOf(merged))
          if (isEdited) {
            expect(isPresent(roundOf(reverted))).toBe(isPresent(roundOf(present)))
            expect(canonicalJson(merge(reverted, present))).toBe(canonicalJson(reverted))
          }
        }),
        RUNS,
      )
      expect(found).toBeGreaterThan(200)
    })
  })
})

/** The document with the rounds that a merge purged under the ids they come back with. */
function withRenewedRounds(before: Assessment, merged: Assessment): Assessment {
  const newId = newIds()
  const entries = Object.entries(before.rounds)
  const isLost = ([id, round]: (typeof entries)[number]) => {
    const left = Object.entries(merged.rounds).find(([key]) => key === id)
    return isPresent(round) && left !== undefined && isPurged(left[1])
  }
  if (!entries.some(isLost)) return before
  const renewed = entries.map((entry) => (isLost(entry) ? [newId(), entry[1]] : entry))
  return { ...before, rounds: Object.fromEntries(renewed) }
}

/** The answers of any round of a document. */
function answersOf(document: Assessment): Round['answers'] {
  const round = Object.values(document.rounds).find((one) => !isPurged(one))
  return round && !isPurged(round) ? round.answers : {}
}

/** Every register of a document by where it stands. */
function registersByPath(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map()
  if ('value' in value && 'at' in value) return new Map([[path, value]])
  return new Map(
    Object.entries(value).flatMap(([key, field]) => [...registersByPath(field, `${path}/${key}`)]),
  )
}
