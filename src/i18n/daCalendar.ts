import { plural } from './plural'

/** The texts of the calendar file in Danish. */
export const daCalendar = {
  calendar: {
    /** In the file's name, after the organisation's. */
    about: 'Handlinger',
    title: (name: string) => `Handlinger: ${name}`,
    category: 'Seks P',
    untitled: 'Handling uden tekst',
    owner: (name: string) => `Ansvarlig: ${name}`,
    source: (source: string) => `Prioritet: ${source}`,
    from: (name: string) => `Fra vurderingen »${name}« i Seks P`,
    saved: (n: number) =>
      `Den rummer ${n} ${plural('da', n, { one: 'åben handling med frist', other: 'åbne handlinger med frist' })}. Åbn den, så kan I lægge fristerne ind i jeres kalender.`,
    none: 'Ingen åben handling har en frist. Sæt en dato på en handling, og gem kalenderfilen igen.',
  },
}
