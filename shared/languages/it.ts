import type { LanguagePack } from './shape/pack.ts';

/** Italian. */
export const it: LanguagePack = {
  tag: 'it',
  names: 'italian italiano',
  stopWords:
    'il la di che e un una per in del della è non con i le si da al dei delle sono nel alla ha gli anche più ' +
    'come dal lo ma questo nella stato dopo degli',
  abbreviations: 'sig sigg dott ecc pag',
  dates: {
    months: { sett: 9 },
    words: 'alle ore ora il',
    at: 'alle|ore|alle(?: ore)?',
    published: 'pubblicat[oa]|creato|(?:data di )?pubblicazione',
    updated: '(?:ultimo )?aggiorna(?:t[oa]|mento)|(?:ultima )?modifica(?:t[oa])?(?: il)?',
    dated: 'data',
    on: 'il',
    labelsWithin: 'pubblicato, aggiornato',
  },
  labels: {
    expires: 'scade, scade il, scadenza, valido fino al',
    title: 'oggetto, titolo',
    dek: 'sottotitolo, occhiello',
    author:
      'autore, autrice, autori, testo, di, scritto da, testo e foto, testi e foto, testi, intervista, servizio, reportage',
    reporter: 'giornalista, cronista, corrispondente, inviato, corrispondente da, inviata, cronisti',
    editor: 'redattore, redazione, a cura di, a cura della redazione, editing, revisione, revisione di, caporedattore',
    translator: 'traduzione',
    published:
      'pubblicato, pubblicato il, data, data di pubblicazione, data pubblicazione, creato, creato il, pubblicazione, data e ora',
    updated:
      'aggiornato, aggiornato il, aggiornamento, ultimo aggiornamento, modificato il, ultima modifica, modificato, data aggiornamento',
    embargoed: 'embargo fino al',
    section: 'sezione, rubrica, categoria',
    tags: 'argomenti, archiviato in, parole chiave, etichette',
    language: 'lingua',
    summary: 'riassunto, sommario',
    source: 'fonte, fonti',
    caption: 'didascalia, nella foto, in foto',
    photo: 'foto, fotografia, immagine, crediti',
    contact:
      'contatti, contatto, contatti stampa, contatto stampa, ufficio stampa, per informazioni, contatto per la stampa, contatti per la stampa, per maggiori informazioni',
    related:
      'leggi anche, leggi di più, leggi pure, vedi anche, per approfondire, approfondisci, articoli correlati, potrebbe interessarti, ti potrebbe interessare, ti potrebbe interessare anche, potrebbe interessarti anche, guarda anche, leggi qui, leggi tutto, notizie correlate, leggi anche qui, approfondimento, approfondimenti, sullo stesso argomento, da leggere',
    other: 'tempo di lettura',
    photographer: 'fotografie',
  },
  desk: {
    notes:
      'nota (?:per|alla|al) (?:la |il )?(?:redazione|desk|caporedattore|grafici)|(?:solo )?per (?:la redazione|il desk)',
    noteTo: 'alla redazione|desk|grafici',
  },
  bylines: {
    translatedBy: '(?:tradott[oa] da|traduzione(?: di)?)',
    translatedFrom: "tradott[oa](?: (?:dall[’']|dal )\\p{Ll}+)? da",
    contributed:
      '(?:ha|hanno) (?:collaborato|contribuito) (?:a|alla realizzazione di) quest[oa] ?(?:articolo|servizio|inchiesta|reportage)?',
    contributors: '(?:ha|hanno) collaborato\\s*[:：]?',
    buttons: 'segui, condividi',
    before:
      'di|dal(?= nostr[oa] )|dalla(?= nostr[oa] )|del?(?= nostr[oa] )|dal nostro|scritto da|(?:testo|articolo) di|a cura di|intervista di|da(?:l|lla) nostr[oa] (?:inviat[oa]|corrispondente)|servizio di',
    byOrName: 'di',
    own: 'nostr[oa]',
    and: 'e',
    with: 'con',
    photos: 'foto',
    photosBy: 'di',
    for: 'per',
    of: 'della|dalla',
    lineStarts: 'di il foto',
    onPages: '(?:pubblicato|scritto) da|autore',
  },
  people: {
    givenNames:
      'adriano agnese alberto aldo alessandra alessandro alessia alessio andrea angelo anna annalisa antonella antonio ' +
      'arianna arnaldo barbara beatrice benedetta bruno camilla carla carlo caterina chiara cinzia claudia claudio corrado ' +
      'cristiano cristina daniela daniele dario davide diego domenico donatella edoardo elena elisa elisabetta emanuele ' +
      'emiliano enrico enzo eugenio fabio fabrizio federica federico filippo flavia flavio franca francesca francesco franco ' +
      'gabriele gaetano giacomo giancarlo gianfranco gianluca gianni giorgia giorgio giovanna giovanni giulia giuliano giulio ' +
      'giuseppe ilaria ivano laura leonardo letizia loredana lorenza lorenzo luca lucia luciano luigi luisa manuela marcello ' +
      'marco margherita mariangela marina marta massimiliano massimo matteo maurizio mauro michela michele mirella monica ' +
      'nicola nicoletta ornella paola paolo patrizia pierluigi piero pietro raffaele raffaella renato riccardo roberta ' +
      'roberto rocco romina rosanna sabrina salvatore sandro sara serena sergio silvia silvio simona simone stefania stefano ' +
      'teresa tiziana tommaso umberto valentina valeria vincenzo viola vittoria vittorio',
    roles:
      'giornalista redattore redattrice inviato inviata corrispondente redazione giornalisti cronista fotografo agenzie',
    organisations: 'agenzia agenzie notizie giornale corriere gazzetta quotidiano messaggero mattino eco',
    smallWords: 'e',
    particles: 'di del della',
    innerParticles: 'delle dello dal lo e',
    prefixes: 'd l dell dall',
    neverFirst: 'il lo la le gli un una uno',
    nobody:
      'sconosciuto, autore sconosciuto, anonimo, senza autore, nessun autore, il tuo nome, ospite, amministratore, ' +
      'l’autore, sull’autore, informazioni sull’autore, tutti gli articoli, vedi tutti gli articoli, vedi profilo',
    required: 'obbligatorio|richiesto',
    offices: 'presidente direttore direttrice fondatore fondatrice portavoce responsabile',
    houses: 'srl spa università associazione società scuola',
  },
  documents: {
    untitled: 'senza titolo',
  },
  lines: {
    press: 'stampa',
    buttons: 'condividi, stampa, commenta, commenti, salva, ascolta, copia link, invia',
    contacts: 'per (?:ulteriori|maggiori) informazioni|contatti stampa|ufficio stampa',
    endsInMarks: 'fine|fine comunicato',
    more: 'segue',
    reserved: 'diritti riservati|riproduzione riservata|(?:tutti i )?diritti riservati',
    invitations:
      "seguici|iscriviti|abbonati|leggi anche|pubblicità$|iscriviti alla|condividi(?: su| questo)?|segue a pagina|continua a pagina|scarica (?:la nostra|l[’']) ?app|unisciti al|ricevi (?:le|la|tutte)|entra nel (?:nostro )?canale|segui(?:ci)? (?:il|la|su|sui)|clicca qui",
    releases:
      "comunicato stampa, comunicato, per diffusione immediata, ultim'ora, urgente, nota stampa, comunicato ufficiale, flash",
    readingTime: 'tempo di lettura',
    minutesRead: 'di lettura',
    titleWords: 'titolo',
    numbers: 'edizione',
    sections:
      'politica, economia, cultura, cronaca, esteri, sport, città, società, mondo, interni, opinioni, editoriale, commento, reportage, ambiente, salute, scienza, spettacoli, attualità, intervista, il commento, inchiesta, scuola, tecnologia, esclusiva, giustizia, meteo, sanità, trasporti, animali, storie, ritratto, lettere, motori, agricoltura, territorio, analisi, recensione, libri, musica, teatro, il caso, la storia, l’intervista, curiosità',
    editorsNote: 'nota della redazione',
    body: 'corpo',
    telephone: 'telefono',
    sourcedFrom: 'fonte|con',
    notesToEditors: 'note? (?:per|alle|ai) (?:la |le )?(?:redazion[ei]|giornalisti)',
    counted: 'commenti',
  },
  corrections: {
    labels: 'errata corrige, rettifica, correzione, precisazione',
    begins: 'correzione',
  },
  captions: {
    openings: 'nella foto(?:,|:)',
    pictures: 'foto, immagine',
    credits: 'foto',
    creditsInBrackets: 'foto',
    nobody: 'archivio|web|internet',
  },
  notices: {
    restNotForReaders:
      'le (?:seguenti informazioni|informazioni (?:seguenti|che seguono)) non sono (?:destinate )?(?:alla|per la) pubblicazione',
    withdrawn: '(?:ANNULLA(?:MENTO|TA|RE)|Annullamento|NOTIZIA ANNULLATA)(?:\\s*[:：–—-]|$)|ANNULLAMENTO\\s*[:–—-]',
    test: 'messaggio di prova\\b',
  },
  letters: {
    salutations: 'ciao|gentil[ei]|egregi[oa]?|spett(?:abile|\\.)|car[ei]|buon(?:giorno|asera)|salve',
    salutationsAlone: 'ciao(?: a tutti)?|salve|buongiorno a tutti|buongiorno|buonasera',
  },
  embargo: {
    publishing: 'pubblicare|pubblicazione|diffondere|diffusione|divulgare|divulgazione',
    banning: 'non|vietat[ao]|divieto',
    lifting: "(?<!l[’'])embargo",
    until: 'prima|fino',
    around:
      'sotto|prima|fino|dopo|da|dal|dalle|di|del|della|il|la|le|al|alle|ore|con|o|e|stretto|rigoroso|notizia|materiale|comunicato|a|partire|stampa',
    denied: 'nessun senza non',
    none: 'nessuno, no',
    holds:
      '(?:non (?:pubblicare|divulgare|diffondere)) (?:prima|fino)\\b|embargo\\s*[:：]\\s*(?=\\d|fino)|(?:sotto )?embargo fino\\b',
    goesOn: 'fino',
    fillers: 'fino al alle ore',
  },
  pages: {
    rating: '(?:questo articolo|questa pagina) (?:ti è stat[oa]|è stat[oa]) utile\\W*|valuta (?:questo )?articolo',
    aboutAuthor: "(?:informazioni )?sull[’']autore|l[’']autore|sull[’']autrice",
    filed: 'argoment[oi]|categori[ae]|temi',
    readers: 'lettere al direttore|i commenti dei lettori',
    reply: 'rispondi',
    accept: 'accett|ho capito',
    cookies: 'consenso',
    advertisement: 'pubblicit[àa]|pubblicità|annuncio',
    sharing: 'condividi(?: su.{0,40})?',
    subscribers: '(?:(?:contenuto|articolo) )?riservato agli abbonati.*|abbonati per (?:continuare|leggere)\\b.*',
    subscribe: 'iscriviti',
    subscribing: 'iscriviti',
    comments: 'commenti',
    commenting: 'lascia un commento',
    related: 'leggi anche|potrebbe interessarti|(?:i|le) più (?:letti|lette)|articoli correlati|ultime notizie',
    scripts: 'attiv|abilit|richied',
    failure: 'errore',
    errors:
      '(?:(?:la|questa) )?pagina(?: (?:che .{1,60}?|richiesta))? non (?:trovata|esiste|(?:è )?(?:più )?disponibile|è stata trovata)|accesso negato|errore (?:interno )?del server|si è verificato un errore',
    logins: 'accedi|registrati|crea (?:un )?account',
    humans: '(?:verifica|conferma) (?:di|che sei) (?:essere )?(?:un )?(?:umano|non essere un robot)',
    interruptions: 'continua (?:a leggere )?dopo la pubblicità',
  },
  mails: {
    withholding:
      '(?:per favore |prego |ma |per ora )*(?:non (?:pubblicar(?:e|lo|la)|pubblicate|mettete online)|da non pubblicare)(?: (?:il|questo|mio|il mio) (?:pezzo|testo|articolo))?(?: (?:prima|fino|senza|ancora|per ora)(?!\\p{L}).*)?$',
    itIs: 'è|resta',
    withheldBecause: 'per favore|grazie',
    drafts:
      "(?:(?:è|questa è|resta) (?:(?:ancora|solo|soltanto) )*|(?:in )?allegat[oa](?: (?:la|una|trovi|trovate))? |in allegato (?:trovi|trovate) |(?:(?:ti|vi|le) )?(?:allego|mando|invio) |ecco(?:ti|vi)? )?(?:(?:ancora|solo|soltanto) )*(?:(?:la|una|mia|nostra|prima|seconda|ultima|nuova) )*bozza(?: (?:(?:è )?(?:allegata|in allegato)|qui sotto|finale|provvisoria|del(?:l[’']| )(?:pezzo|articolo|testo|servizio)|del mio (?:pezzo|articolo|testo)))*",
    remarks: '(?:per (?:(?:tua|vostra|sua) )?(?:conoscenza|informazione)\\b|p\\. ?c\\.)',
    passingOn:
      "(?:da|pronto per) (?:pubblicare|mettere online)|per (?:il sito|il web|la pubblicazione|il giornale)|(?:per favore|si prega di) (?:pubblicare|pubblicate|pubblica|mettere online)(?: l[’']articolo| il pezzo)?(?: qui sotto)?|(?:l[’']|il mio |il nostro |il )?(?:articolo|pezzo|comunicato) (?:qui )?sotto",
    keeping:
      'confidenzial|riservat|tra (?:noi|di noi|me e te)|non (?:pubblic|diffond|divulg|inoltr|prima|ancora|per|dirlo|è)|embargo|segret|privat|intern[oaie]\\b|fino a|solo (?:per|da|dopo)|a partire da|aspett|nessuno|tieni',
    asking:
      '(?:puoi|può|potresti|potrebbe) (?:chiamarmi|dirmi|mandarmi|inviarmi|aiutarmi|scrivermi|confermarmi)\\b|(?:mi|ci) (?:puoi|può|chiami|richiami)\\b|(?:chiamami|richiamami|mi chiami)\\b',
    sendings: 'pezzo, articolo, testo',
    confidential: 'riservat|confidenzial|destinatari|per errore',
    closings:
      '(?:(?:cordiali|distinti|cari|migliori|i più cordiali) saluti|(?:un )?(?:caro |cordiale )?saluto|saluti|cordialmente|(?:mille |molte )?grazie(?: (?:in anticipo|e saluti|mille))?|a presto|buon(?:a giornata| lavoro))|(?:grazie(?: mille)? e )?(?:a presto|a domani)|grazie(?: mille)?(?: a tutti)?',
    covering:
      '(?:di seguito|qui sotto|invio|per (?:qualsiasi|ogni) (?:domanda|dubbio)|fammi|fatemi|mando|ecco)|(?:in allegato|allego|ti (?:invio|mando)|vi (?:invio|mando)|le invio|ecco (?:il|la|il mio|l’)|come (?:promesso|concordato|d’accordo)|resto a disposizione)',
    disclaimers: '(?:questo messaggio|questa e-?mail|le informazioni contenute|rispetta l’ambiente)',
    device: 'inviato (?:da|dal mio)',
    wrote: 'ha scritto',
    original: 'messaggio originale',
    forwarded: 'inizio messaggio inoltrato:?|messaggio inoltrato',
    headers: 'a data cc da inviato oggetto',
    leave: 'disiscriver|annulla iscrizione',
    view: 'visualizza nel browser',
    prefixes: 'r i inoltra',
    banners: '(?:esterno|attenzione|avviso)\\b.{0,40}\\b(?:mittente|link|allegati|esterno).*',
    forwards: 'i inoltra',
    automatic: 'risposta automatica|fuori sede',
  },
  feeds: {
    unfiled: 'senza categoria',
  },
  publication: {
    noteFiles: 'leggi ?mi|avvertenze|avviso|istruzioni|nota per la redazione',
    privatePosts: 'privato, protetto',
    asides: 'non (?:pubblicare|stampare)|da non pubblicare|uso interno|solo per la redazione|nota interna',
    public:
      'pubblicato, pubblicata, pubblicare, pubblico, pubblica, in linea, pronto, pronta, finito, completato, terminato, approvato, definitivo, attivo',
    held: 'in attesa di approvazione, in attesa di revisione, da approvare, bozza, in corso, in lavorazione, in revisione, revisione, da rivedere, in attesa, programmato, sotto embargo, non pubblicato, nascosto, nascosta, privato, privata, interno, riservato, archiviato, archiviata, eliminato, eliminata, cancellato, cestino, ritirato, rifiutato, scaduto, inattivo, abbonati',
    everybody: 'tutti, tutte',
    secret:
      'confidenziale, riservato, riservatissimo, strettamente riservato, segreto, segretissimo, interno, uso interno',
    yes: 'sì, si, vero',
    no: 'no, mai, falso',
    fields: {
      maybeStatus: 'stato',
      readers: 'visibilità',
      hidden: 'bozza, privato, nascosto, interno, riservato',
      public: 'pubblico, pronto',
      published: 'pubblicato',
    },
    draft: 'bozza',
    stamps: 'riservato',
    notices:
      "da non pubblicare|non (?:diffondere|per la (?:pubblicazione|diffusione)|destinato alla diffusione)|da (?:approvare|rivedere)|non (?:pubblicare|divulgare)|non destinato alla pubblicazione|strettamente riservato|(?:per |ad )?uso interno|in revisione|in attesa di (?:approvazione|via libera|revisione)|(?:ancora )?(?:dall[’']avvocato|ai legali|all[’']ufficio legale)|non ancora (?:approvato|riletto|corretto)",
  },
  papers: {
    resumes: 'curriculum(?: vitae)?',
    resumeParts:
      'esperienz[ae] (?:professional[ei]|lavorativ[ae])|istruzione(?: e formazione)?|formazione|lingue|competenze|data di nascita|dati personali|informazioni personali|referenze|nazionalità',
    own: 'turni|spese|nota spese|domande (?:per|a) \\S+(?: \\S+)?',
    tasks:
      '(?:la mia |le mie )?(?:da fare|cose da fare|lista (?:della spesa|delle cose da fare)|spesa|promemoria|to-?do(?: list)?)',
    days: 'oggi domani questa settimana per prossima',
    contacts: '(?:contatti|rubrica|numeri (?:di telefono|utili)|elenco contatti)(?: \\S+)?',
    logins: 'password|credenziali|accessi',
    minutes: '(?:verbale|resoconto|appunti) (?:della|di) (?:\\S+ ){0,3}?(?:riunione|assemblea)(?: di \\S+)?',
    agendas: 'ordine del giorno[\\s,:–—-]+(?:della )?(?:\\S+ ){0,3}?riunione(?: di \\S+)?',
    attendance:
      'presenti|partecipanti|assenti|assenti giustificati|azioni|prossima riunione|varie ed eventuali|verbalizzante',
    invoices: 'fattura',
  },
};
