import type { Words } from './types.ts';

export const EN: Words = {
  skip: 'Skip to content',
  home: 'Home',
  sections: 'Sections',
  topics: 'Topics',
  authors: 'Authors',
  languages: 'Languages',
  latest: 'Latest',
  newer: 'Newer articles',
  older: 'Older articles',
  updated: 'updated',
  corrections: 'Corrections',
  table: 'Table',
  subscribe: 'Subscribe',
  aboutFeeds:
    'A feed brings every new article to you, without an account and without advertisements following you. Copy an address into a feed reader, a program or app that looks for news and shows it.',
  allArticles: 'All articles',
  allFeeds: 'All feeds in one file',
  more: 'More feeds',
  otherFormats: 'Other formats',
  copy: 'Copy',
  copied: 'Copied',
  notFound: 'Not found',
  nothingThere: 'There is nothing at this address, or not any more.',
  nothing: 'Nothing is published here yet.',
};
