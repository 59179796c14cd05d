/** What pages say in their own words; everything else on them is the newsroom's. */
export interface Words {
  /** Of the link that leads past what is on every page. */
  readonly skip: string;
  readonly home: string;
  readonly sections: string;
  readonly topics: string;
  readonly authors: string;
  /** What people did, by the names that articles have for it where their texts say it in other words. */
  readonly roles: Readonly<Record<'Reporter' | 'Editor' | 'Photographer' | 'Translator', string>>;
  readonly languages: string;
  /** Articles in no section that the front page has room for. */
  readonly latest: string;
  /** Of the link to articles that came out later than those of a page. */
  readonly newer: string;
  readonly older: string;
  /** All older articles. */
  readonly archive: string;
  /** Of one article's page. */
  readonly previous: string;
  readonly next: string;
  /** Of the way to these two. */
  readonly readOn: string;
  readonly updated: string;
  readonly corrections: string;
  /** The name of a table without a caption. */
  readonly table: string;
  readonly subscribe: string;
  /** To people who have never heard of feeds. */
  readonly aboutFeeds: string;
  readonly allArticles: string;
  /** Of one file that names them. */
  readonly allFeeds: string;
  /** More of a site's feeds: those that an editor chose articles for. */
  readonly more: string;
  readonly otherFormats: string;
  readonly copy: string;
  readonly copied: string;
  readonly notFound: string;
  readonly nothingThere: string;
  /** Where something was public. */
  readonly takenBack: string;
  readonly moved: string;
  /** Where articles would stand. */
  readonly nothing: string;
}
