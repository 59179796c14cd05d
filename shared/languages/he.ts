import type { LanguagePack } from './pack.ts';

/** Hebrew. */
export const he: LanguagePack = {
  tag: 'he',
  dates: {
    givenNames: 'יוני',
  },
};
