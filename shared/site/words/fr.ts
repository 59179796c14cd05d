import type { Words } from './types.ts';

export const FR: Words = {
  skip: 'Aller au contenu',
  home: 'Accueil',
  sections: 'Rubriques',
  topics: 'Thèmes',
  authors: 'Auteurs',
  languages: 'Langues',
  latest: 'Derniers articles',
  newer: 'Articles plus récents',
  older: 'Articles plus anciens',
  updated: 'mis à jour',
  corrections: 'Rectificatifs',
  table: 'Tableau',
  subscribe: 'S’abonner',
  aboutFeeds:
    'Un flux vous apporte chaque nouvel article, sans compte et sans publicité qui vous suive. Copiez une adresse dans un lecteur de flux, un programme qui cherche les nouveautés et les affiche.',
  allArticles: 'Tous les articles',
  allFeeds: 'Tous les flux dans un fichier',
  more: 'Autres flux',
  otherFormats: 'Autres formats',
  copy: 'Copier',
  copied: 'Copié',
  notFound: 'Page introuvable',
  nothingThere: 'Il n’y a rien à cette adresse, ou plus rien.',
  nothing: 'Rien n’est encore publié ici.',
};
