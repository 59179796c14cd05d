import type { LanguagePack } from './pack.ts';

/** Korean. */
export const ko: LanguagePack = {
  tag: 'ko',
  names: 'korean 한국어',
  dates: {
    run: '[년월일시분초요화수목금토]|오전|오후',
    signs: { year: '년', month: '월', day: '일', hour: '시', minute: '분', second: '초' },
    forenoon: '오전',
    afternoon: '오후',
  },
};
