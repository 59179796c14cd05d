import type { Words } from './types.ts';

export const IT: Words = {
  skip: 'Vai al contenuto',
  home: 'Prima pagina',
  sections: 'Sezioni',
  topics: 'Argomenti',
  authors: 'Autori',
  languages: 'Lingue',
  latest: 'Ultime notizie',
  newer: 'Articoli più recenti',
  older: 'Articoli precedenti',
  updated: 'aggiornato',
  corrections: 'Correzioni',
  table: 'Tabella',
  subscribe: 'Abbonarsi',
  aboutFeeds:
    'Un feed porta ogni nuovo articolo, senza registrazione e senza pubblicità che vi segua. Copiate un indirizzo in un lettore di feed, un programma che cerca le novità e le mostra.',
  allArticles: 'Tutti gli articoli',
  allFeeds: 'Tutti i feed in un file',
  more: 'Altri feed',
  otherFormats: 'Altri formati',
  copy: 'Copia',
  copied: 'Copiato',
  notFound: 'Non trovato',
  nothingThere: 'A questo indirizzo non c’è nulla, o non c’è più.',
  nothing: 'Qui non è ancora pubblicato nulla.',
};
