import { plural } from './plural'

/** The texts of an assessment's own page in Danish, as far as it is more than a list. */
export const daOverview = {
  start: {
    title: 'Næste skridt',
    firstRound:
      'Her er ingen runder endnu. I en runde svarer I på spørgsmålene om de seks P’er ud fra, hvordan det gik sidst.',
    makeFirst: 'Lav den første runde',
    notBegun: (label: string, n: number) =>
      `»${label}« er klar, og ${n} spørgsmål venter på jeres svar.`,
    begin: 'Gå i gang',
    begun: (label: string, n: number) =>
      `I er i gang med »${label}«. ${n} spørgsmål mangler et svar.`,
    goOn: 'Svar videre',
    workshop: (label: string, n: number) =>
      `Workshoppen om »${label}« er i gang. ${n} spørgsmål mangler et aftalt svar.`,
    toWorkshop: 'Gå til workshoppen',
    decide: (label: string) =>
      `Resultatet af »${label}« er klar. Er det godt nok? Vælg, hvor I vil hen, og hvad I vil begynde med.`,
    toAims: 'Vælg, hvor I vil hen',
    compare: (before: string, after: string) =>
      `Resultatet af »${after}« er klar. Se, hvad der er ændret siden »${before}«, og vælg så, hvor I vil hen.`,
    toComparison: 'Se, hvad der er ændret',
    choose: (label: string) =>
      `I har sagt, hvor I vil hen efter »${label}«. Vælg nu, hvad I vil begynde med.`,
    toPriorities: 'Vælg prioriteter',
    plan: (n: number) =>
      `${n === 1 ? 'Én prioritet har' : `${n} prioriteter har`} ingen handling endnu. Aftal, hvem der gør hvad, og hvornår.`,
    toPlan: 'Aftal handlinger',
    act: (open: number, overdue: number) =>
      [
        open === 1 ? 'Én handling er åben.' : `${open} handlinger er åbne.`,
        ...(overdue === 0
          ? []
          : open === 1
            ? ['Fristen er overskredet.']
            : overdue === open
              ? ['Fristen er overskredet for dem alle.']
              : [`Fristen er overskredet for ${overdue === 1 ? 'én' : overdue} af dem.`]),
      ].join(' '),
    toActions: 'Se handlingerne',
    again: {
      'long-ago': (label: string, month: string) =>
        `»${label}« er fra ${month}. Svar på de samme spørgsmål igen, og se, hvad der er ændret.`,
      done: () =>
        'Alle handlinger er udført eller droppet. Tag en runde mere, og se, hvad der er ændret.',
      empty: (label: string) =>
        `»${label}« er afsluttet uden svar. Lav en ny runde, når I er klar til at svare.`,
    },
    makeNext: 'Lav den næste runde',
    rest: (label: string) =>
      `Efter »${label}« har I sagt, at det er godt nok, som det er. Tag en runde mere om et års tid.`,
    toResult: 'Se, hvor I står',
    latest: 'Seneste',
    states: { open: 'Ikke begyndt', begun: 'I gang', answered: 'Alt er besvaret' },
    earlier: (n: number) =>
      `Vis ${n} ${plural('da', n, { one: 'tidligere runde', other: 'tidligere runder' })}`,
    fewer: 'Vis kun de seneste runder',
    next: 'Næste gang',
    nextLead: 'Svar igen efter et projekt eller et år. Så kan I se, hvad der er ændret.',
    trend: 'Se udviklingen',
    history: 'Tidligere afslutninger',
    shape: 'Sådan ser det ud nu',
    shapeChange: 'Før og nu',
    wholeResult: 'Se hele resultatet',
    wholeComparison: 'Se hele sammenligningen',
    actions: 'Åbne handlinger',
    noActions:
      'Her står de handlinger, I aftaler, med ansvarlig og frist. I vælger dem, når I har set resultatet.',
    allDone: 'Alle handlinger er udført eller droppet.',
    wholePlan: 'Se hele planen',
    morePlan: (n: number) =>
      `+ ${n} ${plural('da', n, { one: 'handling', other: 'handlinger' })} i planen`,
    noOwner: 'Ingen ansvarlig',
    due: (date: string) => `Frist ${date}`,
    noDue: 'Ingen frist',
    overdue: 'fristen er overskredet',
    statusSet: (what: string, status: string) => `Status for »${what}« er nu: ${status}.`,
    keep: 'Gem en kopi som udgangspunkt',
    copyName: (label: string, n: number) =>
      n === 1 ? `${label} (udgangspunkt)` : `${label} (udgangspunkt ${n})`,
    kept: (label: string) => `»${label}« er gemt som udgangspunkt.`,
    keptFor: (label: string) =>
      `Kopien er afsluttet og ændrer sig ikke, når I arbejder videre med »${label}«. Hold de to op mod hinanden under »Sammenlign«.`,
    scopeFrozen:
      'Runden er afsluttet. Navn og dato kan stadig rettes, men ikke, hvad svarene handler om. Genåbn runden, hvis det skal rettes.',
    revealFrozen: 'Runden er afsluttet, og der vises ikke flere svar. Genåbn den på overblikket.',
    groupsFrozen: 'Runden er afsluttet, og grupperne kan ikke rettes. Genåbn den på overblikket.',
    reopenedSince: (label: string, dates: string) =>
      `»${label}« blev genåbnet den ${dates}, efter at runden var afsluttet.`,
    nothingChanged: 'Ingen svar er ændret siden.',
    changedSince: (n: number) => `${n} svar er ændret siden.`,
    changedIn: (label: string, n: number) =>
      `${n} svar i »${label}« er ændret, efter at runden blev afsluttet.`,
  },
}
