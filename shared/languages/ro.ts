import type { LanguagePack } from './shape/pack.ts';

/** Romanian. */
export const ro: LanguagePack = {
  tag: 'ro',
  stopWords:
    'și în de la a cu pe care este din nu un o să pentru mai sunt au fost ca după dar sau prin fi ce al ale cel',
  abbreviations: 'dna',
  publication: {
    public: 'publicat, publicată, gata, finalizat, aprobat',
    held: 'ciornă, schiță, în lucru, în curs, în revizuire, în așteptare, programat, nepublicat, ascuns, privat, intern, arhivat, șters',
    everybody: 'toți',
    yes: 'da',
    no: 'nu, niciodată',
    fields: {
      hidden: 'ciornă, ascuns, privat',
      published: 'publicat',
      password: 'parolă',
    },
  },
};
