import type { Config } from '../config/types.ts';
import type { ArchiveHistory } from '../feed/archives/history.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { html } from '../feed/html.ts';
import type { FeedWindow } from '../feed/model.ts';
import { days } from './days.ts';
import { languageOf, nameOf } from './feed-heading.ts';
import { feedPagePath, pagePath } from './feed-page-path.ts';
import { framed } from './frame.ts';
import { listHead } from './list-head.ts';
import { localRange } from './local-time.ts';
import { pager } from './pager.ts';
import { templated } from './templates/templates.ts';
import { wordsIn } from './words/words-in.ts';

/**
 * One document of a feed's archive as a page: its articles by their titles, and the way to those before and behind. People walk to it
 * without a version in its address: it holds what the document holds now.
 */
export function renderArchivePage(
  { feed, articles }: FeedWindow,
  history: ArchiveHistory,
  config: Config,
): FeedDocument {
  const { own, previous, next, index } = history;
  const language = languageOf(feed, config);
  const words = wordsIn(language);
  const place = { path: feedPagePath(feed.id), name: nameOf(feed, config) };
  const [newest, oldest] = [articles[0], articles.at(-1)];
  const range =
    newest === undefined || oldest === undefined
      ? words.older
      : localRange(oldest.published, newest.published, language, config.site.timeZone);
  const name = `${place.name}, ${range}`;
  const parts = {
    articles: articles.length === 0 ? undefined : days(articles, { id: feed.id, language }, 0, config),
    pager: pager({ newer: next?.page ?? place.path, older: previous?.page, archive: index }, language, config),
  };
  const page = framed({
    config,
    language,
    title: `${name} – ${config.site.title}`,
    current: place,
    head: listHead({ feed, path: own.page, name, description: undefined }, config),
    main:
      templated('list', config, () => ({ name: place.name, description: range, ...parts })) ??
      html`<h1 class="place"><bdi>${place.name}</bdi></h1>
<p class="dek">${range}</p>
${parts.articles ?? html`<p>${words.nothing}</p>\n`}\
${parts.pager}`,
  });
  return documentOf(pagePath(own.page), 'text/html; charset=utf-8', page);
}
