import type { Group } from '../domain/assessment'
import type { Invitation } from '../domain/handIn'
import { MAX_GROUP_NAME_LENGTH, MAX_INVITATION_TITLE_LENGTH } from '../domain/handIn'
import { cut } from './files'
import type { PayloadError } from './payload'
import { packPayload, unpackPayload } from './payload'
import type { Result } from './result'
import { failure } from './result'
import { INVITATION } from './schemas'
import { check } from './validate'

/** The version of the list that an invitation is written as. */
const FORMAT = 1

/**
 * Why a link's payload is no invitation: it cannot be read at all, was written by a newer version of
 * the app, or is not in the shape of an invitation.
 */
export type LinkErrorCode = PayloadError['code'] | 'newer-version' | 'wrong-shape'

export interface LinkError {
  readonly code: LinkErrorCode
  /** For `wrong-shape` the path of the fault. */
  readonly detail?: string
}

/**
 * The payload of an invitation, for `#/respond/<payload>`. It is a list without names, so that the
 * link's QR stays small; a long title or name of a group is cut. Throws for what could not be read.
 */
export async function writeInvitation(invitation: Invitation): Promise<string> {
  const { round, questionnaire, locale } = invitation
  const title = shortened(invitation.title, MAX_INVITATION_TITLE_LENGTH)
  const groups = invitation.groups.map(({ id, name }) => ({
    id,
    name: shortened(name, MAX_GROUP_NAME_LENGTH),
  }))
  const checked = check(INVITATION, { ...invitation, title, groups })
  if (!checked.ok) throw new Error(`No invitation: wrong-shape ${checked.error}`)
  return packPayload([
    FORMAT,
    round,
    questionnaire.id,
    questionnaire.version,
    title,
    locale,
    groups.map(({ id, name }) => [id, name]),
  ])
}

/** Reads the payload of an invitation. Never throws. */
export async function readInvitation(text: string): Promise<Result<Invitation, LinkError>> {
  const unpacked = await unpackPayload(text)
  if (!unpacked.ok) return unpacked
  if (!Array.isArray(unpacked.value)) return failure({ code: 'wrong-shape', detail: '' })
  const [format, round, id, version, title, locale, groups] = unpacked.value as readonly unknown[]
  if (Number.isInteger(format) && Number(format) > FORMAT) return failure({ code: 'newer-version' })
  if (format !== FORMAT) return failure({ code: 'wrong-shape', detail: '/0' })
  const invitation = check(INVITATION, {
    round,
    questionnaire: { id, version },
    title,
    locale,
    groups: Array.isArray(groups) ? groups.map(toGroup) : groups,
  })
  return invitation.ok ? invitation : failure({ code: 'wrong-shape', detail: invitation.error })
}

/** A pair as a group; anything else stays what it is and is refused later. */
function toGroup(pair: unknown): Partial<Record<keyof Group, unknown>> | null {
  if (!Array.isArray(pair)) return null
  const [id, name] = pair as readonly unknown[]
  return { id, name }
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${cut(text, length - 1)}…`
}
