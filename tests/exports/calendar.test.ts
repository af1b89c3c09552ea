import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/dates'
import { STAMP_LIMIT } from '../../src/domain/order'
import { cleanText } from '../../src/domain/text'
import { calendarOf, countEntries } from '../../src/exports/calendar'
import type { CalendarAction, CalendarContent } from '../../src/exports/calendar'
import { da } from '../../src/i18n/da'
import { loadTexts } from '../../src/i18n/useTexts'
import { ASSESSMENT_ID, LONG_NOTE, NOW } from '../factories'

const anEntry = (changes: Partial<CalendarAction> = {}): CalendarAction => ({
  id: 'act10n01',
  what: 'Sæt holdet efter opgaven',
  owner: '',
  note: '',
  due: '2027-02-01',
  source: '',
  changed: NOW,
  ...changes,
})

const aCalendar = (
  actions: readonly CalendarAction[] = [anEntry()],
  changes: Partial<CalendarContent> = {},
): CalendarContent => ({
  assessment: ASSESSMENT_ID,
  name: 'Rødkøbing Kommune – Byliv 🌍',
  actions,
  now: NOW,
  locale: 'da',
  ...changes,
})

/** What a parser that is not ours makes of a calendar. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return {
    calendar,
    entries: calendar.getAllSubcomponents('vevent').map((component) => ({
      component,
      event: new ICAL.Event(component),
      valueOf: (name: string) => component.getFirstPropertyValue(name),
    })),
  }
}

function only(content: CalendarContent) {
  const { entries } = parse(calendarOf(content))
  const [entry, ...others] = entries
  if (!entry || others.length > 0) throw new Error('There is to be one entry')
  return entry
}

const octets = (text: string) => Buffer.byteLength(text, 'utf8')
const linesOf = (text: string) => text.split('\r\n')

describe('calendarOf', () => {
  it('is a calendar to be read by any program, in Danish', () => {
    const text = calendarOf(
      aCalendar([
        anEntry({
          owner: 'Bodil Sørensen',
          source: 'People – Opgaven sætter holdet',
          note: 'Ring først; se referat, punkt 3.\nC:\\Planer',
        }),
      ]),
    )
    expect(linesOf(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Six P//Six P//DA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Handlinger: Rødkøbing Kommune – Byliv 🌍',
      'BEGIN:VEVENT',
      `UID:act10n01.${ASSESSMENT_ID}@six-p`,
      'DTSTAMP:20261123T080000Z',
      `SEQUENCE:${NOW / 60_000}`,
      'DTSTART;VALUE=DATE:20270201',
      'DTEND;VALUE=DATE:20270202',
      'SUMMARY:Sæt holdet efter opgaven',
      'DESCRIPTION:Ansvarlig: Bodil Sørensen\\nPrioritet: People – Opgaven sætt',
      ' er holdet\\nRing først\\; se referat\\, punkt 3.\\nC:\\\\Planer\\nFra vurderinge',
      ' n »Rødkøbing Kommune – Byliv 🌍« i Seks P',
      'CATEGORIES:Seks P',
      'TRANSP:TRANSPARENT',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Sæt holdet efter opgaven',
      'TRIGGER:-P6DT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('is in English when the interface is', async () => {
    await loadTexts('en')
    const text = calendarOf(aCalendar([anEntry({ owner: 'Bodil', what: '' })], { locale: 'en' }))
    expect(text).toContain('PRODID:-//Six P//Six P//EN\r\n')
    expect(text).toContain('SUMMARY:Action with no description\r\n')
    expect(text).toContain('DESCRIPTION:Owner: Bodil\\nFrom the assessment')
  })

  it('invites nobody and makes nobody busy', () => {
    const { component, valueOf } = only(aCalendar([anEntry({ owner: 'Bodil Sørensen' })]))
    expect(component.getAllProperties('organizer')).toEqual([])
    expect(component.getAllProperties('attendee')).toEqual([])
    expect(valueOf('transp')).toBe('TRANSPARENT')
    expect(valueOf('x-microsoft-cdo-busystatus')).toBe('FREE')
  })

  it('says nothing of an owner, a source or a note that nobody gave', () => {
    const entry = only(aCalendar([anEntry({ owner: ' ', source: '', note: '\n\u200B' })]))
    expect(entry.event.description).toBe(da.calendar.from('Rødkøbing Kommune – Byliv 🌍'))
  })

  it('says that an action has no text when it has none', () => {
    expect(only(aCalendar([anEntry({ what: ' \n ' })])).event.summary).toBe(da.calendar.untitled)
  })

  it('is a calendar without entries when there is nothing to enter', () => {
    const { calendar, entries } = parse(calendarOf(aCalendar([])))
    expect(entries).toEqual([])
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  })

  it('has an entry for each, with an id of its own that stays', () => {
    const actions = ['act10n01', 'act10n02', 'act10n03'].map((id) => anEntry({ id }))
    const uidsOf = (content: CalendarContent) =>
      parse(calendarOf(content)).entries.map(({ event }) => event.uid)
    const uids = uidsOf(aCalendar(actions))
    expect(new Set(uids).size).toBe(3)
    const later = actions.map((one) => ({ ...one, what: 'Rettet', due: '2028-01-01' }))
    expect(uidsOf(aCalendar(later, { now: NOW + 1e10, name: 'Nyt navn' }))).toEqual(uids)
  })

  it('gives a changed action a later number, and an unchanged one the same', () => {
    const sequenceOf = (changed: number, now: number) =>
      only(aCalendar([anEntry({ changed })], { now })).event.sequence
    expect(sequenceOf(NOW, NOW + 1e10)).toBe(sequenceOf(NOW, NOW))
    expect(sequenceOf(NOW + 60_000, NOW)).toBe(sequenceOf(NOW, NOW) + 1)
    // RFC 5545, 3.3.8: an integer ends at 2,147,483,647.
    expect(sequenceOf(STAMP_LIMIT - 1, NOW)).toBeLessThan(2 ** 31)
    expect(sequenceOf(0, NOW)).toBe(0)
  })

  it('says when the file was made, so that of two like numbers the later one counts', () => {
    const stampOf = (now: number) =>
      String(only(aCalendar([anEntry()], { now })).valueOf('dtstamp'))
    expect(stampOf(NOW)).toBe('2026-11-23T08:00:00Z')
    expect(stampOf(NOW + 61_999)).toBe('2026-11-23T08:01:01Z')
  })

  describe('with a reminder', () => {
    const alarms = (due: string) =>
      only(aCalendar([anEntry({ due })])).component.getAllSubcomponents('valarm')

    it('reminds a week before, at nine in the morning', () => {
      const [alarm, ...others] = alarms('2027-02-01')
      expect(others).toEqual([])
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
      const before = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration
      const time = ICAL.Time.fromDateString('2027-02-01')
      time.isDate = false
      time.addDuration(before)
      expect(time.toString()).toBe('2027-01-25T09:00:00')
    })

    it('leaves out one whose time has come or gone', () => {
      expect(alarms('2026-12-01')).toHaveLength(1)
      for (const due of ['2026-11-30', '2026-11-24', '2026-11-23', '2026-01-01']) {
        expect(alarms(due), due).toEqual([])
      }
    })
  })

  describe('with the days on which clocks or years turn', () => {
    const zone = process.env['TZ']
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    })
    const days = [
      ['2026-03-28', '2026-03-29'],
      ['2026-03-29', '2026-03-30'],
      ['2026-10-25', '2026-10-26'],
      ['2027-02-28', '2027-03-01'],
      ['2028-02-28', '2028-02-29'],
      ['2028-02-29', '2028-03-01'],
      ['2026-12-31', '2027-01-01'],
      ['1900-01-01', '1900-01-02'],
      ['2099-12-31', '2100-01-01'],
    ] as const

    it.each([
      ['Europe/Copenhagen', -60],
      ['Pacific/Kiritimati', -840],
      ['America/Los_Angeles', 480],
      ['UTC', 0],
    ])('has the day itself and ends with it, in %s', (name, offset) => {
      process.env['TZ'] = name
      expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset)
      for (const [due, next] of days) {
        const { event } = only(aCalendar([anEntry({ due })]))
        expect(event.startDate.isDate).toBe(true)
        expect(event.startDate.toString()).toBe(due)
        expect(event.endDate.toString()).toBe(next)
        expect(event.duration.toSeconds()).toBe(86_400)
      }
    })

    it('is the same text in every zone', () => {
      const content = aCalendar(days.map(([due], index) => anEntry({ id: `act${index}`, due })))
      const texts = ['Europe/Copenhagen', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((tz) => {
        process.env['TZ'] = tz
        return calendarOf(content)
      })
      expect(new Set(texts).size).toBe(1)
    })
  })

  describe('with any texts', () => {
    const piece = fc.constantFrom(
      'æøå ÆØÅ',
      '👩🏽‍🚒🇩🇰🏴󠁧󠁢󠁳󠁣󠁴󠁿',
      '\n',
      '\r\n',
      '\r',
      ';',
      ',',
      '\\',
      '\\n',
      '"',
      ':',
      'שלום עליכם',
      '\u202Eexe',
      '\u0000\u0007\u001B',
      '\u2028\u2029\u0085\v\f',
      '\ud83c',
      '\t',
      ' ',
      'END:VEVENT',
      '\r\nATTENDEE:mailto:x@example.org\r\n',
      'x'.repeat(74),
      '€'.repeat(40),
      LONG_NOTE,
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    const due = fc.integer({ min: 0, max: 50_000 }).map((more) => addDays('1950-01-01', more))
    const entry = fc.record<CalendarAction>({
      id: fc.constantFrom('act10n01', 'act10n02', '__proto__'),
      what: text,
      owner: text,
      note: text,
      source: text,
      due,
      changed: fc.integer({ min: 0, max: STAMP_LIMIT - 1 }),
    })
    const content = fc
      .tuple(fc.array(entry, { maxLength: 4 }), text)
      .map(([actions, name]) => aCalendar(actions, { name }))

    const inOneLine = (value: string) =>
      cleanText(value)
        .replace(/\s*\n\s*/g, ' ')
        .trim()

    it('comes back from another parser as it was, without what nobody sees', () => {
      let found = 0
      fc.assert(
        fc.property(content, (given) => {
          const { calendar, entries } = parse(calendarOf(given))
          // Of a property that no standard has, the parser gives the text as it is written.
          const title = String(calendar.getFirstPropertyValue('x-wr-calname'))
          expect(title.replace(/\\(.)/g, '$1')).toBe(da.calendar.title(inOneLine(given.name)))
          expect(entries).toHaveLength(given.actions.length)
          given.actions.forEach((action, index) => {
            const event = entries[index]?.event
            expect(event?.uid).toBe(`${action.id}.${ASSESSMENT_ID}@six-p`)
            expect(event?.startDate.toString()).toBe(action.due)
            expect(event?.summary).toBe(inOneLine(action.what) || da.calendar.untitled)
            const [owner, source] = [inOneLine(action.owner), inOneLine(action.source)]
            const note = cleanText(action.note)
            expect(event?.description).toBe(
              [
                ...(owner ? [da.calendar.owner(owner)] : []),
                ...(source ? [da.calendar.source(source)] : []),
                ...(note.trim() ? [note] : []),
                da.calendar.from(inOneLine(given.name)),
              ].join('\n'),
            )
            found += note.length > 75 ? 1 : 0
          })
        }),
        { numRuns: 200 },
      )
      expect(found).toBeGreaterThan(20)
    })

    it('has lines of 75 octets at most, each whole in itself', () => {
      fc.assert(
        fc.property(content, (given) => {
          const written = calendarOf(given)
          expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true)
          expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
          expect(written.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u)
          for (const line of linesOf(written)) {
            expect(octets(line)).toBeLessThanOrEqual(75)
            // Half a character would not survive its way through UTF-8.
            expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
          }
        }),
        { numRuns: 200 },
      )
    })

    it('is found sound by its own check, whatever is written in it', () => {
      fc.assert(
        fc.property(content, (given) => {
          expect(countEntries(calendarOf(given))).toBe(given.actions.length)
        }),
        { numRuns: 200 },
      )
    })
  })

  it.each([73, 74, 75, 76, 149, 150])(
    'folds a line so that the text stays the same: %i letters æ',
    (length) => {
      const what = 'æ'.repeat(length)
      const written = calendarOf(aCalendar([anEntry({ what })]))
      expect(Math.max(...linesOf(written).map(octets))).toBeLessThanOrEqual(75)
      expect(parse(written).entries[0]?.event.summary).toBe(what)
    },
  )

  it('fills its lines, and leaves one of just 75 octets whole', () => {
    const written = (length: number) =>
      linesOf(calendarOf(aCalendar([anEntry({ what: 'x'.repeat(length) })])))
    const summary = (length: number) =>
      written(length).slice(written(length).findIndex((line) => line.startsWith('SUMMARY')))
    expect(summary(67)[0]).toBe(`SUMMARY:${'x'.repeat(67)}`)
    expect(summary(67)[1]).toMatch(/^DESCRIPTION/)
    expect(summary(68).slice(0, 2)).toEqual([`SUMMARY:${'x'.repeat(67)}`, ' x'])
  })
})

describe('countEntries', () => {
  const good = calendarOf(aCalendar([anEntry(), anEntry({ id: 'act10n02', note: LONG_NOTE })]))

  it('counts the entries', () => {
    expect(countEntries(good)).toBe(2)
    expect(countEntries(calendarOf(aCalendar([])))).toBe(0)
  })

  it.each<[string, (text: string) => string]>([
    ['a line is too long', (text) => text.replace('SUMMARY:', `SUMMARY:${'x'.repeat(75)}`)],
    ['a line has only half an end', (text) => text.replace('SUMMARY:', 'SUMMARY:a\nb')],
    ['a line is none of a calendar', (text) => text.replace('SUMMARY:', 'hej\r\nSUMMARY:')],
  ])('finds none when %s', (_, change) => {
    expect(change(good)).not.toBe(good)
    expect(countEntries(change(good))).toBe(0)
  })

  it.each<[string, string, string]>([
    ['an id', 'UID:', 'X-ID:'],
    ['a day', 'DTSTART;VALUE=DATE:', 'DTSTART;VALUE=DATE:x'],
    ['an end', 'END:VEVENT', 'END:VJOURNAL'],
  ])('does not count one without %s', (_, from, to) => {
    expect(good).toContain(from)
    expect(countEntries(good.replace(from, to))).toBe(1)
  })
})
