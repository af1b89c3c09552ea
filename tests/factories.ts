import type {
  Answer,
  AnswerState,
  AnswerText,
  Assessment,
  Reveal,
  Round,
  Tally,
} from '../src/domain/assessment'
import type { Dimension, LocalText, Question, Questionnaire } from '../src/domain/questionnaire'

/** 23 November 2026, 9.00 in Copenhagen. */
export const NOW = Date.UTC(2026, 10, 23, 8)

export const ASSESSMENT_ID = '3f0c1f5e-6b1a-4c57-9d3e-2a8b7c6d5e4f'
export const BEFORE_ID = 'f0r3k9zt'
export const AFTER_ID = 'eft3r7mq'

/** What a team writes when nobody stops it: 2,000 characters with æ, ø, å, emoji and new lines. */
export const LONG_NOTE =
  'Vi så på de seneste fem tværgående opgaver i Rødkøbing. Østre Å gik godt 🌱\n'
    .repeat(27)
    .slice(0, 2000)

const PS: readonly (readonly [id: string, name: string, slugs: readonly string[]])[] = [
  ['people', 'People', ['opgaven', 'mandat', 'mellemrum', 'foreninger', 'lighed']],
  ['participation', 'Participation', ['fra-start', 'erhverv', 'borgere', 'politikere', 'stemmer']],
  ['place', 'Place', ['byrum', 'forskelle', 'strategi', 'ibrugtagning', 'sundhed']],
  ['prosperity', 'Prosperity', ['bundlinjer', 'sigte', 'indikatorer', 'indkob', 'goder']],
  ['peace', 'Peace', ['sammenhold', 'krop', 'trivsel', 'tryghed', 'aabenhed']],
  ['planet', 'Planet', ['modstandskraft', 'laering', 'klima', 'forbrug', 'natur']],
]

/** A questionnaire of six Ps with five questions each, or with other Ps. */
export function aQuestionnaire(changes: Partial<Questionnaire> = {}): Questionnaire {
  const level = (name: string) => ({
    name: both(name),
    meaning: both(`${name} – sådan ser det ud`),
  })
  return {
    id: 'six-p',
    version: 1,
    title: both('Seks P'),
    scale: {
      rule: both('Vælg det højeste niveau, hvor det hele passer. Mellem to: tag det laveste.'),
      levels: [
        level('Tilfældigt'),
        level('Begyndt'),
        level('Fast praksis'),
        level('Fulgt op'),
        level('Forankret'),
      ],
    },
    dimensions: PS.map(([id, name, slugs]) =>
      aDimension(
        id,
        slugs.map((slug) => aQuestion(`${id}.${slug}`)),
        { name: both(`*${name}*`) },
      ),
    ),
    ...changes,
  }
}

/** One P with these questions. */
export function aDimension(
  id: string,
  questions: readonly Question[],
  changes: Partial<Dimension> = {},
): Dimension {
  return {
    id,
    name: both(id),
    lead: both(`Hvad ${id} handler om hos os`),
    network: both('Sådan læser netværket det'),
    who: both('Sådan læser WHO det'),
    questions,
    ...changes,
  }
}

/** A question with five descriptions, no two of them alike. */
export function aQuestion(id: string, changes: Partial<Question> = {}): Question {
  const level = (number: number) => both(`Niveau ${number}: Sådan går det til med »${id}« hos os.`)
  return {
    id,
    short: both(`Kort om ${id}`),
    statement: both(`Vi løser ${id} sammen på tværs af kommunen.`),
    help: both('Hvordan gik det sidst? Spørg også dem, der ikke var med.'),
    evidence: both('Et eksempel fra de seneste 12 måneder'),
    sdgs: [11, 17],
    levels: [level(1), level(2), level(3), level(4), level(5)],
    ...changes,
  }
}

/** An answer with its texts, all of it set at one time. */
export function anAnswer(
  state: AnswerState,
  texts: Partial<Record<AnswerText, string>> = {},
  at = NOW,
): Answer {
  const registers = Object.entries(texts).map(([name, value]) => [name, { value, at }] as const)
  return { state: { value: state, at }, ...Object.fromEntries(registers) }
}

/** A round that nobody has answered yet, or as changed. */
export function aRound(changes: Partial<Round> = {}): Round {
  return {
    label: { value: 'Før', at: NOW },
    date: { value: '2026-11-23', at: NOW },
    scope: { value: 'municipality', at: NOW },
    questionnaire: { id: 'six-p', version: 1 },
    closings: [],
    answers: {},
    ambitions: {},
    priorities: {},
    workshop: {},
    responses: {},
    ...changes,
  }
}

/** How often each level was given to a question; everybody gave one. */
export function aTally(levels: Tally['levels']): Tally {
  return { levels, dontKnow: 0, notRelevant: 0 }
}

/** What a room of three was shown of one question, or as changed. */
export function aReveal(changes: Partial<Reveal> = {}): Reveal {
  return {
    at: NOW,
    responses: {
      resp0001: { revision: 1 },
      resp0002: { revision: 1 },
      resp0003: { revision: 1 },
    },
    tallies: { 'people.opgaven': aTally([0, 1, 2, 0, 0]) },
    groups: {},
    bands: { people: { low: 2.5, high: 3 } },
    ...changes,
  }
}

/** A team's assessment with a first round, or as changed. */
export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    id: ASSESSMENT_ID,
    example: false,
    organisation: { value: 'Rødkøbing Kommune', at: NOW },
    team: { value: 'Verdensmål på tværs 🌍', at: NOW },
    note: { value: LONG_NOTE, at: NOW },
    rounds: {
      [BEFORE_ID]: aRound({
        answers: {
          'people.opgaven': anAnswer(2, { evidence: 'Holdet bag Østre Å blev sat efter opgaven.' }),
          'people.mandat': anAnswer('dont-know'),
          'people.mellemrum': anAnswer('not-relevant', { reason: 'Vi er kun én forvaltning.' }),
        },
      }),
    },
    actions: {},
    summaries: {},
    setAside: {},
    ...changes,
  }
}

/** The same with everything a document has room for: workshop, actions, deleted and purged things. */
export function aFullAssessment(): Assessment {
  const at = NOW
  return anAssessment({
    rounds: {
      [BEFORE_ID]: aRound({
        closings: [
          { at: at + 1, on: '2026-11-23', closed: true },
          { at: at + 2, on: '2026-11-24', closed: false },
        ],
        answers: {
          'people.opgaven': anAnswer(4, {
            evidence: LONG_NOTE,
            why: 'Vi fik en fælles leder 👏',
            dissent: 'To ville have valgt 3.',
          }),
          'people.nedlagt-sporgsmaal': anAnswer(3),
        },
        ambitions: { people: { value: 4.5, at }, 'people.mandat': { value: 'good-enough', at } },
        priorities: {
          pr10r1t1: { source: 'people.opgaven', note: { value: 'Først det her', at } },
          pr10r1t2: { source: 'planet', deleted: { value: true, at } },
          pr10r1t3: { purged: true },
        },
        priorityOrder: { value: ['pr10r1t3', 'pr10r1t2', 'pr10r1t1'], at },
        workshop: {
          mode: { value: 'first-alone', at },
          groups: { value: [{ id: 'grp00001', name: 'Ældre & Sundhed' }], at },
          expected: { value: 4, at },
          reveals: [
            aReveal({
              at,
              responses: {
                resp0001: { revision: 2, group: 'grp00001' },
                resp0002: { revision: 1, group: 'grp00001' },
                resp0003: { revision: 1, group: 'grp00001' },
              },
              groups: { grp00001: { 'people.opgaven': aTally([0, 1, 2, 0, 0]) } },
            }),
          ],
          agenda: { value: ['people.mandat', 'people.opgaven'], at },
          runSheet: { value: [{ title: 'Velkomst', minutes: 10 }], at },
        },
        responses: {
          resp0001: {
            revision: 2,
            group: 'grp00001',
            answers: { 'people.opgaven': { state: 3, comment: 'Kun i Østre Å' } },
          },
          resp0002: { revision: 1, answers: {}, deleted: { value: true, at } },
          resp0003: { purged: true },
        },
      }),
      [AFTER_ID]: aRound({ label: { value: 'Efter', at }, date: { value: '2027-11-22', at } }),
      d3l3t3d0: aRound({ deleted: { value: true, at } }),
      purg3d00: { purged: true },
    },
    actions: {
      act10n01: {
        round: BEFORE_ID,
        priority: 'pr10r1t1',
        what: { value: 'Sæt holdet efter opgaven', at },
        owner: { value: 'Bodil Sørensen', at },
        due: { value: '2027-02-01', at },
        status: { value: 'under-way', at },
        note: { value: '', at },
      },
      act10n02: {
        round: 'd3l3t3d0',
        priority: 'pr10r1t9',
        what: { value: 'Noget, der ikke blev til noget', at },
        deleted: { value: true, at },
      },
      act10n03: { purged: true },
    },
    summaries: {
      [`${BEFORE_ID}/da`]: { value: { text: 'Stærkest på People.', basis: 'people 4' }, at },
      [`${BEFORE_ID}~${AFTER_ID}/en`]: { value: { text: 'Up by one.', basis: 'people 4-5' }, at },
      'd3l3t3d0/da': { value: { text: 'Om en slettet runde', basis: '' }, at },
    },
    setAside: {
      a1b2c3: { path: 'rounds.x.answers.y', raw: '{"state":{"value":7}}', reason: 'level' },
      d4e5f6: { purged: true },
    },
  })
}

/** The value with everything in it frozen, so that changing it is an error. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}

function both(text: string): LocalText {
  return { da: text, en: `${text} (in English)` }
}
