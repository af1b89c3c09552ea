import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerState } from '../../src/domain/assessment'
import type { CodeContent, HandInCode } from '../../src/persistence/handInCode'
import {
  LONGEST_CODE,
  SHORTEST_CODE,
  checkedLengths,
  codeLength,
  codeLetters,
  readCode,
  spellCode,
  statesFor,
  writeCode,
} from '../../src/persistence/handInCode'
import { aCode, codeContents, codeOf } from './handIns'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A source of numbers that is the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function read(text: string): HandInCode {
  const code = readCode(text)
  if (!code.ok) throw new Error(`${text}: ${code.error.code}`)
  return code.value
}

const errorOf = (text: string, questions?: number) => {
  const code = readCode(text, questions)
  return code.ok ? 'none' : code.error
}

/** What a code would be written from, were its ids no longer than it tells. */
function contentOf(code: HandInCode): CodeContent {
  return {
    round: `${code.roundStart}000`,
    response: code.response,
    revision: code.revision,
    questionnaireVersion: code.questionnaireVersion || 16,
    ...(code.groupLetter !== null && { group: `${code.groupLetter}0000000` }),
    states: code.states,
  }
}

/** The check as a long division of the bits, turned over at the end: not how the app does it. */
function dividedCheck(letters: string): string {
  const bits = Array.from(letters, (letter) =>
    ALPHABET.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('')
  const rest = Array.from(`${bits}${'0'.repeat(15)}`, Number)
  const divisor = Array.from(`1${(0x4599).toString(2).padStart(15, '0')}`, Number)
  for (let place = 0; place < bits.length; place++) {
    if (rest[place] === 0) continue
    divisor.forEach((bit, index) => {
      rest[place + index] = (rest[place + index] ?? 0) ^ bit
    })
  }
  const check = rest.slice(-15).map((bit) => 1 - bit)
  return [0, 5, 10]
    .map((from) => ALPHABET.charAt(parseInt(check.slice(from, from + 5).join(''), 2)))
    .join('')
}

describe('writeCode', () => {
  it('gives 36 letters for 30 questions and from 19 on for fewer', () => {
    expect(aCode(0, 30)).toMatch(/^[0-9A-HJKMNP-TV-Z]{36}$/)
    expect(aCode(0, 1)).toHaveLength(19)
    expect([SHORTEST_CODE, LONGEST_CODE]).toEqual([19, 36])
    for (let questions = 1; questions <= 30; questions++) {
      expect(aCode(0, questions)).toHaveLength(codeLength(questions))
    }
  })

  it('gives what begins with 4, 5, 6 or 7 and ends in the check', () => {
    fc.assert(
      fc.property(codeContents, (content) => {
        const code = codeOf(content)
        expect(code).toMatch(/^[4-7]/)
        expect(code.slice(-3)).toBe(dividedCheck(code.slice(0, -3)))
      }),
    )
  })

  const content: CodeContent = {
    round: 'f0r3k9zt',
    response: '7k3m9q00',
    revision: 255,
    questionnaireVersion: 1,
    states: Array.from({ length: 30 }, () => 3),
  }
  it.each<[what: string, changes: Partial<CodeContent>]>([
    ['31 questions', { states: Array.from({ length: 31 }, () => 3) }],
    ['no questions', { states: [] }],
    ['revision 256', { revision: 256 }],
    ['revision 0', { revision: 0 }],
    ['half a revision', { revision: 1.5 }],
    ['a response whose id does not end in 00', { response: '7k3m9q01' }],
    ['a response whose id is none', { response: '7k3m00' }],
    ['a round whose id is none', { round: 'F0R3K9ZT' }],
    ['a group whose id begins with 0', { group: '0abcdefg' }],
    ['a group whose id is none', { group: '' }],
    ['no version of the questionnaire', { questionnaireVersion: 0 }],
  ])('has no room for %s', (_, changes) => {
    expect(writeCode(content)).toHaveLength(36)
    expect(writeCode({ ...content, ...changes })).toBeNull()
  })
})

describe('spellCode', () => {
  it('puts a hyphen after every four letters', () => {
    expect(spellCode('7K3M9Q2DABCD')).toBe('7K3M-9Q2D-ABCD')
    expect(spellCode('7K3M9Q2DA')).toBe('7K3M-9Q2D-A')
    expect(spellCode('')).toBe('')
  })
})

describe('readCode', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(codeContents, (content) => {
        const code = read(codeOf(content))
        expect(code).toMatchObject({
          questionnaireVersion: content.questionnaireVersion % 16,
          revision: content.revision,
          groupLetter: content.group?.slice(0, 1) ?? null,
          roundStart: content.round.slice(0, 5),
          response: content.response,
        })
        expect(statesFor(code, content.states.length)).toEqual(content.states)
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads it however it is written', () => {
    const between = fc.constantFrom('', '', ' ', '-', '–', '—', '−', '‑', '\n', '\r\n', '\t', ' - ')
    const others = fc.constantFrom('', '\u00a0', '\u200b', '\u00ad', '\u2066', '\ufeff', '﹣', '－')
    const pick = fc.integer({ min: 0, max: 2 })
    fc.assert(
      fc.property(
        codeContents,
        fc.array(fc.tuple(fc.oneof(between, others), pick), { minLength: 37, maxLength: 37 }),
        (content, ways) => {
          const code = codeOf(content)
          const spelled = Array.from(code, (letter, index) => {
            const [gap, way] = ways[index] ?? ['', 0]
            const lookalikes: Record<string, string> = { '0': '0Oo', '1': way ? 'Il' : 'Li' }
            const written = lookalikes[letter]?.charAt(way) || letter
            return gap + (way === 1 ? written.toLowerCase() : written)
          }).join('')
          expect(readCode(spelled)).toEqual(readCode(code))
          expect(codeLetters(spelled)).toBe(code)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it.each(['', ' ', '\n\n', '-', '\u200b', ' – \u00a0'])('says that %j is empty', (text) => {
    expect(errorOf(text)).toEqual({ code: 'empty' })
  })

  it.each([
    ['a U', aCode().replace(/.$/, 'U'), ['U']],
    ['a full stop and an ø, each once', `${aCode()}.ø.ø`, ['.', 'ø']],
    ['an emoji of several characters', '👩‍🚒', ['👩', '🚒']],
    ['half an emoji', '\ud83c', ['\ufffd']],
    ['letters that only become some in capitals', 'ſıßﬁ', ['ſ', 'ı', 'ß', 'ﬁ']],
    ['digits of another script', '٣４', ['٣', '４']],
    ['more than ten of them', '!"#%&/()=?+', Array.from('!"#%&/()=?')],
    ['the names of what every object has', '__proto__', ['_']],
  ])('names what stands in no code: %s', (_, text, letters) => {
    expect(errorOf(text)).toEqual({ code: 'letters', letters })
  })

  it('says how many letters there are of how many', () => {
    const code = aCode()
    expect(errorOf('7K3M')).toEqual({ code: 'length', found: 4, expected: 19 })
    expect(errorOf(`${code}7`)).toEqual({ code: 'length', found: 37, expected: 36 })
    expect(errorOf('7K3M', 30)).toEqual({ code: 'length', found: 4, expected: 36 })
    expect(errorOf('7'.repeat(1_000_000))).toMatchObject({ code: 'length', found: 1_000_000 })
  })

  it('tells a letter too few from a wrong one when the number of questions is known', () => {
    const code = aCode()
    expect(errorOf(code.slice(1), 30)).toEqual({ code: 'length', found: 35, expected: 36 })
    expect(errorOf(code.slice(1))).toEqual({ code: 'check' })
    expect(errorOf(code.replace(/.$/, '!'), 30)).toMatchObject({ code: 'letters' })
    expect(errorOf(`${code.slice(1)}${code.slice(0, 1)}`, 30)).toEqual({ code: 'check' })
    expect(readCode(aCode(0, 6), 30)).toMatchObject({ ok: true })
  })

  const withCheck = (letters: string) => letters + dividedCheck(letters)

  it('says that a code of a newer format is newer, and of none that it is wrong', () => {
    const rest = aCode().slice(1, -3)
    expect(errorOf(withCheck(`4${rest}`))).toBe('none')
    expect(errorOf(withCheck(`8${rest}`))).toEqual({ code: 'version' })
    expect(errorOf(withCheck(`Z${rest}`))).toEqual({ code: 'version' })
    expect(errorOf(withCheck(`3${rest}`))).toEqual({ code: 'check' })
  })

  it('takes no revision 0 and no padding that is not zero', () => {
    const code = aCode(0, 2).slice(0, -3)
    expect(errorOf(withCheck(code))).toBe('none')
    expect(errorOf(withCheck(`400${code.slice(3)}`))).toEqual({ code: 'check' })
    const odd = ALPHABET.charAt(ALPHABET.indexOf(code.slice(-1)) | 1)
    expect(errorOf(withCheck(code.slice(0, -1) + odd))).toEqual({ code: 'check' })
  })

  describe('with a fault in a code', () => {
    const codes = fc.sample(codeContents, { numRuns: 20, seed: 20261123 }).map(codeOf)

    it('is tried with codes of more than one length', () => {
      expect(codes).toHaveLength(20)
      expect(new Set(codes).size).toBe(20)
      expect(new Set(codes.map((code) => code.length)).size).toBeGreaterThan(3)
      expect(codes.filter((code) => code.length === 36).length).toBeGreaterThan(5)
    })

    it('catches every wrong letter', () => {
      let tried = 0
      for (const code of codes) {
        for (let place = 0; place < code.length; place++) {
          for (const letter of Array.from(ALPHABET).filter((one) => one !== code[place])) {
            const wrong = code.slice(0, place) + letter + code.slice(place + 1)
            if (readCode(wrong).ok) throw new Error(`${wrong} passes as ${code}`)
            tried += 1
          }
        }
      }
      expect(tried).toBe(codes.join('').length * 31)
    })

    it('catches every two neighbours that changed places', () => {
      let tried = 0
      for (const code of codes) {
        for (let place = 0; place + 1 < code.length; place++) {
          const [first = '', second = ''] = code.slice(place, place + 2)
          if (first === second) continue
          const wrong = code.slice(0, place) + second + first + code.slice(place + 2)
          if (readCode(wrong).ok) throw new Error(`${wrong} passes as ${code}`)
          tried += 1
        }
      }
      expect(tried).toBeGreaterThan(400)
    })

    it('catches a letter too few or too many at either end', () => {
      for (const code of codes) {
        const wrong = Array.from(ALPHABET, (letter) => [code + letter, letter + code]).flat()
        expect(
          [...wrong, code.slice(1), code.slice(0, -1)].filter((one) => readCode(one).ok),
        ).toEqual([])
      }
    })
  })

  describe('with ten thousand texts that are no codes', () => {
    const next = random(4)
    const letters = (length: number) =>
      Array.from({ length }, () => ALPHABET.charAt(next(32))).join('')
    const anyCharacter = () => String.fromCharCode(next(3) ? next(0x180) : next(0x10000))
    const codeText = () => aCode(next(90), 1 + next(30))
    const kinds: readonly (readonly [what: string, make: () => string, fewest: number])[] = [
      ['letters of the alphabet at the right length', () => letters(36), 0],
      ['letters of the alphabet at any length', () => letters(next(50)), 0],
      ['letters with a right check', () => withCheck(letters(16 + next(18))), 100],
      ['with a right format too', () => withCheck(`4${letters(15 + next(18))}`), 1_000],
      ['any characters', () => Array.from({ length: next(60) }, anyCharacter).join(''), 0],
      ['codes cut short', () => codeText().slice(0, -1 - next(10)), 0],
      ['codes gone on', () => codeText() + letters(1 + next(10)), 0],
      ['codes with a piece left out', () => codeText().replace(/(?<=^.{9}).{3}/, ''), 0],
    ]

    it.each(kinds)('gives an error or reads all there is: %s', (_, make, fewest) => {
      const codes = new Set<string>()
      for (let run = 0; run < 10_000; run++) {
        const text = make()
        const code = readCode(text)
        if (code.ok) codes.add(text)
        else expect(code.error.code).toMatch(/^(empty|letters|length|check|version)$/)
      }
      // By chance a text may be a code, and one with a right check often is. Then it is all of it
      // that was read: the same code comes of what it says.
      expect(codes.size).toBeGreaterThanOrEqual(fewest)
      for (const text of codes) expect(codeOf(contentOf(read(text)))).toBe(codeLetters(text))
    })

    it('meets codes by chance no more often than the check lets through', () => {
      const texts = Array.from({ length: 10_000 }, () => `4${letters(35)}`)
      expect(texts.filter((text) => readCode(text).ok).length).toBeLessThan(5)
    })
  })

  it('never throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(text, fc.option(fc.integer(), { nil: undefined }), (any, questions) => {
        expect(readCode(any, questions)).toHaveProperty('ok')
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('statesFor', () => {
  const codeFor = (...states: AnswerState[]) =>
    read(
      codeOf({
        round: 'f0r3k9zt',
        response: '7k3m9q00',
        revision: 1,
        questionnaireVersion: 1,
        states,
      }),
    )

  it('gives the states of as many questions as the code is as long as', () => {
    const code = codeFor(5, 'dont-know')
    expect(statesFor(code, 2)).toEqual([5, 'dont-know'])
    expect(statesFor(code, 3)).toEqual([5, 'dont-know', 'unanswered'])
  })

  it('gives none for a questionnaire whose codes have another length', () => {
    const code = codeFor(5, 'dont-know')
    for (const count of [-1, 0, 1, 4, 5, 30, 31, 500, 2.5, NaN, Infinity]) {
      expect(statesFor(code, count)).toBeNull()
    }
  })

  it('gives none when there is an answer beyond the last question', () => {
    expect(statesFor(codeFor(5, 'dont-know', 1), 2)).toBeNull()
  })

  it('gives none for any other number of questions, but for the one more that was left open', () => {
    fc.assert(
      fc.property(codeContents, fc.integer({ min: 0, max: 40 }), (content, count) => {
        const states = statesFor(read(codeOf(content)), count)
        const padded = [...content.states, 'unanswered', 'unanswered'].slice(0, count)
        if (states !== null) expect(states).toEqual(padded)
        if (count === content.states.length) expect(states).not.toBeNull()
        if (codeLength(count) !== codeLength(content.states.length)) expect(states).toBeNull()
      }),
    )
  })
})

describe('checkedLengths', () => {
  it('gives the length of a code that the letters begin with', () => {
    expect(checkedLengths(aCode(0, 30))).toContain(36)
    expect(checkedLengths(`${aCode(0, 6)}ABCDEFGH`)).toContain(aCode(0, 6).length)
    expect(checkedLengths(`ABCD${aCode(0, 6)}`)).toEqual([])
    expect(checkedLengths('æ')).toEqual([])
  })
})

describe('the example in docs/file-format.md', () => {
  const page = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8')
  const block = /```hand-in-code\n([^`]*)```/.exec(page)?.[1] ?? ''
  // A name, its bits in fives, and what they say; the code itself has no bits.
  const lines = block.split('\n').map((line) => line.split(/ {2,}/))
  const what = (name: string) => lines.find((line) => line[0] === name)?.at(-1) ?? ''

  it('is the code that the app writes and reads', () => {
    const states = what('answers')
      .split(', ')
      .map((state) => (/^\d$/.test(state) ? Number(state) : state))
    const code = codeOf({
      round: what('round'),
      response: what('response'),
      revision: Number(what('revision')),
      questionnaireVersion: Number(what('questionnaire version')),
      group: what('group'),
      states: states as AnswerState[],
    })
    expect(states).toHaveLength(4)
    expect(spellCode(code)).toBe(what('code'))
    expect(statesFor(read(what('code')), 4)).toEqual(states)
  })

  it('has the bits it says, field by field', () => {
    const fields = lines.filter(([name]) => name !== 'code')
    const bits = fields.map(([, given = '']) => given.replaceAll(' ', '')).join('')
    const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(parseInt(five, 2)))
    expect(bits).toMatch(/^[01]{105}$/)
    expect(letters.join('')).toBe(codeLetters(what('code')))
    expect(letters.slice(-3).join('')).toBe(what('check'))
    expect(dividedCheck(letters.slice(0, -3).join(''))).toBe(letters.slice(-3).join(''))
  })
})
