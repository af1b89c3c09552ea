import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Invitation } from '../../src/domain/handIn'
import { readInvitation, writeInvitation } from '../../src/persistence/invitation'
import { unpackPayload } from '../../src/persistence/payload'
import { anInvitation, invitations, payloadOf, payloadOfBytes } from './handIns'

const LIST = ['f0r3k9zt', 'six-p', 1, 'Før', 'da', [['b1bcdefg', 'Børn & Unge']]] as const

/** The list with another item in one place. */
const withItem = (place: number, item: unknown) =>
  payloadOf([1, ...LIST].map((one, index) => (index === place ? item : one)))

const errorOf = async (text: string) => {
  const read = await readInvitation(text)
  return read.ok ? 'none' : read.error
}

describe('writeInvitation', () => {
  it('gives what readInvitation reads back', async () => {
    await fc.assert(
      fc.asyncProperty(invitations, async (invitation) => {
        const payload = await writeInvitation(invitation)
        expect(await readInvitation(payload)).toEqual({ ok: true, value: invitation })
      }),
      { numRuns: 300 },
    )
  })

  it('stays so short that its QR code can be read across a room', async () => {
    expect((await writeInvitation(anInvitation())).length).toBeLessThan(220)
  })

  it('cuts a long title and the long name of a group, between characters', async () => {
    const groups = [{ id: 'b1bcdefg', name: '👩🏽‍🚒'.repeat(40) }]
    const invitation = anInvitation({ title: 'Rødkøbing '.repeat(40), groups })
    const read = await readInvitation(await writeInvitation(invitation))
    const value = read.ok ? read.value : anInvitation()
    expect(value.title).toMatch(/^(Rødkøbing )+Rødkøbing?…$|^(Rødkøbing )+.*…$/)
    expect(value.title.length).toBeLessThanOrEqual(120)
    expect(value.groups[0]?.name).toMatch(/^(👩🏽‍🚒){8}…$/u)
  })

  it('leaves nothing else of an invitation in it', async () => {
    const more = { ...anInvitation(), secret: 'Åse' }
    const unpacked = await unpackPayload(await writeInvitation(more))
    expect(JSON.stringify(unpacked)).not.toContain('Åse')
  })

  it.each<[what: string, changes: Partial<Invitation>]>([
    [
      'two groups with one first character',
      {
        groups: [
          { id: 'b1bcdefg', name: 'A' },
          { id: 'b2bcdefg', name: 'B' },
        ],
      },
    ],
    ['a group whose id begins with 0', { groups: [{ id: '01bcdefg', name: 'A' }] }],
    ['a round whose id is none', { round: 'x' }],
  ])('throws rather than invite with what nobody could read: %s', async (_, changes) => {
    await expect(writeInvitation(anInvitation(changes))).rejects.toThrow('wrong-shape')
  })
})

describe('readInvitation', () => {
  it('reads the list of docs/file-format.md', async () => {
    const page = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8')
    const list = /^\[1, .*\]$/m.exec(page)?.[0] ?? ''
    expect(await readInvitation(payloadOfBytes(list))).toEqual({
      ok: true,
      value: {
        round: 'f0r3k9zt',
        questionnaire: { id: 'six-p', version: 1 },
        title: 'Rødkøbing Kommune – Før',
        locale: 'da',
        groups: [{ id: 'b1bcdefg', name: 'Børn & Unge' }],
      },
    })
  })

  it('passes on what is wrong with the payload', async () => {
    expect(await errorOf('å')).toEqual({ code: 'letters' })
    expect(await errorOf('')).toEqual({ code: 'damaged' })
    expect(await errorOf(payloadOf([1, ...LIST]).slice(1))).toEqual({ code: 'damaged' })
  })

  it.each([2, 3, 1_000_000])('is told of a newer version: %j', async (version) => {
    expect(await errorOf(payloadOf([version, { anything: 1 }]))).toEqual({ code: 'newer-version' })
  })

  it.each([
    ['no list', null],
    ['a text', '1'],
    ['a file', { app: 'six-p', kind: 'invitation', schemaVersion: 2 }],
    ['an object with numbered keys', { 0: 1, 1: 'f0r3k9zt', length: 7 }],
    ['an empty list', []],
    ['version 0', [0, ...LIST]],
    ['a version as text', ['2', ...LIST]],
    ['half a version', [1.5, ...LIST]],
    ['too short a list', [1, 'f0r3k9zt']],
    ['a list within a list', [[1, ...LIST]]],
  ])('refuses %s', async (_, value) => {
    expect(await errorOf(payloadOf(value))).toMatchObject({ code: 'wrong-shape' })
  })

  const NO_TEXT: readonly unknown[] = [
    null,
    7,
    true,
    [],
    {},
    ['f0r3k9zt'],
    { toString: 'f0r3k9zt' },
  ]
  const group = (id: unknown, name: unknown = 'A') => [[id, name]]
  it.each<[what: string, place: number, items: readonly unknown[], path: RegExp]>([
    [
      'round',
      1,
      [...NO_TEXT, '', 'F0R3K9ZT', 'f0r3k9zt ', '__proto__', 'f0r3k9z\u200bt\u200bx'],
      /^\/round$/,
    ],
    [
      'questionnaire',
      2,
      [...NO_TEXT, '', '__proto__', 'constructor', '<b>'],
      /^\/questionnaire\/id$/,
    ],
    ['its version', 3, [null, '1', 0, -1, 1.5, 1e300, [1], true], /^\/questionnaire\/version$/],
    ['title', 4, [...NO_TEXT, 'x'.repeat(121)], /^\/title$/],
    ['language', 5, [...NO_TEXT, '', 'sv', 'DA', '__proto__', 'toString'], /^\/locale$/],
    [
      'groups',
      6,
      [
        ...[null, 7, 'x', {}, { length: 0 }],
        ...[[null], ['b1bcdefg'], [{ id: 'b1bcdefg', name: 'A' }], [[]], [['b1bcdefg']]],
        ...[group('01bcdefg'), group('x'), group('__proto__'), group(1), group('b1bcdefg', 1)],
        group('b1bcdefg', 'x'.repeat(61)),
        [...group('b1bcdefg'), ...group('b2bcdefg')],
        Array.from({ length: 40 }, (_, n) => [
          `${'123456789abcdefghjkmnpqrstvwxyz'.charAt(n % 31)}0000000`,
          'A',
        ]),
        Array.from({ length: 30_000 }, () => []),
      ],
      /^\/groups/,
    ],
  ])('refuses a wrong %s', async (_, place, items, path) => {
    for (const item of items) {
      expect([item, await errorOf(withItem(place, item))]).toEqual([
        item,
        { code: 'wrong-shape', detail: expect.stringMatching(path) as string },
      ])
    }
  })

  it('takes 31 groups', async () => {
    const groups = Array.from('123456789abcdefghjkmnpqrstvwxyz', (first) => [
      `${first}0000000`,
      'Å',
    ])
    expect(groups).toHaveLength(31)
    expect(await errorOf(withItem(6, groups))).toBe('none')
  })

  it('takes no marks that turn the direction of reading', async () => {
    const read = await readInvitation(withItem(4, '\u202eFør\u2066\u0000'))
    expect(read).toMatchObject({ ok: true, value: { title: 'Før' } })
  })

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 8 }), async (list) => {
        expect(await readInvitation(payloadOf(list))).toHaveProperty('ok')
        expect(await readInvitation(payloadOf([1, ...list]))).toHaveProperty('ok')
      }),
      { numRuns: 500 },
    )
  })
})
