import type { LanguagePack } from './pack.ts';

/** Russian. */
export const ru: LanguagePack = {
  tag: 'ru',
  names: 'russian русский',
  abbreviations: 'т г гг др пр им ул тыс млн млрд руб стр см рис',
  dates: {
    months: { фев: 2, сен: 9, ноя: 11 },
    words: 'год года г в ч мин',
  },
};
