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
  },
};
