import type { LanguagePack } from './shape/pack.ts';

/** German. */
export const de: LanguagePack = {
  tag: 'de',
  names: 'german deutsch',
  stopWords:
    'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat ' +
    'dass sie nach wird bei einer um am sind noch wie einem über',
  abbreviations: 'bzw ca usw vgl evtl ggf inkl mio mrd nr str abs tel hr fr dipl ing',
  dates: {
    months: { jänner: 1, jän: 1, feber: 2, mrz: 3 },
    weekdays: 'sonnabend',
    words: 'um uhr den der am',
    at: 'um',
    hours: 'uhr',
    published: 'veröffentlicht|erschienen|erstellt|online seit|publiziert',
    updated: '(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|letzte (?:änderung|aktualisierung)|letztes update',
    dated: 'datum|stand',
    on: 'am|den',
    noon: 'mittags',
    hourOf: 'am|den',
    ago: 'vor \\d+ (?:minuten|stunden|tagen)',
    zones: { MEZ: 'CET', MESZ: 'CEST' },
    labelsWithin: 'veröffentlicht, aktualisiert',
    placeWords: 'am, an der',
  },
  labels: {
    expires: 'läuft ab, läuft ab am, gültig bis, ablaufdatum, online bis',
    title: 'betreff, titel, überschrift, schlagzeile',
    dek: 'untertitel, unterzeile, vorspann',
    author:
      'autor, autorin, autoren, verfasser, text, von, text und fotos, text und foto, text & fotos, text und bilder, text und bild, texte, interview, protokoll, reportage, aufgezeichnet von',
    reporter:
      'redakteur, redakteurin, reporter, reporterin, korrespondent, journalist, reporterin vor ort, korrespondentin, volontär, volontärin, journalistin',
    editor:
      'redaktion, redigiert von, redaktionelle bearbeitung, bearbeitet von, bearbeitung, schlussredaktion, lektorat, redigat',
    photographer: 'fotograf, fotografin',
    translator: 'übersetzung',
    published:
      'veröffentlicht, veröffentlicht am, erschienen, erschienen am, datum, erstellt, erstellt am, online seit, publiziert, publiziert am, erstveröffentlichung, erstmals veröffentlicht, veröffentlichung',
    updated:
      'aktualisiert, aktualisiert am, zuletzt aktualisiert, stand, letzte aktualisierung, letztes update, zuletzt geändert',
    embargoed: 'sperrfrist',
    section: 'ressort, rubrik, kategorie',
    tags: 'schlagwörter, schlagworte, schlüsselwörter, stichwörter, stichworte',
    language: 'sprache',
    summary: 'zusammenfassung, kurzfassung',
    url: 'adresse',
    source: 'quelle, quellen, mit material von, quellenangabe',
    caption: 'bildunterschrift, bildtext, im bild, auf dem bild, auf dem foto, bildzeile',
    photo: 'foto, fotos, bild, bilder, bildnachweis, bildquelle',
    contact:
      'kontakt, pressekontakt, kontakt für medien, medienkontakt, ansprechpartner, ansprechpartnerin, kontakt für die presse, rückfragen, rückfragen an, für rückfragen, pressestelle, medienstelle, presseanfragen, weitere informationen',
    related:
      'dieses thema im programm, lesen sie auch, lesen sie mehr, mehr zum thema, auch interessant, lesen sie dazu auch, lesen sie hierzu auch, siehe auch, mehr dazu, weiterlesen, mehr lesen, passend dazu, lies auch, das könnte sie auch interessieren, das könnte dich auch interessieren, lesetipp, zum thema, dazu passend, dazu, lesen sie mehr dazu, auch lesenswert, mehr aus der region, mehr aus dem ressort, auch lesen, hier lesen, weitere artikel, weitere themen',
    other: 'lesezeit, lesedauer, ausgabe, dpa-notizblock',
  },
  bylines: {
    translatedBy: '(?:übersetzt von|(?:deutsche )?übersetzung(?: von)?|aus dem \\p{L}+(?: übersetzt)? von)',
    translatedFrom:
      '(?:(?:aus dem \\p{Lu}\\p{Ll}+schen )?übersetzt von|(?:übersetzung )?aus dem \\p{Lu}\\p{Ll}+schen von|übersetzung aus dem \\p{Lu}\\p{Ll}+schen(?=\\s*:))',
    contributed:
      '(?:hat|haben) (?:an|zu) (?:diesem|dieser) (?:artikel|text|bericht|beitrag|recherche|reportage|meldung) (?:mitgearbeitet|mitgewirkt|beigetragen)',
    contributors: '(?:unter )?mitarbeit(?: von)?\\s*[:：]?',
    buttons: 'folgen, teilen, merken, drucken, vorlesen',
    before:
      'von|(?:ein bericht|eine reportage|eine analyse|ein (?:gast)?kommentar|eine gastkolumne|ein gastbeitrag|text und fotos|text|geschrieben|verfasst) von|das (?:gespräch|interview) führten?|aufgezeichnet von|protokolliert von',
    by: 'von vom',
    own: 'unsere[rmn]',
    work: { Editor: 'redigiert|bearbeitet', Translator: 'übersetzt|übersetzung' },
    and: 'und sowie',
    with: 'mit',
    photos: 'fotos?',
    photosBy: 'von',
    from: 'in|aus',
    for: 'für',
    of: 'der',
    lineStarts: 'von den am an text foto quelle',
    onPages:
      '(?:zeige )?alle (?:beiträge|artikel) (?:anzeigen )?von|' +
      '(?:veröffentlicht|erstellt|eingestellt|geschrieben|publiziert|gepostet|verfasst) (?:von|durch)|' +
      '(?:artikel|beitrag|text|rezept|ein \\p{L}+) von|autor(?:in)?',
    nobody: 'autor(?:in)?|veröffentlicht(?: am| in)?|publiziert(?: am)?|gesponserte inhalte',
  },
  people: {
    givenNames:
      'alexander alexandra amelie andrea andreas anja anke annegret anneliese annette antje armin astrid axel bastian bärbel ' +
      'beate bernd bernhard birgit bodo brigitte britta burkhard carsten christa christof christoph claudia cornelia dagmar ' +
      'detlef dieter diether dietmar dirk dörte eberhard eckart edith ekkehard elisabeth elke erich erika ernst erwin eva ' +
      'eva-maria evelin ewald fabian felix florian franz friederike friedrich gabriele georg gerd gerda gerhard gerlinde ' +
      'gernot gisela gottfried götz gudrun günter günther hannelore hannes hans hans-georg hans-jürgen hans-peter harald ' +
      'hartmut heike heiko heiner heinrich heinz helga hellmut helmut henning henrike herbert hermann holger horst hubert ' +
      'ilona ilse inga ingeborg ingo iris isabelle jan jana jasmin jens joachim jochen johann johanna johannes jonas josef ' +
      'jörg judith julian jutta jürgen kai karin karl karl-heinz karsten katharina kathrin katja katrin kerstin klaus konrad ' +
      'konstantin kristina lars lena lennart leonie lothar ludwig lukas lutz manfred manuela mareike maren margit marion ' +
      'markus marlene marlies martina mathias matthias maximilian mechthild melanie melina merle michaela mirjam moritz ' +
      'nadine nadja nele nils nina norbert olaf oliver oskar otto paul petra philipp rainer ralf regina reiner reinhard ' +
      'renate roland rolf roswitha rudolf rüdiger sabine sandra saskia sebastian siegfried sigrid silke simon simone stefan ' +
      'stefanie steffen stephan susanne sven svenja swantje tanja theo theresa thilo thomas thorsten tilman tim tobias ' +
      'torsten udo ulf ulla ulrich ulrike ursula uta ute uwe verena viktoria volker walter waltraud werner wilhelm winfried ' +
      'wolfgang yannick yvonne',
    roles:
      'redakteur redakteurin redaktion chefredakteur chefredakteurin korrespondent korrespondentin ' +
      'korrespondenten reporter reporterin volontär volontärin journalist journalistin fotograf fotografin ' +
      'mitarbeiter mitarbeiterin berichterstatter redaktionsmitglied experte expertin gastautor gastautorin autor autorin agenturen',
    organisations: 'zeitung nachrichten rundschau anzeiger tageblatt agenturen gmbh',
    smallWords: 'und für',
    particles: 'von vom zu zum',
    innerParticles: 'der und zur',
    neverFirst: 'der die das ein eine',
    nobody:
      'unbekannt, unbekannter autor, autor unbekannt, anonym, kein autor, ohne autor, ihr name, dein name, gast, keine angabe, ' +
      'zur person, über den autor, über die autorin, über die autoren, alle beiträge, alle artikel, weitere artikel, mehr vom autor, zum profil, der autor, die autorin',
    required: 'erforderlich|pflichtfeld',
    offices:
      'präsident präsidentin vorstand direktor direktorin geschäftsführer geschäftsführerin leiter leiterin sprecher sprecherin vorsitzender vorsitzende gründer gründerin',
    houses: 'ag kg verein verband hochschule universität institut',
  },
  lines: {
    press: 'presse|medien|interview',
    buttons:
      'teilen, drucken, kommentieren, merken, vorlesen, speichern, kommentare, zur startseite, artikel drucken, link kopieren, nach oben, anhören, twittern',
    contacts:
      '(?:für )?(?:rückfragen|presseanfragen|interviewanfragen)|(?:weitere|nähere) (?:informationen|auskünfte)(?: (?:erteilt|gibt|bei))?|rückfragen(?: der presse)?(?: bitte)?(?: an)?|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?|(?:presse|medien)kontakt',
    endsInMarks: 'ende',
    more: 'mehr folgt',
    reserved: 'rechte vorbehalten|nachdruck verboten|alle rechte (?:vorbehalten|liegen)|weiterverwendung',
    invitations:
      'folgen sie uns|jetzt abonnieren|abonnieren sie|lesen sie (?:auch|mehr|hier)|mehr dazu:|anzeige$|werbung$|(?:siehe|mehr auf|weiter auf|fortsetzung auf|fortsetzung von|bericht) seite \\d.{0,20}$|teilen sie|diesen artikel teilen|(?:artikel|beitrag) teilen|(?:auf|bei|per|via) (?:facebook|twitter|x|whatsapp|e-mail) teilen|newsletter (?:abonnieren|bestellen)|(?:zum|unseren?) newsletter (?:anmelden|abonnieren)|laden sie (?:unsere|die) app|nachdruck (?:verboten|nur)|jetzt (?:abonnieren|anmelden|registrieren)|haben sie (?:hinweise|fragen|einen fehler)',
    releases:
      'sofort zur veröffentlichung, pressemitteilung, presseinformation, presseaussendung, medienmitteilung, eilmeldung, zur sofortigen veröffentlichung, leserbrief, medieninformation',
    telephone: 'telefon|handy',
    readingTime: 'lesezeit|lesedauer',
    minutesRead: 'lesezeit',
    counted: 'kommentare',
    titleWords: 'titel',
    editions: 'ausgabe',
    numbers: 'nr|ausgabe|seite',
    sections:
      'politik, wirtschaft, kultur, lokales, ausland, inland, panorama, wissen, gesellschaft, meinung, regional, nachrichten, sport, leitartikel, kommentar, reportage, interview, umwelt, verkehr, polizei, vermischtes, stadt, feuilleton, leserbriefe, wetter, glosse, porträt, portrait, wissenschaft, gesundheit, bildung, ratgeber, exklusiv, nachruf, rezension, aus aller welt, justiz, tiere, schule, medien, digital, technik, wohnen, geschichte, landwirtschaft, stadtleben, kreis, region, hintergrund, analyse, essay, kritik, theater, literatur, musik, verbraucher',
    editorsNote: 'anmerkung der redaktion',
    body: 'artikel, text',
    sourcedFrom:
      'quelle|mit material von|mit agenturmaterial von|mit material (?:von|der|des)|nach (?:angaben|informationen) (?:von|der|des)',
    access: 'abo|plus|exklusiv',
    notesToEditors: 'hinweise? (?:an|für) (?:die )?(?:redaktion(?:en)?|medien)',
  },
  corrections: {
    labels: 'korrektur, berichtigung, richtigstellung, klarstellung',
    notices: 'in einer früheren (?:version|fassung)',
    begins: 'berichtig|korrektur|korrigiert',
  },
  captions: {
    openings: 'BU[:：]|im bild[:：]|unser (?:bild|foto)',
    pictures: 'bild, foto',
    credits: 'fotos?|bild(?:er)?|bildnachweis|bildquelle',
    creditsInBrackets: 'fotos?|bild',
    owedTo: 'von',
    nobody: 'privat|archiv(?:foto)?|symbolbild',
  },
  notices: {
    withdrawn:
      '(?:ANNULLIERUNG|STORNO|STORNIERUNG|STREICHUNG)(?:\\s*[:：–—-]|$)|(?:(?:ACHTUNG|Achtung)[\\s:,!–—-]+)?(?:MELDUNG|Meldung|TEXT|Text|BEITRAG|Beitrag) (?:wird )?(?:ZURÜCKGEZOGEN|zurückgezogen)|' +
      'Zurückgezogen\\s*[:–—-]',
    advisory: 'hinweis an die redaktionen?\\b|redaktioneller hinweis\\b(?!\\s*:\\s*\\S.*\\.)',
    test: 'testmeldung\\b|testsendung\\b',
    restNotForReaders:
      '(?:die )?(?:nach)?folgenden? (?:informationen|angaben|kontaktdaten|hinweise) sind nicht (?:zur|für die) veröffentlichung',
  },
  letters: {
    salutations:
      'sehr geehrte[rsn]?|sehr verehrte[rsn]?|liebe[rs]?|werte[rs]?|geschätzte[rs]?|verehrte[rs]?|hallo|' +
      'guten (?:tag|morgen|abend)|moin|grüezi|grüß gott|servus',
    salutationsAlone: 'guten (?:tag|morgen|abend)|hallo(?: zusammen)?|moin|liebe redaktion',
  },
  embargo: {
    publishing:
      'veröffentlichen|publizieren|verbreiten|weitergeben|(?:veröffentlichung|publikation|verbreitung|weitergabe)(?=.*(?:verboten|untersagt))',
    banning: 'nicht|verboten|untersagt|erst|frühestens',
    lifting: 'sperrfrist|zur (?:veröffentlichung|publikation) (?:erst )?ab',
    until: 'vor|bis|erst|frühestens|zur (?:veröffentlichung|publikation) ab',
    around:
      'bis|vor|ab|nach|zur|zum|für|den|dem|der|die|das|am|oder|und|bitte|strikt|streng|text|meldung|zu|presse|veröffentlichung|publikation|verbreitung|weitergabe',
    denied: 'kein keine keinen keinem ohne nicht',
    none: 'keine, keiner, kein, ohne, nein, entfällt, aufgehoben, sofort, ab sofort',
    alone: '(?:achtung[,:]? )?sperrfrist(?:ende)?',
    stamps: 'gesperrt',
    topics: 'sperrfristende',
    holds:
      '(?:achtung[,:]? )?sperrfrist(?:ende)? (?=(?:bis )?(?:\\p{L}+,? )?(?:den )?\\d|bis\\b)|' +
      '(?:gesperrt|nicht veröffentlichen) (?:bis|vor)\\b',
    goesOn: 'bis',
    openEnded: 'bis',
    fillers: 'bis zum den frei freigegeben ab ende',
  },
  desk: {
    notes:
      '(?:hinweis|notiz|anmerkung|anm\\.|info|bitte) (?:an|für) (?:die |das |den |dem )?(?:redakteure?|redaktion|desk|schlussredaktion|bildredaktion|layout|cvd)|(?:nur )?für (?:die )?(?:redaktion|schlussredaktion|bildredaktion)(?: bestimmt)?',
    noteTo: 'an die redaktion|desk|schlussredaktion|bildredaktion|cvd|achtung redaktion|layout',
    attention: 'achtung',
    leads: '\\d\\.\\s?(?:lead|zusammenfassung|fassung|zf)',
    leadWords: 'EIL|EILMELDUNG|WIEDERHOLUNG|ZF',
    takes: 'seite \\d{1,2}(?: von \\d{1,2})?',
    laterTakes: '\\bseite (?:[2-9]|\\d\\d)\\b',
    firstTakes: '\\bseite 1 von [2-9]',
  },
  pages: {
    rating:
      '(?:wie (?:bewerten|gefällt) .{1,40}\\?|hier können sie .{1,30} bewerten|(?:artikel|beitrag|seite) bewerten|(?:noch )?keine bewertungen?|war (?:dieser|diese) (?:artikel|beitrag|seite) hilfreich\\?)',
    aboutAuthor: '(?:mehr )?(?:über|zum|zur) (?:den |die )?(?:autor(?:in|en|innen)?|verfasser(?:in)?)',
    filed:
      '(?:mehr )?(?:zum )?thema|themen(?: in diesem (?:artikel|beitrag))?|kategorien?|abgelegt (?:unter|in)|verschlagwortet mit|rubriken?',
    readers: 'leserkommentare|leserbriefe|das sagen unsere leser',
    reply: 'antworten',
    accept: 'akzeptier|einverstanden|zustimm|verstanden',
    cookies: 'einwilligung',
    advertisement: 'anzeigen?|werbung',
    interruptions:
      '(?:anzeige|werbung)\\s[-–]\\s.{0,120}[:：]|(?:werbung\\. )?(?:dieser|der) (?:beitrag|artikel|post) enthält (?:werbung|affiliate-?links?|werbelinks?)\\b.*|' +
      'bei den (?:verlinkungen|verlinkten produkten|links) handelt es sich um (?:sogenannte )?(?:affiliate|werbe|provision)\\S*.*',
    navigation:
      'zum inhalt(?: springen)?|zurück (?:zur|zum) .{1,40}|nach oben|(?:der|dieser) (?:beitrag|eintrag) wurde .{0,80} veröffentlicht.*',
    sharing:
      '(?:(?:(?:diese[nrs]? )?(?:beitrag|artikel|seite|geschichte|meldung)|jetzt) )?teilen(?: auf.{0,40})?[!.]?|(?:artikel|seite) drucken|artikel gefallen\\?.{0,60}',
    subscribers:
      '(?:jetzt |artikel )?weiterlesen mit\\b.*|' +
      '(?:dieser artikel ist )?(?:nur|exklusiv) für (?:abonnenten|mitglieder)\\b.*|' +
      'lesen sie diesen artikel (?:mit|im)\\b.*',
    browsers:
      'bitte (?:aktivieren|schalten) sie javascript\\b.{0,60}|(?:dein|ihr|dieser) browser ist (?:leider |nicht mehr )?(?:veraltet|aktuell)\\W*|' +
      'laden? (?:sie )?.{0,40}\\b(?:neueren|aktuellen) browser\\b.{0,30}\\bherunter\\b.{0,60}',
    consent: 'zustimm|akzeptier|einwillig',
    subscribe: '(?:jetzt )?abonnieren',
    newsletters: 'postfach',
    subscribing: 'abonniere|jetzt anmelden|melden sie sich',
    comments: 'kommentare?|(?:kommentarfeed \\| )?kommentare (?:sind )?geschlossen\\b.*',
    commenting: 'kommentar (?:schreiben|verfassen|hinterlassen)',
    related:
      'lesen sie (?:auch|mehr|hier)|lies auch|auch interessant|mehr (?:zum thema|dazu|aus|von|über)\\b[^:：]{0,40}|' +
      'passend|siehe auch|weiterlesen|das könnte (?:sie|dich|ihnen) (?:auch )?(?:interessieren|gefallen)|weiterführende[rn]? links?|zum weiterlesen|' +
      'weitere (?:informationen|artikel|themen|beiträge)|(?:verwandte|ähnliche) (?:themen(?:bereiche)?|artikel|beiträge|meldungen)|schon gelesen|auch lesen|diese (?:artikel|beiträge|themen) könnten (?:sie|dich|ihnen|dir) (?:auch|ebenfalls) (?:interessieren|gefallen)|das thema könnte (?:sie|dich) auch interessieren|lust auf mehr|meistgelesen(?:e artikel)?|am meisten gelesen|weitere (?:artikel|meldungen|nachrichten)|mehr zum thema',
    scripts: 'aktivier|einschalt|eingeschaltet|ausgeschaltet|benötig',
    failure: 'fehler',
    errors:
      '(?:(?:die|diese|gewünschte|angeforderte|gesuchte|aufgerufene|von ihnen) )*(?:seite|artikel|adresse|url)(?: .{1,60}?)? (?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)(?: werden)?|existiert (?:leider )?nicht(?: mehr)?)|(?:interner )?serverfehler|zugriff verweigert|(?:es ist )?ein fehler (?:ist )?aufgetreten|wartungsarbeiten|nichts gefunden',
    logins: '(?:bitte )?(?:anmelden|anmeldung|einloggen|registrieren|registrierung|konto erstellen|passwort vergessen)',
    humans:
      'nur einen moment|(?:bitte )?bestätigen sie, dass sie (?:ein mensch|kein roboter)|sind sie ein (?:mensch|roboter)|sicherheits(?:überprüfung|prüfung)',
  },
  mails: {
    withholding:
      '(?:bitte |aber )*(?:(?:(?:den text|das|ihn|es|dies|diesen text|den artikel|noch|erst einmal|vorerst) )*nicht (?:vor .{1,25} |ohne .{1,25} )?(?:veröffentlichen|online stellen|publizieren)$|(?:(?:den text|diesen text|den artikel|das stück) )?(?:noch|vorerst|erst einmal) nicht (?:bringen|drucken|freigeben)$|(?:den text|diesen text|den artikel) (?:noch )?nicht (?:vor .{1,25} |ohne .{1,25} )?(?:bringen|drucken|verwenden|weitergeben|freigeben)$|(?:den text|diesen text|den artikel|das stück) (?:noch )?(?:zurückhalten|zurückstellen)$|(?<=bitte )erst (?:am|ab|nach|um|wenn|morgen|übermorgen) .{1,40}(?:bringen|veröffentlichen)$)',
    withheldBecause:
      'bitte|danke|(?:ich|wir)(?!\\p{L}).*|.{0,30} folgt(?: .{1,15})?|(?:der|unser) anwalt .*|die (?:anwälte|rechtsabteilung) .*',
    itIs: 'es ist',
    drafts:
      '(?:(?:das|es|dies|der (?:text|artikel|beitrag)|die geschichte) ist |hier (?:ist|kommt) |hier |anbei |im anhang |beigefügt |angehängt |unten |ich (?:schicke|sende) (?:dir|euch|ihnen) )?(?:(?:noch|nur|erst|erstmal|bisher|hier) )*(?:(?:der|den|mein|meinen|unser|unseren|ein|einen) )?(?:(?:erste|zweite|dritte|letzte|neue|aktuelle|grobe|finale|vorläufige|überarbeitete)[rnms]? )*(?:roh|text|artikel|vor)?-?(?:entwurf|rohfassung)(?: (?:anbei|unten|im anhang|beigefügt|angehängt|hängt an|(?:ist|liegt|steht|kommt) (?:anbei|unten|bei|im anhang|angehängt)|(?:zum|vom|von meinem|zu meinem|für den|für meinen) (?:text|artikel|stück|beitrag|bericht)|(?:des|meines) (?:textes|artikels|stücks|beitrags|berichts)|(?:zur|der|meiner) (?:geschichte|meldung|reportage)))*',
    remarks:
      '(?:(?:nur )?(?:dir |euch |ihnen )?zur (?:info(?:rmation)?|kenntnis(?:nahme)?)\\b|z\\. ?k(?:en)?\\.|zk\\b)',
    passingOn:
      'bitte (?:(?:den |diesen |unten stehenden )?(?:text|artikel|beitrag)(?: unten)? |das |dies |so )?(?:einstellen|online stellen|veröffentlichen|bringen)|zur veröffentlichung|(?:(?:der text|das|es) )?kann (?:so )?(?:raus|online|online gehen|veröffentlicht werden)|fürs? (?:web|netz|blatt|online)|für die (?:zeitung|website|webseite)|(?:(?:der|mein|unser) )?(?:text|artikel|beitrag|(?:der |die |unsere )?(?:geschichte|pressemitteilung))(?: steht| ist)? unten',
    keeping:
      'vertraulich|unter uns|bleibt unter|nicht (?:weiter|veröffentlich|bringen|einstellen|online|vor|für|zur|verwenden|drucken|teilen)|noch nicht|bitte nicht|keinesfalls|auf keinen fall|niemand|erst (?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|ab|am|nach|wenn|um|morgen|mal|noch|heute|nächste)|sperrfrist|gesperrt|embargo|geheim|intern(?![a-zäöü]*(?:et|ation))|privat|für dich behalten|für sich behalten|behalte|nur für|warte|halte|zurückhalten|bis (?:zum|zur|\\d|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|frühestens|persönlich',
    asking:
      '(?:kannst du|können sie|könntest du|könnten sie|würdest du|würden sie) (?:mich|mir|uns)\\b|(?:ruf|rufen sie) (?:mich|uns)\\b|(?:hast du|haben sie) (?:meine?|unsere?)\\b|(?:bist du|sind sie) (?:heute|morgen|noch|da)\\b',
    sendings: 'artikel, text, mein text, text für morgen, artikel für morgen, beitrag',
    banners: '(?:extern(?:e (?:e-?)?mail)?|achtung|vorsicht)\\b.{0,40}\\b(?:links?|anhänge|absender|externe).*',
    confidential: 'vertraulich|bestimmt|empfänger|irrtümlich',
    closings:
      '(?:(?:mit )?(?:(?:ganz |sehr )?(?:freundlich|lieb|best|herzlich|viel|schön|sonnig|kollegial)(?:e[nms]?|ste[nms]?)? )?(?:grüße?n?|gruß|grüsse?n?|gruss)(?: (?:aus|von) .{2,30})?|mfg|lg|vg|hg|bg|beste grüße|hochachtungsvoll|herzlichst|(?:vielen |besten |herzlichen |lieben )?dank(?: (?:im voraus|vorab|und .{3,30}))?|danke(?: (?:im voraus|und .{3,30}))?|ihr[e]?|bis (?:dann|bald|morgen)|tschüss)',
    covering:
      '(?:hier (?:der|die|das|mein|unser)|(?:im folgenden|nachfolgend|unten)(?: \\S+){0,3} (?:text|artikel|bericht|meldung)|ich hoffe|bitte (?:meld|gebt|geben|sag))|(?:anbei|im anhang|hier (?:ist|sind|kommt|kommen)\\b.{0,60}(?:text|geschichte|artikel|bericht|beitrag|meldung|stück)|beigefügt|wie (?:besprochen|versprochen|vereinbart|gewünscht)|mit der bitte um|ich (?:schicke|sende)|wir (?:schicken|senden)|bei (?:rück)?fragen|für (?:rück)?fragen|melde[nt]? sie sich|sag(?:t|en sie)? bescheid|bilder (?:folgen|anbei))',
    disclaimers:
      '(?:diese (?:e-?mail|nachricht)|der inhalt dieser|bitte (?:denken sie|prüfen sie).{0,40}(?:umwelt|drucken)|haftungsausschluss)',
    device: '(?:von meinem .{2,30} )?gesendet$|gesendet (?:von|mit) |diese nachricht wurde von meinem',
    wrote: 'schrieb',
    original: 'ursprüngliche nachricht',
    forwarded: 'anfang der weitergeleiteten nachricht:?|weitergeleitete nachricht',
    headers: 'cc von datum gesendet betreff an',
    prefixes: 'aw wg',
    leave: 'abbestellen|abmelden|newsletter abmelden',
    view: 'im browser (?:ansehen|anzeigen|öffnen)|online-version',
    forwards: 'wg',
    automatic: 'abwesenheits(?:notiz|nachricht)|automatische antwort|abwesend',
  },
  documents: {
    byMachine: 'automatisch generierte beschreibung',
    untitled: 'dokument\\d*|ohne titel|unbenannt(?:es dokument)?',
  },
  feeds: {
    unfiled: 'allgemein|unkategorisiert|ohne kategorie',
    goOn: 'weiterlesen',
  },
  publication: {
    noteFiles: 'lies ?mich|bitte lesen|hinweise?(?: (?:an|für) die redaktion)?|notiz(?:en)?|sperrfrist',
    privatePosts: 'privat, geschützt',
    asides:
      'nicht (?:zur|für die) (?:veröffentlichung|publikation)|nicht veröffentlichen|nicht drucken|nur (?:für die redaktion|intern|zur info|für den internen gebrauch)|interne[rs]? (?:notiz|anmerkung|hinweis)',
    public:
      'veröffentlicht, publiziert, öffentlich, freigegeben, fertig, fertiggestellt, erschienen, bereit, abgeschlossen, endgültig, sichtbar, aktiv',
    held: 'wartet auf freigabe, wartet auf prüfung, noch nicht freigegeben, zur abnahme, entwurf, entwürfe, in arbeit, in bearbeitung, unfertig, in prüfung, zur prüfung, prüfung, zur freigabe, in freigabe, ausstehend, geplant, zurückgestellt, gesperrt, sperrfrist, nicht veröffentlicht, unveröffentlicht, nicht öffentlich, versteckt, verborgen, privat, intern, vertraulich, geheim, archiviert, archiv, gelöscht, papierkorb, zurückgezogen, abgelehnt, abgelaufen, inaktiv',
    everybody: 'alle, jeder, jedermann',
    secret:
      'vertraulich, streng vertraulich, geheim, streng geheim, intern, nur intern, nur für den dienstgebrauch, vs nur für den dienstgebrauch, vs nfd, eingeschränkt, verschlusssache',
    yes: 'ja, jawohl, wahr',
    no: 'nein, nie, niemals, falsch',
    fields: {
      status: 'veröffentlichungsstatus, publikationsstatus',
      maybeStatus: 'zustand',
      readers: 'sichtbarkeit',
      hidden: 'entwurf, unveröffentlicht, privat, versteckt, verborgen, intern, geheim, vertraulich, gesperrt',
      public: 'öffentlich, sichtbar, freigegeben, fertig',
      published: 'veröffentlicht, veröffentlichen',
      password: 'passwort, kennwort',
    },
    draft: 'entwurf',
    stamps: 'vertraulich|intern',
    notices:
      'nicht (?:zur|für die) (?:veröffentlichung|weitergabe)(?: bestimmt)?|nicht veröffentlichen|nur (?:für den|zum) internen gebrauch|streng vertraulich|zur (?:freigabe|prüfung|abstimmung)|(?:erster |interner )?rohentwurf|(?:erster|interner) entwurf|in arbeit|noch nicht (?:freigegeben|abgenommen|redigiert|gegengelesen|gepr[üu]ft)|(?:liegt |ist )?(?:noch )?(?:beim|bei den|bei der) (?:anwalt|anwälten|justiziar(?:iat)?|rechtsabteilung|schlussredaktion)|(?:justiziar|anwalt|rechtsabteilung|schlussredaktion) (?:liest|prüft)(?: noch)?|wartet auf (?:freigabe|abnahme)',
  },
  papers: {
    resumes: 'lebenslauf',
    resumeParts:
      'berufserfahrung|beruflicher werdegang|ausbildung|schulbildung|bildungsweg|studium|kenntnisse|sprachkenntnisse|sprachen|geburtsdatum|geboren am|staatsangehörigkeit|familienstand|persönliche daten|referenzen|hobbys',
    own: 'dienstplan|schichtplan|spesen(?:abrechnung)?|fragen an \\S+(?: \\S+)?',
    tasks:
      '(?:meine |unsere )?(?:zu erledigen|to-?do(?:-?liste)?|todos?|aufgaben(?:liste)?|einkaufs(?:zettel|liste)|erledigungen|besorgungen|noch zu tun)',
    days: 'heute morgen diese nächste woche für am kw',
    contacts: '(?:kontakte|kontaktliste|telefon(?:liste|nummern)|adressliste|rufnummern)(?: \\S+)?',
    logins: 'zugangsdaten|passwörter|kennwörter|logins?|zugänge',
    minutes:
      '(?:(?:ergebnis|sitzungs|gesprächs|kurz)?protokoll(?: (?:der|des|zur|zum|vom) (?:\\S+ ){0,4}?\\S*(?:sitzung|konferenz|besprechung|treffens?|runde))?|besprechungsnotiz(?:en)?)',
    agendas:
      '(?:tagesordnung|agenda)[\\s,:–—-]+(?:(?:für|der|des|zur) )?(?:die |das )?(?:\\S+ ){0,3}?\\S*(?:sitzung|konferenz|besprechung|treffen|runde)',
    attendance:
      'anwesend(?:e)?|teilnehmer(?:innen)?(?: und teilnehmer)?|teilnehmende|entschuldigt|abwesend|protokoll(?:führung|ant|antin)?|leitung|nächste (?:sitzung|konferenz|besprechung)|nächster termin|aufgaben?|to-?dos?|verschiedenes',
    invoices: 'rechnung',
  },
};
