import type { LanguagePack } from './pack.ts';

/** Spanish. */
export const es: LanguagePack = {
  tag: 'es',
  names: 'spanish español castellano',
  stopWords:
    'el la los las de que y en del un una se por con para es al lo como más pero su sus fue este esta ha son ' +
    'entre sobre también desde hasta muy años según',
  abbreviations: 'sra dra ud uds ee uu pág núm art',
  dates: {
    months: { set: 9, setiembre: 9 },
    words: 'de del a las los hrs hs el',
    of: 'del?',
    at: 'a las',
    hours: 'horas',
  },
};
