import { plural } from './plural'

/** What the first screen says, in Danish: it comes with the page, the rest of the texts after it. */
export const daFirst = {
  app: {
    name: 'Seks P',
    documentTitle: 'Seks P – hvor langt er vi med verdensmålene?',
    title: (page: string) => `${page} · Seks P`,
    skip: 'Gå til indholdet',
    home: 'Seks P, til forsiden',
    mainMenu: 'Vurderingens sider',
    loading: 'Henter …',
    slowOrOld:
      'Kommer siden ikke frem, så brug en nyere browser: mindst Edge eller Chrome 111, Firefox 115 eller Safari 16.4.',
    example: 'Eksempel',
    close: 'Luk',
    cancel: 'Annuller',
    undo: 'Fortryd',
    undone: 'Det er fortrudt og er igen, som det var før.',
    undoneWhat: (what: string) => `Fortrudt: ${what}`,
    undoUntil:
      'I kan fortryde det (også med Ctrl+Z), til I lukker siden eller gemmer vurderingen som fil.',
    dropFile: 'Slip filen for at åbne den',
  },
  footer: {
    label: 'Om Seks P',
    about: 'Metode og kilder',
    questionnaire: 'Alle spørgsmål',
    guide: 'Sådan holder I en workshop',
    privacy: 'Jeres data',
    line: 'Seks P er et frit værktøj. Det er hverken lavet eller godkendt af WHO eller FN.',
  },
  nav: {
    overview: 'Overblik',
    answer: 'Svar',
    result: 'Resultat',
    plan: 'Plan',
    compare: 'Sammenlign',
  },
  view: {
    button: 'Visning',
    language: 'Sprog',
    danish: 'Dansk',
    english: 'English',
    theme: 'Lys eller mørk',
    system: 'Som enheden',
    light: 'Lys',
    dark: 'Mørk',
    keys: 'Vælg niveau med tasterne 1–5 i det spørgsmål, I er i gang med',
  },
  save: {
    saved: 'Gemt',
    saving: 'Gemmer',
    failed: 'Ikke gemt',
    where: 'i denne browser',
    at: (time: string) => `kl. ${time}`,
    full: 'Browserens lager er fuldt, og de seneste ændringer er ikke gemt. Gem vurderingen som fil, så intet går tabt. Slet derefter vurderinger, I ikke længere bruger.',
    blocked:
      'Browseren lader ikke siden gemme noget, måske fordi vinduet er privat. I kan arbejde videre, men gem vurderingen som fil, inden I lukker siden.',
    notKept:
      'Browseren gemte ikke det, den fik. I kan arbejde videre, men gem vurderingen som fil, inden I lukker siden.',
    newerVersion:
      'Vurderingen er gemt med en nyere udgave af Seks P i en anden fane og bliver derfor ikke længere gemt her. Gem det, I har her, som fil, genindlæs siden, og åbn derefter filen.',
    unreadable:
      'Den udgave af vurderingen, der ligger i browseren, kan ikke læses og bliver derfor ikke overskrevet. Gem det, I har her, som fil. På forsiden kan I hente eller slette den udgave, der ikke kan læses.',
    unread:
      'Vurderingen er også ændret i en anden fane. Ændringerne bliver flettet og gemt, når resten af appen er hentet. Tjek netforbindelsen, og gem imens det, I har her, som fil.',
    retry: 'Prøv at gemme igen',
    saveAsFile: 'Gem som fil',
    noFile: 'ikke gemt som fil endnu',
    downloaded: (when: string) => `gemt som fil ${when}`,
    linked: (when: string) => `filen opdateret ${when}`,
    waiting: 'filen kræver jeres tilladelse',
    failing: 'filen bliver ikke opdateret',
    fileBehind: (when: string) => `nyere end filen fra ${when}`,
    on: (date: string) => `den ${date}`,
    remind:
      'De seneste ændringer er endnu ikke gemt som fil. Nogle computere rydder browseren, når den lukkes. Filen er den sikre kopi.',
  },
  home: {
    headline: 'Hvor langt er vi egentlig med verdensmålene?',
    lead: 'Seks P er en selvvurdering for kommunale team: 30 spørgsmål, fem beskrevne niveauer og et billede af, hvor I står. Alt bliver i denne browser, til I selv gemmer det som en fil.',
    newAssessment: 'Ny vurdering',
    openFile: 'Åbn fil',
    tryExample: 'Prøv med et eksempel',
    yours: 'Jeres vurderinger',
    sideBySide: 'Stil side om side',
    none: 'I har ingen vurderinger i denne browser endnu. Lav en ny, eller åbn en fil fra en kollega.',
    six: 'De seks P’er er *People*, *Participation*, *Place*, *Prosperity*, *Peace* og *Planet*: WHO’s model for sunde byer, som ni danske kommuner har tolket den.',
    steps: [
      'Saml 3–25 personer, og sæt to timer af.',
      'Besvar spørgsmålene sammen, ét P ad gangen.',
      'Se jeres resultat, og tal om det.',
      'Vurder igen efter et år eller et projekt, og sammenlign.',
    ],
    howTitle: 'Sådan går det til',
    search: 'Søg i vurderingerne',
    sort: 'Rækkefølge',
    sortNewest: 'Seneste runde først',
    sortName: 'Organisation, A–Å',
    found: (n: number, total: number) => `${n} af ${total} vurderinger`,
    noMatch: 'Ingen vurderinger passer til søgningen.',
    showMore: (n: number) => `Vis ${n} ${plural('da', n, { one: 'mere', other: 'flere' })}`,
    noRounds: 'Ingen runder endnu',
    rounds: (n: number) => `${n} ${plural('da', n, { one: 'runde', other: 'runder' })}`,
    latest: (label: string, date: string) => `${label}, ${date}`,
    removeExample: 'Fjern eksemplet',
    deleted: (name: string) => `Vurderingen »${name}« er slettet.`,
    exampleAdded: 'Eksemplet er lagt ind. Alt i det er opdigtet.',
    unreadableTitle: 'Vurderinger, der ikke kan læses',
    unreadableLead:
      'De ligger uændret i browseren. Hent dem som filer, inden I gør noget andet. Så er der måske nogen, der kan redde indholdet.',
    unreadableName: (id: string) => `Vurdering ${id}`,
    unreadableReasons: {
      empty: 'Den er tom.',
      'too-large': 'Den er for stor til at være en vurdering.',
      'not-json': 'Indholdet er ikke en vurdering.',
      damaged: 'Den er beskadiget.',
      'other-app': 'Indholdet kommer fra et andet program.',
      'other-kind': 'Indholdet er ikke en vurdering.',
      'newer-version':
        'Den er gemt med en nyere udgave af Seks P. Genindlæs siden for at få den nyeste udgave.',
      'wrong-shape': 'Den er bygget op på en måde, som Seks P ikke kender.',
      'duplicate-keys':
        'Den indeholder det samme felt to gange, så det er uklart, hvad der gælder.',
      'beyond-time': 'Den indeholder tidspunkter fra 2099 eller senere.',
    },
    unreadableDownload: 'Hent som fil',
    unreadableRetry: 'Prøv igen',
    unreadableRead: 'Vurderingen kan læses igen.',
    unreadableStill: 'Vurderingen kan stadig ikke læses. Den er uændret.',
    unreadableGone: 'Vurderingen ligger ikke længere i browseren.',
    hasReserve: 'Der er en reservekopi, som kan læses.',
    openReserve: 'Åbn reservekopien',
    reserveOpened:
      'Reservekopien er åbnet som en ny vurdering. Den, der ikke kan læses, ligger stadig på forsiden.',
    unreadableDelete: 'Slet for altid',
    unreadableConfirm:
      'Vurderingen bliver slettet for altid, også en eventuel reservekopi. Det kan ikke fortrydes. Har I hentet den som fil?',
  },
  progress: {
    answered: (n: number, total: number) => `${n} af ${total} besvaret`,
    short: (n: number, total: number) => `${n}/${total}`,
    steps: 'De seks P’er',
  },
  errors: {
    unexpected:
      'Noget gik galt i appen. Det, der er gemt, er stadig gemt. Genindlæs siden, og prøv igen.',
    chunk:
      'En del af appen kunne ikke hentes. Tjek netforbindelsen, og prøv igen. Det, I har skrevet, er bevaret.',
  },
}
