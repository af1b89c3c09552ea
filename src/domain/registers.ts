import type { Assessment, Register, Round } from './assessment'
import { isPurged } from './assessment'
import { ownValue } from './maps'

/** The register after a value was set: the same one when the value is the same. */
export function set<T>(register: Register<T>, value: T, at: number): Register<T> {
  return register.value === value ? register : { value, at }
}

/** The same for what may be absent: it stays absent when set to what absent stands for. */
export function setOptional<T>(
  register: Register<T> | undefined,
  value: T,
  absent: T,
  at: number,
): Register<T> | undefined {
  return (register ? register.value : absent) === value ? register : { value, at }
}

/** The object with one field replaced: the same object when the field is the same. */
export function withField<T extends object, Key extends keyof T>(
  object: T,
  key: Key,
  value: T[Key] | undefined,
): T {
  return object[key] === value ? object : { ...object, [key]: value }
}

/** The assessment with a round changed; a round that is not there, or no longer, is a bug. */
export function withRound(
  assessment: Assessment,
  id: string,
  change: (round: Round) => Round,
): Assessment {
  const round = ownValue(assessment.rounds, id)
  if (!round) throw new Error(`There is no round ${id} to edit`)
  if (isPurged(round)) throw new Error(`Round ${id} has been deleted for good`)
  const changed = change(round)
  if (changed === round) return assessment
  return { ...assessment, rounds: { ...assessment.rounds, [id]: changed } }
}
