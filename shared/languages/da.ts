import type { LanguagePack } from './pack.ts';

/** Danish. */
export const da: LanguagePack = {
  tag: 'da',
  stopWords:
    'og det at en til er på af for med de den har som ikke der et var vi men fra så om efter blev kan også han ' +
    'sig ud nu vil skal hvor mellem mere siger',
  dates: {
    words: 'kl klokken den',
    at: 'kl',
    published: 'udgivet',
    updated: 'opdateret',
    on: 'den|kl',
  },
  labels: {
    author: 'tekst, af',
    published: 'udgivet',
    updated: 'opdateret',
    source: 'kilde, kilder',
  },
  bylines: {
    before: 'af',
    by: 'af',
    and: 'og',
    lineStarts: 'af',
  },
  corrections: {
    labels: 'rettelse',
    begins: 'rettet|rettelse',
  },
  letters: {
    salutations: 'kære|hej',
  },
  pages: {
    advertisement: 'reklame',
    related: 'læs også',
  },
  mails: {
    wrote: 'skrev',
  },
};
