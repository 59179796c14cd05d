import type { LanguagePack } from './pack.ts';

/** Romanian. */
export const ro: LanguagePack = {
  tag: 'ro',
  stopWords:
    'și în de la a cu pe care este din nu un o să pentru mai sunt au fost ca după dar sau prin fi ce al ale cel',
  abbreviations: 'dna',
};
