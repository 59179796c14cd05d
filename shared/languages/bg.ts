import type { LanguagePack } from './pack.ts';

/** Bulgarian. */
export const bg: LanguagePack = {
  tag: 'bg',
  publication: {
    yes: 'да',
    no: 'не',
  },
};
