import type { LanguagePack } from './shape/pack.ts';

/** Bulgarian. */
export const bg: LanguagePack = {
  tag: 'bg',
  dates: {
    afterYear: 'г\\.?',
  },
  publication: {
    yes: 'да',
    no: 'не',
  },
};
