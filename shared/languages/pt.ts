import type { LanguagePack } from './pack.ts';

/** Portuguese. */
export const pt: LanguagePack = {
  tag: 'pt',
  names: 'portuguese português',
  stopWords:
    'o a os as de que e do da em um uma para com não no na dos das por se mais foi ao como mas são pela pelo ' +
    'também até sobre ser já está seu sua você',
  dates: {
    weekdays: 'segunda terça quarta quinta sexta feira',
    words: 'de em às',
    of: 'de',
    at: 'às',
    hours: 'horas',
  },
};
