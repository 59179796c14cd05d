import type { Words } from './types.ts';

export const PL: Words = {
  skip: 'Przejdź do treści',
  home: 'Strona główna',
  sections: 'Działy',
  topics: 'Tematy',
  authors: 'Autorzy',
  languages: 'Języki',
  latest: 'Najnowsze',
  newer: 'Nowsze artykuły',
  older: 'Starsze artykuły',
  updated: 'zaktualizowano',
  corrections: 'Sprostowania',
  table: 'Tabela',
  subscribe: 'Subskrybuj',
  aboutFeeds:
    'Kanał przynosi każdy nowy artykuł, bez konta i bez śledzących reklam. Skopiuj adres do czytnika kanałów, programu, który szuka nowości i je pokazuje.',
  allArticles: 'Wszystkie artykuły',
  allFeeds: 'Wszystkie kanały w jednym pliku',
  more: 'Więcej kanałów',
  otherFormats: 'Inne formaty',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  notFound: 'Nie znaleziono',
  nothingThere: 'Pod tym adresem nic nie ma albo już nie ma.',
  nothing: 'Nic tu jeszcze nie opublikowano.',
};
