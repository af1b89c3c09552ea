import type { Round } from './assessment'
import { ownValue } from './maps'
import { isClosed } from './rounds'

/**
 * The rounds without those that only repeat a later one: a copy kept as a baseline is closed and has
 * the same answers, given at the same moments, until the round it was made of is answered otherwise.
 */
export function withoutRepeats<T extends { readonly round: Round }>(
  rounds: readonly T[],
): readonly T[] {
  return rounds.filter(
    ({ round }, index) =>
      !isClosed(round) || !rounds.slice(index + 1).some((later) => repeats(round, later.round)),
  )
}

function repeats(copy: Round, original: Round): boolean {
  const given = Object.entries(copy.answers).filter(([, { state }]) => state)
  return (
    given.length > 0 &&
    given.length === Object.values(original.answers).filter(({ state }) => state).length &&
    given.every(([question, { state }]) => {
      const other = ownValue(original.answers, question)?.state
      return other?.value === state?.value && other?.at === state?.at
    })
  )
}
