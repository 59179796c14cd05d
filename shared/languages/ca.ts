import type { LanguagePack } from './shape/pack.ts';

/** Catalan. */
export const ca: LanguagePack = {
  tag: 'ca',
  stopWords:
    'el la els les de que i en del un una es per amb al no com més però va ser als dels és aquest aquesta també ' +
    'són fins entre seu seva ha',
  bylines: {
    and: 'i',
  },
  people: {
    innerParticles: 'i',
  },
  dates: {
    published: 'publicat|publicada',
    updated: 'actualitzat|actualitzada|(?:darrera|última) actualització',
  },
  publication: {
    privatePosts: 'privat, protegit',
    yes: 'sí',
    no: 'no',
  },
};
