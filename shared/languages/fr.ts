import type { LanguagePack } from './pack.ts';

/** French. */
export const fr: LanguagePack = {
  tag: 'fr',
  names: 'french français',
  stopWords:
    'le la les de des et du une un est dans que pour qui sur pas au par plus avec ce il elle sont en aux cette ' +
    'mais ont ses été ou nous leur',
  abbreviations: 'm mm mme mlle me av sté env',
  dates: {
    months: { fév: 2, juill: 7 },
    words: 'le à heure heures de',
    ordinals: 'er',
    at: 'à',
    hours: 'heures?',
    published: 'publiée?|paru',
    updated: 'mise? à jour|modifié',
    on: 'le',
  },
  labels: {
    title: 'objet, titre',
    dek: 'sous-titre, chapô, chapeau',
    author: 'auteur, auteure, auteurs, texte, par',
    reporter: 'journaliste',
    editor: 'rédaction, rédacteur, rédactrice, édition',
    translator: 'traduction',
    published: 'publié, publié le, date, date de publication, parution',
    updated: 'mis à jour, mis à jour le, mise à jour, modifié, modifié le',
    embargoed: 'sous embargo, sous embargo jusqu’au',
    section: 'rubrique, catégorie',
    tags: 'mots-clés, mots clés, mots-clefs, étiquettes',
    language: 'langue',
    summary: 'résumé',
    url: 'lien, adresse',
    source: 'source, sources',
    caption: 'légende',
    photo: 'photo, photos, photographie, crédit photo, crédits photo, crédit',
    contact: 'contact presse',
    related: 'lire aussi, à lire aussi, lire la suite, sur le même sujet',
    other: 'temps de lecture',
  },
};
