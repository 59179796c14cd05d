import type { Words } from './types.ts';

export const DE: Words = {
  skip: 'Zum Inhalt',
  home: 'Startseite',
  sections: 'Ressorts',
  topics: 'Themen',
  authors: 'Autorinnen und Autoren',
  languages: 'Sprachen',
  latest: 'Neueste Artikel',
  newer: 'Neuere Artikel',
  older: 'Ältere Artikel',
  updated: 'aktualisiert',
  corrections: 'Korrekturen',
  table: 'Tabelle',
  subscribe: 'Abonnieren',
  aboutFeeds:
    'Ein Feed bringt Ihnen jeden neuen Artikel, ohne Anmeldung und ohne dass Werbung Ihnen folgt. Kopieren Sie eine Adresse in einen Feedreader, ein Programm, das nach Neuem sieht und es zeigt.',
  allArticles: 'Alle Artikel',
  allFeeds: 'Alle Feeds in einer Datei',
  more: 'Weitere Feeds',
  otherFormats: 'Andere Formate',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notFound: 'Nicht gefunden',
  nothingThere: 'Unter dieser Adresse ist nichts, oder nichts mehr.',
  nothing: 'Hier ist noch nichts erschienen.',
};
