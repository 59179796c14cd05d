import type { LanguagePack } from './pack.ts';

/** Persian. */
export const fa: LanguagePack = {
  tag: 'fa',
  locales: ['fa', 'fa-AF'],
};
