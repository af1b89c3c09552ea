import { computed, watchEffect } from 'vue'
import type { ComputedRef } from 'vue'
import { ambitionSeries, radarBand, radarSeries } from '../charts/radarData'
import type { RadarSeries } from '../charts/radarData'
import { resultSentence } from '../charts/sentences'
import { towards } from '../domain/ambition'
import type { Source, Towards } from '../domain/ambition'
import type { Assessment, Round } from '../domain/assessment'
import type { Locale, Questionnaire } from '../domain/questionnaire'
import { FEWEST_SHOWN, countOf, latestReveal } from '../domain/reveals'
import { findRound, presentRounds } from '../domain/rounds'
import { scoreRound } from '../domain/scoring'
import type { RoundResult } from '../domain/scoring'
import { textsOf, useLocale } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useQuestionnaires } from '../stores/questionnaires'

/** A round with its questionnaire and its one result, which screen, chart, table and paper share. */
export interface RoundPage {
  readonly id: string
  readonly round: Round
  readonly questionnaire: Questionnaire
  readonly result: RoundResult
}

/** An assessment as it is to be shown, with its example texts on their way when it is one. */
export function useShownAssessment(
  id: () => string,
  language = useLocale(),
): ComputedRef<Assessment | undefined> {
  const assessments = useAssessments()
  const assessment = computed(() => assessments.shown(id(), language.value))
  watchEffect(() => {
    if (assessment.value?.example) void assessments.loadExampleContent()
  })
  return assessment
}

/**
 * Rounds of an assessment, scored: null where the round is missing or this app lacks its
 * questionnaire, undefined until the questionnaire has arrived.
 */
export function useRoundPages(
  assessment: ComputedRef<Assessment | undefined>,
  rounds: () => readonly string[],
): ComputedRef<readonly (RoundPage | null | undefined)[]> {
  const questionnaires = useQuestionnaires()
  watchEffect(() => {
    for (const id of rounds()) {
      const round = assessment.value && findRound(assessment.value, id)
      if (round) void questionnaires.load(round.questionnaire)
    }
  })
  return computed(() =>
    rounds().map((id) => {
      const round = assessment.value && findRound(assessment.value, id)
      if (!round) return null
      const questionnaire = questionnaires.find(round.questionnaire)
      return questionnaire
        ? { id, round, questionnaire, result: scoreRound(questionnaire, round) }
        : questionnaire
    }),
  )
}

/** All rounds of an assessment whose questionnaire is at hand, scored, oldest first. */
export function useScoredRounds(
  assessment: ComputedRef<Assessment | undefined>,
): ComputedRef<readonly RoundPage[]> {
  const pages = useRoundPages(assessment, () =>
    assessment.value ? presentRounds(assessment.value).map(({ id }) => id) : [],
  )
  return computed(() => pages.value.filter((page) => page !== null && page !== undefined))
}

/** By P, how far the last of these rounds has come; no key for a P without an ambition. */
export function waysOf(
  rounds: readonly RoundPage[],
  wayOf: (source: Source) => Towards | null = (source) => towards(rounds, source),
): ReadonlyMap<string, Towards> {
  return new Map(
    (rounds.at(-1)?.result.dimensions ?? []).flatMap(({ dimension }) => {
      const way = wayOf(dimension.id)
      return way ? [[dimension.id, way] as const] : []
    }),
  )
}

/**
 * The radar of one round, the last of these; with what its Ps are aimed at, and after a workshop
 * with the band of the participants' own scores.
 */
export function resultRadar(
  page: RoundPage,
  locale: Locale,
  ways: ReadonlyMap<string, Towards> = new Map(),
) {
  const { id, round, result } = page
  const { result: texts, band: bandTexts, aim: aimTexts } = textsOf(locale)
  const label = round.label.value
  const reveal = latestReveal(round)
  // With three the band is their range.
  const isOfThree = reveal !== undefined && countOf(reveal) === FEWEST_SHOWN
  const bandName = isOfThree ? bandTexts.nameOfThree : bandTexts.name
  const band = reveal ? radarBand(result, reveal.bands, bandName) : null
  const aims = aimSeries(page, locale, ways)
  const sentences = [resultSentence(result, locale)]
  if (band) sentences.push(isOfThree ? bandTexts.sentenceOfThree : bandTexts.sentence)
  if (aims.length > 0) sentences.push(aimTexts.radar)
  return {
    name: texts.radarName(label),
    labels: result.dimensions.map(({ dimension }) => dimension.name[locale]),
    series: [radarSeries(result, { id, label, style: 'after' }), ...aims],
    band,
    sentence: sentences.join(' '),
  }
}

/** What is aimed at as one more series of a radar; none without any ambition. */
export function aimSeries(
  { result }: RoundPage,
  locale: Locale,
  ways: ReadonlyMap<string, Towards>,
): readonly RadarSeries[] {
  const series = ambitionSeries(
    result,
    (dimension) => ways.get(dimension)?.aim.level ?? null,
    textsOf(locale).aim.series,
  )
  return series ? [series] : []
}
