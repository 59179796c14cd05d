import type { Words } from './types.ts';

export const KO: Words = {
  skip: '본문으로',
  home: '첫 화면',
  sections: '섹션',
  topics: '주제',
  authors: '필자',
  languages: '언어',
  latest: '최신 기사',
  newer: '더 최근 기사',
  older: '지난 기사',
  updated: '수정',
  corrections: '정정',
  table: '표',
  subscribe: '구독',
  aboutFeeds:
    '피드는 새 기사를 빠짐없이 전해 드립니다. 가입이 필요 없고 광고가 따라다니지 않습니다. 주소를 피드 리더에 복사하면 새 글을 찾아 보여 줍니다.',
  allArticles: '모든 기사',
  allFeeds: '모든 피드를 한 파일로',
  more: '다른 피드',
  otherFormats: '다른 형식',
  copy: '복사',
  copied: '복사됨',
  notFound: '찾을 수 없음',
  nothingThere: '이 주소에는 아무것도 없거나 더 이상 없습니다.',
  nothing: '아직 게시된 기사가 없습니다.',
};
