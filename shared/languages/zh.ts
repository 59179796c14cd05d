import type { LanguagePack } from './pack.ts';

/** Chinese. */
export const zh: LanguagePack = {
  tag: 'zh',
  locales: ['zh-Hans', 'zh-Hant'],
  names: 'chinese 中文 汉语 漢語 mandarin',
  dates: {
    weekdays:
      '星期天 周天 週天 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜日 礼拜天 禮拜一 禮拜二 禮拜三 禮拜四 禮拜五 禮拜六 禮拜日 禮拜天 一 二 三 四 五 六 日 天',
    run: '[年月日時时秒分点點星期周週一二三四五六七八九十天上下前后後午凌晨傍晚夜中]',
    signs: { year: '年', month: '月', day: '日号號', hour: '时時点點', minute: '分', second: '秒' },
    forenoon: '上午|早上|凌晨',
    afternoon: '下午|晚上',
  },
};
