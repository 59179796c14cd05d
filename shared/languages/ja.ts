import type { LanguagePack } from './pack.ts';

/** Japanese. */
export const ja: LanguagePack = {
  tag: 'ja',
  names: 'japanese 日本語',
  dates: {
    run: '[年月日時秒分曜火水木金土午前後]',
    signs: { year: '年', month: '月', day: '日', hour: '時', minute: '分', second: '秒' },
    forenoon: '午前',
    afternoon: '午後',
  },
};
