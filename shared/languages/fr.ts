import type { LanguagePack } from './shape/pack.ts';

/** French. */
export const fr: LanguagePack = {
  tag: 'fr',
  names: 'french français',
  stopWords:
    'le la les de des et du une un est dans que pour qui sur pas au par plus avec ce il elle sont en aux cette ' +
    'mais ont ses été ou nous leur',
  abbreviations: 'm mm mme mlle me av sté env',
  dates: {
    months: { fév: 2, fevrier: 2, juill: 7, aout: 8, decembre: 12 },
    words: 'er le à heure heures de h',
    ordinals: 'er',
    at: 'à',
    hours: 'heures?',
    published: 'publiée?|parue?|mise? en ligne|postée?|créée?|parution|date de (?:publication|parution)',
    updated: 'mise? à jour|dernière (?:mise à jour|modification)|modifiée?|actualisée?',
    on: 'le',
    hourOf: 'du',
    ago: 'il y a \\d+ \\w+',
    labelsWithin: 'publié, mis à jour',
  },
  labels: {
    expires: "expire, expire le, date d’expiration, date d'expiration, valable jusqu’au, valable jusqu'au",
    title: 'objet, titre',
    dek: 'sous-titre, chapô, chapeau',
    author:
      'auteur, auteure, auteurs, texte, par, rédigé par, propos recueillis par, texte et photos, textes et photos, texte et photo, textes, reportage, récit, enquête, entretien, interview, recueilli par, autrices, autrice, écrit par, un article de',
    reporter: 'journaliste, reporter, correspondant, correspondante',
    editor:
      'rédaction, rédacteur, rédactrice, édition, édité par, relecture, secrétariat de rédaction, relu par, édition web',
    translator: 'traduction',
    published:
      'publié, publié le, date, date de publication, parution, mis en ligne le, paru le, posté le, posté, créé le, créé, mis en ligne, publication',
    updated: 'mis à jour, mis à jour le, mise à jour, modifié, modifié le, dernière mise à jour, actualisé le',
    embargoed: 'sous embargo, sous embargo jusqu’au, embargo',
    section: 'rubrique, catégorie',
    tags: 'thèmes, mots-clés, mots clés, mots-clefs, étiquettes',
    language: 'langue',
    summary: 'résumé',
    url: 'lien, adresse',
    source: 'source, sources',
    caption: 'légende, légende photo, en photo, sur la photo',
    photo: 'photo, photos, photographie, crédit photo, crédits photo, crédit, image, illustration',
    contact:
      'contact presse, contacts presse, contact, contacts, contact médias, relations presse, renseignements, service de presse, contact de presse, attachée de presse, attaché de presse, pour plus d’informations',
    related:
      'lire aussi, à lire aussi, lire la suite, sur le même sujet, à lire également, lire également, voir aussi, à lire, à voir aussi, à relire, à écouter, notre dossier, (re)lire, pour aller plus loin, lire, notre sélection, relire, voir également, à découvrir, lire notre dossier, lire l’article, dans le même dossier, retrouvez aussi',
    other: 'temps de lecture, durée de lecture, nombre de mots',
    photographer: 'photographe',
  },
  bylines: {
    translatedBy: '(?:traduit par|traduction(?: de)?)',
    translatedFrom: "traduit(?: (?:de l[’']|du )\\p{Ll}+)? par",
    contributed:
      '(?:a|ont) (?:contribué|collaboré|participé) à (?:cet article|ce reportage|cette enquête|cette dépêche)',
    buttons: 'suivre, partager, s’abonner, écouter',
    before:
      'par|de(?= (?:notre|nos) )|(?:écrit|texte|propos recueillis) par|(?:texte|un article|reportage) de|propos recueillis par|recueillis? par|entretien mené par|(?:un |une )?(?:récit|reportage|enquête|entretien|texte|chronique) de',
    by: 'par',
    own: 'notre|nos',
    work: { Editor: 'édité|édition', Writer: 'rédigé', Translator: 'traduit|traduction' },
    and: 'et',
    with: 'avec',
    from: 'à|en',
    for: 'pour',
    of: 'de',
    lineStarts: 'par de le texte photo source',
    onPages: '(?:publié|écrit|rédigé|posté) par|auteur',
    nobody: 'publié(?: le)?',
  },
  people: {
    givenNames:
      'adèle adrien agathe agnès alain alexandre alexis aline amandine amélie anaïs andré anne-sophie antoine arnaud astrid ' +
      'audrey aurélie aurélien baptiste bastien benoît bertrand béatrice brigitte bruno camille cécile cédric céline chantal ' +
      'christelle christophe claire clémence clément coralie corinne cyril damien delphine denis didier dominique elise ' +
      'elodie emmanuel emmanuelle estelle etienne élise élodie éric étienne fabien fabrice fanny florence florian francis ' +
      'françois françoise frédéric gaël gaëlle geneviève gérard ghislain gilles grégoire guillaume guy gwenaëlle henri hervé ' +
      'hélène hugo ingrid isabelle jacques jean-baptiste jean-charles jean-claude jean-luc jean-marc jean-marie jean-michel ' +
      'jean-paul jean-philippe jean-pierre jérémie jérémy jérôme joëlle jules julien juliette justine laetitia laëtitia laure ' +
      'laurence laurent léa lionel loïc luc lucas lucie ludovic maëlle magali manon marc marc-antoine margaux marie-claude ' +
      'marie-france marine marion martine mathieu mathilde maud maxime mélanie michèle mickaël mireille monique morgane ' +
      'muriel mylène nadine nathalie nicolas noémie odile olivier pascal pascale patrice patricia perrine philippe pierre ' +
      'quentin raphaël renaud régis rémi rémy romain sabine sandrine sébastien séverine solène sophie stéphane stéphanie ' +
      'suzanne sylvain sylvie théo thibault thierry valentin valérie véronique vincent virginie xavier yann yannick yves',
    roles:
      'journaliste journalistes rédacteur rédactrice rédaction correspondante photographe envoyé envoyée correspondant reporter chroniqueur chroniqueuse agences',
    organisations: 'agence agences presse journal quotidien gazette écho courrier dépêche nouvelles voix',
    smallWords: 'de du des la le et',
    particles: 'de du la le',
    innerParticles: 'des',
    prefixes: 'd l de',
    neverFirst: 'le la les un une',
    nobody:
      'inconnu, inconnue, auteur inconnu, anonyme, sans auteur, aucun auteur, votre nom, invité, non renseigné, ' +
      'à propos de l’auteur, à propos de l’auteure, à propos de l’autrice, tous les articles, voir tous les articles, voir le profil',
    required: 'obligatoire|requis',
    offices: 'président présidente directeur directrice fondateur fondatrice porte-parole responsable gérant gérante',
    houses: 'sarl sa université association société école',
  },
  lines: {
    press: 'presse|médias',
    buttons:
      'partager, imprimer, commenter, réagir, enregistrer, copier le lien, écouter, envoyer, commentaires, haut de page, lire la suite',
    contacts: "pour (?:plus d[’']informations?|tout renseignement|toute demande)|contacts? presse|renseignements",
    endsInMarks: 'fin|fin de dépêche',
    more: 'à suivre',
    reserved: 'droits réservés|reproduction interdite|tous droits réservés',
    invitations:
      "suivez-nous|abonnez-vous|partagez (?:cet|sur)|lire aussi|à lire aussi|publicité$|suivez nous|partage[rz](?: cet article| sur)|inscrivez-vous à|(?:suite|voir|lire) (?:en )?page \\d|(?:rejoignez|retrouvez|suivez|contactez)(?:-| )nous|télécharge[rz] (?:notre|l[’']) ?(?:application|appli)|recevez (?:notre|nos|l|chaque)|la suite après la publicité|article réservé aux abonnés|découvrez notre",
    releases:
      'communiqué, communiqué de presse, pour diffusion immédiate, dernière minute, urgent, information presse, exclusif, flash info, alerte info',
    telephone: 'téléphone|tél',
    readingTime: 'temps de lecture',
    minutesRead: 'de lecture',
    counted: 'commentaires',
    titleWords: 'titre',
    editions: 'édition',
    numbers: 'n°|édition',
    sections:
      'politique, économie, culture, société, monde, régions, actualités, international, sport, sports, faits divers, opinion, éditorial, chronique, reportage, enquête, environnement, santé, sciences, actualité, tribune, portrait, entretien, éducation, justice, transports, météo, exclusif, récit, critique, vie locale, patrimoine, agriculture, médias, sciences et santé, logement, insolite, décryptage, reportages, édito, billet',
    editorsNote: 'note de la rédaction',
    body: 'corps',
    sourcedFrom: "source|d['’]après|avec|d[’']après",
    access: '(?:article )?réservé aux abonnés|abonnés',
    notesToEditors: 'notes? (?:aux|à la) rédactions?|notes? aux rédacteurs',
  },
  corrections: {
    labels: 'rectificatif, correctif, précision',
    notices: 'une (?:première )?version (?:antérieure|précédente) de cet article',
    begins: 'rectificati[fo]|corrige\\b',
  },
  captions: {
    creditsInBrackets: 'photos?|crédit',
    pictures: 'image, photo, légende',
    credits: 'photos?|crédits?(?: photo)?',
  },
  notices: {
    withdrawn: '(?:ATTENTION[\\s:,–—-]+)?ANNUL(?:ATION|É|ÉE|E|EE|EZ)(?!\\p{L})(?! ET REMPLACE)',
    test: 'message de test\\b',
    restNotForReaders:
      'les (?:informations|coordonnées) (?:suivantes|ci-dessous) ne sont pas (?:destinées à (?:la publication|être publiées)|à publier)',
  },
  letters: {
    salutations:
      'chers? collègues|bonjour à tou(?:s|tes)|ch(?:er|ère)s?|monsieur|madame|mesdames|messieurs|bonjour|bonsoir|salut',
    salutationsAlone: 'bonjour à tou(?:s|tes)|salut|madame, monsieur|bonjour|bonsoir',
  },
  embargo: {
    publishing: 'publier|publication|diffuser|diffusion|divulguer|divulgation',
    banning: 'ne|pas|interdite?',
    lifting: "(?<!l[’'])embargo",
    until: 'avant|jusqu.?(?:au|à)?',
    around:
      'avant|après|jusqu.?|jusqu.?(?:au|à)|à|sous|l[ea]s?|du|de|des|au|ou|et|stricte?|absolu|presse|médias?|toute|cette|ce|information|communiqué|document',
    denied: 'aucun pas sans',
    none: 'aucun, non, sans, sans embargo',
    holds: '(?:ne pas (?:publier|diffuser)) (?:avant|jusqu)|(?:sous )?embargo (?:jusqu|au \\d|à \\d)',
    goesOn: 'jusqu',
    fillers: 'jusqu au le à',
  },
  desk: {
    notes:
      '(?:note|message|info|ndlr|nb) (?:à|pour|au) (?:la |le |les )?(?:rédacteurs?|rédaction|desk|secrétariat de rédaction|sr|iconographie)|pour (?:la rédaction|le desk|le sr)(?: uniquement| seulement)?',
    noteTo: 'desk|à la rédaction|au sr|secrétariat de rédaction|maquette',
    changes: 'AJOUTE|ACTUALISE|PRÉCISE',
  },
  pages: {
    rating: '(?:cet article|cette page) vous a-t-(?:il|elle) (?:été utile|plu)\\W*|notez cet article',
    aboutAuthor: "(?:à propos de|sur) l[’']auteur(?:e|rice)?s?",
    filed: '(?:sur le même )?thèmes?|catégories?|classé dans|sujets?|étiqueté',
    readers: 'vos réactions|courrier des lecteurs',
    reply: 'répondre',
    accept: "accept|j['’]accepte|d['’]accord",
    cookies: 'consentement',
    advertisement: 'publicit[ée]|publicité|pub|annonce',
    navigation: 'aller au contenu',
    sharing: 'partager(?: (?:sur|cet article).{0,40})?',
    subscribers:
      '(?:article|contenu) réservé (?:aux|à nos) abonnés|il vous reste [\\d.,]+ ?% de cet article à lire.*|' +
      'la suite (?:est|de cet article est) réservée.*',
    consent: 'acceptez',
    subscribe: "s['’]abonner|s['’]inscrire",
    newsletters: 'bo[iî]te mail',
    subscribing: 'inscrivez-vous|abonnez-vous',
    comments: 'commentaires?',
    commenting: 'laisser un commentaire',
    related:
      '(?:à )?lire (?:aussi|également)|lire la suite|voir aussi|sur le même (?:sujet|thème)|les plus lus|articles les plus lus|à lire aussi|les plus partagés',
    scripts: 'activ|désactiv|nécessit',
    failure: 'erreur',
    errors:
      "(?:(?:la|cette) )?page(?: (?:que .{1,60}?|demandée))? (?:est )?(?:introuvable|non trouvée|n[’']existe (?:pas|plus)|n[’']est (?:pas|plus) disponible|n[’']a pas été trouvée)|(?:article|contenu) introuvable|accès (?:refusé|interdit)|erreur (?:interne )?(?:du )?serveur|une erreur (?:est survenue|s[’']est produite)|service indisponible",
    logins: "connexion|se connecter|connectez-vous|s[’']identifier|identifiez-vous|créer un compte|mot de passe oublié",
    humans:
      "un instant|(?:merci de )?(?:confirmer|confirmez|vérifiez) que vous (?:êtes (?:un )?humain|n[’']êtes pas un robot)",
  },
  mails: {
    withholding:
      "(?:merci (?:de |d[’'] ?)|prière de |svp |mais )*(?:ne (?:pas |surtout pas )+(?:(?:le|la|les) |l[’'])?(?:publier|diffuser|mettre en ligne)(?: (?:ce|cet|cette|le|l[’']|mon) ?(?:article|papier|texte))?(?: (?:avant|sans|encore|pour l[’']instant)\\b.*)?$|ne (?:le |la |l[’'])?(?:publie[zs]?) pas(?: (?:encore|avant|sans)\\b.*)?$|à ne publier qu[’'e].*$)",
    itIs: "c[’']est",
    withheldBecause: "s[’']il (?:vous|te) plaît|merci",
    drafts:
      "(?:c[’']est (?:(?:encore|juste|seulement) )*|voici |ci-joints? |ci-dessous |en pièce jointe |en pj |(?:vous trouverez|tu trouveras|veuillez trouver) (?:(?:ci-joint|en pièce jointe) )?|je (?:(?:t[’']|vous |te )?(?:joins|envoie|adresse)) )?(?:(?:encore|juste|seulement) )*(?:(?:le|mon|un|une|notre|du|l[’'])\\s?)?(?:(?:premier|première|dernier|dernière|nouveau|nouvelle|second|seconde|deuxième) )*(?:brouillon|ébauche|premier jet)(?: (?:est )?(?:ci-joint|ci-dessous|en pièce jointe|en pj|final|provisoire|de (?:mon|ma|l[’']) ?(?:papier|article|texte|enquête)|du (?:papier|texte|sujet|reportage)))*",
    remarks: '(?:pour (?:(?:ta|votre|ton) )?(?:info(?:rmation)?|mémoire)\\b)',
    passingOn:
      "(?:à|prêt à|bon à) (?:publier|mettre en ligne|passer)|pour (?:publication|le site|le web|le journal)|(?:merci de|prière de) (?:le |la )?(?:publier|mettre en ligne)(?: l[’']article| le papier| le texte)?(?: ci-dessous)?|(?:(?:l[’']|mon |notre |le )?(?:article|papier|communiqué)) ci-dessous",
    keeping:
      "confidentiel|entre nous|garde[zr]?(?:-| )(?:le|la|ça|ceci|cela)|pas (?:à |encore |avant|publier|pour|diffuser|transférer)|ne (?:pas|rien|publie|diffuse|transf)|sous embargo|embargo|secret|privé|interne\\b|jusqu[’']|avant (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|à partir de|attend|personne|uniquement|pour toi seul|pour vous seul|strictement",
    asking:
      "(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|est-ce que tu peux|est-ce que vous pouvez) (?:me|m[’']|nous)|(?:appelle|rappelle|appelez|rappelez)-(?:moi|nous)\\b|as-tu (?:reçu|vu)\\b|avez-vous (?:reçu|vu) (?:mon|ma|mes|notre)\\b",
    sendings: 'papier, article, texte, mon papier, papier pour demain',
    banners: '(?:externe|attention)\\b.{0,40}\\b(?:expéditeur|liens?|pièces jointes|extérieur).*',
    confidential: 'confidentiel|destinataire|par erreur',
    closings:
      "(?:(?:bien )?cordialement|(?:très |bien )?(?:sincèrement|amicalement|respectueusement)|bien à (?:vous|toi)|(?:meilleur(?:es|s) )?salutations(?: .{3,30})?|(?:avec )?mes (?:meilleures |sincères )?salutations|cdlt|bàv|merci(?: (?:d’avance|d'avance|beaucoup|bien))?|à (?:bientôt|demain|plus)|bonne (?:journée|soirée)|je vous prie d’agréer.{0,80}|veuillez (?:agréer|recevoir).{0,80})",
    covering:
      "(?:je (?:vous|te) (?:joins|fais)|ci-dessous|voici|en pièce jointe|merci de|j['’]espère|pour toute question|papier (?:ci-dessous|en pj))|(?:veuillez trouver|vous trouverez|ci-joint|voici (?:mon|le|la|notre)|comme (?:convenu|promis)|je vous (?:envoie|adresse|transmets)|n’hésitez pas|n'hésitez pas)",
    disclaimers:
      "(?:ce (?:message|courriel|mail)|avis de confidentialité|pensez à l’environnement|pensez à l'environnement)",
    device: 'envoyé (?:de|depuis|à partir de) mon',
    wrote: 'a écrit',
    original: "message d['’]origine",
    forwarded: '(?:début du )?message (?:réexpédié|transféré)(?: ?:)?|message transféré',
    headers: 'de date envoyé objet à',
    prefixes: 'tr',
    leave: '(?:se )?désabonner|désinscri',
    view: 'version en ligne',
    forwards: 'tr',
    automatic: 'réponse automatique|absence du bureau|absent(?:e)? du bureau',
  },
  documents: {
    byMachine: 'description générée automatiquement',
    untitled: '(?:document )?sans (?:titre|nom)',
  },
  feeds: {
    unfiled: 'non class[ée]',
    goOn: 'lire la suite',
  },
  publication: {
    noteFiles: 'lisez ?moi|[àa] lire|consignes?|remarques?|note (?:à|pour) la rédaction',
    privatePosts: 'privé, protégé',
    asides:
      'ne pas (?:publier|imprimer)|non destiné à la publication|usage interne|note interne|pour la rédaction (?:uniquement|seulement)',
    asidesOrTitles: 'hors micro',
    public:
      'publié, publiée, publier, publique, en ligne, prêt, prête, prêt à publier, terminé, terminée, validé, validée, approuvé, définitif, définitive, actif, diffusé',
    held: 'en attente de validation, en attente de relecture, à corriger, brouillon, ébauche, en cours, en cours de rédaction, en relecture, relecture, à relire, en révision, en attente, à valider, programmé, planifié, sous embargo, non publié, dépublié, non répertorié, caché, masqué, privé, privée, interne, confidentiel, archivé, archivée, supprimé, supprimée, corbeille, retiré, refusé, expiré, inactif, abonnés',
    everybody: 'tous, toutes, tout le monde',
    secret:
      'confidentiel, strictement confidentiel, très confidentiel, secret, très secret, secret défense, interne, usage interne, diffusion restreinte, restreint',
    yes: 'oui, vrai',
    no: 'non, jamais, faux',
    fields: {
      status: 'statut',
      maybeStatus: 'état, etat',
      readers: 'visibilité',
      hidden: 'brouillon, privé, privée, caché, masqué, interne, confidentiel',
      public: 'publique, prêt',
      published: 'publié',
      password: 'mot de passe',
    },
    draft: 'brouillon|ébauche',
    stamps: 'confidentiel',
    notices:
      "ne pas (?:publier|diffuser)|non destiné à (?:la publication|la diffusion)|strictement confidentiel|(?:à )?usage interne(?: uniquement)?|pour (?:validation|relecture)|en cours de rédaction|(?:le |notre |les )?(?:avocats?|service juridique|juristes?|sr) (?:relit|relisent|lit|vérifie|vérifient)(?: encore)?|(?:encore )?(?:chez|à) (?:l[’']avocat|les avocats|le service juridique|la relecture)|pas encore (?:validé|relu|corrigé|approuvé)|(?:en attente|dans l[’']attente) (?:de|du|d[’']) ?(?:validation|relecture|feu vert|accord)",
  },
  papers: {
    resumes: 'curriculum vitae|c\\.?v\\.?',
    resumeParts:
      "expériences?(?: professionnelles?)?|formations?|compétences|langues|date de naissance|centres d[’']intérêts?|loisirs|références|diplômes|état civil|nationalité",
    own: 'planning|notes? de frais|questions (?:à|pour) \\S+(?: \\S+)?',
    tasks:
      '(?:ma |mes |la )?(?:à faire|choses à faire|liste (?:de(?:s)? )?(?:tâches|courses|choses à faire)|courses à faire|to-?do(?: list)?|pense-bête)',
    days: 'aujourd’hui demain cette semaine pour prochaine',
    contacts:
      "(?:contacts|liste (?:des )?contacts|(?:numéros|liste) (?:de|des) téléphones?|carnet d[’']adresses)(?: \\S+)?",
    logins: "mots de passe|identifiants(?: et mots de passe)?|codes d[’']accès|logins?",
    minutes:
      "(?:compte[\\s-]rendu|procès[\\s-]verbal|pv|cr) (?:de |du |des )(?:la |l[’'])?(?:\\S+ ){0,3}?(?:réunion|conférence|comité|conseil)(?: (?:de|du) \\S+)?|procès[\\s-]verbal",
    agendas: 'ordre du jour[\\s,:–—-]+(?:de |du )?(?:la )?(?:\\S+ ){0,4}?(?:réunion|conférence|comité)(?: de \\S+)?',
    attendance:
      'présente?s?|étaient présents|participants|absente?s?|excusée?s?|secrétaire de séance|actions?|prochaine réunion|questions diverses',
    invoices: 'facture',
  },
};
