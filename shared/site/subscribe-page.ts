import type { FeedId } from '../article/types.ts';
import type { Config, Facet } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { describeFeed, facetOf, feedLanguage, feedPaths, type NamedFeed } from '../feed/description.ts';
import { DOCUMENT_KINDS } from '../feed/document-kinds.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { OPML_PATH } from '../feed/opml-path.ts';
import { alternates } from './alternates.ts';
import { nameOf } from './feed-heading.ts';
import { feedPagePath, pagePath, SUBSCRIBE_PATH } from './feed-page-path.ts';
import { framed } from './frame.ts';
import type { Words } from './words/types.ts';
import { wordsIn } from './words/words-in.ts';

/** Without it every address can be copied by hand: buttons show where a browser lets a page write to the clipboard. */
const COPY = `
if(navigator.clipboard)for(const button of document.querySelectorAll('button')){
button.hidden=false
button.onclick=async()=>{await navigator.clipboard.writeText(button.value);button.textContent=button.dataset.copied}
}
`;

/** In the order in which somebody looks for what to follow. */
const GROUPS: readonly (readonly [Facet | 'declared', Exclude<keyof Words, 'roles'>])[] = [
  ['declared', 'more'],
  ['section', 'sections'],
  ['language', 'languages'],
  ['tag', 'topics'],
  ['author', 'authors'],
];

/**
 * The page that tells of every feed, to people who may never have heard of one. Changes only when a feed comes, goes or is renamed.
 * @param feeds in any order
 * @param isCut whether there are more than it has room for
 */
export function renderSubscribePage(feeds: readonly NamedFeed[], config: Config, isCut = false): FeedDocument {
  const { title, language } = config.site;
  const words = wordsIn(language);
  const sorted = feeds.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ id }) => groupOf(id, config));
  const page = framed({
    config,
    language,
    title: `${words.subscribe} – ${title}`,
    current: { path: SUBSCRIBE_PATH, name: words.subscribe },
    head: html`<link rel="canonical" href="${publicUrl(SUBSCRIBE_PATH, config)}">
${alternates(describeFeed(ALL, config, []), config)}\
<link rel="outline" type="text/x-opml" title="${title}" href="${publicUrl(OPML_PATH, config)}">
`,
    main: html`<div class="wide">
<h1>${words.subscribe}</h1>
<p>${words.aboutFeeds}</p>
<p><a href="${publicUrl(OPML_PATH, config)}">${words.allFeeds} (OPML)</a></p>
${list(groups.get(ALL) ?? [], config)}\
${GROUPS.map(([group, heading]) => {
  const members = groups.get(group);
  return members === undefined ? undefined : html`<h2>${words[heading]}</h2>\n${list(members, config)}`;
})}${isCut ? html`<p>…</p>\n` : undefined}</div>
`,
    script: COPY,
  });
  return documentOf(pagePath(SUBSCRIBE_PATH), 'text/html; charset=utf-8', page);
}

function groupOf(id: FeedId, { feeds }: Config): string {
  if (id === ALL) return ALL;
  const isDeclared = feeds.some((feed) => 'id' in feed && feed.id === id);
  return (isDeclared ? undefined : facetOf(id)) ?? 'declared';
}

function list(feeds: readonly NamedFeed[], config: Config): Html {
  return html`<ul class="list">\n${feeds.map((feed) => row(feed, config))}</ul>\n`;
}

function row({ id, title }: NamedFeed, config: Config): Html {
  const words = wordsIn(config.site.language);
  const name = id === ALL ? words.allArticles : nameOf({ title: title ?? describeFeed(id, config, []).title }, config);
  const paths = feedPaths(id);
  const [first, ...others] = DOCUMENT_KINDS.map(({ kind, label }) => ({ label, url: publicUrl(paths[kind], config) }));
  if (first === undefined) throw new Error('a feed has documents');
  return html`<li><a class="place" href="${publicUrl(feedPagePath(id), config)}" lang="${feedLanguage(id, config)}" dir="auto">${name}</a>
<span><code><a href="${first.url}">${first.url}</a></code>\
<button type="button" hidden value="${first.url}" data-copied="${words.copied}" aria-label="${words.copy}: ${name}">${words.copy}</button></span>
<details><summary>${words.otherFormats}</summary>${others.map(
    ({ label, url }) => html`<p>${label}: <code><a href="${url}">${url}</a></code></p>`,
  )}</details></li>
`;
}
