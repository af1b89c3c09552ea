import { daCalendar } from './daCalendar'
import { daExports } from './daExports'
import { daFirst } from './daFirst'
import { daOneFile } from './daOneFile'
import { daPlan } from './daPlan'
import { daReportParts } from './daReportParts'
import { daOverview } from './daOverview'
import { daTrend } from './daTrend'
import { daSideBySide } from './daSideBySide'
import { daSummary } from './daSummary'
import { daWorkshop } from './daWorkshop'
import { plural } from './plural'

/** The interface in Danish. Every other language has the same shape. */
export const da = {
  ...daFirst,
  ...daOverview,
  ...daSideBySide,
  ...daWorkshop,
  ...daPlan,
  ...daReportParts,
  ...daTrend,
  ...daSummary,
  ...daCalendar,
  ...daExports,
  oneFile: daOneFile,
  edit: {
    newTitle: 'Ny vurdering',
    who: 'Hvem vurderer sig selv?',
    organisation: 'Organisation',
    organisationHint: 'Fx kommunens navn',
    team: 'Team',
    teamHint: 'Fx en afdeling, et projekt eller en arbejdsgruppe',
    note: 'Note (kan udelades)',
    noteName: 'Note',
    noteHint: 'Fx anledningen til vurderingen. Skriv ikke personoplysninger.',
    firstRound: 'Første runde',
    roundLabel: 'Rundens navn',
    before: 'Før',
    after: 'Efter',
    roundNumber: (n: number) => `Runde ${n}`,
    date: 'Dato',
    scope: 'Hvad handler svarene om?',
    scopes: {
      task: 'En opgave',
      department: 'En afdeling',
      municipality: 'Hele kommunen',
    },
    scopeHint: '»Vi« i spørgsmålene er dem, I vælger her.',
    create: 'Opret og begynd',
    save: 'Gem',
    missingOrganisation: 'Skriv organisationens navn.',
    missingTeam: 'Skriv teamets navn.',
    missingLabel: 'Giv runden et navn.',
    missingDate: 'Vælg en dato fra 1900 til 2099.',
    errorTitle: 'Der mangler noget',
  },
  overview: {
    edit: 'Ret navn og note',
    editTitle: 'Navn og note',
    rounds: 'Runder',
    newRound: 'Ny runde',
    newRoundTitle: 'Ny runde',
    newRoundLead:
      'Svarene fra sidst bliver ikke overført. I kan få dem vist ved hvert spørgsmål, mens I svarer.',
    start: 'Opret runden og begynd',
    goOn: 'Fortsæt',
    begin: 'Begynd',
    see: 'Se svarene',
    result: 'Se resultatet',
    compare: 'Sammenlign før og efter',
    noRounds: 'Her kommer runderne til at stå efter dato, så I kan følge, hvordan det går.',
    more: 'Mere',
    moreFor: (label: string) => `Mere om runden ${label}`,
    editRound: 'Ret runden',
    editRoundTitle: 'Ret runden',
    closeRound: 'Afslut runden',
    reopenRound: 'Genåbn runden',
    deleteRound: 'Slet runden',
    roundClosed: (label: string) => `Runden »${label}« er afsluttet.`,
    roundUnanswered: (n: number) => `${n} spørgsmål er ikke besvaret.`,
    roundsOf: 'Vælg runde',
    closedOn: (date: string) => `Afsluttet den ${date}`,
    reopenedOn: (date: string) => `Genåbnet den ${date}`,
    changedAfterClosing: (n: number) => `${n} svar er ændret, efter at runden blev afsluttet`,
    noRoomForRound:
      'Vurderingen har så mange runder, som den kan rumme. Slet runder, I ikke bruger, eller lav en ny vurdering.',
    duplicate: 'Lav en kopi',
    duplicateName: (team: string) => `${team} (kopi)`,
    duplicated: 'Kopien er lavet. Det er den, I ser nu.',
    deleteAssessment: 'Slet vurderingen',
    roundDeleted: (label: string) => `Runden »${label}« er slettet.`,
    exampleNote: 'Dette er et opdigtet eksempel. Ret i det, så meget I vil, eller fjern det igen.',
    setAside: (n: number) =>
      `${n} ${plural('da', n, { one: 'del', other: 'dele' })} af filen kunne ikke læses og er lagt til side. Resten er, som den var.`,
  },
  answering: {
    title: (dimension: string) => `Svar: ${dimension}`,
    round: (label: string, date: string) => `${label} · ${date}`,
    howRead: (name: string) => `Sådan forstår WHO og netværket ${name}`,
    network: 'Netværket af ni kommuner',
    who: 'WHO',
    sdgs: (numbers: string) => `Verdensmål ${numbers}`,
    reason: 'Hvorfor er spørgsmålet ikke relevant?',
    reasonHint: '»Det er andres ansvar« og »Det har vi valgt fra« gør ikke spørgsmålet irrelevant.',
    clear: 'Fjern svar',
    clearFor: (statement: string) => `Fjern svar på: ${statement}`,
    cleared: 'Svaret er fjernet.',
    evidence: 'Hvad bygger I det på?',
    why: 'Hvorfor er det ændret siden sidst?',
    notes: 'Belæg og bemærkninger',
    notesFilled: 'Belæg og bemærkninger (udfyldt)',
    last: 'sidst',
    lastWas: (state: string) => `sidst: ${state}`,
    lastEvidence: (text: string) => `Sidst byggede I det på: ${text}`,
    showLast: (label: string) => `Vis svarene fra »${label}«`,
    shape: 'Sådan ser det ud nu',
    shapeEmpty: 'Et P kommer med i billedet, når mindst 3 af dets 5 spørgsmål har et niveau.',
    keysHint: 'Vælg niveau med tasterne 1–5, og gå til næste spørgsmål med Enter.',
    findOut: 'Skriv gerne, hvem der kan svare, og hvornår.',
    dissent: 'Uenighed',
    dissentHint: 'Hvad sagde de, der ville have valgt et andet niveau?',
    addDissent: 'Notér uenighed',
    missing: (n: number) => `${n} spørgsmål mangler et svar:`,
    ruleTitle: 'Vælg niveau',
    scaleTitle: 'De fem niveauer',
    next: (dimension: string) => `Videre til ${dimension}`,
    toResult: 'Se resultatet',
    previous: (dimension: string) => `Tilbage til ${dimension}`,
    closed: 'Runden er afsluttet. Genåbn den for at ændre svarene.',
    reopen: 'Genåbn runden',
    noText:
      'Denne udgave af appen har ikke spørgeskemaet til runden. Svarene er bevaret, men kan kun vises uden tekst. Genindlæs siden for at få den nyeste udgave.',
    tooLong: (max: string) => `Teksten kan højst være ${max} tegn.`,
  },
  states: {
    unanswered: 'Ikke besvaret',
    'dont-know': 'Ved ikke',
    'not-relevant': 'Ikke relevant',
    level: (n: number, name: string) => `${n} ${name}`,
  },
  result: {
    for: (label: string) => `Resultat: »${label}«`,
    print: 'Udskriv eller hent',
    saveAsFile: 'Gem som fil',
    emptyTitle: 'Ingen spørgsmål har et niveau endnu',
    empty: 'Resultatet viser sig, efterhånden som I vælger niveauer.',
    answerMissing: (n: number) =>
      n === 1 ? 'Besvar det spørgsmål, der mangler' : `Besvar de ${n}, der mangler`,
    goAnswer: 'Gå til spørgsmålene',
    radarName: (label: string) => `Radardiagram over de seks P’er: »${label}«`,
    shape: 'De seks P’er',
    scores: 'Score for hvert P',
    score: 'Score',
    coverage: 'Med niveau',
    coverageOf: (n: number, total: number) => `${n} af ${total}`,
    lowest: 'Laveste spørgsmål',
    lowestMore: (names: string, n: number) => `${names} +${n}`,
    lowestAt: (names: string, level: number) => `${names} (niveau ${level})`,
    allEqual: 'alle ens',
    tooFew: 'for få svar',
    notRelevant: 'ikke relevant',
    dimension: 'P',
    dontKnowTitle: 'Det ved vi ikke endnu',
    dontKnowLead: 'Et »ved ikke« er også et resultat. Find svaret inden næste runde.',
    dontKnowNone: 'Ingen spørgsmål er besvaret med »ved ikke«.',
    unansweredTitle: 'Ikke besvaret endnu',
    notRelevantTitle: 'Ikke relevant',
    reasonMissing: 'mangler',
    questionsTitle: 'Spørgsmål for spørgsmål',
    evidence: 'Belæg',
    why: 'Hvorfor det er ændret',
    reason: 'Begrundelse',
    dissent: 'Uenighed',
    overall: (score: string) =>
      `Gennemsnittet af de seks P’er er ${score}. Brug det kun til at følge jer selv over tid.`,
    howCounted: 'Sådan er scorerne regnet ud',
    count: [
      'Et P’s score er gennemsnittet af dets niveauer. Alle spørgsmål vejer lige meget.',
      'Et P får en score, når mindst 60 % af dets relevante spørgsmål har et niveau, dog mindst to. Ellers er der et hul i billedet og ikke et nul.',
      '»Ved ikke« tæller ikke med i scoren. »Ikke relevant« tages helt ud af regnestykket.',
      'Tallene er afrundet til én decimal.',
    ],
    notALadder: 'En score er til at tale ud fra. Den er ingen rangliste.',
    unknownTitle: 'Svar uden spørgsmål',
    unknownLead: 'Runden har svar på spørgsmål, der ikke er i spørgeskemaet. Svarene er bevaret.',
    sentenceHighest: (names: string, score: string, _n: number) =>
      `Højest er ${names} med ${score}.`,
    sentenceLowest: (names: string, score: string, _n: number) =>
      `Lavest er ${names} med ${score}.`,
    sentenceEqual: (score: string) => `Alle P’er med svar nok har scoren ${score}.`,
    sentenceOne: (name: string, score: string) => `${name} har scoren ${score}.`,
    sentenceGaps: (names: string, n: number) =>
      `${names} ${plural('da', n, { one: 'er et hul i billedet', other: 'er huller i billedet' })}: for få svar eller ikke relevant.`,
    sentenceNone: 'Intet P har svar nok til en score endnu.',
  },
  compare: {
    title: 'Sammenlign',
    heading: (before: string, after: string) => `»${before}« og »${after}«`,
    earlier: 'Tidligere runde',
    later: 'Senere runde',
    needTwo: 'Der skal to runder til',
    needTwoLead:
      'Vurder igen efter et år eller et projekt. Så viser siden her, hvad der har flyttet sig.',
    changeTitle: 'Ændring',
    order: 'Rækkefølge',
    plot: 'Før og efter på skalaen fra 1 til 5',
    byChange: 'Største ændring først',
    byQuestionnaire: 'Som i spørgeskemaet',
    change: 'Ændring',
    shared: 'Besvaret i begge runder',
    sharedOf: (n: number, total: number) => `${n} af ${total}`,
    tooFew: 'for få svar',
    fromTo: (before: string, after: string) => `fra ${before} til ${after}`,
    same: (state: string) => `uændret: ${state}`,
    /** Under a table that shows both scores and the change. */
    onlyShared: (changed: string) =>
      `Ændringen er regnet på de spørgsmål, der har et niveau i begge runder. Derfor er den for ${changed} ikke forskellen på de to scorer.`,
    untouched: 'Ingen af spørgsmålene er besvaret i nogen af runderne.',
    ownScores: (before: string, after: string) =>
      `Rundernes egne scorer: ${before} og ${after}. Her tæller kun de spørgsmål, der har et niveau i begge runder.`,
    noScore: 'ingen score',
    differentScope: (before: string, after: string) =>
      `Runderne handler ikke om det samme: »${before}« og »${after}«. En ændring kan skyldes det.`,
    differentQuestionnaire:
      'Runderne bruger hver sin udgave af spørgeskemaet. Kun spørgsmål, der findes i begge, er sammenlignet.',
    reworded: 'ordlyden er ændret',
    rewordedBefore: 'Tidligere ordlyd',
    onlyBefore: 'Kun i den tidligere runde',
    onlyAfter: 'Kun i den senere runde',
    learning: 'Et fald kan være et tegn på læring: I ved mere nu end sidst.',
    rounding: 'På grund af afrunding kan en ændring afvige 0,1 fra forskellen mellem de viste tal.',
    why: 'Hvorfor',
    up: {
      only: (name: string, before: string, after: string) =>
        `${name} er steget fra ${before} til ${after}.`,
      most: (name: string, before: string, after: string) =>
        `${name} er steget mest, fra ${before} til ${after}.`,
      together: (names: string, change: string) => `${names} er steget mest, hver med ${change}.`,
    },
    down: {
      only: (name: string, before: string, after: string) =>
        `${name} er faldet fra ${before} til ${after}.`,
      most: (name: string, before: string, after: string) =>
        `${name} er faldet mest, fra ${before} til ${after}.`,
      together: (names: string, change: string) => `${names} er faldet mest, hver med ${change}.`,
    },
    sentenceSame: 'Intet P har flyttet sig.',
    sentenceNoChange: (names: string) =>
      `${names} kan ikke sammenlignes: for få svar eller ikke relevant.`,
    sentenceNone: 'Der er for få svar til at sammenligne runderne.',
    radarName: (before: string, after: string) =>
      `Radardiagram over de seks P’er: »${before}« og »${after}«`,
    notComparable: 'ikke sammenlignet',
  },
  report: {
    title: 'Rapport',
    resultTitle: (label: string) => `Seks P: »${label}«`,
    compareTitle: (before: string, after: string) => `Seks P: »${before}« og »${after}«`,
    print: 'Udskriv',
    back: 'Tilbage',
    language: 'Rapportens sprog',
    hint: 'Sådan bliver rapporten på papir. Vælg »Gem som PDF« i udskriftsvinduet, hvis den skal med i en sag.',
    organisation: 'Organisation',
    team: 'Team',
    scope: 'Omfang',
    round: 'Runde',
    rounds: 'Runder',
    footer: (organisation: string) =>
      `${organisation} · Selvvurdering med Seks P · niveau 1–5 · ingen rangliste`,
    responsesTitle: 'Deltagernes egne svar og det aftalte niveau',
    responsesLead: (n: number) =>
      `${n} ${plural('da', n, { one: 'besvarelse', other: 'besvarelser' })}, vist samlet i workshoppen. Tallene er antal deltagere på hvert niveau.`,
    question: 'Spørgsmål',
    dontKnow: 'Ved ikke',
    agreement: 'Enighed',
    agreed: 'Aftalt',
    unknownTitle: 'Det ved vi ikke',
    answersTitle: 'Spørgsmål og svar',
    answersOf: (label: string) => `Spørgsmål og svar: »${label}«`,
    scaleTitle: 'Skalaen, og hvordan scorerne er regnet ud',
    changesTitle: 'Spørgsmål for spørgsmål, før og efter',
    questionnaire: (version: number) =>
      `Spørgsmål og niveauer kommer fra Seks P’s eget spørgeskema, version ${version}. Det er inspireret af WHO’s model for sunde byer. Det er hverken lavet eller godkendt af WHO eller FN. Koblingen til verdensmålene er også vores egen.`,
    lowestNow: 'Laveste spørgsmål nu',
    exampleLine: 'Eksempel med opdigtede svar',
  },
  form: {
    title: 'Skema på papir',
    hint: 'Udskriv ét skema til hver deltager, gerne på begge sider af papiret, og hæft arkene sammen. Der er intet navn på dem, så de kan ikke samles igen, hvis de bliver blandet.',
    language: 'Skemaets sprog',
    heading: 'Seks P: skema til dine egne svar',
    entered: 'Tastet ind',
    howToTitle: 'Sådan gør du',
    howTo: [
      'Læs udsagnet og de fem niveauer. Sæt ét kryds ved hvert spørgsmål.',
      'Vælg det højeste niveau, hvor hele teksten er sand, og hvor du kan nævne et eksempel fra de seneste 12 måneder.',
      'Er du i tvivl mellem to niveauer, så tag det laveste.',
      'Svar ud fra, hvordan det var sidst, og ikke ud fra, hvordan det burde være.',
      'Ved du det ikke, så vælg »Ved ikke«. Det er også et svar. Vælg kun »Ikke relevant«, når spørgsmålet slet ikke angår jer.',
      'Har du sat et forkert kryds, så fyld feltet helt ud, og sæt et nyt kryds.',
    ],
    pace: (seconds: number, questions: number, minutes: number) =>
      `Brug omkring ${seconds} sekunder på hvert spørgsmål. Der er ${questions}, så det tager cirka ${minutes} minutter.`,
    we: {
      task: '»Vi« i spørgsmålene er alle, der arbejder med opgaven.',
      department: '»Vi« i spørgsmålene er hele afdelingen.',
      municipality: '»Vi« i spørgsmålene er hele kommunen.',
    },
    groupTitle: 'Din gruppe',
    groupHint:
      'Sæt kryds, hvis du vil. En gruppes svar bliver kun vist, når mindst tre i gruppen har svaret.',
    namelessTitle: 'Uden navn',
    nameless:
      'Skriv ikke dit navn, og skriv ikke om enkeltpersoner i kommentarerne. Dine svar bliver tastet ind uden navn. Den, der taster, kan dog måske kende din håndskrift.',
    keys: { 'dont-know': 'V', 'not-relevant': 'I' },
    keysHint: 'Tal og bogstaver ved felterne er til den, der taster svarene ind.',
    comment: 'Evt. kommentar',
    footer: (organisation: string, label: string) =>
      `${organisation} · Skema til Seks P · ${label}`,
    noQuestions: 'Skemaet kan ikke vises',
    noQuestionsLead:
      'Denne udgave af appen har ikke spørgeskemaet til runden. Genindlæs siden for at få den nyeste udgave.',
  },
  file: {
    opened: (name: string) => `»${name}« er åbnet.`,
    merged: (name: string) => `Filen er flettet ind i »${name}«.`,
    keptBoth: 'Filen er åbnet som en ny vurdering.',
    saved: (fileName: string) => `Filen »${fileName}« er gemt, normalt i mappen Overførsler.`,
    settled: 'Det, der var slettet eller flettet ind, kan ikke længere fortrydes.',
    existsTitle: 'Vurderingen findes her allerede',
    exists: (name: string) =>
      `»${name}« er i browseren i forvejen. Flet filen ind, så det nyeste svar på hvert spørgsmål gælder, eller behold begge.`,
    existsSame: (name: string) =>
      `»${name}« er i browseren i forvejen, og filen indeholder intet nyt. I kan alligevel beholde begge.`,
    existsHere: (name: string) => `»${name}« er i browseren i forvejen.`,
    goneRounds: (labels: string, count: number) =>
      `${count === 1 ? 'Runden' : 'Runderne'} ${labels} i filen er slettet her og kommer ikke tilbage, når filen flettes ind. Behold begge, hvis I vil have ${count === 1 ? 'den' : 'dem'} i en vurdering for sig.`,
    existsDeleted: (name: string) =>
      `»${name}« er slettet her. Fletter I filen ind, kommer vurderingen tilbage.`,
    merge: 'Flet filen ind',
    keepBoth: 'Behold begge',
    deletedTitle: 'Vurderingen er slettet her',
    wasDeleted: (name: string) =>
      `»${name}« er tidligere slettet i denne browser. Filen kan åbnes som en ny vurdering.`,
    unreadableHere: (name: string) =>
      `Den udgave af »${name}«, der ligger i browseren, kan ikke læses. Filen kan åbnes som en ny vurdering ved siden af.`,
    openAsNew: 'Åbn som ny',
    failed: (name: string) => `Filen »${name}« blev ikke åbnet.`,
    untouched: 'Intet, der var her, er ændret.',
    hiddenCharacters: 'Skjulte tegn i teksterne er fjernet.',
    tooMuch:
      'Filen blev ikke flettet ind. Vurderingen ville blive for stor til at kunne åbnes igen. Åbn filen igen, og vælg »Behold begge«.',
    onlyOne: 'Der blev ikke åbnet noget. Slip én fil ad gangen.',
    errors: {
      empty: 'Filen er tom. Bed om at få den sendt igen.',
      'too-large': 'Filen er for stor til at være en vurdering fra Seks P. Vælg en anden fil.',
      'not-json':
        'Filen er ikke en vurdering fra Seks P. Vælg en fil, hvis navn ender på .sixp.json.',
      damaged:
        'Filen er beskadiget, måske fordi den ikke er kommet helt over. Bed om at få den sendt igen.',
      'other-app':
        'Filen kommer fra et andet program og kan ikke åbnes her. Vælg en fil, hvis navn ender på .sixp.json.',
      'other-kind': 'Filen er fra Seks P, men den er ikke en vurdering. Vælg en anden fil.',
      'newer-version':
        'Filen er lavet med en nyere udgave af Seks P. Genindlæs siden for at få den nyeste udgave, og prøv igen.',
      'wrong-shape':
        'Filen er bygget op på en måde, som Seks P ikke kender. Bed den, der lavede filen, om at gemme den igen.',
      'duplicate-keys':
        'Filen indeholder det samme felt to gange, så det er uklart, hvad der gælder. Bed den, der lavede filen, om at gemme den igen fra Seks P.',
      'beyond-time':
        'Filen indeholder tidspunkter fra 2099 eller senere, måske fordi en computers ur gik forkert. Derfor ville jeres nye svar se ældre ud end filens. Bed den, der lavede filen, om en udgave fra før fejlen.',
    },
    errorDetail: (detail: string) => `Sted i filen: ${detail}`,
    purgedFile: 'Filen er mærket som slettet og indeholder ikke længere en vurdering.',
  },
  keeping: {
    deleted: (name: string) => `»${name}« er slettet i en anden fane og er derfor lukket her.`,
    allDeleted: 'Alle vurderinger er slettet i en anden fane.',
    cleared: (name: string) =>
      `Browserens lager blev ryddet, mens »${name}« var åben. Vurderingen er gemt igen.`,
    newerVersion: (name: string) =>
      `»${name}« er gemt med en nyere udgave af Seks P i en anden fane. Den bliver ikke længere gemt her.`,
    unreadable: (name: string) =>
      `Den udgave af »${name}«, der ligger i browseren, er ændret og kan ikke læses. Den bliver ikke overskrevet.`,
    restored: (name: string) =>
      `Noget i »${name}« manglede i browserens lager, måske fordi browseren lukkede uventet. Det er hentet fra reservekopien.`,
    setAside: (name: string, n: number) =>
      `${n} ${plural('da', n, { one: 'del', other: 'dele' })} af »${name}« kunne ikke læses og er lagt til side. ${plural('da', n, { one: 'Den', other: 'De' })} står på vurderingens overblik. Resten er, som den var.`,
    textsKept: (name: string) =>
      `»${name}« er ændret to steder på én gang. Hvor der er skrevet i det samme felt, gælder den seneste tekst, og den anden står ved feltet.`,
    overruled: (name: string) =>
      `Et svar, I har givet i »${name}«, er ændret i en anden fane. Det seneste svar gælder.`,
    overruledAnswer: (question: string, before: string, after: string) =>
      `${question}: før ${before}, nu ${after}`,
  },
  linked: {
    title: 'Fil, der holdes opdateret',
    lead: 'Vælg en fil, fx på et fælles drev. Så bliver alt, I skriver her, også gemt i filen, og det, kolleger har gemt i filen, kommer med her.',
    create: 'Opret en ny fil',
    open: 'Brug en fil, I har i forvejen',
    createOther: 'Gem i en ny fil',
    openOther: 'Vælg en anden fil',
    resume: 'Fortsæt med at gemme i filen',
    stop: 'Stop med at gemme i filen',
    description: 'Vurdering fra Seks P',
    starting: (name: string) => `Filen »${name}« bliver læst.`,
    kept: (name: string) => `Filen »${name}« holdes opdateret.`,
    saved: (when: string) => `Gemt ${when}`,
    waiting: (name: string) =>
      `Browseren skal have jeres tilladelse til at gemme i filen »${name}«. Indtil da bliver intet gemt i den.`,
    failing: (name: string) => `Filen »${name}« bliver ikke opdateret.`,
    refused:
      'Browseren lader ikke siden gemme i den. Vælg filen igen, eller giv tilladelse i browserens indstillinger for siden.',
    failures: {
      'no-permission': 'Computeren lader ikke siden læse eller gemme i den.',
      missing:
        'Den er flyttet, omdøbt eller slettet, eller også er der ikke forbindelse til drevet lige nu. Find den, og vælg den igen, eller gem i en ny fil.',
      locked: 'Den er i brug i et andet program, eller den er skrivebeskyttet.',
      full: 'Der er ikke mere plads, hvor den ligger.',
      'not-kept': 'Det, siden gemte, stod ikke i den bagefter.',
      failed: 'Den kunne ikke læses eller gemmes.',
    },
    retries: 'Siden prøver igen af sig selv, og I kan arbejde videre imens.',
    foreign: {
      'other-assessment': 'Den indeholder en anden vurdering.',
      deleted: 'Den er mærket som slettet.',
      'too-much': 'Hvis den flettes ind, bliver vurderingen for stor til at kunne åbnes igen.',
    },
    untouched: 'Filen er ikke ændret. Vælg en anden fil, eller stop med at gemme i denne.',
    cannotPick:
      'I kan ikke vælge en fil i denne browser. Det kan være bestemt af jeres organisation. Brug »Gem som fil« i stedet.',
    overruled: (name: string) =>
      `Et svar, I har givet i »${name}«, er ændret i filen. Det seneste svar gælder.`,
  },
  changes: {
    see: 'Se, hvad der er ændret',
    title: (name: string) => `Ændret i »${name}«`,
    none: 'Filen indeholder intet nyt.',
    willChange: 'Det ændrer sig, når I fletter filen ind',
    roundAdded: 'Runden tilføjet',
    roundRemoved: 'Runden slettet',
    roundRemovedForGood: 'Runden slettet for altid, ligesom i filen',
    closed: 'Runden afsluttet',
    reopened: 'Runden genåbnet',
    fromTo: (what: string, before: string, after: string) => `${what}: fra ${before} til ${after}`,
    level: (n: number) => `niveau ${n}`,
    emptyText: 'intet',
    quoted: (text: string) => `»${text}«`,
    texts: {
      reason: 'Begrundelse',
      evidence: 'Belæg',
      why: 'Hvorfor det er ændret',
      dissent: 'Uenighed',
    },
    textOf: (question: string, text: string) => `${question} – ${text}`,
    others: (n: number) =>
      `${n} ${plural('da', n, { one: 'ændring', other: 'ændringer' })} i andre dele af vurderingen.`,
    choose: 'Vælg tekst',
    chooseLead:
      'Disse tekster er ikke ens. Den seneste er valgt på forhånd. Vælg den anden, hvis det er den, der skal stå. Den tekst, I ikke vælger, bliver ikke gemt her.',
    here: 'Teksten her',
    inFile: 'Teksten i filen',
    newest: 'den seneste',
  },
  aside: {
    title: 'Lagt til side',
    lead: 'Disse dele kunne ikke læses og tæller ikke med. De er bevaret, som de var, og følger med, når I gemmer vurderingen som fil.',
    parts: (n: number) => `${n} ${plural('da', n, { one: 'del', other: 'dele' })}`,
    reasonId: 'Delen har et navn, som Seks P ikke kender.',
    reasonShape: 'Delen er bygget op på en måde, som Seks P ikke kender.',
    part: (path: string) => `Sted: ${path}`,
    download: 'Hent delene som fil',
    remove: 'Slet delene for altid',
    confirm:
      'Delene bliver slettet for altid, og det kan ikke fortrydes. Har I hentet dem som fil?',
    removed: 'Delene er slettet.',
    fileName: 'Lagt til side',
  },
  other: {
    title: 'En anden tekst til feltet',
    titleFor: (label: string) => `En anden tekst til »${label}«`,
    use: 'Brug denne tekst',
    dismiss: 'Fjern',
    useFor: (label: string) => `Brug den anden tekst i »${label}«`,
    dismissFor: (label: string) => `Fjern den anden tekst til »${label}«`,
    dismissed: 'Den anden tekst er fjernet.',
    cpr: 'Det ligner et CPR-nummer. Skriv ikke personoplysninger her, for alle, der får vurderingen som fil, kan læse dem.',
  },
  scanner: {
    start: 'Læs med kamera',
    stop: 'Stop kameraet',
    video: 'Billedet fra kameraet',
    asking: 'Browseren spørger, om siden må bruge kameraet. Vælg »Tillad«.',
    waiting:
      'Kameraet venter på en QR-kode. Hold telefonen foran det, så koden er inden for rammen.',
    notKept: 'Billedet bliver ikke gemt og forlader ikke browseren.',
    problems: {
      'no-camera':
        'Siden kan ikke finde et kamera. Kameraet virker kun, når sidens adresse begynder med https.',
      refused:
        'Siden har ikke lov til at bruge kameraet, måske fordi jeres organisation har slået det fra. I Edge: Vælg hængelåsen til venstre for adressen, sæt »Kamera« til »Tillad«, og prøv igen.',
      failed:
        'Kameraet kunne ikke starte, eller billedet forsvandt. Måske bruger et andet program kameraet, fx Teams. Luk det andet program, og prøv igen.',
    },
    instead: 'Brug et link, en kode eller en fil i stedet.',
  },
  questionnaire: {
    title: 'Alle spørgsmål',
    lead: 'De 30 spørgsmål med alle niveauer, til at læse og udskrive inden en workshop.',
    print: 'Udskriv',
  },
  guide: {
    contents: 'Indhold',
    print: 'Udskriv',
  },
  about: {
    title: 'Metode og kilder',
    paragraphs: [
      'I 2019 mødtes ni danske kommuner i et fagligt netværk om verdensmålene: konsulenter, centerchefer og direktører. De afprøvede dele af WHO’s europæiske model for sunde byer som en vej til at forankre verdensmålene. Modellen går på tværs af seks områder, de seks P’er.',
      'Seks P bygger på netværkets læsning af modellen. Den er ofte smallere end WHO’s, og derfor står begge ved hvert P. Spørgsmålene, niveauerne og koblingen til verdensmålene er vores egne.',
      'Værktøjet er inspireret af modellen. Det er hverken lavet, godkendt eller anbefalet af WHO eller FN.',
    ],
    scaleTitle: 'Skalaen',
    countTitle: 'Sådan tælles der',
    changeTitle: 'Sådan sammenlignes to runder',
    change: [
      'Et P sammenlignes kun på de spørgsmål, der har et niveau i begge runder. Hvor mange det er, står ved siden af.',
      'Ændringen vises, når mindst 60 % af de sammenlignelige spørgsmål har et niveau i begge runder.',
      'Et fald kan være et tegn på læring: I ved mere nu end sidst.',
    ],
    licences: 'Licenser for de programdele, der følger med',
    sourcesTitle: 'Kilder',
    sources: [
      'WHO’s europæiske netværk af sunde byer: Copenhagen Consensus of Mayors, 2018 (de seks temaer).',
      'FN’s 17 verdensmål, 2015.',
      'Planloven § 23 a og § 33 a og kommunestyrelsesloven § 17, stk. 4 (planstrategi og opgaveudvalg).',
    ],
  },
  privacy: {
    title: 'Jeres data',
    paragraphs: [
      'Alt, hvad I skriver, bliver i denne browser på denne computer, medmindre I selv gemmer det i en fil. Ingen server modtager jeres svar, og der er ingen konto, ingen cookies og ingen måling af jeres besøg. Siden henter kun sine egne filer fra det sted, hvor den ligger.',
      'Andre, der bruger den samme browser med den samme brugerkonto, kan se vurderingerne. Skriv derfor ikke personoplysninger i dem. Hvis noget i et svar eller en note ligner et CPR-nummer, gør siden opmærksom på det ved feltet. Det sker i browseren, og intet bliver sendt.',
    ],
    listTitle: 'Hvad der bliver gemt, og hvor det ligger',
    list: [
      [
        'Vurderinger',
        'Organisation, team, runder, svar og noter. De ligger i browserens lokale lager (localStorage).',
      ],
      [
        'Reservekopi',
        'Det samme en gang til i browserens database (IndexedDB), så I ikke mister jeres arbejde, hvis browseren lukker uventet. Vælger I en fil, der holdes opdateret, husker databasen også, hvilken fil det er, og hvad der sidst stod i den.',
      ],
      [
        'Indstillinger',
        'Sprog, lys eller mørk, taster, hvor I er nået til, og hvornår en vurdering sidst blev gemt i en fil. De ligger samme sted som vurderingerne.',
      ],
      [
        'Besvarelser i en workshop',
        'En deltagers svar ligger i deltagerens egen browser, til de bliver slettet med »Ny deltager på denne enhed« eller sammen med alt andet. De kommer først videre, når deltageren selv afleverer dem, og da uden navn, tidspunkt og noget, der peger på enheden. Når facilitatoren har taget imod dem, ligger de i vurderingen: hver for sig og uden navn.',
      ],
      [
        'Billeder fra kameraet',
        'Kameraet bruges kun til at læse QR-koder. Billedet bliver hverken gemt eller sendt.',
      ],
    ],
    appItself: 'Selve appen',
    appItselfWhere:
      'Sidens egne filer i browserens mellemlager (Cache Storage), så siden virker uden internet. De indeholder intet fra jer.',
    hasMirror: 'Reservekopien virker i denne browser.',
    noMirror: 'Denne browser kan ikke gemme en reservekopi. Gem jævnligt vurderingen som fil.',
    longTitle: 'Hvor længe det ligger der',
    long: [
      'Vurderingerne ligger i browseren, til I sletter dem. Nogle arbejdscomputere rydder dog browseren, når den lukkes, et privat vindue glemmer alt, og Safari sletter det gemte efter syv dage uden besøg. Siden beder browseren om at beholde det gemte, men browseren bestemmer selv.',
      'Gem derfor vurderingen som fil. Filen indeholder hele vurderingen og kan læses af alle, der får den.',
    ],
    hostTitle: 'Hvad webserveren kan se',
    host: 'Den webserver, siden ligger på, kan som alle andre webservere føre log over, hvornår sidens filer bliver hentet, med hvilken browser og fra hvilken IP-adresse. Den får hverken jeres svar eller navnet på jeres vurdering at se, heller ikke gennem adressen: Det, der står efter # i adressen, bliver i browseren. Spørg dem, der driver serveren, hvor længe de gemmer loggen.',
    deleteTitle: 'Sådan sletter I',
    deleteLead:
      'En vurdering eller en runde, I har slettet, er væk for altid, næste gang siden åbnes. En slettet runde er det også, når vurderingen bliver gemt som fil. Indtil da kan I vælge »Fortryd« i beskeden om, at den er slettet, eller trykke Ctrl+Z (Cmd+Z på en Mac).',
    deleteAllLead:
      'I kan også slette alle jeres data fra Seks P i denne browser på én gang: vurderinger, reservekopi og indstillinger. Filer, I har gemt, bliver liggende, hvor de er.',
    deleteAll: 'Slet alle jeres data',
    deleteAllConfirm: (n: number) =>
      n === 0
        ? 'Indstillingerne og eventuelle andre data fra Seks P i denne browser bliver slettet for altid. Det kan ikke fortrydes.'
        : `${n} ${plural('da', n, { one: 'vurdering', other: 'vurderinger' })} bliver slettet for altid, også i andre åbne faner. Det samme gør reservekopien, indstillingerne og eventuelle vurderinger, der ikke kan læses. Det kan ikke fortrydes.`,
    lastChance: 'Gem først det, I vil beholde',
    saveFileOf: (name: string) => `Gem »${name}« som fil`,
    deleteAllNow: 'Slet alt nu',
    deletedAll: 'Alle vurderinger, reservekopien og indstillingerne er slettet i denne browser.',
  },
  notFound: {
    title: 'Siden findes ikke',
    lead: 'Adressen passer ikke til noget her. Måske er den skrevet forkert.',
    assessment: 'Vurderingen findes ikke i denne browser',
    assessmentLead:
      'Den er måske slettet eller ligger i en anden browser. Har I den som fil, så åbn filen på forsiden.',
    round: 'Runden findes ikke',
    roundLead: 'Den er måske slettet. Vurderingens overblik viser de runder, der er.',
    home: 'Til forsiden',
    overview: 'Til overblikket',
  },
  update: {
    ready: 'En ny udgave af Seks P er klar. I kan gøre jeres runde færdig først.',
    agree: 'Tag den nye udgave i brug',
    agreed:
      'Den nye udgave tages i brug, når I også har valgt den i de andre faner med Seks P eller har lukket dem.',
  },
}

export type Texts = typeof da
