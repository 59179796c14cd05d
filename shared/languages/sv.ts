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
    at: 'kl',
    published: 'publicerad',
    updated: 'uppdaterad',
    on: 'den|kl',
  },
  labels: {
    author: 'skribent, text, av',
    published: 'publicerad, datum',
    updated: 'uppdaterad',
    tags: 'nyckelord',
    language: 'språk',
    summary: 'sammanfattning',
    source: 'källa',
    caption: 'bildtext',
    related: 'läs också',
  },
  bylines: {
    before: 'av',
    by: 'av',
    and: 'och',
    lineStarts: 'av',
  },
  people: {
    roles: 'redaktör skribent',
    particles: 'af av',
    nobody: 'okänd, okänd författare, anonym, ingen författare, ditt namn, gäst, administratör',
    required: 'obligatoriskt|krävs',
  },
  lines: {
    readingTime: 'lästid',
  },
  corrections: {
    labels: 'rättelse',
    begins: 'rättelse|rättar',
  },
  letters: {
    salutations: 'bästa|hej',
  },
  pages: {
    readers: 'kommentarer|läsarkommentarer',
    reply: 'svara',
    accept: 'godkänn|acceptera',
    cookies: 'samtycke',
    advertisement: 'annons|annonser',
    sharing: 'dela',
    related: 'läs (?:också|även|mer)',
  },
  mails: {
    wrote: 'skrev',
    prefixes: 'sv vb',
    leave: 'avregistrera',
  },
  publication: {
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
    notices: 'får ej publiceras|ej för publicering|konfidentiellt?',
  },
};
