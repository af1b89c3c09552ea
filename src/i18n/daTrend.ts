import { plural } from './plural'

/** The words of the trend over all rounds, in Danish. */
export const daTrend = {
  trend: {
    title: 'Udvikling',
    see: 'Se udviklingen',
    compare: 'Sammenlign to runder',
    needTwoLead:
      'Vurder igen efter et år eller et projekt. Så viser siden her, hvordan det er gået med hvert P.',
    leftOut: (labels: string, n: number) =>
      `${plural('da', n, { one: `Runden ${labels} er ikke med. Dens spørgeskema`, other: `Runderne ${labels} er ikke med. Deres spørgeskemaer` })} findes ikke i denne udgave af Seks P. Svarene er bevaret. Genindlæs siden for at få den nyeste udgave.`,
    quoted: (label: string) => `»${label}«`,
    shape: 'De seks P’er fra runde til runde',
    name: (first: string, last: string) =>
      `Kurver over de seks P’ers score fra »${first}« til »${last}«`,
    legend: {
      score: 'Score',
      ambition: 'Ambition',
      change: 'Andet spørgeskema herfra',
      gap: 'Hul i kurven: ingen score i runden',
    },
    table: 'Score i hver runde',
    round: 'Runde',
    about: (date: string, scope: string) => `${date} · ${scope}`,
    changed: 'andet spørgeskema end sidst',
    absent: 'ikke i spørgeskemaet',
    aim: (aim: string) => `ambition: ${aim}`,
    ambition: 'Ambition nu',
    noAmbition: 'ingen',
    reached: 'Så langt er I nået',
    reachedFrom: 'fra den første score til ambitionen',
    own: 'Kurverne viser hver rundes egen score. Når det ikke er de samme spørgsmål, der har et niveau i to runder, kan det alene flytte scoren. Det er der taget højde for, når I sammenligner to runder.',
    sentence: {
      up: {
        only: (name: string, before: string, first: string, after: string, last: string) =>
          `${name} er steget fra ${before} i »${first}« til ${after} i »${last}«.`,
        most: (name: string, before: string, first: string, after: string, last: string) =>
          `${name} er steget mest, fra ${before} i »${first}« til ${after} i »${last}«.`,
        together: (names: string, change: string) => `${names} er steget mest, hver med ${change}.`,
      },
      down: {
        only: (name: string, before: string, first: string, after: string, last: string) =>
          `${name} er faldet fra ${before} i »${first}« til ${after} i »${last}«.`,
        most: (name: string, before: string, first: string, after: string, last: string) =>
          `${name} er faldet mest, fra ${before} i »${first}« til ${after} i »${last}«.`,
        together: (names: string, change: string) => `${names} er faldet mest, hver med ${change}.`,
      },
      same: 'Intet P har flyttet sig fra sin første score til sin seneste.',
      missing: (names: string) => `Der er ikke to scorer at sammenligne for ${names}.`,
      none: 'Intet P har en score i mere end én runde endnu.',
    },
    moves: {
      title: 'Det har flyttet sig mest',
      between: (before: string, after: string) =>
        `Spørgsmål for spørgsmål, fra »${before}« til »${after}«`,
      up: 'Op',
      down: 'Ned',
      noneUp: 'Ingen spørgsmål er steget.',
      noneDown: 'Ingen spørgsmål er faldet.',
      needTwo:
        'Det bliver vist, når to runder har en score for mindst ét P. Et P får en score, når mindst 60 % af dets relevante spørgsmål har et niveau, dog mindst to.',
    },
  },
}
