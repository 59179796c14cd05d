import type { LanguagePack } from './pack.ts';

/** Indonesian. */
export const id: LanguagePack = {
  tag: 'id',
  stopWords:
    'yang dan di ini dengan untuk dari dalam tidak pada itu adalah akan juga ke oleh karena sebagai bisa telah ' +
    'ada mereka lebih kata tersebut',
  pages: {
    advertisement: 'iklan',
    related: 'baca juga',
  },
};
