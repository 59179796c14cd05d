import type { Words } from './types.ts';

export const JA: Words = {
  skip: '本文へ',
  home: 'トップ',
  sections: 'セクション',
  topics: 'トピック',
  authors: '筆者',
  languages: '言語',
  latest: '新着',
  newer: '新しい記事',
  older: '過去の記事',
  updated: '更新',
  corrections: '訂正',
  table: '表',
  subscribe: '購読',
  aboutFeeds:
    'フィードは新しい記事をすべて届けます。登録は不要で、広告に追跡されることもありません。アドレスをフィードリーダーにコピーすると、新着を探して表示します。',
  allArticles: 'すべての記事',
  allFeeds: 'すべてのフィードを一つのファイルで',
  more: 'その他のフィード',
  otherFormats: 'その他の形式',
  copy: 'コピー',
  copied: 'コピーしました',
  notFound: '見つかりません',
  nothingThere: 'このアドレスには何もないか、すでになくなりました。',
  nothing: 'まだ記事はありません。',
};
