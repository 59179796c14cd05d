import type { Words } from './types.ts';

export const SV: Words = {
  skip: 'Till innehållet',
  home: 'Startsida',
  sections: 'Avdelningar',
  topics: 'Ämnen',
  authors: 'Skribenter',
  languages: 'Språk',
  latest: 'Senaste nytt',
  newer: 'Nyare artiklar',
  older: 'Äldre artiklar',
  updated: 'uppdaterad',
  corrections: 'Rättelser',
  table: 'Tabell',
  subscribe: 'Prenumerera',
  aboutFeeds:
    'Ett flöde ger dig varje ny artikel, utan konto och utan reklam som följer dig. Kopiera en adress till en flödesläsare, ett program som letar efter nyheter och visar dem.',
  allArticles: 'Alla artiklar',
  allFeeds: 'Alla flöden i en fil',
  more: 'Fler flöden',
  otherFormats: 'Andra format',
  copy: 'Kopiera',
  copied: 'Kopierat',
  notFound: 'Hittades inte',
  nothingThere: 'På den här adressen finns inget, eller inte längre.',
  nothing: 'Här är ännu inget publicerat.',
};
