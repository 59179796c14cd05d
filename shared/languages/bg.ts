import type { LanguagePack } from './shape/pack.ts';

/** Bulgarian. */
export const bg: LanguagePack = {
  tag: 'bg',
  publication: {
    yes: 'да',
    no: 'не',
  },
};
