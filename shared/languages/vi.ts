import type { LanguagePack } from './pack.ts';

/** Vietnamese. */
export const vi: LanguagePack = {
  tag: 'vi',
  stopWords:
    'của và là có trong được cho không các với những một đã người này khi để đến từ về ra vào tại cũng như năm',
};
