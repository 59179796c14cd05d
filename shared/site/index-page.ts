import type { FeedId } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { describeFeed, feedLanguage, feedPaths, type NamedFeed } from '../feed/description.ts';
import { DOCUMENT_KINDS } from '../feed/document-kinds.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { OPML_PATH } from '../feed/opml.ts';
import { alternates } from './alternates.ts';
import { pageOf } from './shell.ts';

/** Those of the feeds that anybody is told of: that of a value which no article has any more is not. What is declared stays. */
export function listed<Feed extends { readonly id: FeedId; readonly isPublic: boolean; readonly isEmpty?: boolean }>(
  feeds: readonly Feed[],
  config: Config,
): readonly Feed[] {
  const lasting = new Set([ALL, ...config.feeds.flatMap((feed) => ('id' in feed ? [feed.id] : []))]);
  return feeds.filter(({ id, isPublic, isEmpty }) => isPublic && (!isEmpty || lasting.has(id)));
}

/** The page that lists every feed, in the order of their ids. Changes only when a feed comes, goes or is renamed. */
export function renderIndex(feeds: readonly NamedFeed[], config: Config): FeedDocument {
  const { title, description, language, url, icon } = config.site;
  const sorted = feeds.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const page = pageOf({
    language,
    title: `${title} – Feeds`,
    head: html`${icon === undefined ? undefined : html`<link rel="icon" href="${uri(icon)}">\n`}\
${alternates(describeFeed(ALL, config, []), config)}\
<link rel="outline" type="text/x-opml" title="${title}" href="${publicUrl(OPML_PATH, config)}">
`,
    header: html`<a href="${uri(url)}">${title}</a>`,
    main: html`<h1>Feeds</h1>
${description === undefined ? undefined : html`<p class="dek">${description}</p>\n`}\
<table>
<thead><tr><th scope="col">Feed</th><th scope="col" colspan="${`${DOCUMENT_KINDS.length}`}">Formats</th></tr></thead>
<tbody>
${sorted.map((feed) => row(feed, config))}</tbody>
</table>
<p><a href="${publicUrl(OPML_PATH, config)}">All of them as OPML</a></p>
`,
  });
  return documentOf('/index.html', 'text/html; charset=utf-8', page);
}

function row({ id, title }: NamedFeed, config: Config): Html {
  const name = title ?? describeFeed(id, config, []).title;
  const paths = feedPaths(id);
  const cells = DOCUMENT_KINDS.map(
    ({ kind, label }) => html`<td><a href="${publicUrl(paths[kind], config)}">${label}</a></td>`,
  );
  return html`<tr><th scope="row" lang="${feedLanguage(id, config)}" dir="auto">${name}</th>${cells}</tr>\n`;
}
