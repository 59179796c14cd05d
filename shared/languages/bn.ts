import type { LanguagePack } from './pack.ts';

/** Bengali. */
export const bn: LanguagePack = {
  tag: 'bn',
  locales: ['bn', 'bn-IN'],
};
