import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { Assessment } from '../domain/assessment'
import { nextStep } from '../domain/nextStep'
import type { NextStep } from '../domain/nextStep'
import type { RoundEntry } from '../domain/rounds'
import { useFormats, useTexts } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'

/** A next step in words, with the way to it: an address, or something on the page itself. */
interface WordedStep {
  readonly text: string
  readonly label: string
  readonly to: RouteLocationRaw | null
  readonly here?: 'new-round' | 'open-actions'
}

type Progress = { readonly answered: number; readonly total: number }

/**
 * The next step of an assessment, in words. `progress` is that of its latest round, null without its
 * questionnaire; the step is null while that is undefined.
 */
export function useNextStep(
  assessment: () => Assessment | undefined,
  progress: () => Progress | null | undefined,
  answerPage: (entry: RoundEntry) => RouteLocationRaw,
): ComputedRef<WordedStep | null> {
  const t = useTexts()
  const formats = useFormats()
  const assessments = useAssessments()
  return computed(() => {
    const of = assessment()
    const known = progress()
    if (!of || known === undefined) return null
    return worded(of.id, nextStep(of, known, assessments.today()))
  })

  function worded(id: string, step: NextStep): WordedStep {
    const { start } = t.value
    const page = (name: string, { id: round }: RoundEntry) => ({ name, params: { id, round } })
    const planOf = ({ id: round }: RoundEntry) => ({
      name: 'plan',
      params: { id },
      query: { round },
    })
    const nameOf = ({ round }: RoundEntry) => round.label.value
    switch (step.kind) {
      case 'first-round':
        return { text: start.firstRound, label: start.makeFirst, to: null, here: 'new-round' }
      case 'answer': {
        const { round, left, hasBegun } = step
        return {
          text: (hasBegun ? start.begun : start.notBegun)(nameOf(round), left),
          label: hasBegun ? start.goOn : start.begin,
          to: answerPage(round),
        }
      }
      case 'workshop':
        return {
          text: start.workshop(nameOf(step.round), step.left),
          label: start.toWorkshop,
          to: page('workshop', step.round),
        }
      case 'decide':
        return {
          text: start.decide(nameOf(step.round)),
          label: start.toAims,
          to: planOf(step.round),
        }
      case 'compare':
        return {
          text: start.compare(nameOf(step.before), nameOf(step.round)),
          label: start.toComparison,
          to: {
            name: 'compare',
            params: { id },
            query: { rounds: `${step.before.id},${step.round.id}` },
          },
        }
      case 'choose':
        return {
          text: start.choose(nameOf(step.round)),
          label: start.toPriorities,
          to: planOf(step.round),
        }
      case 'plan':
        return { text: start.plan(step.priorities), label: start.toPlan, to: planOf(step.round) }
      case 'act':
        return {
          text: start.act(step.open, step.overdue),
          label: start.toActions,
          to: null,
          here: 'open-actions',
        }
      case 'again': {
        const { round, why } = step
        const month = formats.value.month(round.round.date.value)
        return {
          text: start.again[why](nameOf(round), month),
          label: start.makeNext,
          to: null,
          here: 'new-round',
        }
      }
      case 'rest':
        return {
          text: start.rest(nameOf(step.round)),
          label: start.toResult,
          to: page('results', step.round),
        }
    }
  }
}
