import type { LanguagePack } from './shape/pack.ts';

/** Swedish. */
export const sv: LanguagePack = {
  tag: 'sv',
  names: 'swedish svenska',
  stopWords:
    'och att det som en på är av för med till den har inte om ett han var jag men från de så sig kan när efter ' +
    'också vid ut nu hade eller blev skulle mellan',
  dates: {
    words: 'kl klokken den',
    at: 'kl|kl\\.?',
    published: 'publicerad|publicera(?:d|t)|skapad',
    updated: 'uppdaterad|(?:senast )?(?:uppdatera(?:d|t)|ändra(?:d|t))|senast ändrad',
    on: 'den|kl',
    labelsWithin: 'publicerad, uppdaterad',
  },
  labels: {
    translator: 'översättning, översättare, översatt av',
    author: 'skribent, text, av, författare, text och foto, text & foto, text och bild, intervju, skriven av',
    published: 'publicerad, datum, publicerat, publiceringsdatum, skapad, först publicerad, upplagd',
    updated: 'uppdaterad, uppdaterat, senast uppdaterad, ändrad, senast ändrad, senast uppdaterat, reviderad',
    tags: 'nyckelord, taggar',
    language: 'språk',
    summary: 'sammanfattning',
    source: 'källa, källor',
    caption: 'bildtext, på bilden',
    related:
      'läs också, läs även, läs vidare, relaterat, läs mer, se även, mer om, mer om detta, missa inte, se också, läs hela artikeln, mer i ämnet, läs mer om, lästips, läs hela, andra läser, också intressant',
    dek: 'ingress, underrubrik',
    reporter: 'reporter, journalist, korrespondent, utsänd reporter',
    editor: 'redaktör, redigering, redigerad av, redigerare, redaktion, webbredaktör',
    photographer: 'fotograf',
    section: 'avdelning',
    photo: 'foto, bild',
    contact:
      'pressansvarig, ytterligare information, kontakt, presskontakt, kontaktperson, för mer information, för mer information kontakta, presstjänst, pressfrågor',
    other: 'lästid, antal ord',
  },
  bylines: {
    buttons: 'dela, spara, lyssna, skriv ut',
    translatedBy: '(?:översatt av|översättning(?: av)?)',
    translatedFrom: 'översatt(?: från \\p{Ll}+)? av',
    contributed:
      '(?:har )?(?:bidrog|bidragit|medverkade|medverkat) (?:till|i) (?:denna|den här) (?:artikel|artikeln|rapport|rapporten|text|texten)',
    contributors: 'medverkan av',
    before: 'av|skriven av',
    by: 'av',
    and: 'och',
    lineStarts: 'av',
  },
  people: {
    givenNames:
      'agneta anders anna anneli annika arvid axel åke åsa barbro bengt berit birgitta björn bo börje britt camilla carina ' +
      'cecilia charlotta christer dag ebba einar elin elisabeth emelie emil emma erik erika eskil eva filip fredrik göran ' +
      'gösta greta gunilla gunnar gustaf gustav hampus hanna hans hedvig helena helene henrik ida ingela inger ingrid ingvar ' +
      'jan jenny jens jerker johan johanna jonas josefin jörgen karin karl kenneth kerstin kjell klas kristina kristoffer ' +
      'lars lars-erik lena lennart linnea linus lisbeth lotta magnus maja malin margareta maria marianne marie markus martin ' +
      'mats mattias mikael mona monica niklas nils ola olle olof oscar oskar ove patrik pär per per-erik per-olof pernilla ' +
      'peter petra pia pontus ragnar rickard robin roger rolf rune sara sigrid sofia staffan stefan sten stig susanne svante ' +
      'sven sven-erik terese therese thomas tobias tomas tommy torbjörn tord tove ulf ulla ulrika viktor viveka yngve',
    roles: 'redaktör skribent redaktionen reporter journalist korrespondent krönikör fotograf',
    particles: 'af av',
    nobody:
      'okänd, okänd författare, anonym, ingen författare, ditt namn, gäst, administratör, om författaren, alla artiklar, visa profil',
    required: 'obligatoriskt|krävs',
    organisations: 'tidning tidningen dagblad dagbladet nyheter posten bladet',
  },
  desk: {
    notes:
      '(?:not|notering|obs|anteckning|kommentar) (?:till|för) (?:redaktionen|desken|redigeringen|redaktören|nattchefen|bilddesken)|(?:till|för) redaktionen(?: endast)?',
    noteTo: 'till redaktionen|desken|desk|redigeringen|bilddesken',
  },
  documents: {
    untitled: 'namnlös(?:t dokument)?|utan titel',
  },
  lines: {
    press: 'press',
    buttons: 'dela, skriv ut, kommentera, kommentarer, spara, lyssna, kopiera länk, tipsa, gilla',
    readingTime: 'lästid',
    endsInMarks: 'slut',
    releases: 'pressmeddelande, pressrelease, pressinformation, extra, senaste nytt, just nu',
    sections:
      'politik, ekonomi, kultur, inrikes, utrikes, lokalt, sport, åsikt, ledare, krönika, reportage, miljö, hälsa, vetenskap, nyheter, debatt, intervju, insändare, recension, analys, nöje, skola, trafik, klimat, natur, djur, bostad, historia, porträtt, kultur & nöje, kultur och nöje, brott, landsbygd, essä, böcker, musik, teater, exklusivt, direkt',
    reserved: 'alla rättigheter förbehållna|eftertryck förbjudes',
    invitations:
      'följ oss|prenumerera|dela (?:artikeln|på)|gilla oss|fortsättning på sid|ladda ne[rd] (?:vår|appen)|tipsa (?:oss|redaktionen)|anmäl dig till|bli prenumerant|har du (?:ett )?(?:tips|sett något)',
    telephone: 'telefon',
    sourcedFrom: 'källa',
    contacts: '(?:för )?(?:mer|ytterligare) information(?:,? kontakta)?|(?:press)?kontakt(?:person)?',
    notesToEditors: '(?:not|information) till redaktione(?:n|rna?)',
    counted: 'kommentarer',
  },
  corrections: {
    labels: 'rättelse',
    begins: 'rättelse|rättar',
  },
  captions: {
    creditsInBrackets: 'foto|bild',
    pictures: 'foto, bild',
    nobody: 'arkiv(?:bild)?|privat',
  },
  letters: {
    salutations: 'hejsan|god (?:morgon|dag|kväll)|kära?|tjena|bästa|hej',
    salutationsAlone: 'hej(?:san)?(?: (?:alla|på er|igen))?|god (?:morgon|dag|kväll)',
  },
  pages: {
    rating: 'var (?:den här )?(?:artikeln|sidan) till hjälp\\W*',
    aboutAuthor: 'om författaren|om skribenten',
    filed: 'ämnen?|kategori(?:er)?',
    readers: 'kommentarer|läsarkommentarer',
    reply: 'svara',
    accept: 'godkänn|acceptera',
    cookies: 'samtycke',
    advertisement: 'annons|annonser|annons(?:er)?|reklam',
    sharing: 'dela',
    related: 'läs (?:också|även|mer)|mest (?:läst|lästa)|senaste nytt|mer från',
    subscribers:
      '(?:artikeln är )?(?:endast |bara )?för prenumeranter\\b.*|(?:läs vidare|fortsätt läsa) (?:med|som) .*|bli prenumerant för att läsa.*',
    scripts: 'aktiver|slå på|avstängt|kräv',
    failure: 'fel',
    errors:
      'sidan(?: .{1,60}?)? (?:hittades inte|kunde inte hittas|finns inte(?: längre)?|saknas)|åtkomst nekad|internt serverfel|ett fel (?:har )?(?:uppstod|uppstått|inträffade)|(?:vi )?hittar inte sidan',
    logins: 'logga in|inloggning|skapa konto',
    humans: 'bekräfta att du (?:är (?:en )?människa|inte är en robot)',
    interruptions: 'artikeln fortsätter (?:under|efter) (?:annonsen|bilden)',
  },
  mails: {
    withholding:
      '(?:snälla |men |vänligen )*publicera (?:den |det |texten )?inte(?: (?:före|förrän|ännu|än)(?!\\p{L}).*)?$',
    itIs: 'det är',
    withheldBecause: 'tack|snälla',
    drafts:
      '(?:bifogar |bifogat |här (?:är|kommer) |det är (?:(?:bara|fortfarande) )*)?(?:(?:bara|ett|mitt|vårt|första|andra|sista|nytt) )*utkast(?:et)?(?: (?:bifogas|bifogat|nedan|(?:av|till) (?:texten|artikeln)))*',
    remarks: '(?:för (?:din |er )?(?:kännedom|information)\\b)',
    passingOn:
      '(?:vänligen|var snäll och) publicera(?: (?:detta|texten|artikeln))?(?: nedan)?|publicera gärna|kan (?:köras|läggas ut|publiceras)|för (?:webben|publicering|tidningen)|klar för publicering|(?:min |vår )?(?:text|artikel|texten|artikeln|pressmeddelandet) nedan',
    keeping:
      'konfidentiell|förtrolig|mellan oss|oss emellan|(?:inte|ej) (?:publicera|sprid|dela|före|för|för publicering|vidare|använd)|publicera (?:inte|ej)|ännu inte|inte än|embargo|hemlig|privat|intern[ta]?\\b|tidigast|förrän|först (?:på|efter|när|kl)|till(?:s| och med)|endast|bara för|vänta|behåll|ingen',
    asking:
      '(?:kan|skulle|vill) du (?:kunna )?(?:ringa|skicka|säga|hjälpa|mejla|maila) (?:till )?(?:mig|oss)\\b|ring mig\\b|har du (?:fått|sett) mi(?:n|tt|na)\\b',
    sendings: 'text, artikel, text till imorgon, text till i morgon, text för morgondagen',
    closings:
      '(?:allt gott|ha det (?:bra|fint)|tack och hej)|(?:(?:med )?(?:vänlig(?:a)?|bästa|varma|hjärtliga) hälsning(?:ar)?|hälsningar|mvh|vh|hälsn|tack(?: på förhand| så mycket)?|hej då|vi hörs)',
    covering:
      '(?:bifogad|nedan|jag bifogar|återkom|hoppas|vid frågor|texten (?:nedan|följer))|(?:bifogat|bifogar|här (?:är|kommer)|som (?:överenskommet|utlovat)|jag skickar|hör av (?:dig|er))',
    device: 'skickat från min',
    wrote: 'skrev',
    prefixes: 'sv vb',
    leave: 'avregistrera',
    headers: 'från skickat datum till ämne',
    original: 'ursprungligt meddelande|originalmeddelande',
    forwarded: 'vidarebefordrat (?:meddelande|mail)',
    disclaimers: '(?:detta (?:mejl|mail|meddelande|e-?post(?:meddelande)?)|innehållet i detta)',
    confidential: 'konfidentiell|sekretess|mottagare|misstag',
    banners: '(?:extern|varning|obs)\\b.{0,40}\\b(?:avsändare|länkar|bilagor|utifrån).*',
    forwards: 'vb',
    automatic: 'autosvar|automatiskt svar|frånvaro',
  },
  publication: {
    noteFiles: 'läs ?mig|läs detta|anteckningar',
    privatePosts: 'privat, skyddad, lösenordsskyddad',
    asides:
      'ej för publicering|publicera inte|inte för publicering|endast internt|bara för redaktionen|intern (?:not|notering|anteckning)',
    public: 'publicerad, publicerat, publicera, offentlig, klar, färdig, godkänd, slutgiltig, aktiv',
    held: 'utkast, pågående, under arbete, granskas, under granskning, väntar, schemalagd, planerad, opublicerad, dold, privat, intern, arkiverad, raderad, borttagen, papperskorg',
    everybody: 'alla',
    yes: 'ja',
    no: 'nej, aldrig',
    fields: {
      hidden: 'utkast, dold, privat, intern',
      public: 'offentlig',
      published: 'publicerad',
      password: 'lösenord',
    },
    draft: 'utkast',
    notices:
      '(?:får|ska) (?:ej|inte) (?:publiceras|spridas)|publicera (?:ej|inte)|inte för publicering|(?:endast )?för internt bruk|ej klar(?:t)?|hemligt|får ej publiceras|ej för publicering|konfidentiellt?|inte (?:klar|godkänd|redigerad)(?: ännu)?|(?:ännu )?ej godkänd|ligger hos (?:juristen|juristerna|redaktören)|väntar på (?:godkännande|juristen)',
  },
  notices: {
    restNotForReaders: 'följande (?:information|uppgifter) är (?:inte|ej) (?:avsedda? )?för publicering',
    withdrawn:
      '(?:(?:TEXTEN|Texten|ARTIKELN|Artikeln) (?:UTGÅR|utgår|DRAS TILLBAKA|dras tillbaka)|UTGÅR(?=\\s*[:：–—-]|$)|STOPPAD TEXT)',
  },
  embargo: {
    publishing: 'publiceras?|publicering|spridas?|spridning|offentliggöras?|offentliggörande',
    banning: 'ej|inte|förbjud(?:en|et)',
    lifting: 'embargo|spärrtid',
    until: 'före|innan|tills?',
    around: 'får|för|före|innan|till|tills|från|efter|den|kl|strikt|under|och|eller',
    denied: 'ingen inget utan inte',
    none: 'ingen, inget, nej',
    holds:
      'embargo(?: (?:till|t\\.o\\.m\\.?)(?!\\p{L})|\\s*[:：])|(?:får (?:ej|inte) publiceras|ej för publicering|publiceras tidigast) (?:före|innan|förrän|till|den)(?!\\p{L})',
    fillers: 'till den kl klockan före innan',
  },
  papers: {
    resumes: 'meritförteckning|curriculum vitae|c\\.?v\\.?',
    resumeParts:
      'arbetslivserfarenhet|yrkeserfarenhet|utbildning(?:ar)?|språk(?:kunskaper)?|kompetenser|färdigheter|födelsedatum|referenser|fritidsintressen|personuppgifter',
    own: 'schema|utlägg|frågor till \\S+(?: \\S+)?',
    tasks:
      '(?:min )?(?:att göra(?:[\\s-]?lista)?|att-göra-lista|göra|uppgifter|inköpslista|handlingslista|to-?do(?:-?lista)?)',
    days: 'idag imorgon denna vecka nästa v till',
    contacts: '(?:kontakter|kontaktlista|telefon(?:lista|nummer)|adresslista)(?: \\S+)?',
    logins: 'lösenord|inloggningar|inloggningsuppgifter',
    minutes:
      '(?:mötes|minnes)?(?:protokoll|anteckningar)(?: (?:från|fört vid|för|till) (?:\\S+ ){0,4}?\\S*(?:möte|möten|mötet|sammanträde))?',
    agendas: '(?:dagordning|agenda)[\\s,:–—-]+(?:(?:för|till) )?(?:\\S+ ){0,3}?\\S*(?:möte|mötet)',
    attendance:
      'närvarande|deltagare|frånvarande|anmält förhinder|sekreterare|ordförande|åtgärd(?:er)?|nästa möte|övriga frågor',
    invoices: 'faktura, räkning',
  },
};
