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
    published: 'gepubliceerd',
    updated: 'bijgewerkt',
    on: 'op',
    hourOf: 'van',
    labelsWithin: 'gepubliceerd, bijgewerkt',
  },
  labels: {
    title: 'kop, titel',
    dek: 'ondertitel',
    author: 'tekst, door',
    editor: 'redactie',
    published: 'gepubliceerd, datum',
    updated: 'bijgewerkt',
    section: 'rubriek',
    tags: 'trefwoorden',
    language: 'taal',
    summary: 'samenvatting',
    source: 'bron',
    caption: 'bijschrift',
    photo: 'foto, beeld',
    related: 'lees ook',
  },
  bylines: {
    before: 'door|tekst van|geschreven door',
    by: 'door',
    own: 'onze',
    and: 'en',
    photos: 'fotos?',
    lineStarts: 'door foto',
    onPages: 'redacteur',
  },
  people: {
    roles: 'redacteur verslaggever verslaggeefster journalist fotografe',
    particles: 'van de ter ten',
    innerParticles: 'den der te',
    nobody: 'onbekend, auteur onbekend, anoniem, geen auteur, uw naam, je naam, gast, beheerder',
    required: 'verplicht',
    offices: 'voorzitter directeur oprichter woordvoerder',
    houses: 'bv nv universiteit vereniging',
  },
  lines: {
    readingTime: 'leestijd',
  },
  corrections: {
    labels: 'rectificatie, correctie',
    begins: 'rectificatie|gecorrigeerd',
  },
  letters: {
    salutations: 'geachte|beste|goede(?:morgen|middag|navond)',
  },
  embargo: {
    holds: '(?:onder )?embargo tot\\b',
    fillers: 'tot',
  },
  pages: {
    readers: 'reacties van lezers',
    reply: 'beantwoord|reageer',
    accept: 'akkoord|accepte',
    cookies: 'toestemming',
    advertisement: 'advertentie',
    sharing: 'delen',
    comments: 'reacties',
    related: 'lees (?:ook|meer)',
  },
  mails: {
    wrote: 'schreef',
    prefixes: 'antw',
    leave: 'uitschrijven|afmelden',
    view: 'bekijk (?:deze e-?mail )?in (?:je|uw) browser',
  },
  feeds: {
    unfiled: 'geen categorie',
  },
  publication: {
    public: 'gepubliceerd, publiceren, openbaar, publiek, klaar, gereed, af, afgerond, definitief, goedgekeurd, actief',
    held: 'concept, klad, in bewerking, in behandeling, ter beoordeling, wacht op goedkeuring, gepland, onder embargo, niet gepubliceerd, ongepubliceerd, verborgen, privé, prive, intern, vertrouwelijk, gearchiveerd, verwijderd, prullenbak, ingetrokken, afgewezen, verlopen, inactief',
    everybody: 'iedereen',
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
    notices: 'niet (?:publiceren|voor publicatie)|strikt vertrouwelijk|voor intern gebruik',
  },
};
