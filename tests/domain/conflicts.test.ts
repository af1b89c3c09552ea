import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment, SetAside } from '../../src/domain/assessment'
import { isPurged } from '../../src/domain/assessment'
import { isDamage, lostTexts, otherTexts, toSetAside } from '../../src/domain/conflicts'
import { digest } from '../../src/domain/digest'
import { applyEdit } from '../../src/domain/edits'
import { mergeAssessments } from '../../src/domain/merge'
import { STAMP_LIMIT } from '../../src/domain/order'
import {
  aFullAssessment,
  anAnswer,
  anAssessment,
  aRound,
  BEFORE_ID,
  frozen,
  LONG_NOTE,
  NOW,
} from '../factories'
import { assessments } from './arbitraries'

const EVIDENCE = `/rounds/${BEFORE_ID}/answers/people.opgaven/evidence`

/** A document in which every text has been written. */
function base(): Assessment {
  const document = aFullAssessment()
  const round = document.rounds[BEFORE_ID]
  if (!round || isPurged(round)) throw new Error('The round is there')
  const texts = { reason: 'r', evidence: 'e', why: 'w', dissent: 'd' }
  const answers = { ...round.answers, 'people.opgaven': anAnswer(4, texts) }
  return { ...document, rounds: { ...document.rounds, [BEFORE_ID]: { ...round, answers } } }
}

/** The document with another value in the register that stands at a path. */
function written<T extends object>(
  thing: T,
  [first = '', ...rest]: readonly string[],
  value: unknown,
  at: number,
): T {
  const field = (thing as Record<string, object>)[first] ?? {}
  const changed = rest.length === 0 ? { value, at } : written(field, rest, value, at)
  return { ...thing, [first]: changed }
}

const evidence = (value: string, at: number, document = base()) =>
  written(document, EVIDENCE.split('/').slice(1), value, at)

const merged = (a: Assessment, b: Assessment): Assessment => {
  const both = mergeAssessments(a, b)
  if (isPurged(both)) throw new Error('Neither of them is purged')
  return both
}

describe('lostTexts', () => {
  const texts: readonly (readonly string[])[] = [
    ['organisation'],
    ['team'],
    ['note'],
    ['rounds', BEFORE_ID, 'label'],
    ['rounds', BEFORE_ID, 'answers', 'people.opgaven', 'reason'],
    ['rounds', BEFORE_ID, 'answers', 'people.opgaven', 'evidence'],
    ['rounds', BEFORE_ID, 'answers', 'people.opgaven', 'why'],
    ['rounds', BEFORE_ID, 'answers', 'people.opgaven', 'dissent'],
    ['rounds', BEFORE_ID, 'priorities', 'pr10r1t1', 'note'],
    ['actions', 'act10n01', 'what'],
    ['actions', 'act10n01', 'owner'],
    ['actions', 'act10n01', 'note'],
  ]

  it.each(texts.map((path) => [`/${path.join('/')}`, path] as const))(
    'finds the text that loses at %s',
    (at, path) => {
      const mine = written(base(), path, 'Skrevet her', NOW + 10)
      const theirs = written(base(), path, 'Skrevet der', NOW + 20)
      const lost = [{ path: at, text: 'Skrevet her' }]
      expect(lostTexts(frozen(base()), frozen(mine), frozen(theirs))).toEqual(lost)
      expect(lostTexts(base(), theirs, mine)).toEqual(lost)
    },
  )

  it('finds the text of a summary, whatever scores it spoke of', () => {
    const path = ['summaries', `${BEFORE_ID}/da`]
    const mine = written(base(), path, { text: 'Vores', basis: 'people 4' }, NOW + 10)
    const theirs = written(base(), path, { text: 'Jeres', basis: 'people 5' }, NOW + 20)
    const same = written(base(), path, { text: 'Jeres', basis: 'people 4' }, NOW + 10)
    expect(lostTexts(base(), mine, theirs)).toEqual([
      { path: `/summaries/${BEFORE_ID}/da`, text: 'Vores' },
    ])
    expect(lostTexts(base(), same, theirs)).toEqual([])
  })

  it('finds no text in a date, a level or a choice', () => {
    const places: readonly (readonly [path: readonly string[], mine: string, theirs: string])[] = [
      [['rounds', BEFORE_ID, 'date'], '2026-11-23', '2026-11-24'],
      [['rounds', BEFORE_ID, 'scope'], 'task', 'department'],
      [['rounds', BEFORE_ID, 'answers', 'people.opgaven', 'state'], 'dont-know', 'unanswered'],
      [['rounds', BEFORE_ID, 'workshop', 'mode'], 'together', 'first-alone'],
      [['actions', 'act10n01', 'due'], '2027-01-01', '2027-01-02'],
      [['actions', 'act10n01', 'status'], 'done', 'dropped'],
    ]
    const copy = (index: 1 | 2) =>
      places.reduce((now, place) => written(now, place[0], place[index], NOW + index), base())
    expect(copy(1)).not.toEqual(copy(2))
    expect(lostTexts(base(), copy(1), copy(2))).toEqual([])
  })

  it('finds several, as they stand in the document', () => {
    const mine = evidence('Her', NOW + 10, written(base(), ['team'], 'Os', NOW + 30))
    const theirs = evidence('Der', NOW + 20, written(base(), ['team'], 'I', NOW + 5))
    expect(lostTexts(base(), mine, theirs)).toEqual([
      { path: '/team', text: 'I' },
      { path: EVIDENCE, text: 'Her' },
    ])
  })

  it('finds none when only one of the copies wrote since', () => {
    const mine = evidence('Nyt', NOW + 10)
    expect(lostTexts(base(), mine, base())).toEqual([])
    expect(lostTexts(base(), base(), mine)).toEqual([])
    expect(lostTexts(evidence('Fælles', NOW + 5), evidence('Fælles', NOW + 5), mine)).toEqual([])
  })

  it('finds the loser of two texts written at one time', () => {
    const mine = evidence('Ærø', NOW + 10)
    const theirs = evidence('Ålborg', NOW + 10)
    const [lost, ...others] = lostTexts(base(), mine, theirs)
    expect(others).toEqual([])
    expect(lost?.text).not.toBe(textAt(merged(mine, theirs)))
    expect(lostTexts(base(), theirs, mine)).toEqual([lost])
  })

  it('leaves out a text that is blank or that stands in the one that is kept', () => {
    const kept = evidence('Holdet bag Østre Å blev sat af direktionen', NOW + 20)
    expect(lostTexts(base(), evidence(' \n', NOW + 10), kept)).toEqual([])
    expect(lostTexts(base(), evidence('Holdet bag Østre Å\n', NOW + 10), kept)).toEqual([])
    expect(lostTexts(base(), evidence('Holdet bag Vestre Å', NOW + 10), kept)).toHaveLength(1)
  })

  it('finds a longer text that loses to the beginning of itself', () => {
    const mine = evidence('Holdet bag Østre Å', NOW + 10)
    expect(lostTexts(base(), mine, evidence('Holdet', NOW + 20))).toEqual([
      { path: EVIDENCE, text: 'Holdet bag Østre Å' },
    ])
  })

  describe('without a text they agreed on', () => {
    const bare = anAssessment({ rounds: { [BEFORE_ID]: aRound() } })
    const round = (why: string, at: number) =>
      anAssessment({
        rounds: { [BEFORE_ID]: aRound({ answers: { q: { why: { value: why, at } } } }) },
      })

    it('takes both texts for new', () => {
      const lost = [{ path: `/rounds/${BEFORE_ID}/answers/q/why`, text: 'Før' }]
      expect(lostTexts(bare, round('Før', 0), round('Nu', 1))).toEqual(lost)
      expect(lostTexts(undefined, round('Før', 0), round('Nu', 1))).toEqual(lost)
    })
  })

  describe('when one of the copies lacks the thing', () => {
    it('finds nothing in a round or an action that is gone for good', () => {
      const purged = { purged: true as const }
      const gone = { ...base(), rounds: { [BEFORE_ID]: purged }, actions: { act10n01: purged } }
      const edited = evidence('Stadig her', NOW + 10)
      expect(lostTexts(base(), edited, gone)).toEqual([])
      expect(lostTexts(base(), gone, edited)).toEqual([])
      expect(lostTexts(gone, edited, evidence('Også her', NOW + 20))).toHaveLength(1)
    })

    it('finds nothing in a round that only one of them has', () => {
      const more = { ...base(), rounds: { ...base().rounds, n3wr0und: aRound() } }
      expect(lostTexts(base(), more, base())).toEqual([])
      expect(lostTexts(base(), base(), more)).toEqual([])
    })
  })

  describe('with any documents', () => {
    const any = assessments({ at: fc.constantFrom(0, 1, 2, STAMP_LIMIT - 1), isNormal: true })

    it('finds only what the other copy overrules, the same from both sides', () => {
      let found = 0
      fc.assert(
        fc.property(any, any, any, (agreed, a, b) => {
          const lost = lostTexts(frozen(agreed), frozen(a), frozen(b))
          found += lost.length
          const both = merged(a, b)
          const kept = applyEdit(both, { type: 'keep-texts', texts: lost }, NOW)
          for (const { path, text } of lost) {
            expect(text.trim()).not.toBe('')
            expect(otherTexts(kept, path).map((other) => other.text)).toContain(text)
          }
          const sorted = (texts: readonly object[]) =>
            texts.map((one) => JSON.stringify(one)).sort()
          expect(sorted(lostTexts(agreed, b, a))).toEqual(sorted(lost))
        }),
        { numRuns: 300 },
      )
      expect(found).toBeGreaterThan(100)
    })
  })
})

/** What stands in the field that most tests write in. */
function textAt(assessment: Assessment): string | undefined {
  const round = assessment.rounds[BEFORE_ID]
  return round && !isPurged(round) ? round.answers['people.opgaven']?.evidence?.value : undefined
}

describe('otherTexts', () => {
  const kept = (document: Assessment, ...texts: readonly string[]) =>
    applyEdit(
      document,
      { type: 'keep-texts', texts: texts.map((text) => ({ path: EVIDENCE, text })) },
      NOW,
    )
  const textsOf = (document: Assessment, path = EVIDENCE) =>
    otherTexts(frozen(document), path).map(({ text }) => text)

  it('gives what was kept for the field, sorted, and nothing of other fields', () => {
    const document = kept(base(), 'b', 'Østre Å 🌱', 'a')
    expect(textsOf(document)).toEqual(['a', 'b', 'Østre Å 🌱'])
    expect(textsOf(document, EVIDENCE.replace('evidence', 'why'))).toEqual([])
    expect(textsOf(document, EVIDENCE.replace('/evidence', ''))).toEqual([])
    expect(textsOf(document, `${EVIDENCE}2`)).toEqual([])
  })

  it('leaves out what stands in the field now', () => {
    const document = kept(base(), 'a', 'b')
    expect(textsOf(evidence('b', NOW + 1, document))).toEqual(['a'])
  })

  it('leaves out what has become part of the field, and has it again when it is taken out', () => {
    const document = kept(base(), 'Østre Å')
    const joined = evidence('Havnen og Østre Å', NOW + 1, document)
    expect(textsOf(joined)).toEqual([])
    expect(textsOf(evidence('Havnen', NOW + 2, joined))).toEqual(['Østre Å'])
  })

  it('has one text of somebody who was still writing it', () => {
    const document = ['Vi', 'Vi så', 'Vi så på Østre Å 🌱', 'Vi så på'].reduce(
      (so, text) => kept(so, text),
      base(),
    )
    expect(textsOf(document)).toEqual(['Vi så på Østre Å 🌱'])
    const living = ({ setAside }: Assessment) =>
      Object.values(setAside).filter((part) => !isPurged(part)).length
    expect(living(document) - living(base())).toBe(1)
  })

  it('leaves out the text of a summary that stands there now', () => {
    const path = `/summaries/${BEFORE_ID}/da`
    const texts = ['Stærkest på People.', 'Svagest på Planet.'].map((text) => ({ path, text }))
    const document = applyEdit(base(), { type: 'keep-texts', texts }, NOW)
    expect(textsOf(document, path)).toEqual(['Svagest på Planet.'])
  })

  it('names the entries, so that they can be removed', () => {
    const document = kept(base(), 'a', 'b')
    const [first] = otherTexts(document, EVIDENCE)
    const removed = applyEdit(document, { type: 'remove-set-aside', keys: first?.keys ?? [] }, NOW)
    expect(textsOf(removed)).toEqual(['b'])
    expect(textsOf(kept(removed, 'a'))).toEqual(['b'])
  })

  it('leaves out what was set aside because it could not be read', () => {
    const damage: SetAside = { path: EVIDENCE, raw: '"a"', reason: 'shape' }
    expect(textsOf({ ...base(), setAside: { d4m4g3d0: damage } })).toEqual([])
    expect(isDamage(damage)).toBe(true)
  })

  describe('with a text of more than 10,000 characters', () => {
    const long = `${LONG_NOTE.repeat(10)} "slut" 🌱`
    const longer = `${long.slice(0, -10)} til sidst`

    it('joins its pieces again', () => {
      const [other] = otherTexts(kept(base(), long), EVIDENCE)
      expect(other?.text).toBe(long)
      expect(other?.keys.length).toBeGreaterThan(2)
    })

    it('tells two that begin alike from one another', () => {
      const document = kept(base(), long, longer, 'kort')
      expect(textsOf(document)).toEqual([long, longer, 'kort'])
      const [first] = otherTexts(document, EVIDENCE)
      const removed = applyEdit(document, { type: 'remove-set-aside', keys: first?.keys ?? [] }, 0)
      expect(textsOf(removed)).toEqual([longer, 'kort'])
    })

    it('leaves it out when a piece is missing', () => {
      const document = kept(base(), long)
      const [key = '', ...others] = otherTexts(document, EVIDENCE)[0]?.keys ?? []
      expect(others.length).toBeGreaterThan(1)
      const setAside = { ...document.setAside, [key]: { purged: true as const } }
      expect(textsOf({ ...document, setAside })).toEqual([])
    })
  })

  describe('with entries of a file that was tampered with', () => {
    it.each([
      ['no JSON', { raw: '"a', reason: 'replaced' }],
      ['no text', { raw: '7', reason: 'replaced' }],
      ['a piece of nothing', { raw: '"a"', reason: 'replaced xxxxxxxx' }],
    ])('leaves out %s', (_, part) => {
      expect(textsOf({ ...base(), setAside: { b4d00000: { path: EVIDENCE, ...part } } })).toEqual(
        [],
      )
    })

    it('gives a text once that stands there twice, with both keys', () => {
      const part = { path: EVIDENCE, raw: '"a"', reason: 'replaced' }
      expect(otherTexts({ ...base(), setAside: { x: part, y: part } }, EVIDENCE)).toEqual([
        { keys: ['x', 'y'], text: 'a' },
      ])
    })
  })
})

describe('toSetAside', () => {
  it('sets a text aside as a part that could not be read is set aside', () => {
    expect(toSetAside({ path: EVIDENCE, text: 'Øst "1"' })).toEqual([
      [
        digest(`${EVIDENCE}\n"Øst \\"1\\""`),
        { path: EVIDENCE, raw: '"Øst \\"1\\""', reason: 'replaced' },
      ],
    ])
  })

  it('cuts a long one into numbered pieces that name the whole', () => {
    const text = 'Ærligt talt 🌱 '.repeat(1_800)
    const parts = toSetAside({ path: EVIDENCE, text }).map(([, part]) => part)
    expect(parts.map(({ path }) => path)).toEqual([1, 2, 3].map((n) => `${EVIDENCE}#${n}`))
    expect(parts.every(({ raw }) => raw.length <= 10_000)).toBe(true)
    expect(JSON.parse(parts.map(({ raw }) => raw).join(''))).toBe(text)
    expect(new Set(parts.map(({ reason }) => reason))).toEqual(
      new Set([`replaced ${digest(JSON.stringify(text))}`]),
    )
  })

  it('keeps nothing of a blank one', () => {
    expect(toSetAside({ path: EVIDENCE, text: ' \n' })).toEqual([])
  })
})

describe('isDamage', () => {
  const part = (reason: string): SetAside => ({ path: '/note', raw: '"a"', reason })

  it('tells what could not be read from what another text took the place of', () => {
    expect(
      ['id', 'shape', 'shape /replaced', 'replacedx'].map((one) => isDamage(part(one))),
    ).toEqual([true, true, true, true])
    expect(['replaced', 'replaced x3c3qq5r'].map((one) => isDamage(part(one)))).toEqual([
      false,
      false,
    ])
  })
})
