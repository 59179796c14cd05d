import type { LanguagePack } from './pack.ts';

/** Hindi. */
export const hi: LanguagePack = {
  tag: 'hi',
};
