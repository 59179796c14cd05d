import type { LanguagePack } from './pack.ts';

/** Norwegian. */
export const nb: LanguagePack = {
  tag: 'nb',
  stopWords:
    'og det i er på til som en å av for med at den har ikke de et var om fra men vi seg etter også kan ble så ' +
    'han ut nå vil skal hvor mellom mer sier',
  dates: {
    words: 'kl klokken den',
    at: 'kl',
    published: 'publisert',
    updated: 'oppdatert',
    on: 'den|kl',
  },
  labels: {
    author: 'tekst, av',
    published: 'publisert',
    updated: 'oppdatert',
    source: 'kilde, kilder',
  },
  bylines: {
    before: 'av|tekst av',
    by: 'av',
    and: 'og',
    lineStarts: 'av',
  },
  corrections: {
    labels: 'rettelse',
  },
  letters: {
    salutations: 'kjære|hei',
  },
  pages: {
    advertisement: 'annonser?|reklame',
    related: 'les også',
  },
  mails: {
    wrote: 'skrev',
  },
};
