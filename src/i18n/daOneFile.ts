/** What the app says in Danish when it is one file that was opened from a disk. */
export const daOneFile = {
  note: 'I har åbnet Seks P som en fil. Det, I skriver, bliver gemt i denne browser på denne computer og ikke i filen. Kolleger, der åbner filen fra et fælles drev, kan ikke se det. Vælg »Gem som fil«, når I vil flytte eller dele en vurdering.',
  more: 'Læs, hvad browseren gemmer',
  title: 'Når Seks P er åbnet som en fil',
  paragraphs: [
    'Filen indeholder selve appen og ikke jeres vurderinger. Den henter intet andre steder fra. Vurderingerne ligger i browseren på den computer, I sidder ved.',
    'Et fælles drev deler altså appen, men ikke jeres data. På en anden computer, i en anden browser eller med en anden brugerkonto begynder Seks P uden vurderinger, selv om det er den samme fil.',
  ],
  browsers: [
    [
      'Edge og Chrome',
      'Sider, der åbnes fra en disk eller et drev, deles om ét lager. Derfor er vurderingerne der normalt stadig, når I flytter, omdøber eller udskifter filen. Men enhver anden HTML-fil, der åbnes fra disken i den samme browser, kan læse og ændre dem. Åbn kun HTML-filer, I har tillid til.',
    ],
    [
      'Firefox',
      'Hver fil har sit eget lager, som hører til filens navn og placering. Flytter eller omdøber I filen, begynder den uden vurderinger. De er der igen, når filen får sit gamle navn og sin gamle plads. Gem dem som filer, inden I flytter den.',
    ],
    [
      'Andre browsere',
      'De er ikke afprøvet. Hvis browseren ikke lader en fil gemme noget, står der en besked øverst på siden. Så kan I arbejde videre, men skal gemme som fil, inden I lukker.',
    ],
  ],
  share:
    'Vil I flytte eller dele en vurdering, så vælg »Gem som fil«, og vælg »Åbn fil« på den anden computer. I Edge og Chrome kan I også på vurderingens overblik vælge en fil på et fælles drev, som bliver holdt opdateret.',
  waysTitle: 'Deltagernes telefoner kan ikke åbne filen her',
  waysLead:
    'I har åbnet Seks P som en fil. Et link eller en QR-kode til en fil på jeres computer eller drev virker ikke på en telefon. Gør sådan i stedet:',
  ways: [
    'Papir: Udskriv et skema til hver deltager, og tast svarene ind bagefter.',
    'Én computer: Lad den gå rundt, så deltagerne selv taster deres svar ind, én ad gangen.',
  ],
  addressTitle: 'Ligger Seks P også på en webserver?',
  addressLead:
    'Så skriv adressen. Invitationen fører deltagerne dertil, og de links, koder og filer, de afleverer, kan I tage imod her i filen.',
  withoutOffice:
    'Seks P er her én fil. For at holde den lille er eksport til Excel, PowerPoint og Word udeladt.',
}
