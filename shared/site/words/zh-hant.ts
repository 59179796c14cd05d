import type { Words } from './types.ts';

export const ZH_HANT: Words = {
  skip: '跳至正文',
  home: '首頁',
  sections: '欄目',
  topics: '話題',
  authors: '作者',
  languages: '語言',
  latest: '最新',
  newer: '較新的文章',
  older: '較早的文章',
  updated: '更新於',
  corrections: '更正',
  table: '表格',
  subscribe: '訂閱',
  aboutFeeds:
    '訂閱源會把每一篇新文章送到您面前，無需註冊，也沒有廣告追蹤。把網址複製到訂閱閱讀器即可：它會尋找新文章並顯示出來。',
  allArticles: '全部文章',
  allFeeds: '全部訂閱源檔案',
  more: '更多訂閱源',
  otherFormats: '其他格式',
  copy: '複製',
  copied: '已複製',
  notFound: '找不到',
  nothingThere: '此網址沒有內容，或內容已不在。',
  nothing: '這裡還沒有發布任何內容。',
};
