import { describe, expect, it } from 'vitest'
import type { SetAside } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { digest } from '../../src/domain/digest'
import { loadDocument } from '../../src/persistence/load'
import { serializeDocument } from '../../src/persistence/serialize'
import type { Json } from '../fixtures/documents'
import { COMPLETE_TEXT, assessmentIn, at, changedComplete } from '../fixtures/documents'

const BEFORE = 'data/rounds/f0r3k9zt'
const AFTER = 'data/rounds/eft3r7mq'
const known = Object.keys(assessmentIn(COMPLETE_TEXT).setAside)

const twice = (item: unknown) => ({ value: [item, item], at: 1 })

/** What a changed file sets aside beside what it had set aside before. */
function newlySetAside(change: (json: Json) => void): readonly SetAside[] {
  return Object.entries(assessmentIn(changedComplete(change)).setAside)
    .filter(([key]) => !known.includes(key))
    .map(([, part]) => part)
    .filter((part): part is SetAside => !isPurged(part))
}

describe('loadDocument, when one part cannot be read', () => {
  const cases: readonly (readonly [what: string, map: string, key: string, part: unknown])[] = [
    [
      'an answer with level 7',
      `${BEFORE}/answers`,
      'people.equity',
      { state: { value: 7, at: 1 } },
    ],
    ['an answer that is a number', `${BEFORE}/answers`, 'people.equity', 3],
    ['an answer that is null', `${BEFORE}/answers`, 'people.equity', null],
    ['an answer that is a list', `${BEFORE}/answers`, 'people.equity', [{ value: 3, at: 1 }]],
    ['an answer without a stamp', `${BEFORE}/answers`, 'people.equity', { why: { value: 'x' } }],
    ['an answer with a bad id', `${BEFORE}/answers`, 'People Equity', {}],
    ['a round without its label', 'data/rounds', 'f0r3k9zt', { answers: {} }],
    ['a round with a bad id', 'data/rounds', 'round-1', {}],
    ['a round that is half purged', 'data/rounds', 'f0r3k9zt', { purged: 'yes' }],
    ['an ambition of 4.3', `${AFTER}/ambitions`, 'people', { value: 4.3, at: 1 }],
    ['a priority without a source', `${AFTER}/priorities`, 'pr0r1tt1', {}],
    ['a response without a revision', `${AFTER}/responses`, 'sv4r0002', { answers: {} }],
    [
      'a participant’s answer of 0',
      `${AFTER}/responses/sv4r0002/answers`,
      'people.equity',
      { state: 0 },
    ],
    ['an order that is a text', AFTER, 'priorityOrder', 'pr0r1tt1'],
    ['a workshop’s bad group', `${AFTER}/workshop`, 'groups', { value: [{}], at: 1 }],
    [
      'a group that is there twice',
      `${AFTER}/workshop`,
      'groups',
      twice({ id: 'gr0pp001', name: 'A' }),
    ],
    ['a half participant', `${AFTER}/workshop`, 'expected', { value: 11.5, at: 1 }],
    ['a participant less than none', `${AFTER}/workshop`, 'expected', { value: -1, at: 1 }],
    ['reveals that are none', `${AFTER}/workshop`, 'reveals', {}],
    ['a question twice on the agenda', `${AFTER}/workshop`, 'agenda', twice('people.equity')],
    ['a priority twice in the order', AFTER, 'priorityOrder', twice('pr0r1tt1')],
    ['a round’s mark of deletion', AFTER, 'deleted', 'no'],
    ['an action due on 30 February', 'data/actions', 'hand1ng1', { due: '2026-02-30' }],
    ['a summary under a bad key', 'data/summaries', 'all/da', {}],
    ['a note that is a list', 'data', 'note', []],
    ['a part set aside without a path', 'data/setAside', 'tjng4s7d', { raw: '{}' }],
  ]

  it.each(cases)('sets aside %s and keeps the rest', (_, path, key, part) => {
    const text = changedComplete((json) => (at(json, path)[key] = part))
    const loaded = loadDocument(text)
    expect(loaded).toMatchObject({ ok: true, value: { setAside: 1 } })
    const [aside, ...others] = newlySetAside((json) => (at(json, path)[key] = part))
    expect(others).toEqual([])
    expect(aside).toMatchObject({
      path: `/${path}/${key}`.replace('/data', ''),
      raw: JSON.stringify(part),
    })
    expect(aside?.reason).toMatch(/^(id|shape( \/\S+)*)$/)
    if (path === `${BEFORE}/answers`) {
      const { rounds } = assessmentIn(text)
      expect(rounds['f0r3k9zt']).not.toHaveProperty(['answers', key])
      expect(rounds['f0r3k9zt']).toHaveProperty(['answers', 'place.meeting-places'])
    }
  })

  it('sets aside a bad closing and keeps the others', () => {
    const change = (json: Json) => {
      at(json, BEFORE)['closings'] = [{ at: 1, on: '2026-11-23', closed: true }, { at: 2 }]
    }
    expect(newlySetAside(change)).toEqual([
      { path: '/rounds/f0r3k9zt/closings/1', raw: '{"at":2}', reason: 'shape /on' },
    ])
  })

  it('keeps the rest of a workshop when one of its registers is bad', () => {
    const whole = at(JSON.parse(COMPLETE_TEXT), `${AFTER}/workshop`)
    const { agenda: _bad, ...rest } = whole
    const { rounds } = assessmentIn(
      changedComplete((json) => (at(json, `${AFTER}/workshop`)['agenda'] = twice('people.equity'))),
    )
    expect(Object.keys(rest).length).toBeGreaterThan(3)
    expect(rounds['eft3r7mq']).toHaveProperty('workshop', rest)
  })

  describe('and that is in what was shown', () => {
    const REVEAL = `${AFTER}/workshop/reveals/0`
    const TALLY = { levels: [0, 3, 0, 0, 0], dontKnow: 0, notRelevant: 0 }
    const faults: readonly (readonly [
      what: string,
      map: string,
      key: string,
      part: unknown,
      fault: string,
    ])[] = [
      ['a stamp in words', REVEAL, 'at', 'now', '/at'],
      ['a response under no id', `${REVEAL}/responses`, 'Åse', { revision: 1 }, '/responses'],
      ['a name called __proto__', `${REVEAL}/responses`, '__proto__', {}, '/responses'],
      ['a response of no revision', `${REVEAL}/responses`, 'sv4r0002', {}, '/revision'],
      ['a bad group', `${REVEAL}/responses/sv4r0002`, 'group', 'Børn', '/group'],
      ['a tally under no id', `${REVEAL}/tallies`, 'Equity?', TALLY, '/tallies'],
      ['four levels', `${REVEAL}/tallies/people.equity`, 'levels', [1, 2, 3, 4], '/levels/4'],
      ['six levels', `${REVEAL}/tallies/people.equity`, 'levels', [1, 2, 3, 4, 5, 6], '/levels/5'],
      ['half a person', `${REVEAL}/tallies/people.equity`, 'dontKnow', 1.5, '/dontKnow'],
      ['more than there can be', `${REVEAL}/tallies/people.equity`, 'notRelevant', 501, 'Relevant'],
      ['less than none', `${REVEAL}/groups/b0rn0001/people.equity/levels`, '2', -1, '/levels/2'],
      ['a group under no id', `${REVEAL}/groups`, 'all', {}, '/groups'],
      ['a band below the scale', `${REVEAL}/bands/people`, 'low', 0.9, '/bands/people/low'],
      ['a band of a P under no id', `${REVEAL}/bands`, 'P6!', { low: 1, high: 2 }, '/bands'],
    ]

    it.each(faults)('sets that reveal aside and says where: %s', (_, path, key, part, fault) => {
      const change = (json: Json) => {
        Object.defineProperty(at(json, path), key, { value: part, enumerable: true })
      }
      expect(loadDocument(changedComplete(change))).toMatchObject({
        ok: true,
        value: { setAside: 1 },
      })
      const pieces = newlySetAside(change)
      expect(pieces.map((one) => one.path)).toEqual(['/rounds/eft3r7mq/workshop/reveals/0'])
      expect(pieces[0]?.reason).toMatch(/^shape \//)
      expect(pieces[0]?.reason.endsWith(fault)).toBe(true)
      const { rounds } = assessmentIn(changedComplete(change))
      expect(rounds['eft3r7mq']).toHaveProperty('workshop.expected')
      expect(rounds['eft3r7mq']).toHaveProperty('workshop.reveals', [])
    })

    it('keeps the others', () => {
      const whole = at(JSON.parse(COMPLETE_TEXT), REVEAL)
      const change = (json: Json) => {
        at(json, `${AFTER}/workshop`)['reveals'] = [{ at: 1 }, whole]
      }
      expect(newlySetAside(change)).toEqual([
        {
          path: '/rounds/eft3r7mq/workshop/reveals/0',
          raw: '{"at":1}',
          reason: 'shape /responses',
        },
      ])
      const { rounds } = assessmentIn(changedComplete(change))
      expect(rounds['eft3r7mq']).toHaveProperty('workshop.reveals', [whole])
    })
  })

  it('lets two parts of a run-sheet be alike', () => {
    const text = changedComplete(
      (json) =>
        (at(json, `${AFTER}/workshop`)['runSheet'] = twice({ title: 'Pause', minutes: 10 })),
    )
    expect(loadDocument(text)).toMatchObject({ ok: true, value: { setAside: 0 } })
  })

  it('says in which value the fault is', () => {
    const change = (json: Json) => {
      at(json, `${BEFORE}/answers/people.equity`)['state'] = { value: 7, at: 1 }
    }
    expect(newlySetAside(change)[0]?.reason).toBe('shape /state/value')
  })

  it('sets nothing aside a second time', () => {
    const once = assessmentIn(changedComplete((json) => (at(json, BEFORE)['label'] = 'Før')))
    expect(loadDocument(serializeDocument(once))).toEqual({
      ok: true,
      value: { document: once, setAside: 0, hasHiddenCharacters: false },
    })
  })

  it('does not bring back a part that was removed for good', () => {
    const bad = { path: '/actions/hand1ng1', raw: '7' }
    const key = digest(`${bad.path}\n${bad.raw}`)
    const text = changedComplete((json) => {
      at(json, 'data/actions')['hand1ng1'] = 7
      at(json, 'data/setAside')[key] = { purged: true }
    })
    const loaded = loadDocument(text)
    expect(loaded).toMatchObject({ ok: true, value: { setAside: 0 } })
    expect(assessmentIn(text).setAside[key]).toEqual({ purged: true })
  })

  it('gives the same part the same key in every copy', () => {
    const change = (json: Json) => {
      at(json, `${BEFORE}/answers`)['people.equity'] = 3
    }
    const keys = [1, 2].map(() => Object.keys(assessmentIn(changedComplete(change)).setAside))
    expect(keys[0]).toEqual(keys[1])
  })

  describe('and its keys hold hidden characters', () => {
    const change = (json: Json) => {
      at(json, 'data/actions')['hand\u202e1\u2028'] = { 'wh\u200bat\u2028': 'a\nb' }
    }

    it('shows none of them, and what it was can still be read', () => {
      const [aside] = newlySetAside(change)
      expect(aside).toEqual({
        path: '/actions/hand1\n',
        raw: '{"what\\n":"a\\nb"}',
        reason: 'id',
      })
      expect(JSON.parse(aside?.raw ?? '')).toEqual({ 'what\n': 'a\nb' })
    })

    it('finds nothing to clean the next time', () => {
      const document = assessmentIn(changedComplete(change))
      expect(loadDocument(serializeDocument(document))).toEqual({
        ok: true,
        value: { document, setAside: 0, hasHiddenCharacters: false },
      })
    })
  })

  describe('and that part is longer than 10,000 characters', () => {
    it('keeps every word of a bad round, in pieces', () => {
      const change = (json: Json) => {
        at(json, BEFORE)['scope'] = { value: 'country', at: 1 }
      }
      const pieces = newlySetAside(change)
      expect(pieces.length).toBeGreaterThan(10)
      expect(pieces.every(({ raw }) => raw.length <= 10_000)).toBe(true)
      const ids = Object.keys(at(JSON.parse(COMPLETE_TEXT), `${BEFORE}/answers`))
      const paths = pieces.map(({ path }) => path)
      expect(ids.length).toBeGreaterThan(29)
      expect(paths).toContain('/rounds/f0r3k9zt/scope')
      // The answers as a whole are too long as well, so that each stands on its own.
      expect(paths).toEqual(
        expect.arrayContaining(ids.map((id) => `/rounds/f0r3k9zt/answers/${id}`)),
      )
      expect(loadDocument(changedComplete(change))).toMatchObject({
        ok: true,
        value: { setAside: 1 },
      })
    })

    it('cuts a long text into pieces that make up the whole', () => {
      const long = 'Ærligt talt 🌱 '.repeat(1_800)
      const change = (json: Json) => {
        at(json, 'data/actions')['hand1ng1'] = long
      }
      const pieces = [...newlySetAside(change)].sort((a, b) => (a.path < b.path ? -1 : 1))
      expect(pieces.map(({ path }) => path)).toEqual([
        '/actions/hand1ng1#1',
        '/actions/hand1ng1#2',
        '/actions/hand1ng1#3',
      ])
      expect(JSON.parse(pieces.map(({ raw }) => raw).join(''))).toBe(long)
      const document = assessmentIn(changedComplete(change))
      expect(assessmentIn(serializeDocument(document))).toEqual(document)
    })
  })
})
