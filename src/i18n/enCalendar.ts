import type { daCalendar } from './daCalendar'
import { plural } from './plural'

/** The texts of the calendar file in English. */
export const enCalendar: typeof daCalendar = {
  calendar: {
    about: 'Actions',
    title: (name) => `Actions: ${name}`,
    category: 'Six P',
    untitled: 'Action with no description',
    owner: (name) => `Owner: ${name}`,
    source: (source) => `Priority: ${source}`,
    from: (name) => `From the assessment ‘${name}’ in Six P`,
    saved: (n) =>
      `It holds ${n} ${plural('en', n, { one: 'open action with a due date', other: 'open actions with due dates' })}. Open it to put the dates in your calendar.`,
    none: 'No open action has a due date. Give an action a due date and save the calendar file again.',
  },
}
