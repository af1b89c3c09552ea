import { plural } from './plural'

/** The texts of the workshop in Danish. */
export const daWorkshop = {
  collect: {
    toReveal: 'Videre til at vise svarene',
    waiting: (n: number) =>
      n === 0
        ? 'Svarene er vist. Det, der kommer ind nu, venter, til mindst tre nye besvarelser er inde.'
        : `${n} ${plural('da', n, { one: 'besvarelse', other: 'besvarelser' })} er kommet ind, efter at svarene blev vist. ${n < 3 ? 'Nye besvarelser kan vises, når mindst tre er inde.' : 'Se under »Vis svar«, om de kan vises nu.'}`,
    closed: 'Runden er afsluttet og tager ikke imod flere besvarelser. Genåbn den på overblikket.',
    pasteTitle: 'Links og koder',
    pasteLabel: 'Sæt ind eller tast',
    pasteHint:
      'Ét link, én kode eller hele chatten på én gang. Seks P finder selv det, der skal bruges.',
    take: 'Tag imod',
    scanTitle: 'QR-koder',
    othersTitle: 'Filer og papir',
    filesLead: 'Besvarelser som fil, også flere ad gangen, og billeder af QR-koder.',
    openFiles: 'Åbn filer',
    paperLead: 'Det tager omkring et minut at taste et udfyldt skema ind.',
    enter: 'Tast et skema ind',
    form: 'Udskriv tomme skemaer',
    listTitle: 'Besvarelser, der er inde',
    listLead:
      'Numrene står også på deltagernes egen skærm. De siger intet om, hvem der har svaret, eller hvornår.',
    none: 'Der er ingen besvarelser endnu. Når deltagerne har svaret og afleveret, tager I imod besvarelserne her på siden.',
    shown: 'vist',
    remove: 'Fjern',
    removed: (number: string) => `Besvarelsen ${number} er fjernet.`,
    fileNote:
      'Svarene vises altid for mindst tre besvarelser samlet. Vurderingens fil rummer dog hver enkelt besvarelse uden navn.',
    nothingFound: 'Der er hverken et link eller en kode i teksten.',
    counted: {
      new: (n: number) =>
        `${n} ${plural('da', n, { one: 'ny besvarelse er taget imod.', other: 'nye besvarelser er taget imod.' })}`,
      completed: (n: number) =>
        `${n} ${plural('da', n, { one: 'besvarelse har fået sine kommentarer med.', other: 'besvarelser har fået deres kommentarer med.' })}`,
      replaced: (n: number) =>
        `${n} ${plural('da', n, { one: 'besvarelse er erstattet af en nyere.', other: 'besvarelser er erstattet af nyere.' })}`,
      known: (n: number) =>
        `${n} ${plural('da', n, { one: 'besvarelse var her i forvejen.', other: 'besvarelser var her i forvejen.' })}`,
    },
    outcome: {
      new: 'En ny besvarelse er taget imod.',
      completed: 'Besvarelsen har fået sine kommentarer med.',
      replaced: 'Besvarelsen er erstattet af en nyere.',
      known: 'Besvarelsen var her i forvejen.',
      refused: 'Besvarelsen er ikke taget imod.',
      invitation:
        'Det er invitationen og ikke en besvarelse. Deltageren skal åbne den, svare og så aflevere.',
      'bad-link':
        'Et link kan ikke læses. Det er nok klippet over. Bed om det igen, eller brug en kode eller en fil.',
      'newer-version':
        'En besvarelse kommer fra en nyere udgave af Seks P. Genindlæs siden, og prøv igen.',
      'too-much': 'Det er for meget tekst på én gang. Sæt mindre ind ad gangen.',
      'bad-code': 'Koden kan ikke læses.',
      'bad-file': 'Filen er ikke en besvarelse.',
    },
    refused: {
      'other-round': 'En besvarelse hører til en anden runde og er ikke taget imod.',
      'other-questionnaire': 'En besvarelse hører til et andet spørgeskema og er ikke taget imod.',
      closed: 'Runden er afsluttet. En besvarelse er ikke taget imod.',
      removed: 'En besvarelse er tidligere fjernet her og er ikke taget imod.',
      revealed:
        'En besvarelse er allerede vist og kan ikke ændres længere. Ellers kunne man se, hvad deltageren ændrede.',
      full: 'Runden har ikke plads til flere besvarelser.',
    },
    otherRound: (label: string) =>
      `En besvarelse hører til runden »${label}« og er ikke taget imod her.`,
    badCode: (text: string, fault: string) => `»${text}«: ${fault}`,
    badFile: (name: string) => `»${name}« er ikke en besvarelse, og der er ingen QR-kode i den.`,
    code: {
      empty: 'Her står ingen kode.',
      letters: (letters: string) => `Disse tegn findes ikke i en kode: ${letters}`,
      length: (found: number, expected: number) =>
        `Koden har ${found} tegn og skal have ${expected}.`,
      check: 'Et tegn er forkert, eller to er byttet om. Læs koden igen.',
      version: 'Koden kommer fra en nyere udgave af Seks P. Genindlæs siden, og prøv igen.',
    },
  },
  invite: {
    addressTitle: 'Hvor kan deltagerne finde Seks P?',
    addressLead:
      'Denne side ligger kun på jeres egen computer, så deltagernes telefoner kan ikke nå den. Skriv den adresse, hvor Seks P ligger på nettet, eller brug papir eller én skærm.',
    address: 'Offentlig adresse',
    addressError: 'Skriv en hel adresse, som andre kan nå, fx https://seksp.example.org/',
    addressSave: 'Lav invitationen',
    changeAddress: 'Brug en anden adresse',
    scan: 'Scan og svar',
    qrLabel: 'QR-kode med invitationen',
    noQr: 'Invitationen er for lang til en QR-kode. Brug linket.',
    anonymous: 'Ingen navne. Svarene bliver på jeres telefon, til I selv afleverer dem.',
    linkTitle: 'Link',
    link: 'Invitationens link',
    mailTitle: 'Tekst til Outlook eller Teams',
    mail: 'Tekst, der kan rettes, når den er sat ind',
    mailText: (title: string, link: string) =>
      `Hej

I er inviteret til at svare på spørgsmålene i »${title}«, før vi mødes.

Åbn linket på telefon eller computer. Det tager cirka 25 minutter, og I kan holde pause undervejs. I svarer uden navn, og svarene bliver på jeres egen enhed, til I selv afleverer dem til mig.

${link}

Venlig hilsen`,
    print: 'Udskriv invitationen',
    toCollect: 'Saml besvarelser ind',
    groupsNote:
      'Invitationen indeholder gruppernes navne. Ændrer I grupperne, skal deltagerne have den nye invitation.',
  },
  handIn: {
    title: 'Et link med en besvarelse',
    lead: 'Linket er en deltagers besvarelse. Send det til facilitatoren i chatten eller i en mail.',
    facilitator:
      'Er du facilitator, så åbn det i den browser, hvor vurderingen ligger, eller sæt linket ind under »Saml ind« i workshoppen.',
  },
  reveal: {
    lead: 'Svarene er skjult på skærmen, til I viser dem her. Gør det sammen, når alle har afleveret. Det, der er vist, kan ikke ændres bagefter.',
    waits: (n: number) =>
      `Svarene kan vises, når ${n} ${plural('da', n, { one: 'besvarelse mere', other: 'besvarelser mere' })} er inde. Er der færre end tre, kan man gætte, hvem der har svaret hvad.`,
    waitsNew: (n: number) =>
      `Nye besvarelser kan vises, når ${n} ${plural('da', n, { one: 'besvarelse mere', other: 'besvarelser mere' })} er inde. Ellers kunne man se på forskellen, hvad en enkelt har svaret.`,
    unsafe:
      'En eller to af de viste besvarelser er siden fjernet eller ændret. Derfor kan de nye ikke vises: Forskellen ville afsløre, hvad der stod i de gamle.',
    newOnes: 'Mindst tre nye besvarelser er kommet ind siden.',
    show: 'Vis svarene',
    showNew: 'Vis også de nye',
    toCollect: 'Tilbage til indsamlingen',
    shown: (n: number) =>
      `${n} ${plural('da', n, { one: 'besvarelse', other: 'besvarelser' })} er vist`,
    agenda: (n: number) =>
      `${n} ${plural('da', n, { one: 'spørgsmål er valgt', other: 'spørgsmål er valgt' })} til at tale om. Ret valget med felterne »Tal om det«.`,
    order: 'Rækkefølge',
    orders: {
      disagreement: 'Mindst enighed',
      dimension: 'Efter P',
      lowest: 'Lavest først',
    },
    toAgree: 'Videre til at aftale niveauer',
    talk: 'Tal om det',
    levelCount: (level: number, n: number) => `niveau ${level}: ${n}`,
    words: { high: 'høj', medium: 'middel', low: 'lav' },
    agreement: (word: string, value: string) => `Enighed: ${word} (${value})`,
    noAgreement: 'Enighed: for få har valgt et niveau',
    median: (value: string) => `midterste svar ${value}`,
    dontKnow: (n: number) => `${n} ved ikke`,
    notRelevant: (n: number) => `${n} ikke relevant`,
    comments: (n: number) => `${n} ${plural('da', n, { one: 'kommentar', other: 'kommentarer' })}`,
    byGroup: 'Fordelt på grupper',
  },
  band: {
    name: 'Deltagernes egne scorer: den midterste halvdel',
    nameOfThree: 'Deltagernes egne scorer: fra laveste til højeste',
    column: 'Deltagernes bånd',
    range: (low: string, high: string) => `${low}–${high}`,
    sentence:
      'Båndet viser, hvor den midterste halvdel af deltagernes egne scorer ligger, fra før I aftalte et niveau.',
    sentenceOfThree:
      'Båndet går fra den laveste til den højeste af de tre deltageres egne scorer, fra før I aftalte et niveau.',
    title: 'Det aftalte og deltagernes egne svar',
  },
  finish: {
    agreedCount: (n: number, of: number) => `I har aftalt et niveau for ${n} af ${of} spørgsmål.`,
    agreed: 'Aftalt',
    noneAgreed: 'I har ikke aftalt noget niveau endnu.',
    notReached: 'Det nåede vi ikke',
    chosenReached: 'I nåede alle de spørgsmål, I havde valgt.',
    allReached: 'I nåede det hele.',
    unknown: 'Det vidste ingen',
    noneUnknown: 'Ingen spørgsmål er besvaret med »ved ikke«.',
    level: (n: number) => `niveau ${n}`,
    dissent: (text: string) => `Uenighed: ${text}`,
    restTitle: (n: number) => `${n} spørgsmål er ikke besvaret endnu`,
    restLead:
      'Et P får en score, når mindst 60 % af dets spørgsmål har et niveau. Er I enige om resten, tager det få minutter med tasterne 1–5.',
    goThroughRest: (n: number) =>
      plural('da', n, { one: 'Aftal det, der mangler', other: `Aftal de ${n}, der mangler` }),
    nextTitle: 'Det videre arbejde',
    nextLead:
      'Sig, om det er godt nok, vælg tre til fem prioriteter, og aftal handlinger. Udskriv til sagen, og gem vurderingen som fil. Sæt en dato for næste gang.',
    toPlan: 'Læg planen',
    toResult: 'Se resultatet',
    singlesTitle: 'De enkelte besvarelser',
    singles: (n: number) =>
      `Filen rummer ${n} ${plural('da', n, { one: 'enkelt besvarelse', other: 'enkelte besvarelser' })} uden navn. I kan fjerne ${plural('da', n, { one: 'den', other: 'dem' })} nu. Fordelingen af de viste svar bliver stående, men kommentarerne forsvinder.`,
    singlesUnseen: (n: number) =>
      `Filen rummer ${n} ${plural('da', n, { one: 'besvarelse', other: 'besvarelser' })}, der ikke er vist. Fjerner I ${plural('da', n, { one: 'den nu, er der intet tilbage af den', other: 'dem nu, er der intet tilbage af dem' })}.`,
    removeSingles: 'Fjern de enkelte besvarelser, og behold fordelingerne',
    removeUnseen: 'Fjern besvarelserne',
    removed: 'De enkelte besvarelser er fjernet.',
  },
  copy: {
    copy: 'Kopiér',
    copied: 'Kopieret',
    refused:
      'Browseren tillader ikke kopiering. Teksten er markeret. Kopiér den med Ctrl+C, eller på en telefon ved at holde fingeren på den.',
  },
  respond: {
    title: 'Besvarelse',
    language: 'Sprog',
    invitedTo: 'Du er inviteret til at svare på',
    lead: (n: number) =>
      `${n} spørgsmål om, hvor langt I er. Vælg ved hvert spørgsmål det niveau, du selv ser i hverdagen. Regn med cirka 50 sekunder pr. spørgsmål.`,
    privacy:
      'Dine svar bliver på denne enhed, til du selv afleverer dem. De afleveres uden navn, uden tidspunkt og uden noget, der peger på enheden.',
    group: 'Hvilken gruppe hører du til?',
    groupHint:
      'Det er frivilligt. En gruppes svar bliver kun vist, når mindst tre i gruppen har svaret.',
    noGroup: 'Ingen gruppe',
    begin: 'Begynd',
    goOn: 'Fortsæt',
    answeredHere: (n: number, of: number) => `${n} af ${of} spørgsmål er besvaret på denne enhed.`,
    place: (n: number, of: number) => `${n} af ${of}`,
    choose: 'Vælg et svar',
    comment: 'Kommentar',
    commentHint: 'Skriv ikke navne eller andet, som nogen kan genkendes på.',
    back: 'Tilbage',
    next: 'Næste',
    toHandIn: 'Gå til aflevering',
    handInTitle: 'Aflevér dine svar',
    answered: (n: number, of: number) => `Du har svaret på ${n} af ${of} spørgsmål.`,
    again:
      'Du har ændret noget, siden du var her sidst. Aflevér igen: Den nyeste besvarelse tæller, til svarene er vist.',
    toMissing: (n: number) =>
      n === 1 ? 'Besvar det spørgsmål, der mangler' : `Besvar de ${n}, der mangler`,
    handInLead: 'Vælg den måde, der passer dig bedst. Én er nok.',
    withoutComments: (n: number) =>
      `QR-koden og afleveringskoden indeholder ingen kommentarer. ${plural('da', n, { one: 'Din kommentar følger', other: `Dine ${n} kommentarer følger` })} kun med, når du afleverer med link eller fil.`,
    qrTitle: 'Vis QR-koden',
    qrLead: 'Hold skærmen op mod facilitatorens kamera.',
    qrLabel: 'QR-kode med din besvarelse',
    noQr: 'QR-koden kan ikke vises her. Brug koden nedenfor.',
    codeTitle: 'Læs koden op',
    codeLead: 'Facilitatoren taster den. Der er ingen forskel på store og små bogstaver.',
    linkTitle: 'Send linket',
    linkLead: 'Sæt det ind i chatten eller i en mail til facilitatoren.',
    linkLabel: 'Link med din besvarelse',
    fileTitle: 'Gem en fil',
    fileLead: 'Send filen til facilitatoren, hvis linket er for langt til chatten.',
    saveFile: 'Gem som fil',
    fileWord: 'Besvarelse',
    nameLine: (name: string) =>
      `Din besvarelse har nummeret ${name}. Facilitatoren kan se nummeret. Det siger intet om, hvem du er.`,
    change: 'Ret dine svar',
    newParticipant: 'Ny deltager på denne enhed',
    anewHandedIn:
      'Svarene på denne enhed bliver slettet, så den næste kan begynde. Det kan ikke fortrydes. Det, der er afleveret, påvirkes ikke.',
    anewNotHandedIn:
      'Svarene på denne enhed er ikke afleveret. Begynder en ny deltager nu, går de tabt. Det kan ikke fortrydes.',
    anewUnreadable: 'De tidligere svar på denne enhed bliver slettet. Det kan ikke fortrydes.',
    anewDo: 'Slet svarene, og begynd forfra',
    anewCancel: 'Behold svarene',
    notKept: 'Browseren gemmer ikke dine svar. Lad siden være åben, til du har afleveret.',
    unreadableTitle: 'Dine tidligere svar kan ikke læses',
    unreadable:
      'De ligger stadig på enheden. Gem dem som fil, hvis en kollega skal se på dem, eller begynd forfra.',
    saveUnreadable: 'Gem det, der ligger her',
    startOver: 'Begynd forfra',
    badLinkTitle: 'Linket kan ikke bruges',
    badLink:
      'Det er måske klippet over af mailen eller chatten. Kopiér hele linket, eller scan QR-koden igen.',
    newerLink: 'Det kommer fra en nyere udgave af Seks P. Genindlæs siden, og prøv igen.',
  },
  workshop: {
    open: 'Workshop',
    openFor: (label: string) => `Workshop for runden ${label}`,
    stepsLabel: 'Workshoppens trin',
    steps: {
      plan: 'Plan',
      invite: 'Invitér',
      collect: 'Saml ind',
      reveal: 'Vis svar',
      agree: 'Aftal',
      finish: 'Afslut',
    },
    headings: {
      plan: 'Plan for workshoppen',
      invite: 'Invitér deltagerne',
      collect: 'Saml besvarelserne ind',
      reveal: 'Vis svarene',
      agree: 'Aftal niveauer',
      finish: 'Afslut workshoppen',
    },
    round: (label: string, organisation: string) => `Runden »${label}« · ${organisation}`,
    inOf: (n: number, expected: number) => `${n} af ${expected} er inde`,
    in: (n: number) =>
      `${n} ${plural('da', n, { one: 'besvarelse', other: 'besvarelser' })} er inde`,
  },
  agree: {
    title: (short: string) => `Aftal: ${short}`,
    place: (n: number, total: number) => `${n} af ${total}`,
    answers: (n: number) => `${n} svar`,
    dontKnow: (n: number) => `${n} ved ikke`,
    notRelevant: (n: number) => `${n} ikke relevant`,
    median: (value: string) => `midterste svar ${value}`,
    agreement: {
      high: (value: string) => `enighed: høj (${value})`,
      medium: (value: string) => `enighed: middel (${value})`,
      low: (value: string) => `enighed: lav (${value})`,
    },
    chosenBy: (n: number) => (n === 0 ? 'Ingen har valgt det' : `${n} har valgt det`),
    levels: 'Vælg det aftalte niveau',
    agreed: (state: string) => `Aftalt niveau: ${state}`,
    agreedOther: (state: string) => `Aftalt svar: ${state}`,
    open: 'Niveauet er ikke aftalt endnu',
    clear: 'Fjern',
    clearName: 'Fjern det aftalte svar',
    changed: (short: string, before: string, after: string) =>
      `»${short}« er ændret fra ${before} til ${after}.`,
    cleared: (short: string) => `Det aftalte svar på »${short}« er fjernet.`,
    evidence: 'Belæg',
    dissent: 'Uenighed',
    reason: 'Begrundelse',
    talkTime: 'Tid til spørgsmålet',
    clock: (minutes: number, seconds: string) => `${minutes}.${seconds}`,
    timeUp: 'Tiden er gået',
    start: 'Start',
    pause: 'Pause',
    startAgain: 'Start forfra',
    startName: 'Start tiden',
    pauseName: 'Sæt tiden på pause',
    startAgainName: 'Start tiden forfra',
    fullScreen: 'Fuld skærm',
    leaveFullScreen: 'Forlad fuld skærm',
    previous: 'Forrige',
    next: 'Næste',
    finish: 'Afslut workshoppen',
    steps: 'Til trinnene',
    ways: 'Videre herfra',
    list: (place: string) => `${place}: se alle`,
    listNone: 'ikke aftalt',
    goThroughAll: (n: number) => `Gå alle ${n} spørgsmål igennem`,
    goThroughAgenda: (n: number) =>
      `Gå kun ${plural('da', n, { one: 'det valgte spørgsmål', other: `de ${n} valgte spørgsmål` })} igennem`,
    /** The letters of the keys; each stands for something in this language. */
    keys: { evidence: 'b', dissent: 'u', dontKnow: 'v', notRelevant: 'i' },
    keysHint: {
      answer: '1–5 niveau · V ved ikke · I ikke relevant · B belæg · U uenighed',
      move: '← → skift · T tid · F fuld skærm',
    },
  },
  plan: {
    teach:
      'Vælg først, hvordan I vil svare. Resten af planen kan I lave nu eller ændre undervejs. I behøver den ikke for at komme i gang.',
    modeTitle: 'Hvordan vil I svare?',
    modes: {
      'first-alone': {
        name: 'Hver for sig først, så sammen',
        size: '5 til 25 personer',
        text: 'Alle svarer alene og uden navn, på telefon eller papir. Når mindst tre besvarelser er inde, kan I vise fordelingen. Så taler I om det, I er mest uenige om, og aftaler niveauer.',
      },
      together: {
        name: 'Sammen på én skærm',
        size: '3 til 5 personer',
        text: 'I tager ét spørgsmål ad gangen på storskærm, taler jer frem til et niveau og vælger det med det samme. Ingen svarer alene først.',
      },
    },
    goInvite: 'Videre til invitationen',
    goAgree: 'Videre til spørgsmålene',
    expectedTitle: 'Deltagere',
    expected: 'Hvor mange deltagere venter I?',
    expectedHint:
      'Så kan alle se, hvor mange der mangler. Lad feltet være tomt, hvis I ikke ved det.',
    expectedWrong: (most: number) => `Skriv et helt tal fra 0 til ${most}.`,
    groupsTitle: 'Grupper',
    groupsHint:
      'I kan lade deltagerne vælge en gruppe, fx deres forvaltning. En gruppe vises kun, når den har mindst tre besvarelser, og resten tilsammen har mindst tre eller slet ingen. Ellers kunne nogen genkendes.',
    groupsLater:
      'Der er allerede besvarelser inde. Får en gruppe et nyt navn, gælder det også for dem. Fjerner I en gruppe, tæller dens besvarelser med i resten. Invitationer, der er sendt, viser grupperne, som de var.',
    groupNumber: (n: number) => `Gruppe ${n}`,
    groupNew: 'Ny gruppe',
    groupAdd: 'Tilføj gruppe',
    groupNameMissing: 'Giv gruppen et navn.',
    groupNameTaken: 'Der er allerede en gruppe med det navn.',
    groupsFull: (most: number) => `Der kan ikke være flere end ${most} grupper.`,
    groupsNoRoom: 'Der er ikke plads til flere grupper i denne runde.',
    groupRemoved: (name: string) => `Gruppen »${name}« er fjernet.`,
    remove: 'Fjern',
    sheetTitle: 'Drejebog',
    sheetProposal:
      'Et forslag. Det gemmes, når I retter i det eller vælger en længde. Vælger I 90 minutter, skal deltagerne have svaret inden workshoppen.',
    sheetProposalTogether: 'Et forslag. Det gemmes, når I retter i det eller vælger en længde.',
    sheetHint:
      'Alt, I retter, bliver gemt. Vælger I en længde igen, bliver jeres rettelser erstattet af forslaget.',
    sheetReplaced: (minutes: number) => `Drejebogen på ${minutes} minutter er valgt.`,
    template: (minutes: number) => `${minutes} minutter`,
    parts: {
      intro: 'Velkomst og afgrænsning',
      alone: 'Alle svarer alene og i ro',
      reveal: 'Svarene vises',
      discuss: 'Drøft, og aftal niveauer',
      score: 'Aftal niveauer i fællesskab',
      priorities: 'Vælg prioriteter og handlinger',
      closing: 'Sæt mål, og gem filen',
    },
    partTitle: (n: number) => `Del ${n}: hvad der skal ske`,
    partMinutes: (n: number) => `Del ${n}: minutter`,
    partNew: 'Ny del',
    partAdd: 'Tilføj del',
    partRemoved: (title: string) => `»${title}« er fjernet fra drejebogen.`,
    titleMissing: 'Skriv, hvad der skal ske.',
    minutesWrong: (most: number) => `Skriv et helt tal fra 1 til ${most}.`,
    minutesShort: 'min.',
    sum: (n: number) => `I alt ${n} ${plural('da', n, { one: 'minut', other: 'minutter' })}`,
    moveUp: (title: string) => `Flyt »${title}« op`,
    moveDown: (title: string) => `Flyt »${title}« ned`,
    clockTitle: 'Ur',
    clockHint: 'Uret følger drejebogen og kan sættes på pause. Det husker, hvor I er kommet til.',
    timer: 'Tiden i denne del',
    partOf: (n: number, of: number) => `Del ${n} af ${of}`,
    left: 'tilbage',
    over: 'over tiden',
    paused: 'på pause',
    then: (title: string, minutes: number) => `Derefter: ${title} (${minutes} min.)`,
    lastPart: 'Det er den sidste del.',
    endsAt: (time: string) => `Slut kl. ${time}, hvis resten holder tiden`,
    start: 'Start uret',
    pause: 'Pause',
    goOn: 'Fortsæt',
    nextPart: 'Næste del',
    previousPart: 'Forrige del',
    restart: 'Nulstil uret',
    restarted: 'Uret er nulstillet.',
    large: 'Vis på storskærm',
    smaller: 'Luk storskærmen',
  },
  enter: {
    title: 'Tast papirskemaer ind',
    lead: 'Tast ét tegn for hvert svar. Så hopper markøren selv til det næste felt.',
    keys: 'Tasterne',
    keyList: [
      '1–5: niveau',
      'V: ved ikke',
      'I: ikke relevant',
      'Mellemrum: intet svar, videre',
      'Piletaster: op og ned',
      'Ctrl + Enter: gem, og tast den næste',
    ],
    back: 'Tilbage til indsamlingen',
    print: 'Udskriv tomme skemaer',
    overview: 'Til overblikket',
    closed: 'Runden er afsluttet og tager ikke imod flere besvarelser. Genåbn den på overblikket.',
    waits: (n: number) =>
      n === 0
        ? 'Svarene er vist. Nye besvarelser venter og vises først, når mindst tre nye er inde.'
        : `Svarene er vist. Nye besvarelser venter og vises først, når mindst tre nye er inde. ${n} venter nu.`,
    noRoom: 'Runden har ikke plads til flere besvarelser.',
    group: 'Gruppe',
    noGroup: 'Ingen gruppe',
    progress: (n: number, of: number) => `${n} af ${of}`,
    invalid: (key: string) => `»${key}« er ikke et svar. Brug 1–5, V eller I.`,
    comment: 'Kommentar',
    commentTo: (n: number) => `Kommentar til spørgsmål ${n}`,
    save: 'Gem besvarelsen, og tast den næste',
    empty: 'Skemaet er tomt. Tast mindst ét svar, før det gemmes.',
    saved: (n: number) => `Besvarelsen er gemt. ${n} er inde.`,
  },
}
