import type { LanguagePack } from './pack.ts';

/** Finnish. */
export const fi: LanguagePack = {
  tag: 'fi',
  stopWords:
    'ja on ei se että oli hän joka mutta myös ovat kuin tai sen ole niin kun vain jo hänen mukaan vuoden sekä ' +
    'ollut siitä kanssa voi tämä nyt',
  dates: {
    at: 'klo',
  },
  people: {
    roles: 'toimittaja',
  },
  corrections: {
    begins: 'korjattu|korjaus|oikaisu',
  },
  pages: {
    related: 'lue myös',
  },
  mails: {
    prefixes: 'vs',
  },
};
