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
    published: '송고시간|(?:기사)?입력|등록|승인|게시|작성',
    updated: '수정',
  },
  labels: {
    title: '제목',
    dek: '부제, 부제목',
    author: '글, 글쓴이, 작성자, 저자',
    reporter: '기자, 취재',
    editor: '편집, 편집자',
    translator: '번역',
    published: '입력, 작성일, 등록, 등록일, 기사입력, 게시일, 발행일',
    updated: '수정, 수정일, 최종수정',
    section: '섹션, 분류, 카테고리',
    tags: '키워드, 태그',
    language: '언어',
    summary: '요약',
    source: '출처, 제공',
    caption: '사진설명, 사진 설명',
    photo: '사진, 이미지',
    contact: '문의, 연락처',
    related: '관련기사, 관련 기사',
    other: '조회수',
  },
  bylines: {
    signs: {
      none: '글 글쓴이',
      Reporter: '기자 취재',
      Editor: '편집',
    },
    behind: {
      Reporter: '기자 특파원 논설위원 편집위원',
      Editor: '편집장',
    },
    ranks: '선임|수석|인턴|객원|전문|사진',
  },
  people: {
    roles: '기자 특파원 편집장',
  },
  lines: {
    ends: '끝',
    copyrights: '<?저작권자',
    reserved: '무단 ?전재',
    invitations: '구독(?:하기|해)|팔로우(?:하기|해)|광고$',
    releases: '보도자료',
    sections: '정치, 경제, 사회, 문화, 국제, 스포츠',
    papers: '[가-힣]{1,8}(?:일보|신문|뉴스|통신)',
    body: '본문',
  },
  corrections: {
    labels: '정정, 정정보도, 바로잡습니다',
    begins: '정정',
  },
  captions: {
    pictures: '사진',
    credits: '사진',
    creditsInBrackets: '사진',
  },
  pages: {
    advertisement: '광고',
    sharing: '공유(?:하기)?',
    comments: '댓글',
    related: '관련(?: ?기사| ?뉴스)?',
  },
};
