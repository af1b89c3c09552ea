import { defineStore } from 'pinia'
import type { HandIn, Invitation } from '../domain/handIn'
import type { Questionnaire } from '../domain/questionnaire'
import type { Refusal } from '../domain/receiving'
import { receive } from '../domain/receiving'
import { planReveal, presentResponses } from '../domain/reveals'
import { findRound, presentRounds } from '../domain/rounds'
import { findHandIns } from '../persistence/findHandIns'
import { readFileText } from '../persistence/files'
import { statesFor } from '../persistence/handInCode'
import type { CodeError, HandInCode } from '../persistence/handInCode'
import { writeInvitation } from '../persistence/invitation'
import { readResponseFile, readResponsePayload } from '../persistence/responses'
import { useAssessments } from './assessments'

/** What became of one thing that was handed in. */
export type Receipt =
  | {
      readonly kind: 'new' | 'completed' | 'replaced' | 'known'
      /** The response's id. */
      readonly response: string
    }
  | {
      readonly kind: 'refused'
      readonly why: Refusal
      /** The other round it belongs to, when that is here. */
      readonly label?: string
    }
  /** The invitation itself, which holds no answers. */
  | { readonly kind: 'invitation' }
  /** A link that was cut off or altered, or is no link of this app. */
  | { readonly kind: 'bad-link' }
  | { readonly kind: 'newer-version' }
  /** More text than is looked through. */
  | { readonly kind: 'too-much' }
  | { readonly kind: 'bad-code'; readonly text: string; readonly error: CodeError }
  | { readonly kind: 'bad-file'; readonly name: string }

/** Holding a round's workshop: what comes in, and what is shown of it. */
export const useWorkshop = defineStore('workshop', () => {
  const assessments = useAssessments()

  /** The place of a round in an assessment, with the questionnaire it is held on. */
  interface Place {
    readonly id: string
    readonly round: string
    readonly questionnaire: Questionnaire
  }

  /**
   * What an invitation's link carries. A group that a code could not tell from another, as a file
   * from elsewhere may hold, cannot be chosen.
   */
  function invite(invitation: Invitation): Promise<string> {
    const letters = invitation.groups.map(({ id }) => id.charAt(0))
    const groups = invitation.groups.filter(
      ({ id }, index) => !id.startsWith('0') && letters.indexOf(id.charAt(0)) === index,
    )
    return writeInvitation({ ...invitation, groups })
  }

  function put({ id, round: roundId, questionnaire }: Place, handIn: HandIn): Receipt {
    const assessment = assessments.find(id)
    const round = assessment && findRound(assessment, roundId)
    if (!round) throw new Error(`There is no round ${roundId} to take a response into`)
    const received = receive(roundId, round, questionnaire, handIn)
    if (received.kind === 'refused') {
      const label = received.why === 'other-round' ? labelOf(handIn.round) : undefined
      return { kind: 'refused', why: received.why, ...(label !== undefined && { label }) }
    }
    if (received.kind !== 'known') {
      assessments.change(id, {
        type: 'put-response',
        round: roundId,
        response: handIn.response,
        value: received.response,
      })
    }
    return { kind: received.kind, response: handIn.response }
  }

  function labelOf(round: string): string | undefined {
    const entries = [...assessments.documents.keys()].flatMap((id) => {
      const assessment = assessments.find(id)
      return assessment ? presentRounds(assessment) : []
    })
    return entries.find((entry) => entry.id === round)?.round.label.value
  }

  /** A code names its round, group and questionnaire by their beginnings only. */
  function putCode(place: Place, code: HandInCode): Receipt {
    const assessment = assessments.find(place.id)
    const round = assessment && findRound(assessment, place.round)
    const questions = place.questionnaire.dimensions.flatMap((dimension) => dimension.questions)
    const states = statesFor(code, questions.length)
    if (!place.round.startsWith(code.roundStart)) return { kind: 'refused', why: 'other-round' }
    if (!round || !states || code.questionnaireVersion !== round.questionnaire.version % 16) {
      return { kind: 'refused', why: 'other-questionnaire' }
    }
    const group = round.workshop.groups?.value.find(
      ({ id }) => code.groupLetter !== null && id.startsWith(code.groupLetter),
    )
    return put(place, {
      round: place.round,
      questionnaire: round.questionnaire,
      response: code.response,
      revision: code.revision,
      ...(group && { group: group.id }),
      answers: Object.fromEntries(
        questions.map(({ id }, index) => [id, { state: states[index] ?? 'unanswered' }]),
      ),
    })
  }

  /** Takes in all that a text holds: one code, or fifty links within a whole chat. */
  async function takeInText(place: Place, text: string): Promise<readonly Receipt[]> {
    const questions = place.questionnaire.dimensions.flatMap((dimension) => dimension.questions)
    const found = findHandIns(text, questions.length)
    if (!found.ok) return [{ kind: 'too-much' }]
    // All are read before the first is taken in, so that the page is drawn once and not fifty times.
    const read: (() => Receipt)[] = []
    for (const one of found.value) {
      switch (one.kind) {
        case 'link':
          read.push(await readLink(place, one.payload))
          break
        case 'code':
          read.push(() => putCode(place, one.code))
          break
        case 'invitation':
        case 'bad-code':
          read.push(() => one)
      }
    }
    return read.map((take) => take())
  }

  /** Takes in what a link carries. */
  async function takeInLink(place: Place, payload: string): Promise<Receipt> {
    const take = await readLink(place, payload)
    return take()
  }

  async function readLink(place: Place, payload: string): Promise<() => Receipt> {
    const read = await readResponsePayload(payload)
    return () => (read.ok ? put(place, read.value) : { kind: faultOf(read.error) })
  }

  function faultOf({ code }: { readonly code: string }): 'bad-link' | 'newer-version' {
    return code === 'newer-version' ? code : 'bad-link'
  }

  /** Takes in a file that holds one response. */
  async function takeInFile(place: Place, file: File): Promise<Receipt> {
    const text = await readFileText(file)
    const read = text.ok ? readResponseFile(text.value) : text
    if (read.ok) return put(place, read.value)
    return read.error.code === 'newer-version'
      ? { kind: 'newer-version' }
      : { kind: 'bad-file', name: file.name }
  }

  /** Where a link's response belongs: the assessment and the round; null when they are not here. */
  async function placeOf(
    payload: string,
  ): Promise<Pick<Place, 'id' | 'round'> | 'bad-link' | 'newer-version' | null> {
    const read = await readResponsePayload(payload)
    if (!read.ok) return faultOf(read.error)
    const { round } = read.value
    const id = [...assessments.documents.keys()].find((one) => {
      const assessment = assessments.find(one)
      return assessment !== undefined && findRound(assessment, round) !== undefined
    })
    return id === undefined ? null : { id, round }
  }

  /** Shows what is in, as far as nobody can be found by it. */
  function reveal({ id, round: roundId, questionnaire }: Place): void {
    const assessment = assessments.find(id)
    const round = assessment && findRound(assessment, roundId)
    if (!round) return
    const plan = planReveal(questionnaire, round)
    if (plan.kind !== 'ready') return
    assessments.change(id, { type: 'reveal', round: roundId, value: plan.value })
  }

  /** Hides all single responses of a round; what was shown stays. Tells which they were. */
  function removeResponses(id: string, roundId: string): readonly string[] {
    const assessment = assessments.find(id)
    const round = assessment && findRound(assessment, roundId)
    const responses = round ? presentResponses(round).map((entry) => entry.id) : []
    assessments.change(id, {
      type: 'set-responses-deleted',
      round: roundId,
      responses,
      value: true,
    })
    return responses
  }

  return {
    invite,
    takeInText,
    takeInLink,
    takeInFile,
    placeOf,
    reveal,
    removeResponses,
  }
})
