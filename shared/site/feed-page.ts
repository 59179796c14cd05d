import type { Config } from '../config/types.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { html } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import type { FeedWindow } from '../feed/model.ts';
import { days } from './days.ts';
import { languageOf, nameOf } from './feed-heading.ts';
import { feedPagePath, pagePath } from './feed-page-path.ts';
import { framed } from './frame.ts';
import { renderFrontPage } from './front-page.ts';
import { listHead } from './list-head.ts';
import { beyond, pager } from './pager.ts';
import { templated } from './templates/templates.ts';
import { wordsIn } from './words/words-in.ts';

/** Others are there by their titles. */
const SHOWN = 24;

/**
 * A feed as a page: its newest articles by day, for people, and the way to its archive. That of all is the front page.
 * @returns one document more beside those of the feed; equal windows give equal bytes
 */
export function renderFeedPage(window: FeedWindow, config: Config): FeedDocument {
  const { feed, articles, history } = window;
  if (feed.id === ALL) return renderFrontPage(window, config);
  const language = languageOf(feed, config);
  const path = feedPagePath(feed.id);
  const name = nameOf(feed, config);
  const description = feed.description === feed.title ? undefined : feed.description;
  const parts = {
    articles: articles.length === 0 ? undefined : days(articles, { id: feed.id, language }, SHOWN, config),
    pager: pager(beyond(history), language, config),
  };
  const page = framed({
    config,
    language,
    title: feed.title,
    current: { path, name },
    head: listHead({ feed, path, name, description }, config),
    main:
      templated('list', config, () => ({ name, description, ...parts })) ??
      html`<h1 class="place"><bdi>${name}</bdi></h1>
${description === undefined ? undefined : html`<p class="dek" dir="auto">${description}</p>\n`}\
${parts.articles ?? html`<p>${wordsIn(language).nothing}</p>\n`}\
${parts.pager}`,
  });
  return documentOf(pagePath(path), 'text/html; charset=utf-8', page);
}
