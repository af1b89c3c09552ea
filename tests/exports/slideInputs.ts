import { comparisonSentence, resultSentence } from '../../src/charts/sentences'
import { ambitionSeries, radarSeries } from '../../src/charts/radarData'
import { CURRENT_QUESTIONNAIRE, loadExample, loadQuestionnaire } from '../../src/content/catalogue'
import { towards } from '../../src/domain/ambition'
import type { Assessment } from '../../src/domain/assessment'
import { buildExample } from '../../src/domain/buildExample'
import { compareRounds } from '../../src/domain/comparison'
import { actionsOn, presentPriorities } from '../../src/domain/plan'
import type { Locale, Questionnaire } from '../../src/domain/questionnaire'
import { presentRounds } from '../../src/domain/rounds'
import { scoreRound } from '../../src/domain/scoring'
import type { SlideInput } from '../../src/exports/slides'
import { loadTexts } from '../../src/i18n/useTexts'
import { NOW } from '../factories'

await Promise.all([loadTexts('da'), loadTexts('en')])
const content = await loadExample()
const built = await loadQuestionnaire(CURRENT_QUESTIONNAIRE)
if (!built) throw new Error('There is to be a questionnaire')
export const questionnaire: Questionnaire = built

/** The example assessment as the app builds it. */
export function exampleIn(locale: Locale): Assessment {
  let ids = 0
  return buildExample(content, {
    id: '11111111-1111-4111-8111-111111111111',
    newId: () => `aaaa${String(++ids).padStart(4, '0')}`,
    locale,
    today: '2026-11-23',
    now: NOW,
  })
}

const ALL_PARTS = ['summary', 'changes', 'answers', 'plan', 'unknown', 'scale'] as const

/** What slides of an assessment's latest round, or of its latest two, are made of. */
export function slideInput(
  assessment: Assessment,
  { locale = 'da', rounds = 2 }: { readonly locale?: Locale; readonly rounds?: 1 | 2 } = {},
): SlideInput {
  const pages = presentRounds(assessment).map((entry) => ({
    ...entry,
    questionnaire,
    result: scoreRound(questionnaire, entry.round),
  }))
  const latest = pages.at(-1)
  if (!latest) throw new Error('There is to be a round')
  const before = rounds > 1 ? pages.at(-2) : undefined
  const ways = new Map(
    latest.result.dimensions.flatMap(({ dimension }) => {
      const way = towards(pages, dimension.id)
      return way ? [[dimension.id, way] as const] : []
    }),
  )
  const comparison = before ? { before, comparison: compareRounds(before, latest) } : null
  const label = ({ round }: typeof latest) => round.label.value
  const aims = ambitionSeries(latest.result, (id) => ways.get(id)?.aim.level ?? null, 'Ambition')
  return {
    assessment,
    latest,
    comparison,
    radar: {
      name: 'Radardiagram',
      labels: latest.result.dimensions.map(({ dimension }) => dimension.name[locale]),
      series: [
        ...(before
          ? [radarSeries(before.result, { id: 'b', label: label(before), style: 'before' })]
          : []),
        radarSeries(latest.result, { id: 'a', label: label(latest), style: 'after' }),
        ...(aims ? [aims] : []),
      ],
      sentence: comparison
        ? comparisonSentence(comparison.comparison, locale)
        : resultSentence(latest.result, locale),
    },
    ways,
    changedAims: [],
    plan: {
      priorities: presentPriorities(latest.round).map((entry) => ({
        entry,
        actions: actionsOn(assessment, latest.id, entry.id),
      })),
      orphans: actionsOn(assessment, latest.id, null),
    },
    summary: ['Siden »Før« er *People* steget.', 'Find svaret inden næste runde.'],
    today: '2026-11-23',
    parts: ALL_PARTS,
    footer: 'Eksempel Kommune · Seks P',
    locale,
  }
}
