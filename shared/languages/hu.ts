import type { LanguagePack } from './pack.ts';

/** Hungarian. */
export const hu: LanguagePack = {
  tag: 'hu',
  stopWords:
    'a az és hogy nem is egy van ez meg csak már mint volt de azt ha el kell még vagy lesz után szerint minden ' +
    'akkor',
  labels: {
    source: 'forrás',
  },
};
