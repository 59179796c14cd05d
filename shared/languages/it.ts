import type { LanguagePack } from './pack.ts';

/** Italian. */
export const it: LanguagePack = {
  tag: 'it',
  names: 'italian italiano',
  stopWords:
    'il la di che e un una per in del della è non con i le si da al dei delle sono nel alla ha gli anche più ' +
    'come dal lo ma questo nella stato dopo degli',
  abbreviations: 'sig sigg dott ecc pag',
  dates: {
    words: 'alle ore ora il',
    at: 'alle|ore',
    published: 'pubblicat[oa]',
    updated: 'aggiornat[oa]',
    dated: 'data',
    on: 'il',
  },
  labels: {
    title: 'oggetto, titolo',
    dek: 'sottotitolo, occhiello',
    author: 'autore, autrice, autori, testo, di',
    reporter: 'giornalista',
    editor: 'redattore, redazione, a cura di',
    translator: 'traduzione',
    published: 'pubblicato, pubblicato il, data, data di pubblicazione',
    updated: 'aggiornato, aggiornato il, aggiornamento',
    embargoed: 'embargo fino al',
    section: 'sezione, rubrica, categoria',
    tags: 'parole chiave, etichette',
    language: 'lingua',
    summary: 'riassunto, sommario',
    source: 'fonte, fonti',
    caption: 'didascalia, nella foto',
    photo: 'foto, fotografia, immagine',
    contact: 'contatti',
    related: 'leggi anche, leggi di più',
    other: 'tempo di lettura',
  },
};
