import type { LanguagePack } from './shape/pack.ts';

/** Dutch. */
export const nl: LanguagePack = {
  tag: 'nl',
  names: 'dutch nederlands',
  stopWords:
    'de het een van en in is dat op te zijn met voor niet aan er om ook als naar maar bij door uit nog werd ' +
    'wordt hij deze worden heeft dan over hebben',
  abbreviations: 'geb bijv dhr mevr',
  dates: {
    words: 'om uur',
    at: 'om',
    hours: 'uur',
    published: 'gepubliceerd|geplaatst|verschenen',
    updated: 'bijgewerkt|gewijzigd|(?:laatst |laatste )?(?:bijgewerkt|gewijzigd|update)|aangepast|geüpdatet',
    on: 'op',
    hourOf: 'van',
    labelsWithin: 'gepubliceerd, bijgewerkt, laatst bijgewerkt',
  },
  labels: {
    translator: 'vertaling, vertaler, vertaald door',
    expires: 'verloopt, verloopt op, verloopdatum, geldig tot',
    title: 'kop, titel',
    dek: 'ondertitel',
    author:
      'tekst, door, auteur, auteurs, tekst en foto’s, tekst & foto’s, tekst en beeld, tekst en foto, interview, reportage, redacteur, redactrice, geschreven door',
    editor: 'redactie, eindredactie, bewerking, geredigeerd door, eindredacteur',
    published:
      'gepubliceerd, datum, gepubliceerd op, geplaatst, geplaatst op, verschenen, verschenen op, publicatiedatum, publicatie',
    updated:
      'bijgewerkt, bijgewerkt op, laatst bijgewerkt, laatste update, gewijzigd, laatst gewijzigd, laatst gewijzigd op, laatst bijgewerkt op, laatste wijziging, aangepast, aangepast op, geüpdatet',
    section: 'rubriek',
    tags: 'trefwoorden',
    language: 'taal',
    summary: 'samenvatting',
    source: 'bron, bronnen',
    caption: 'bijschrift, fotobijschrift, onderschrift, op de foto',
    photo: "foto, beeld, foto's",
    related:
      'lees ook, lees meer, lees verder, zie ook, meer over dit onderwerp, bekijk ook, gerelateerd, meer nieuws, meer lezen, luister ook, ook interessant, lees hier, meer hierover, kijk ook, meer weten, lees ook hier, leestip, meer uit, ook lezen',
    reporter: 'verslaggever, journalist, correspondent, verslaggeefster, verslaggevers',
    photographer: 'fotograaf',
    embargoed: 'embargo tot',
    contact:
      'noot voor de redactie, niet voor publicatie, meer informatie, contact, perscontact, contact voor de pers, contactpersoon, voor meer informatie, persvoorlichting, woordvoerder',
    other: 'leestijd, aantal woorden',
  },
  desk: {
    notes:
      '(?:noot|opmerking|bericht) (?:voor|aan) (?:de )?(?:redactie|eindredactie|desk|beeldredactie)|(?:alleen )?voor de (?:redactie|eindredactie)',
    noteTo: 'aan de redactie|desk|opmaak',
  },
  bylines: {
    translatedBy: '(?:vertaald door|vertaling(?: door)?)',
    translatedFrom: '(?:vertaald(?: uit het \\p{L}+)? door|vertaling uit het \\p{L}+(?: door|(?=\\s*:)))',
    contributed:
      '(?:droeg(?:en)? bij|werkte(?:n)? mee) aan (?:dit|deze) (?:artikel|verhaal|bericht|productie|reportage)',
    contributors: 'met medewerking van|mede door',
    buttons: 'volgen, volg, delen',
    before: 'door|van(?= onze )|tekst van|geschreven door',
    by: 'door',
    own: 'onze',
    and: 'en',
    photos: "foto(?:[’']?s)?",
    lineStarts: 'door foto',
    onPages: 'redacteur',
  },
  people: {
    givenNames:
      'aad annelies annemarie anouk arjan arjen bart bas bert bram cees chantal christiaan coen daan daphne dennis dirk ' +
      'dorien elke els elsbeth erik erwin esmée eva eveline evert femke fleur floor frank frans freek frits geert gerard ' +
      'gerrit gijs guus hanneke hans harm harmen heleen hendrik henk hugo huub ilse ineke iris jaap jan jasper jelle jeroen ' +
      'jesse jochem joep johan jolanda joost joris jos josephine joyce jurgen jurriaan karin kees klaas koen koos lars ' +
      'laurens leen lieke lies liesbeth lisette loes lotte luuk maaike maarten madelon margriet marieke marij marijke marjan ' +
      'marjolein mark marleen marlies marloes martijn mathijs matthijs maurits menno merel michiel mieke mirjam monique niels ' +
      'nienke noortje paul peggy peter pien piet pieter pim renske rianne rik rinus rob roel roos ruben rutger ruud sander ' +
      'sanne saskia siebe sjoerd sofie stijn suzanne sven sybren teun theo thijs tijmen tijs tineke tjeerd tom ton toon truus ' +
      'wessel willem wilma wim wouter yvette yvonne',
    roles: 'redacteur verslaggever verslaggeefster journalist fotografe redactie correspondent columnist fotograaf',
    particles: 'van de ter ten',
    innerParticles: "den der te ’t 't",
    nobody:
      'onbekend, auteur onbekend, anoniem, geen auteur, uw naam, je naam, gast, beheerder, over de auteur, alle artikelen, alle berichten, bekijk profiel',
    required: 'verplicht',
    offices: 'voorzitter directeur oprichter woordvoerder',
    houses: 'bv nv universiteit vereniging',
    organisations: 'courant krant dagblad nieuwsblad nieuws bode',
  },
  documents: {
    untitled: 'naamloos(?: document)?|zonder titel',
  },
  lines: {
    press: 'pers(?!o)|woordvoerder',
    buttons: 'delen, deel, reacties, reageer, afdrukken, bewaren, bewaar, luisteren, kopieer link, print',
    contacts:
      '(?:voor )?(?:meer|nadere) informatie(?: voor de pers)?|(?:pers)?contact(?:persoon)?|voor meer informatie|perscontact',
    readingTime: 'leestijd',
    endsInMarks: 'einde|einde persbericht',
    releases:
      'persbericht, direct te publiceren, voor directe publicatie, vrij voor publicatie, voor onmiddellijke publicatie, laatste nieuws, persmededeling, exclusief, spoed',
    sections:
      'politiek, economie, cultuur, binnenland, buitenland, regio, sport, opinie, commentaar, reportage, milieu, gezondheid, wetenschap, nieuws, analyse, onderwijs, natuur, recensie, achtergrond, exclusief, verkeer, wonen, dieren, klimaat, ingezonden, geschiedenis, misdaad, religie, zorg, landbouw, portret, essay, boeken, muziek, theater, human interest, stad, provincie',
    reserved: 'alle rechten voorbehouden|overname (?:van (?:dit|deze) .{2,20} )?(?:is )?(?:verboden|niet toegestaan)',
    invitations:
      'volg ons|abonneer (?:u|je)|deel dit|delen op|meld je aan|schrijf je in|vervolg op pagina|zie pagina \\d|word (?:abonnee|lid)|download (?:onze|de) app|tip (?:de redactie|ons)|heb (?:je|jij|u) (?:een tip|nieuws)|overname (?:verboden|zonder)|abonneer|mail de redactie',
    telephone: 'telefoon',
    sourcedFrom: 'bron',
    notesToEditors: 'noten? (?:voor|aan) de redacties?',
    counted: 'reacties',
  },
  corrections: {
    labels: 'rectificatie, correctie',
    begins: 'rectificatie|gecorrigeerd',
  },
  captions: {
    creditsInBrackets: 'foto|beeld',
    pictures: 'foto, beeld',
    nobody: 'archief(?:foto)?|privé',
  },
  letters: {
    salutations: 'hallo|hoi|dag|hi|lieve|waarde|l\\.s\\.|geachte|beste|goede(?:morgen|middag|navond)',
    salutationsAlone: 'hallo(?: allemaal)?|hoi|dag|goede(?:morgen|middag|navond)|l\\.s\\.|beste redactie',
  },
  embargo: {
    publishing: 'publiceren|publicatie|verspreiden|verspreiding|uitzenden|openbaarmaking',
    banning: 'niet',
    lifting: '(?<!het )embargo',
    until: 'voor|vóór|tot|eerder',
    around: 'voor|vóór|tot|na|vanaf|eerder|dan|te|de|het|op|om|of|en|strikt|onder|bericht|mag|worden',
    denied: 'geen zonder niet',
    none: 'geen, nee',
    holds: '(?:niet (?:publiceren|voor publicatie)) (?:voor|vóór|tot)(?!\\p{L})|(?:onder )?embargo tot\\b',
    fillers: 'voor vóór om uur tot',
  },
  pages: {
    rating: 'was (?:dit artikel|deze pagina) nuttig\\W*|beoordeel dit artikel',
    aboutAuthor: 'over de auteur(?:s)?',
    filed: "categorie(?:ën)?|thema['’]?s|onderwerp",
    readers: 'reacties van lezers',
    reply: 'beantwoord|reageer',
    accept: 'akkoord|accepte',
    cookies: 'toestemming',
    advertisement: 'advertentie|advertenties?|reclame',
    sharing: 'delen',
    comments: 'reacties',
    related: 'lees (?:ook|meer)|meest gelezen|meer nieuws|laatste nieuws',
    subscribers:
      '(?:dit artikel is )?(?:alleen|exclusief) voor abonnees\\b.*|(?:lees verder|verder lezen) (?:met een abonnement|als abonnee)\\b.*|abonneer (?:je|u) om (?:verder )?te lezen.*',
    scripts: 'inschakel|ingeschakeld|uitgeschakeld|activeer|vereist',
    failure: 'fout',
    errors:
      '(?:(?:de|deze) )?pagina(?: .{1,60}?)? (?:niet (?:(?:meer )?gevonden|beschikbaar|worden gevonden)|bestaat niet(?: meer)?)|toegang geweigerd|(?:interne )?serverfout|er (?:is een fout opgetreden|ging iets mis)',
    logins: 'inloggen|aanmelden|registreren|account aanmaken',
    humans: 'een ogenblik(?: geduld)?|bevestig dat (?:je|u) (?:een mensch?|geen robot) be[nt]t?',
    interruptions: '(?:tekst|artikel) gaat (?:verder|door) onder (?:de )?(?:foto|advertentie|video|afbeelding)',
  },
  mails: {
    withholding:
      '(?:graag |gelieve |a\\.?u\\.?b\\.? |alsjeblieft |maar )*(?:(?:dit|het|dit stuk) )?(?:(?:nog )?niet (?:voor .{1,25} |zonder .{1,25} )?(?:te )?publiceren|nog niet plaatsen)(?: (?:voor|zonder)\\b.*)?$',
    itIs: 'het is',
    withheldBecause: 'alstublieft|alsjeblieft|graag|bedankt',
    drafts:
      '(?:(?:dit|het) is (?:(?:nog|maar|slechts) )*|hierbij |bijgevoegd |in de bijlage |hier is )?(?:(?:een|het|de|mijn|ons|onze|eerste|tweede|laatste|ruwe|nieuwe) )*(?:kladje|klad(?:versie)?|conceptversie|concept(?= (?:bijgevoegd|in|van))|(?<=hierbij (?:het|mijn) )concept)(?: (?:bijgevoegd|hierbij|hieronder|in (?:de )?bijlage|van (?:het|mijn|ons) (?:stuk|artikel|verhaal|tekst)))*',
    remarks: '(?:ter (?:info(?:rmatie)?|kennisgeving|kennisname)\\b|t\\.k\\.n\\.)',
    passingOn:
      '(?:graag|gelieve|svp|a\\.u\\.b\\.) (?:(?:dit|het stuk|het artikel|onderstaand stuk) )?(?:plaatsen|publiceren|online zetten)|voor (?:de site|de website|het web|de krant|publicatie)|kan (?:zo )?(?:online|geplaatst worden|de krant in)|klaar voor publicatie|(?:(?:het|mijn|ons) )?(?:artikel|stuk|verhaal|persbericht) (?:staat )?hieronder',
    keeping:
      'vertrouwelijk|onder ons|tussen ons|niet (?:publiceren|plaatsen|delen|doorsturen|voor|gebruiken|verder|online)|nog niet|embargo|geheim|privé|intern\\b|pas (?:vanaf|na|op|als|om)|tot (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|\\d)|alleen voor|houd|hou dit|wacht|niemand|persoonlijk',
    asking:
      '(?:kun je|kunt u|kan je|zou je|zou u|wil je|wilt u) (?:me|mij|ons)\\b|(?:bel|belt u) (?:me|mij|ons)\\b|heb je mijn\\b|heeft u mijn\\b',
    sendings: 'artikel, stuk, tekst, stuk voor morgen',
    confidential: 'vertrouwelijk|bestemd|geadresseerde',
    closings:
      '(?:fijne (?:dag|avond)|alvast dank|dank en groet|met dank)|(?:(?:met )?(?:vriendelijke|hartelijke|beste|zonnige) groet(?:en|jes)?|groet(?:en|jes)?|mvg|vr\\.? ?gr|hoogachtend|(?:alvast |hartelijk )?(?:bedankt|dank)|tot (?:snel|morgen|dan))',
    covering:
      '(?:hier(?:onder|bij)? |bij vragen|ik hoop|graag hoor|het stuk (?:hieronder|staat)|in bijlage)|(?:bijgaand|in de bijlage|hierbij|hier is (?:mijn|het|de)|zoals (?:afgesproken|beloofd)|ik stuur|laat (?:maar )?weten)',
    disclaimers: '(?:dit bericht|deze e-?mail|de informatie in deze)',
    device: 'verstuurd vanaf mijn|verzonden (?:vanaf|met)',
    wrote: 'schreef',
    prefixes: 'doorst antw',
    leave: 'uitschrijven|afmelden',
    view: 'bekijk (?:deze e-?mail )?in (?:je|uw) browser',
    headers: 'van verzonden datum aan onderwerp',
    original: 'oorspronkelijk(?:e)? bericht',
    forwarded: 'doorgestuurd bericht',
    banners: '(?:extern|let op|waarschuwing)\\b.{0,40}\\b(?:afzender|links?|bijlagen|buiten).*',
    forwards: 'doorst',
    automatic: 'automatisch antwoord|afwezig(?:heid(?:sbericht)?)?',
  },
  feeds: {
    unfiled: 'geen categorie',
  },
  publication: {
    noteFiles: 'lees ?mij|lees ?dit|opmerkingen|notities',
    privatePosts: 'privé, beveiligd, beschermd',
    asides:
      'niet (?:voor publicatie|publiceren|afdrukken)|intern gebruik|alleen voor de redactie|interne (?:noot|notitie|opmerking)',
    public: 'gepubliceerd, publiceren, openbaar, publiek, klaar, gereed, af, afgerond, definitief, goedgekeurd, actief',
    held: 'concept, klad, in bewerking, in behandeling, ter beoordeling, wacht op goedkeuring, gepland, onder embargo, niet gepubliceerd, ongepubliceerd, verborgen, privé, prive, intern, vertrouwelijk, gearchiveerd, verwijderd, prullenbak, ingetrokken, afgewezen, verlopen, inactief',
    everybody: 'iedereen',
    secret: 'vertrouwelijk, strikt vertrouwelijk, geheim, zeer geheim, intern, intern gebruik, alleen intern',
    yes: 'ja',
    no: 'nee, nooit',
    fields: {
      readers: 'zichtbaarheid',
      hidden: 'concept, klad, privé, verborgen, intern',
      public: 'openbaar',
      published: 'gepubliceerd',
      password: 'wachtwoord',
    },
    stamps: 'concept|vertrouwelijk',
    notices:
      'niet (?:verspreiden|bestemd voor publicatie|delen)|(?:alleen )?voor intern gebruik|nog niet (?:publiceren|goedgekeurd)|ter (?:goedkeuring|beoordeling)|niet (?:publiceren|voor publicatie)|strikt vertrouwelijk|voor intern gebruik|(?:ligt |nog )*(?:bij (?:de )?(?:advocaat|jurist|juridische zaken|eindredactie))|nog niet (?:goedgekeurd|vrijgegeven|gelezen|geredigeerd)|wacht op (?:akkoord|goedkeuring)',
    draft: 'klad(?:versie)?|conceptversie',
  },
  notices: {
    restNotForReaders:
      '(?:de )?(?:volgende|onderstaande) (?:informatie|gegevens) (?:is|zijn) niet (?:bestemd )?voor publicatie',
    withdrawn: '(?:INGETROKKEN|INTREKKING|VERVALLEN|Ingetrokken|Intrekking)(?: (?:BERICHT|bericht))?(?:\\s*[:：–—-]|$)',
  },
  papers: {
    resumes: 'curriculum vitae|c\\.?v\\.?',
    resumeParts:
      "werkervaring|opleiding(?:en)?|vaardigheden|talen(?:kennis)?|geboortedatum|persoonlijke gegevens|personalia|referenties|hobby[’']?s",
    own: 'rooster|dienstrooster|declaraties?|vragen (?:voor|aan) \\S+(?: \\S+)?',
    tasks:
      '(?:mijn )?(?:te doen|nog (?:te )?doen|to-?do(?:-?(?:lijst|lijstje))?|taken(?:lijst)?|boodschappen(?:lijst|lijstje|briefje)?|actie(?:punten|lijst))',
    days: 'vandaag morgen deze week voor volgende',
    contacts: '(?:contacten|contactpersonen|telefoon(?:lijst|nummers)|adressenlijst)(?: \\S+)?',
    logins: 'wachtwoorden|inloggegevens|logins?',
    minutes: '(?:notulen|verslag) (?:van (?:de )?)?(?:\\S+ ){0,3}?\\S*(?:vergadering|overleg|bijeenkomst)|notulen',
    agendas: 'agenda[\\s,:–—-]+(?:(?:voor|van) )?(?:de )?(?:\\S+ ){0,3}?\\S*(?:vergadering|overleg)',
    attendance:
      'aanwezig(?:en)?|afwezig(?:en)?|afgemeld|notulist|voorzitter|actiepunten?|volgende vergadering|rondvraag|w\\.?v\\.?t\\.?t\\.?k\\.?',
    invoices: 'factuur',
  },
};
