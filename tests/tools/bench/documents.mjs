import { readFileSync } from 'node:fs'

/*
 * Assessments as the app writes them (src/domain/assessment.ts), as full as a figure asks for. The
 * same call always makes the same document.
 */

const QUESTIONNAIRE = JSON.parse(
  readFileSync(new URL('../../../src/content/six-p-1.json', import.meta.url), 'utf8'),
).data

const QUESTIONS = QUESTIONNAIRE.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id))

export const FIRST_DIMENSION = QUESTIONNAIRE.dimensions[0].id

const START = Date.UTC(2026, 8, 1)

const DANISH =
  'Vi har spurgt borgerne i tre områder og brugt svarene, da vi ændrede færgens afgange; det står i ' +
  'udvalgets dagsorden fra maj, og både ældrerådet og skolerne nævner det. Året før gjorde vi det ikke. '

/** Danish prose of exactly this many characters, beginning somewhere of its own. */
function danish(length, seed = 0) {
  const offset = (seed * 37) % DANISH.length
  return DANISH.repeat(Math.ceil((offset + length) / DANISH.length + 1)).slice(
    offset,
    offset + length,
  )
}

const uuid = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const shortId = (prefix, number) => prefix + String(number).padStart(8 - prefix.length, '0')

export const bytesOf = (text) => Buffer.byteLength(text, 'utf8')

function clock() {
  let at = START
  return (value) => ({ value, at: (at += 1000) })
}

function answer(set, { texts, seed }) {
  const written = Object.entries(texts).map(([name, length], index) => [
    name,
    set(danish(length, seed + index)),
  ])
  return { state: set((seed % 5) + 1), ...Object.fromEntries(written) }
}

function response({ comment, seed }) {
  const answers = QUESTIONS.map((id, index) => [
    id,
    { state: ((seed + index) % 5) + 1, comment: danish(comment, seed + index) },
  ])
  // The app writes them sorted, so that their order tells nothing.
  return { revision: 1, answers: Object.fromEntries(answers.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function round(set, { number, texts, responses, comment }) {
  const numbers = Array.from({ length: responses }, (_, index) => index)
  return {
    label: set(number === 0 ? 'Før' : `Runde ${number + 1}`),
    date: set(`2026-${String((number % 12) + 1).padStart(2, '0')}-15`),
    scope: set('department'),
    questionnaire: { id: QUESTIONNAIRE.id, version: QUESTIONNAIRE.version },
    closings: [],
    answers: Object.fromEntries(
      QUESTIONS.map((id, index) => [id, answer(set, { texts, seed: number + index })]),
    ),
    ambitions: {},
    priorities: {},
    workshop: {},
    responses: Object.fromEntries(
      numbers.map((index) => [
        shortId('p', number * 100 + index),
        response({ comment, seed: index }),
      ]),
    ),
  }
}

/**
 * An assessment with every question answered. `texts` says how many characters each text of an
 * answer has; `comment` is the length of a participant's comment on every question.
 */
export function makeAssessment({
  number = 1,
  rounds = 1,
  texts = {},
  responses = 0,
  comment = 40,
} = {}) {
  const set = clock()
  const id = uuid(number)
  const organisation = set(`Eksempel Kommune ${number}`)
  const team = set(`Team for færger og veje ${number}`)
  const numbers = Array.from({ length: rounds }, (_, index) => index)
  const data = {
    id,
    example: false,
    organisation,
    team,
    rounds: Object.fromEntries(
      numbers.map((index) => [
        shortId('r', index),
        round(set, { number: index, texts, responses, comment }),
      ]),
    ),
    actions: {},
    summaries: {},
    setAside: {},
  }
  return { id, key: `six-p/assessment/${id}`, firstRound: shortId('r', 0), text: envelope(data) }
}

/** What so many participants hand in to a round. */
export function makeHandIns(count, { round: id, comment }) {
  return Array.from({ length: count }, (_, index) => ({
    round: id,
    questionnaire: { id: QUESTIONNAIRE.id, version: QUESTIONNAIRE.version },
    response: shortId('p', index),
    ...response({ comment, seed: index }),
  }))
}

function envelope(data) {
  return JSON.stringify({ app: 'six-p', kind: 'assessment', schemaVersion: 2, data })
}

/** The fullest assessment of the given kind that is not above this size. */
function fill(bytes, make) {
  let fullest = make(0)
  for (let step = 1; ; step += 1) {
    const next = make(step)
    if (bytesOf(next.text) > bytes) return fullest
    fullest = next
  }
}

/** An assessment of one round of about this size, by evidence of equal length on each question. */
function makeSized(bytes, number) {
  return fill(bytes, (evidence) => makeAssessment({ number, texts: { evidence } }))
}

/** A large assessment: workshops with 25 participants, as many rounds as it takes. */
export function makeLarge(bytes) {
  const texts = { evidence: 100, why: 100, dissent: 100 }
  const rounds = Math.floor(
    bytes / bytesOf(makeAssessment({ texts, responses: 25, comment: 40 }).text),
  )
  return fill(bytes, (more) => makeAssessment({ rounds, texts, responses: 25, comment: 40 + more }))
}

/** As many assessments as asked for, each of about 5 kB: what the browser's room allows for 1,000. */
export function makeMany(count) {
  const { text } = makeSized(5000, 1000)
  const evidence = JSON.parse(text).data.rounds[shortId('r', 0)].answers[QUESTIONS[0]].evidence
  const texts = { evidence: evidence.value.length }
  return Array.from({ length: count }, (_, index) => makeAssessment({ number: index + 1, texts }))
}
