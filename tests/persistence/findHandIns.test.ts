import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Found } from '../../src/persistence/findHandIns'
import { findHandIns } from '../../src/persistence/findHandIns'
import { codeLetters, readCode, spellCode } from '../../src/persistence/handInCode'
import { readResponsePayload, writeResponsePayload } from '../../src/persistence/responses'
import { LONG_NOTE } from '../factories'
import { aCode, aHandIn, codeContents, codeOf, danishTexts, handIns, payloadOf } from './handIns'

const ADDRESS = 'https://six-p.example.dk/app/#/hand-in/'
const INVITATION = `https://six-p.example.dk/app/#/respond/${payloadOf([1])}`
const LONG = { 'people.equity': { state: 2, comment: LONG_NOTE } } as const

const PAYLOAD = (await writeResponsePayload(aHandIn())) ?? ''
const OTHER = (await writeResponsePayload(aHandIn({ response: 'aaaaaa00', answers: LONG }))) ?? ''
const CODE = aCode()

function find(text: string, questions?: number): readonly Found[] {
  const found = findHandIns(text, questions)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

const link = (payload: string): Found => ({ kind: 'link', payload })
function code(letters: string): Found {
  const read = readCode(letters)
  if (!read.ok) throw new Error(letters)
  return { kind: 'code', text: letters, code: read.value }
}

describe('findHandIns', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u200b'],
    ['a sentence', 'Jeg har ikke nået det endnu, beklager! 🙈'],
    ['the address of the app', 'https://six-p.example.dk/app/#/'],
    ['a link with nothing in it', ADDRESS],
    ['another page of the app', 'https://six-p.example.dk/app/#/questionnaire'],
  ])('finds nothing in %s', (_, text) => {
    expect(find(text)).toEqual([])
  })

  it('does not look at more than a million characters', () => {
    const error = { ok: false, error: { code: 'too-large' } }
    expect(findHandIns(' '.repeat(1_000_001))).toEqual(error)
    expect(find(`${' '.repeat(1_000_000 - CODE.length)}${CODE}`)).toEqual([code(CODE)])
    const many = (count: number) => Array.from({ length: count }, (_, n) => `#/hand-in/x${n}z`)
    expect(find(many(1_000).join('\n'))).toHaveLength(1_000)
    expect(findHandIns(many(1_001).join('\n'))).toEqual(error)
  })

  describe('with links', () => {
    it.each([
      ['alone', `${ADDRESS}${PAYLOAD}`],
      ['without the address before it', `#/hand-in/${PAYLOAD}`],
      ['from a file', `file:///C:/Brugere/Åse/six-p.html#/hand-in/${PAYLOAD}`],
      ['in a sentence', `Her er min: ${ADDRESS}${PAYLOAD}. Hilsen Åse`],
      ['in brackets', `(${ADDRESS}${PAYLOAD})`],
      ['in angle brackets', `<${ADDRESS}${PAYLOAD}>`],
      ['in quotation marks', `»${ADDRESS}${PAYLOAD}«`],
      ['with the next word stuck to it', `${ADDRESS}${PAYLOAD}Hilsen Åse`],
      ['with the next address stuck to it', `${ADDRESS}${PAYLOAD}https://example.dk`],
      ['as a chat writes it, text and address', `[${ADDRESS}${PAYLOAD}](${ADDRESS}${PAYLOAD})`],
      ['cut short and then whole', `${ADDRESS}${PAYLOAD.slice(0, 20)}… (${ADDRESS}${PAYLOAD})`],
      ['whole and then cut short', `${ADDRESS}${PAYLOAD}\n${ADDRESS}${PAYLOAD.slice(0, 20)}...`],
      [
        'as a guarded link',
        `https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fsix-p.example.dk%2Fapp%2F%23%2Fhand-in%2F${PAYLOAD}&data=05%7C02%7Caase%40example.dk%7C4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c%7C0&sdata=x%3D&reserved=0`,
      ],
      [
        'guarded in part',
        `https://guard.example/?u=https://six-p.example.dk/%23/hand-in/${PAYLOAD}`,
      ],
      ['guarded twice', `https://a.example/?u=x%2523%252Fhand-in%252F${PAYLOAD}%26y`],
      [
        'with marks nobody sees',
        `\u2066${ADDRESS}${PAYLOAD.slice(0, 9)}\u200b${PAYLOAD.slice(9)}\u2069`,
      ],
    ])('finds one %s', (_, text) => {
      expect(find(text)).toEqual([link(PAYLOAD)])
    })

    it.each([
      ['as a plain mail', (text: string) => text.replace(/.{72}/g, '$&\n')],
      ['with the line ends of Windows', (text: string) => text.replace(/.{72}/g, '$&\r\n')],
      ['as a quoted mail', (text: string) => `> ${text.replace(/.{70}/g, '$&\n> ')}`],
      ['as a mail in its raw form', (text: string) => text.replace(/.{75}/g, '$&=\r\n')],
      ['with blanks for line ends', (text: string) => text.replace(/(?<=in\/.*).{60}/g, '$& ')],
      [
        'within its address',
        (text: string) => text.replace('hand-in', 'ha=\nnd-in').replace(/.{75}/g, '$&\n'),
      ],
      ['twice over', (text: string) => text.replace(/.{72}/g, '$&\n').replace(/.{40}/g, '$&\n')],
    ])('puts one together that was broken over lines: %s', (_, broken) => {
      const text = broken(`${ADDRESS}${OTHER}`)
      expect(text.split(/\s/).length).toBeGreaterThan(4)
      expect(find(`Hej\n\n${text}\n\nHilsen\nÅse`)).toEqual([link(OTHER)])
      expect(find(`${text}\n${ADDRESS}${PAYLOAD}`)).toEqual([link(OTHER), link(PAYLOAD)])
    })

    it('gives one that cannot be whole as far as it goes, so that this can be said', async () => {
      const cut = OTHER.slice(0, 72)
      const found = find(`${ADDRESS}${cut}\n\nHilsen\nÅse og Bo`)
      expect(found).toEqual([link(cut)])
      expect(await readResponsePayload(cut)).toEqual({ ok: false, error: { code: 'damaged' } })
    })

    it('lets one that is damaged take nothing of the next', () => {
      const text = `${ADDRESS}${OTHER.slice(0, 72)}\n${ADDRESS}${PAYLOAD}\n${CODE}`
      expect(find(text)).toEqual([link(OTHER.slice(0, 72)), link(PAYLOAD), code(CODE)])
      expect(find(`#/hand-in/abc #/hand-in/${PAYLOAD}`)).toEqual([link('abc'), link(PAYLOAD)])
    })

    it('knows the invitation, once, and takes it for no response', () => {
      expect(find(`Kom med: ${INVITATION}\n${ADDRESS}${PAYLOAD}\n${INVITATION}`)).toEqual([
        { kind: 'invitation' },
        link(PAYLOAD),
      ])
    })

    it('gives the payload as it was written, for any response', async () => {
      const words = fc.constantFrom(
        ' ',
        '\n',
        ' – ',
        'Hilsen Åse\n',
        '<',
        '"',
        ' kl. 10.32: ',
        '. ',
      )
      await fc.assert(
        fc.asyncProperty(handIns, words, words, async (handIn, before, after) => {
          const payload = (await writeResponsePayload(handIn)) ?? ''
          const found = find(`${before}${ADDRESS}${payload}${after}`)
          expect(found).toEqual([link(payload)])
        }),
        { numRuns: 200 },
      )
    })
  })

  describe('with codes', () => {
    const SPELLED = spellCode(CODE)
    it.each([
      ['alone', CODE],
      ['spelled', SPELLED],
      ['in small letters', SPELLED.toLowerCase()],
      ['with blanks', SPELLED.replaceAll('-', ' ')],
      ['with dashes', SPELLED.replaceAll('-', '–')],
      ['with dashes and blanks', SPELLED.replaceAll('-', ' – ')],
      ['with hyphens that do not break', SPELLED.replaceAll('-', '\u2011')],
      ['with soft hyphens', SPELLED.replaceAll('-', '\u00ad')],
      ['in a sentence', `Min kode er ${SPELLED} hilsen Åse`],
      ['in a sentence with blanks', `Min kode er ${SPELLED.replaceAll('-', ' ')} hilsen Åse`],
      [
        'between words of four letters',
        `Her min kode ${SPELLED.replaceAll('-', ' ')} skal lige hjem`,
      ],
      ['without separators in a sentence', `kode: ${CODE}. Hilsen Åse`],
      ['in marks of a chat', `**${SPELLED}** \`${CODE}\``],
      [
        'broken by a mail in its raw form',
        `kode=\n ${SPELLED.slice(0, 17)}=\r\n${SPELLED.slice(17)}`,
      ],
      ['broken over two lines', `${SPELLED.slice(0, 20)}\n${SPELLED.slice(20)}`],
      ['broken in place of a hyphen', `${SPELLED.slice(0, 19)}\n${SPELLED.slice(20)}`],
      ['in other groups, with hyphens', CODE.replace(/.{6}(?=.)/g, '$&-')],
      ['in mixed case', CODE.replace(/[A-Z]/, (letter) => letter.toLowerCase())],
      ['with O for 0 and l for 1', SPELLED.replaceAll('0', 'O').replaceAll('1', 'l')],
      ['several times', `${SPELLED}\n${CODE}\n${CODE.toLowerCase()}`],
    ])('finds one %s', (_, text) => {
      expect(find(text)).toEqual([code(CODE)])
    })

    it('finds any, of every length, in the middle of anything', () => {
      const gap = fc.constantFrom('-', ' ', '', ' - ', '–')
      const words = fc.constantFrom('', 'Åse: ', 'Min kode er ', 'her\n', '[10.32] ', '»')
      const after = fc.constantFrom(
        '',
        '.',
        ' hilsen Åse',
        '\nHilsen',
        '«',
        ' 👍',
        ', tak for i dag',
      )
      fc.assert(
        fc.property(codeContents, gap, words, after, (content, between, before, behind) => {
          const letters = codeOf(content)
          const text = spellCode(letters).replaceAll('-', between)
          expect(find(`${before}${text}${behind}`)).toEqual([code(letters)])
        }),
        { numRuns: 1_000 },
      )
    })

    it('finds fifty under one another', () => {
      const codes = Array.from({ length: 50 }, (_, n) => aCode(n))
      expect(find(codes.map(spellCode).join('\n'))).toEqual(codes.map(code))
      expect(find(codes.map((one) => spellCode(one).replaceAll('-', ' ')).join('\n'))).toEqual(
        codes.map(code),
      )
      expect(find(codes.join(' '))).toEqual(codes.map(code))
    })
  })

  describe('with what was meant as a code', () => {
    const wrong = (text: string, place = 9) =>
      text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1)
    const bad = (text: string, error: object) => [{ kind: 'bad-code', text, error }]
    const SPELLED = spellCode(CODE)
    const BAD = spellCode(wrong(CODE))

    it.each([
      ['alone', BAD, BAD],
      ['in small letters', BAD.toLowerCase(), BAD.toLowerCase()],
      ['in a sentence', `Min kode er ${BAD} hilsen Åse`, BAD],
      ['in a sentence with a word of four letters before it', `min kode ${BAD} hilsen`, BAD],
      ['without separators', wrong(CODE), wrong(CODE)],
      ['with blanks', `Min kode ${BAD.replaceAll('-', ' ')} skal`, BAD.replaceAll('-', ' ')],
      ['with the first letter wrong', spellCode(wrong(CODE, 0)), spellCode(wrong(CODE, 0))],
    ])('says that a letter is wrong: %s', (_, text, as) => {
      expect(find(text)).toEqual(bad(as, { code: 'check' }))
    })

    it('says that letters are missing, when it knows how many there are', () => {
      const short = SPELLED.replace(/.$/, '')
      expect(find(`Kode: ${short}`, 30)).toEqual(
        bad(short, { code: 'length', found: 35, expected: 36 }),
      )
      const inside = SPELLED.replace(/-.(...-)/, '-$1')
      expect(find(`Kode: ${inside}`, 30)).toEqual(
        bad(inside, { code: 'length', found: 35, expected: 36 }),
      )
      expect(find(`${SPELLED}X`, 30)).toEqual(
        bad(`${SPELLED}X`, { code: 'length', found: 37, expected: 36 }),
      )
      expect(find(CODE.slice(0, 30), 30)).toEqual(
        bad(CODE.slice(0, 30), { code: 'length', found: 30, expected: 36 }),
      )
    })

    it('names what stands in no code', () => {
      const strange = SPELLED.replace(/.{4}$/, 'ØU7Ø')
      expect(find(`Kode: ${strange}`)).toEqual(
        bad(strange, { code: 'letters', letters: ['Ø', 'U'] }),
      )
    })

    it('says so once, and beside the codes that are right', () => {
      const others = [aCode(1), aCode(2)] as const
      const text = `${spellCode(others[0])}\n${BAD}\n${codeLetters(BAD)}\n${spellCode(others[1])}\n`
      expect(find(text)).toEqual([code(others[0]), ...bad(BAD, { code: 'check' }), code(others[1])])
    })

    it('tells several under one another apart', () => {
      const codes = [1, 2, 3].map((n) => spellCode(wrong(aCode(n), 20)))
      expect(find(codes.join('\n'))).toEqual(codes.flatMap((one) => bad(one, { code: 'check' })))
    })

    it('keeps what it says of it short, however long it is', () => {
      for (const found of find(`${'4AAA-'.repeat(5_000)}\n${'4AAA '.repeat(5_000)}`)) {
        expect(found).toMatchObject({ kind: 'bad-code' })
        expect(JSON.stringify(found).length).toBeLessThan(300)
      }
    })
  })

  describe('with ordinary prose', () => {
    const texts = danishTexts()
    it.each([
      ['line by line', texts.join('\n')],
      ['in one line', texts.join(' ')],
      ['without marks', texts.join(' ').replace(/[^\p{L}\p{N} ]/gu, ' ')],
      [
        'in small letters without marks',
        texts
          .join(' ')
          .toLowerCase()
          .replace(/[^\p{L}\p{N} ]/gu, ''),
      ],
      ['in capitals', texts.join(' ').toUpperCase()],
      ['with numbers', texts.map((text, n) => `${n} ${text} ${2000 + n}`).join(' ')],
      ['without blanks', texts.join(' ').replaceAll(' ', '-')],
      [
        'only its words of four letters',
        texts
          .join(' ')
          .match(/(?<!\p{L})\p{L}{4}(?!\p{L})/gu)
          ?.join(' '),
      ],
      [
        'only its words of four letters, with years',
        texts
          .join(' ')
          .match(/(?<!\p{L})\p{L}{4}(?!\p{L})/gu)
          ?.join(' 2026 '),
      ],
    ])('finds nothing: %s', (_, text = '') => {
      expect(text.length).toBeGreaterThan(2_000)
      expect(find(text)).toEqual([])
    })

    it.each([
      ['a note', LONG_NOTE],
      [
        'words of four letters',
        'alle skal have lidt mere plads hver gang igen fordi dage tager ende',
      ],
      ['years', 'Årene 2019-2020-2021-2022-2023-2024 og 2025 2026 2027 2028 2029 2030'],
      ['a telephone list', 'Åse +45 12 34 56 78, Bo 4512-3456, Ib 45 1234 5678 9012 3456 7890'],
      ['an account', 'DK50 0040 0440 1162 43 og 4571 1234 5678 9012'],
      ['ids', '3f0c1f5e-6b1a-4c57-9d3e-2a8b7c6d5e4f {4F0C1F5E-6B1A-4C57-9D3E-2A8B7C6D5E4F}'],
      ['times', '2026-11-23T08:15:00Z 20261123T081500Z 23-11-2026 kl. 10.32-11.45'],
      [
        'file names',
        'Plan-2025-2026-team-v2.docx 4KOM-plan-2025-2026-hold-gruppe-møder-sommer-vinter-efterår.md 2026-11-23-team-sønd-refe-rat2.pdf',
      ],
      [
        'long words',
        'forsikringsselskaberne\nkommunalbestyrelsesmedlemmer\n17.stk.delmålsætningsarbejde',
      ],
      ['a long number', '45123456789012345678901234567890'],
      [
        'addresses',
        'https://example.dk/4F3A2B1C0D9E8F7A6B5C4D3E2F1A0B9C/4830-F0R3-K7K3-M9QH-C0PB-8',
      ],
      ['headings', '1-2-3-4-5-6-7-8 A-B-C-D-E-F'],
    ])('finds nothing in %s', (_, text) => {
      expect(find(text)).toEqual([])
    })

    it('finds codes and links by chance in no text that is put together of anything', () => {
      const piece = fc.oneof(
        fc.constantFrom('#/hand-in/', '%23', '#/respond/', '-', ' ', '\n', '=\n', '4', 'kode', 'æ'),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{4}$/),
      )
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
          const found = find(pieces.join(''))
          expect(found.filter(({ kind }) => kind === 'code')).toEqual([])
        }),
        { numRuns: 10_000, seed: 6 },
      )
    })
  })

  it('finds all in a chat, in its order', () => {
    const codes = Array.from({ length: 4 }, (_, n) => aCode(n))
    const chat = `[23.11.2026 09.02] Mette Sørensen (facilitator)
Godmorgen alle 👋 Her er linket til invitationen: ${INVITATION}

[23.11.2026 09.31] Åse Ødegård
Så er jeg færdig! ${ADDRESS}${PAYLOAD}
${ADDRESS}${PAYLOAD.slice(0, 30)}…
Reagerede med 👍: Mette

[23.11.2026 09.33] Søren K. – 4. sal
Min kode er ${spellCode(codes[0] ?? '')} hilsen Søren

[23.11.2026 09.34] Bo
${(codes[1] ?? '').toLowerCase()}

[23.11.2026 09.36] Ib
Jeg har skrevet den af fra telefonen: ${spellCode(codes[2] ?? '').replaceAll('-', ' ')}
Kan I se den? Ellers ring på 45 12 34 56

[23.11.2026 09.40] Karin
> ${`${ADDRESS}${OTHER}`.replace(/.{70}/g, '$&\n> ')}
Undskyld, den kom på mail. ${spellCode(codes[3] ?? '').replace(/.$/, '')} virker ikke …`
    expect(find(chat, 30)).toEqual([
      { kind: 'invitation' },
      link(PAYLOAD),
      ...codes.slice(0, 3).map(code),
      link(OTHER),
      {
        kind: 'bad-code',
        text: spellCode(codes[3] ?? '').replace(/.$/, ''),
        error: { code: 'length', found: 35, expected: 36 },
      },
    ])
  })

  it('takes its time with nothing', () => {
    const hostile = [
      ...['4AAA ', 'AAAA ', '4AAA-', '4', 'a ', 'a.', ' ', '-', '=\n', '>', '%25', '\u200b'],
      ...[
        '#/hand-in/',
        '#/hand-in/a ',
        '%23%2Fhand-in%2Fa',
        'https://',
        '#/respond/a',
        '4a1b 4AAA-',
      ],
    ].map((piece) => piece.repeat(250_000 / piece.length))
    const start = '#/hand-in/'
    const more = [
      start + 'a\n'.repeat(120_000),
      start + 'a'.repeat(240_000),
      `${start}${'0'.repeat(8)} `.repeat(13_000),
      Array.from({ length: 900 }, (_, n) => `${start}${n}${'\nabcd'.repeat(50)}`).join('\n'),
      'a'.repeat(120_000) + ' '.repeat(120_000) + 'a',
      `4a${'B'.repeat(40)}.`.repeat(5_000),
      `${'1a2b '.repeat(4)}. `.repeat(10_000),
    ]
    for (const text of [...hostile, ...more]) {
      const began = performance.now()
      findHandIns(text)
      expect([text.slice(0, 30), performance.now() - began < 10_000]).toEqual([
        text.slice(0, 30),
        true,
      ])
    }
  }, 120_000)

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(findHandIns(text)).toHaveProperty('ok', true)
      }),
      { numRuns: 3_000 },
    )
  })
})
