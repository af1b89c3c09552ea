import { plural } from './plural'

/** The texts of the files to work on in other programs, in Danish. */
export const daExports = {
  exports: {
    menu: 'Gem til regneark',
    menuName: 'Gem til regneark (CSV)',
    hint: 'En CSV-fil hver, med dansk komma. Filen til at arbejde videre i Seks P er »Gem som fil«.',
    /** What can be chosen, and what the file is called after the organisation's name. */
    tables: { answers: 'Svar', scores: 'Scorer', actions: 'Handlinger' },
    saved: (rows: number) =>
      `Den har ${rows} ${plural('da', rows, { one: 'række', other: 'rækker' })} under overskrifterne. Excel og andre regneark åbner den med et dobbeltklik.`,
    none: {
      answers: 'Der er ingen runder at tage svar fra endnu.',
      scores: 'Der er ingen runder at tage scorer fra endnu.',
      actions: 'Der er ingen handlinger endnu. I aftaler dem under »Plan«.',
    },
    leftOut: (names: string) =>
      `${names} er ikke med, fordi appen mangler rundens spørgsmål. Opdatér appen.`,
    columns: {
      round: 'Runde',
      date: 'Dato',
      scope: 'Omfang',
      dimension: 'P',
      question: 'Spørgsmålets id',
      statement: 'Spørgsmål',
      level: 'Niveau',
      answer: 'Svar',
      score: 'Score',
      withLevel: 'Spørgsmål med niveau',
      applicable: 'Relevante spørgsmål',
      dontKnow: 'Ved ikke',
      notRelevant: 'Ikke relevant',
      priority: 'Prioritet',
      action: 'Handling',
      owner: 'Ansvarlig',
      due: 'Frist',
      status: 'Status',
      note: 'Note',
    },
    answerTexts: {
      reason: 'Begrundelse for »ikke relevant«',
      evidence: 'Belæg',
      why: 'Hvorfor er det ændret?',
      dissent: 'Uenighed',
    },
  },
}
