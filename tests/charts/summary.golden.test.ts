// @vitest-environment node
import { beforeAll, expect, it } from 'vitest'
import { summaryOf } from '../../src/charts/summary'
import { CURRENT_QUESTIONNAIRE, loadQuestionnaire } from '../../src/content/catalogue'
import { LOCALES } from '../../src/domain/questionnaire'
import type { Questionnaire } from '../../src/domain/questionnaire'
import { loadTexts, withoutMarks } from '../../src/i18n/useTexts'
import { SITUATIONS, inputOf } from './summarySituations'
import type { RoundSketch, Situation } from './summarySituations'

/* Summaries written out in full, to be read. To take over a wanted change, run this file with -u behind it, and read them. */

beforeAll(() => loadTexts('en'))

const INTRODUCTION = `# The result in words, written out

Each situation below is a made-up result, and the summary that the app writes of it in each language.
A test holds them against the app. The marks are those of docs/scoring.md: a line for each P, in the
order People, Participation, Place, Prosperity, Peace, Planet.
`

function roundText({ label, lines, ambitions = {}, texts = {} }: RoundSketch): string {
  return [
    `${label}: ${lines.length === 0 ? 'nothing' : lines.join(' | ')}`,
    ...Object.entries(ambitions).map(([source, value]) => `  ambition for ${source}: ${value}`),
    ...Object.entries(texts).flatMap(([question, of]) =>
      Object.entries(of).map(([kind, text]) => `  ${kind} of ${question}: ${JSON.stringify(text)}`),
    ),
  ].join('\n')
}

function situationText(questionnaire: Questionnaire, situation: Situation): string {
  const { title, rounds, isPair, tallies = {} } = situation
  const given = [
    ...rounds.map(roundText),
    ...Object.entries(tallies).map(
      ([question, levels]) => `chosen on ${question}: ${levels.join(' ')}`,
    ),
  ]
  const summaries = LOCALES.map((locale) =>
    summaryOf(inputOf(questionnaire, situation), locale).map(withoutMarks).join('\n\n'),
  )
  return [
    `## ${title}`,
    `\`\`\`text\n${given.join('\n')}\n\`\`\``,
    isPair ? 'The two rounds compared.' : 'The last round by itself.',
    ...summaries.map((text, index) => `### ${index === 0 ? 'Dansk' : 'English'}\n\n${text}`),
  ].join('\n\n')
}

it('writes the summaries as golden/summary.md has them', async () => {
  const questionnaire = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
  if (!questionnaire) throw new Error('There is no current questionnaire')
  const all = SITUATIONS.map((situation) => situationText(questionnaire, situation))
  expect(all.length).toBeGreaterThanOrEqual(10)
  await expect(`${[INTRODUCTION.trimEnd(), ...all].join('\n\n')}\n`).toMatchFileSnapshot(
    '../golden/summary.md',
  )
})
