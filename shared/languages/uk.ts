import type { LanguagePack } from './pack.ts';

/** Ukrainian. */
export const uk: LanguagePack = {
  tag: 'uk',
};
