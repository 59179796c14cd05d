import type { Words } from './types.ts';

export const NL: Words = {
  skip: 'Naar de inhoud',
  home: 'Voorpagina',
  sections: 'Rubrieken',
  topics: 'Onderwerpen',
  authors: 'Auteurs',
  languages: 'Talen',
  latest: 'Laatste nieuws',
  newer: 'Nieuwere artikelen',
  older: 'Oudere artikelen',
  updated: 'bijgewerkt',
  corrections: 'Correcties',
  table: 'Tabel',
  subscribe: 'Abonneren',
  aboutFeeds:
    'Een feed brengt u elk nieuw artikel, zonder account en zonder reclame die u volgt. Kopieer een adres naar een feedlezer, een programma dat naar nieuws kijkt en het toont.',
  allArticles: 'Alle artikelen',
  allFeeds: 'Alle feeds in één bestand',
  more: 'Meer feeds',
  otherFormats: 'Andere formaten',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  notFound: 'Niet gevonden',
  nothingThere: 'Op dit adres is niets, of niets meer.',
  nothing: 'Hier is nog niets verschenen.',
};
