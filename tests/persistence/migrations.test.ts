import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actionsOn, presentPriorities } from '../../src/domain/plan'
import { findRound } from '../../src/domain/rounds'
import { SCHEMA_VERSION, isRecord } from '../../src/persistence/envelope'
import { loadDocument } from '../../src/persistence/load'
import type { Migration } from '../../src/persistence/migrations'
import { MIGRATIONS, assertGapFree, migrate } from '../../src/persistence/migrations'
import { failure, success } from '../../src/persistence/result'
import { serializeDocument } from '../../src/persistence/serialize'
import { frozen } from '../factories'
import type { Json } from '../fixtures/documents'
import { V1_TEXT, assessmentIn, at, changedComplete, parsedComplete } from '../fixtures/documents'

const OLD_FILES_FOLDER = new URL('../fixtures/documents/', import.meta.url)
const OLD_FILES = readdirSync(OLD_FILES_FOLDER).sort()
const readOld = (name: string) => readFileSync(new URL(name, OLD_FILES_FOLDER), 'utf8')
const asV1 = () => JSON.parse(V1_TEXT) as Json

/** Toy steps: version 1 had a `group`, which version 2 calls `crew` and version 3 calls `team`. */
const rename = (from: number, oldKey: string, newKey: string): Migration => ({
  from,
  name: `${oldKey} becomes ${newKey}`,
  migrate: (data) =>
    isRecord(data) && Object.hasOwn(data, oldKey)
      ? success({ ...data, [newKey]: data[oldKey] })
      : failure(`/${oldKey}`),
})
const STEPS = [rename(1, 'group', 'crew'), rename(2, 'crew', 'team')]

const inVersion = (schemaVersion: number, teamKey: string) =>
  changedComplete((json) => {
    const { team, ...rest } = parsedComplete()['data'] as Record<string, unknown>
    json['schemaVersion'] = schemaVersion
    json['data'] = { ...rest, [teamKey]: team }
  })

describe('migrations', () => {
  it('lead without a gap to the version this app writes', () => {
    expect(() => assertGapFree(MIGRATIONS)).not.toThrow()
    expect(MIGRATIONS.length + 1).toBe(SCHEMA_VERSION)
  })

  it('are refused with a gap, twice the same step, or in another order', () => {
    const [first, second] = [rename(1, 'a', 'b'), rename(2, 'b', 'c')]
    expect(() => assertGapFree([second])).toThrow('must be 1')
    expect(() => assertGapFree([first, first])).toThrow('must be 2')
    expect(() => assertGapFree([second, first])).toThrow('must be 1')
  })

  it.each([
    [1, 'group'],
    [2, 'crew'],
  ])('bring a document of version %i step by step to the newest', (version, key) => {
    expect(loadDocument(inVersion(version, key), STEPS)).toEqual({
      ok: true,
      value: {
        document: parsedComplete()['data'],
        setAside: 0,
        hasHiddenCharacters: false,
        migratedFrom: version,
      },
    })
  })

  it.each(OLD_FILES)('read the old file %s whole, and what is then written', (name) => {
    const loaded = loadDocument(readOld(name))
    if (!loaded.ok) throw new Error(`${loaded.error.code} ${loaded.error.detail ?? ''}`)
    const { document } = loaded.value
    expect(loaded.value).toMatchObject({ setAside: 0, hasHiddenCharacters: false })
    expect(loadDocument(serializeDocument(document))).toEqual({
      ok: true,
      value: { document, setAside: 0, hasHiddenCharacters: false },
    })
  })

  it.each(OLD_FILES)('lose nothing of what was decided in the old file %s', (name) => {
    const old = JSON.parse(readOld(name)) as Json
    const document = assessmentIn(readOld(name))
    const round = findRound(document, 'eft3r7mq')
    if (!round) throw new Error('The old files have this round')
    const was = at(old, 'data/rounds/eft3r7mq')
    expect(Object.values(round.ambitions).map(({ value }) => value)).toEqual([
      4.5,
      4,
      'good-enough',
      'none',
    ])
    expect(round.ambitions).toEqual(was['ambitions'])
    expect(round.priorities).toEqual(was['priorities'])
    expect(round.priorityOrder).toEqual(was['priorityOrder'])
    expect(document.actions).toEqual(at(old, 'data/actions'))
    expect(document.summaries).toEqual(at(old, 'data/summaries'))
    expect(Object.keys(document.summaries)).toEqual(['eft3r7mq/da', 'f0r3k9zt~eft3r7mq/en'])
    const [priority, ...others] = presentPriorities(round)
    expect(others).toEqual([])
    expect(priority?.priority.note?.value).toBe('Dem, vi ikke når: begynd i Nordbyen 🏘️')
    const actions = actionsOn(document, 'eft3r7mq', priority?.id ?? null)
    expect(actions).toEqual([{ id: 'hand1ng1', action: at(old, 'data/actions/hand1ng1') }])
  })

  it('have a file of every version to read', () => {
    expect(OLD_FILES.map((name) => JSON.parse(readOld(name)) as Json)).toMatchObject(
      Array.from({ length: SCHEMA_VERSION }, (_, index) => ({ schemaVersion: index + 1 })),
    )
  })

  it('drop from version 1 the list of what was revealed, and nothing else', () => {
    const old = asV1()
    const workshop = at(old, 'data/rounds/eft3r7mq/workshop')
    expect(workshop).toHaveProperty('revealed')
    delete workshop['revealed']
    expect(loadDocument(V1_TEXT)).toEqual({
      ok: true,
      value: {
        document: old['data'],
        setAside: 0,
        hasHiddenCharacters: false,
        migratedFrom: 1,
      },
    })
  })

  it('drop that list from version 1 whatever is wrong with it, and say nothing', () => {
    const old = asV1()
    at(old, 'data/rounds/eft3r7mq/workshop')['revealed'] = 'all'
    expect(loadDocument(JSON.stringify(old))).toEqual(loadDocument(V1_TEXT))
  })

  it('leave a document of the newest version alone', () => {
    const loaded = loadDocument(inVersion(3, 'team'), STEPS)
    expect(loaded.ok && loaded.value).not.toHaveProperty('migratedFrom')
  })

  it('know a version beyond the last step as newer', () => {
    expect(loadDocument(inVersion(4, 'team'), STEPS)).toEqual({
      ok: false,
      error: { code: 'newer-version', detail: '4' },
    })
  })

  it('say where they meet what they cannot handle', () => {
    expect(loadDocument(inVersion(1, 'team'), STEPS)).toEqual({
      ok: false,
      error: { code: 'wrong-shape', detail: '/data/group' },
    })
  })

  it('change nothing in place', () => {
    expect(migrate(frozen({ group: 'Team' }), 1, STEPS)).toEqual({
      ok: true,
      value: { group: 'Team', crew: 'Team', team: 'Team' },
    })
  })
})
