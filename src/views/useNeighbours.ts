import { computed, watchEffect } from 'vue'
import type { ComputedRef } from 'vue'
import type { ShownNeighbour } from '../components/sideBySide/shownNeighbour'
import type { Assessment } from '../domain/assessment'
import { anonymousOrder, compareNeighbours, standingRound } from '../domain/neighbours'
import type { Neighbour, Neighbourhood, StandingRound } from '../domain/neighbours'
import { presentRounds } from '../domain/rounds'
import { useFormats, useTexts } from '../i18n/useTexts'
import { useQuestionnaires } from '../stores/questionnaires'

/** What stands side by side, and what cannot. */
export interface NeighboursPage {
  /** In the order in which they are shown. */
  readonly neighbours: readonly ShownNeighbour[]
  /** Of the same, in the same order. */
  readonly neighbourhood: Neighbourhood
  readonly withoutRounds: readonly Assessment[]
  readonly withoutQuestionnaire: readonly Assessment[]
}

interface Standing {
  readonly assessment: Assessment
  readonly round: StandingRound | null
}

const letterOf = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index)

/**
 * The assessments side by side, in the order given or, with hidden names, in one that tells nothing;
 * null until all their questionnaires have arrived.
 */
export function useNeighbours(
  assessments: () => readonly Assessment[],
  isHidden: () => boolean,
): ComputedRef<NeighboursPage | null> {
  const t = useTexts()
  const formats = useFormats()
  const questionnaires = useQuestionnaires()

  const rounds = computed(() => assessments().flatMap(presentRounds))
  watchEffect(() => {
    for (const { round } of rounds.value) void questionnaires.load(round.questionnaire)
  })
  const hasArrived = computed(() =>
    rounds.value.every(({ round }) => questionnaires.find(round.questionnaire) !== undefined),
  )
  const standings = computed(() =>
    assessments().map((assessment): Standing => {
      const round = standingRound(assessment, (ref) => questionnaires.find(ref) ?? null)
      return { assessment, round }
    }),
  )

  function show(
    { assessment, round }: Standing,
    neighbour: Neighbour,
    index: number,
  ): ShownNeighbour {
    const { id, scope, date, result } = neighbour
    const common = { id, scope: t.value.edit.scopes[scope], result }
    if (isHidden()) {
      const when = formats.value.month(date)
      return { ...common, title: letterOf(index), subtitle: '', when, isExample: false }
    }
    return {
      ...common,
      title: assessment.organisation.value,
      subtitle: assessment.team.value,
      when: t.value.home.latest(round?.round.label.value ?? '', formats.value.date(date)),
      isExample: assessment.example,
    }
  }

  return computed(() => {
    if (!hasArrived.value) return null
    const able = standings.value.flatMap((standing) => {
      const neighbour = neighbourOf(standing)
      return neighbour ? [{ standing, neighbour }] : []
    })
    const order = isHidden() ? anonymousOrder(able.map(({ neighbour }) => neighbour.id)) : null
    const placeOf = (id: string) => order?.indexOf(id) ?? 0
    const shown = able.sort((a, b) => placeOf(a.neighbour.id) - placeOf(b.neighbour.id))
    return {
      neighbours: shown.map(({ standing, neighbour }, index) => show(standing, neighbour, index)),
      neighbourhood: compareNeighbours(shown.map(({ neighbour }) => neighbour)),
      withoutRounds: left((round) => round === null),
      withoutQuestionnaire: left((round) => round !== null && round.scored === null),
    }
  })

  function left(isLeft: (round: StandingRound | null) => boolean): readonly Assessment[] {
    return standings.value.filter(({ round }) => isLeft(round)).map(({ assessment }) => assessment)
  }
}

function neighbourOf({ assessment: { id }, round: standing }: Standing): Neighbour | null {
  if (!standing?.scored) return null
  const { scope, date } = standing.round
  return { id, scope: scope.value, date: date.value, ...standing.scored }
}
