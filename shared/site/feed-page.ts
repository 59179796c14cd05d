import type { LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { FeedDescription } from '../feed/description.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import type { FeedWindow } from '../feed/model.ts';
import { card } from './card.ts';
import { feedPagePath, pagePath } from './feed-page-path.ts';
import { framed } from './frame.ts';
import { renderFrontPage } from './front-page.ts';
import { listHead } from './list-head.ts';
import { localDate } from './local-time.ts';
import { wordsIn } from './words/words-in.ts';

const MOST_ENTRIES = 24;

/**
 * A feed as a page: its newest articles by day, for people. That of all is the front page.
 * @returns one document more beside those of the feed; equal windows give equal bytes
 */
export function renderFeedPage(window: FeedWindow, config: Config): FeedDocument {
  const { feed, articles } = window;
  if (feed.id === ALL) return renderFrontPage(window, config);
  const language = isLanguage(feed.language) ? feed.language : config.site.language;
  const path = feedPagePath(feed.id);
  const name = nameOf(feed, config);
  const description = feed.description === feed.title ? undefined : feed.description;
  const page = framed({
    config,
    language,
    title: feed.title,
    current: { path, name },
    head: listHead({ feed, path, name, description }, config),
    main: html`<h1 class="place" dir="auto">${name}</h1>
${description === undefined ? undefined : html`<p class="dek" dir="auto">${description}</p>\n`}\
${articles.length === 0 ? html`<p>${wordsIn(language).nothing}</p>\n` : days(articles.slice(0, MOST_ENTRIES), { ...feed, language }, config)}`,
  });
  return documentOf(pagePath(path), 'text/html; charset=utf-8', page);
}

/** Feed ids of old may hold what is no language tag. */
function isLanguage(language: string): boolean {
  try {
    return new Intl.Locale(language).language !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @returns what a feed is called below the name of the site, which its title holds too. */
export function nameOf({ title }: Pick<FeedDescription, 'title'>, { site }: Config): string {
  const suffix = ` – ${site.title}`;
  return title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
}

function days(articles: readonly LiveArticle[], { id, language }: FeedDescription, config: Config): Html {
  // What the heading says already.
  const says = { section: !id.startsWith('section/'), authors: !id.startsWith('author/') };
  const byDay = Map.groupBy(articles, ({ published }) => localDate(published, language, config.site.timeZone));
  return html`<div class="days">
${[...byDay].map(
  ([day, ofDay]) => html`<section>
<h2>${day}</h2>
${ofDay.map((article) => card(article, config, { level: 3, picture: 'in sight', dek: true, ...says }))}</section>
`,
)}</div>
`;
}
