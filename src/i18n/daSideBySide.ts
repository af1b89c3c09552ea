import { plural } from './plural'

const assessments = (n: number) =>
  `${n} ${plural('da', n, { one: 'vurdering', other: 'vurderinger' })}`

/** The texts of the page with assessments side by side, in Danish. */
export const daSideBySide = {
  sideBySide: {
    title: 'Side om side',
    lead: 'Vælg fra 2 til 12 vurderinger. De bliver vist på den samme skala, så I kan se, hvor I ligner hinanden, og hvor I kan lære af hinanden.',
    choose: 'Vurderinger i denne browser',
    missing:
      'Mangler der nogen? Bed dem om deres vurdering som fil, og åbn den på forsiden. Den bliver kun læst ind i denne browser. Intet bliver sendt videre.',
    toHome: 'Åbn filer på forsiden',
    chosen: (n: number) => `${n} valgt`,
    tooFew: 'Vælg mindst to vurderinger.',
    tooMany: (n: number, most: number) =>
      `I har valgt ${n}, og der er plads til ${most}. Fravælg ${n - most}.`,
    show: 'Stil side om side',
    needTwoTitle: 'Der skal mindst to vurderinger til',
    needTwo:
      'Bed kolleger i andre team, afdelinger eller kommuner om deres vurdering som fil, og åbn filerne på forsiden. De bliver kun læst ind i denne browser. Intet bliver sendt videre.',
    others: 'Vælg andre',
    othersWithNames: 'Vælg andre (med navne)',
    print: 'Udskriv',
    hideNames: 'Skjul navne',
    hidden:
      'Navne og runder er skjult, og rækkefølgen følger hverken navne eller scorer. Den, der kender en vurderings scorer, omfang eller tidspunkt, kan stadig genkende den.',
    count: assessments,
    notHere: (n: number) => `${assessments(n)} i adressen findes ikke i denne browser.`,
    withoutRounds: (who: string) => `Ikke med, fordi der ikke er nogen runde: ${who}.`,
    withoutQuestionnaire: (who: string) =>
      `Ikke med, fordi denne udgave af appen ikke har spørgeskemaet: ${who}. Genindlæs siden for at få den nyeste udgave.`,
    tooFewShown: 'Der er færre end to vurderinger at vise.',
    noRanking:
      'Dette er ikke en rangliste, og der er ingen samlet score. Forskelle kan skyldes, at vurderingerne har forskelligt omfang eller er lavet på forskellige tidspunkter, eller at nogle er strengere mod sig selv end andre.',
    factsTitle: 'Kan vurderingerne sammenlignes?',
    facts: {
      scope: 'Omfang',
      sameScope: 'Det samme',
      differentScope: 'Forskelligt',
      scopeCount: (scope: string, n: number) => `${scope} (${n})`,
      questionnaire: 'Spørgeskema',
      sameQuestionnaire: 'Det samme',
      differentQuestionnaire: 'Forskelligt',
      questionnaireName: (title: string, version: number) => `${title}, version ${version}`,
      differentPs: 'Kun P’er, som mindst to af vurderingerne har, er med.',
      date: 'Tidspunkt',
      within: 'Højst et år imellem',
      farApart: 'Mere end et år imellem',
      sameDate: 'Det samme',
      fromTo: (from: string, to: string) => `Fra ${from} til ${to}`,
      scores: 'Scorer',
      allScores: 'Alle P’er har en score',
      someMissing: (n: number, total: number) => `${n} af ${total} mangler`,
      gap: 'Tabellen viser, hvor og hvorfor.',
    },
    example: 'En af vurderingerne er et opdigtet eksempel.',
    radarsTitle: 'Hver vurdering for sig',
    radarsLead:
      'Alle har den samme skala: 0 i midten og 5 yderst. Har et P ingen score, er der et hul i linjen.',
    spreadTitle: 'Alle vurderinger, P for P',
    plot: 'Scorerne på skalaen fra 1 til 5',
    legendDot: 'Én vurdering',
    legendMedian: 'Median',
    legendBand: 'Midterste halvdel',
    legendRange: 'Spændvidde, når der kun er tre scorer',
    median: 'Median',
    middleHalf: 'Midterste halvdel',
    scores: 'Scorer',
    scoresOf: (n: number, total: number) => `${n} af ${total}`,
    fromTo: (low: string, high: string) => `${low}–${high}`,
    range: 'spændvidde',
    none: '–',
    rule: 'Medianen er scoren i midten, når scorerne står i rækkefølge. Den midterste halvdel er scorerne omkring medianen, når den laveste og den højeste fjerdedel er taget fra. Ved tre scorer vises hele spændvidden, ved færre kun prikkerne.',
    tableTitle: 'Alle tal',
    tableLead:
      'Under hver score står, hvor mange af de relevante spørgsmål der har et niveau. For hver vurdering er det tallene fra den seneste runde, hvor mindst ét P har en score.',
    tableScroll: 'Alle tal. Tabellen kan rulles til siden.',
    assessment: 'Vurdering',
    round: 'Runde og omfang',
    notAsked: 'ikke i skemaet',
    footer: 'Side om side · Selvvurderinger med Seks P · niveau 1–5 · ingen rangliste',
    furthest: {
      one: (name: string, low: string, high: string) =>
        `Længst fra hinanden ligger vurderingerne i ${name}: fra ${low} til ${high}.`,
      several: (names: string, width: string) =>
        `Længst fra hinanden ligger vurderingerne i ${names}: ${width} fra den laveste til den højeste score.`,
    },
    closest: {
      one: (name: string, low: string, high: string) =>
        low === high
          ? `Tættest på hinanden ligger de i ${name}: alle på ${low}.`
          : `Tættest på hinanden ligger de i ${name}: fra ${low} til ${high}.`,
      several: (names: string, width: string) =>
        `Tættest på hinanden ligger de i ${names}: ${width} fra den laveste til den højeste score.`,
    },
    sentenceOne: (name: string, low: string, high: string) =>
      `Kun ${name} har mindst to scorer. De går fra ${low} til ${high}.`,
    sentenceEqual: (width: string) =>
      `Der er ${width} fra den laveste til den højeste score i hvert P.`,
    sentenceSame: 'Alle har den samme score i hvert P.',
    sentenceNone: 'Intet P har mere end én score.',
  },
}
