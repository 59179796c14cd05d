import type { Words } from './types.ts';

export const ZH: Words = {
  skip: '跳到正文',
  home: '首页',
  sections: '栏目',
  topics: '话题',
  authors: '作者',
  languages: '语言',
  latest: '最新',
  newer: '较新的文章',
  older: '较早的文章',
  updated: '更新于',
  corrections: '更正',
  table: '表格',
  subscribe: '订阅',
  aboutFeeds:
    '订阅源会把每一篇新文章送到您面前，无需注册，也没有广告跟踪。把地址复制到订阅阅读器中即可：它会查找新文章并显示出来。',
  allArticles: '全部文章',
  allFeeds: '全部订阅源文件',
  more: '更多订阅源',
  otherFormats: '其他格式',
  copy: '复制',
  copied: '已复制',
  notFound: '未找到',
  nothingThere: '此地址没有内容，或内容已不在。',
  nothing: '这里还没有发布任何内容。',
};
