import { beforeEach, describe, expect, it } from 'vitest'
import type { Response } from '../../src/domain/assessment'
import type { HandIn } from '../../src/domain/handIn'
import { latestReveal, presentResponses } from '../../src/domain/reveals'
import { findRound } from '../../src/domain/rounds'
import { spellCode, writeCode } from '../../src/persistence/handInCode'
import { readInvitation, writeInvitation } from '../../src/persistence/invitation'
import { writeResponseFile, writeResponsePayload } from '../../src/persistence/responses'
import { useAssessments } from '../../src/stores/assessments'
import { useWorkshop } from '../../src/stores/workshop'
import {
  AFTER_ID,
  ASSESSMENT_ID,
  BEFORE_ID,
  NOW,
  aQuestionnaire,
  aRound,
  anAssessment,
} from '../factories'
import { anApp, storageOf, there } from './support'

const QUESTIONNAIRE = aQuestionnaire()
const QUESTIONS = QUESTIONNAIRE.dimensions.flatMap((dimension) => dimension.questions)
const PLACE = { id: ASSESSMENT_ID, round: BEFORE_ID, questionnaire: QUESTIONNAIRE }
const GROUPS = [{ id: 'p0110001', name: 'Politikere' }]

const handIn = (response: string, changes: Partial<HandIn> = {}): HandIn => ({
  round: BEFORE_ID,
  questionnaire: { id: 'six-p', version: 1 },
  response,
  revision: 1,
  answers: { 'people.opgaven': { state: 3, comment: 'Kun i Østre Å 🌱' } },
  ...changes,
})
const linkTo = async (given: HandIn) =>
  `https://seksp.example.dk/#/hand-in/${there(await writeResponsePayload(given))}`
const codeOf = (response: string, round = BEFORE_ID, group?: string) =>
  spellCode(
    there(
      writeCode({
        round,
        response,
        revision: 1,
        questionnaireVersion: 1,
        ...(group && { group }),
        states: QUESTIONS.map(() => 3 as const),
      }),
    ),
  )

const round = () => there(findRound(there(useAssessments().find(ASSESSMENT_ID)), BEFORE_ID))
const responsesIn = () => presentResponses(round()).map(({ id }) => id)

beforeEach(() => {
  const assessment = anAssessment({
    rounds: {
      [BEFORE_ID]: aRound({ workshop: { groups: { value: GROUPS, at: NOW } } }),
      [AFTER_ID]: aRound({ label: { value: 'Efter', at: NOW } }),
    },
  })
  anApp(storageOf(assessment))
  useAssessments().load()
})

describe('taking in', () => {
  it('finds links and codes in a whole chat', async () => {
    const chat = `Åse 9.14
Her er min: ${await linkTo(handIn('aaaaaa00'))}
Bent 9.15
min kode er ${codeOf('bbbbbb00')} – hilsen Bent 👍`
    expect(await useWorkshop().takeInText(PLACE, chat)).toEqual([
      { kind: 'new', response: 'aaaaaa00' },
      { kind: 'new', response: 'bbbbbb00' },
    ])
    expect(responsesIn()).toEqual(['aaaaaa00', 'bbbbbb00'])
  })

  it('knows the same response again, and completes a code by its link', async () => {
    const workshop = useWorkshop()
    const answers = Object.fromEntries(QUESTIONS.map(({ id }) => [id, { state: 3 as const }]))
    await workshop.takeInText(PLACE, codeOf('aaaaaa00'))
    expect(await workshop.takeInText(PLACE, codeOf('aaaaaa00'))).toEqual([
      { kind: 'known', response: 'aaaaaa00' },
    ])
    const complete = { ...answers, 'people.opgaven': { state: 3 as const, comment: 'Østre Å' } }
    const link = await linkTo(handIn('aaaaaa00', { answers: complete }))
    expect(await workshop.takeInText(PLACE, link)).toEqual([
      { kind: 'completed', response: 'aaaaaa00' },
    ])
    const here = round().responses['aaaaaa00'] as Response
    expect(here.answers['people.opgaven']).toEqual({ state: 3, comment: 'Østre Å' })
  })

  it('puts a code into the group that its letter names', async () => {
    await useWorkshop().takeInText(PLACE, codeOf('aaaaaa00', BEFORE_ID, 'p0110001'))
    expect(round().responses['aaaaaa00']).toMatchObject({ group: 'p0110001' })
  })

  it('refuses another round’s response in words that name the round', async () => {
    const workshop = useWorkshop()
    const link = await linkTo(handIn('aaaaaa00', { round: AFTER_ID }))
    expect(await workshop.takeInText(PLACE, link)).toEqual([
      { kind: 'refused', why: 'other-round', label: 'Efter' },
    ])
    expect(await workshop.takeInText(PLACE, codeOf('aaaaaa00', AFTER_ID))).toEqual([
      { kind: 'refused', why: 'other-round' },
    ])
    expect(responsesIn()).toEqual([])
  })

  it('tells a wrong character in a code from a code', async () => {
    const code = codeOf('aaaaaa00')
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
    expect(await useWorkshop().takeInText(PLACE, wrong)).toMatchObject([
      { kind: 'bad-code', error: { code: 'check' } },
    ])
  })

  it('tells the invitation from a response', async () => {
    const invitation = await writeInvitation({
      round: BEFORE_ID,
      questionnaire: { id: 'six-p', version: 1 },
      title: 'Før',
      locale: 'da',
      groups: [],
    })
    expect(await useWorkshop().takeInText(PLACE, `https://a.dk/#/respond/${invitation}`)).toEqual([
      { kind: 'invitation' },
    ])
  })

  it('reads files, and says which is none', async () => {
    const workshop = useWorkshop()
    const good = new File([writeResponseFile(handIn('cccccc00'))], 'Besvarelse CCCCCC.sixp.json')
    expect(await workshop.takeInFile(PLACE, good)).toEqual({ kind: 'new', response: 'cccccc00' })
    const bad = new File(['Referat af mødet'], 'referat.txt')
    expect(await workshop.takeInFile(PLACE, bad)).toEqual({ kind: 'bad-file', name: 'referat.txt' })
  })

  it('finds where a link belongs', async () => {
    const workshop = useWorkshop()
    const payload = async (given: HandIn) => there(await writeResponsePayload(given))
    expect(await workshop.placeOf(await payload(handIn('aaaaaa00')))).toEqual({
      id: ASSESSMENT_ID,
      round: BEFORE_ID,
    })
    expect(
      await workshop.placeOf(await payload(handIn('aaaaaa00', { round: 'f00d0000' }))),
    ).toBeNull()
    expect(await workshop.placeOf('ikke-et-link')).toBe('bad-link')
  })
})

describe('inviting', () => {
  it('leaves out groups that a code could not tell apart', async () => {
    const named = (id: string) => ({ id, name: `Gruppe ${id} 🌱` })
    const link = await useWorkshop().invite({
      round: BEFORE_ID,
      questionnaire: { id: 'six-p', version: 1 },
      title: 'Før',
      locale: 'da',
      groups: [named('gr0pp001'), named('gr0pp002'), named('0gruppe1'), named('p0110001')],
    })
    const read = await readInvitation(link)
    expect(read.ok && read.value.groups.map(({ id }) => id)).toEqual(['gr0pp001', 'p0110001'])
  })
})

describe('showing', () => {
  const takeIn = (...responses: readonly string[]) =>
    useWorkshop().takeInText(PLACE, responses.map((one) => codeOf(one)).join('\n'))

  it('shows nothing of two, and the tally of three', async () => {
    await takeIn('aaaaaa00', 'bbbbbb00')
    useWorkshop().reveal(PLACE)
    expect(latestReveal(round())).toBeUndefined()
    await takeIn('cccccc00')
    useWorkshop().reveal(PLACE)
    expect(latestReveal(round())?.tallies['people.opgaven']?.levels).toEqual([0, 0, 3, 0, 0])
  })

  it('locks what has been shown', async () => {
    await takeIn('aaaaaa00', 'bbbbbb00', 'cccccc00')
    useWorkshop().reveal(PLACE)
    const changed = await linkTo(handIn('aaaaaa00', { revision: 2 }))
    expect(await useWorkshop().takeInText(PLACE, changed)).toEqual([
      { kind: 'refused', why: 'revealed' },
    ])
  })

  it('keeps the counts when the single responses are removed', async () => {
    await takeIn('aaaaaa00', 'bbbbbb00', 'cccccc00')
    useWorkshop().reveal(PLACE)
    const before = latestReveal(round())
    expect(useWorkshop().removeResponses(ASSESSMENT_ID, BEFORE_ID)).toHaveLength(3)
    expect(responsesIn()).toEqual([])
    expect(latestReveal(round())).toEqual(before)
  })
})
