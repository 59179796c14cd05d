import { textOf } from '../article/html/plain.ts';
import type { PublicPath } from '../article/public-path.ts';
import type { Correction, FeedId, Instant, LiveArticle, Person } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config, Facet } from '../config/types.ts';
import { publicUrl, webUri } from '../feed/address.ts';
import { describeFeed, feedPaths, isCertain } from '../feed/description.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html, lines, trusted } from '../feed/html.ts';
import { ALL, facetFeed } from '../feed/membership.ts';
import { alternates } from './alternates.ts';
import { localTime } from './local-time.ts';
import { newsArticle } from './news-article.ts';
import { pageOf } from './shell.ts';

/** @returns the public path of the file that is served for an article's path. */
export function pagePath(path: PublicPath): PublicPath {
  return `${path}index.html`;
}

/**
 * The page of an article that lives here.
 * @throws RangeError when it has no path.
 */
export function renderPage(article: LiveArticle, config: Config): FeedDocument {
  if (article.path === undefined) throw new RangeError(`${article.id} has no page`);
  const { title, dek } = article;
  const page = pageOf({
    language: article.language,
    title: `${title} – ${config.site.title}`,
    head: head(article, config),
    header: html`<a href="${uri(config.site.url)}">${config.site.title}</a>`,
    main: html`<article dir="auto">
${lines(
  html`<h1>${title}</h1>`,
  dek === undefined ? undefined : html`<p class="dek">${dek}</p>`,
  byline(article, config),
  trusted(article.html),
  corrections(article),
)}</article>
`,
    footer: footer(article, config),
  });
  return documentOf(pagePath(article.path), 'text/html; charset=utf-8', page);
}

function head(article: LiveArticle, config: Config): Html {
  const { icon, title } = config.site;
  const image = article.media.find(({ type }) => type.startsWith('image/'));
  const section = sectionFeed(article, config);
  const url = uri(article.url);
  return html`<meta name="description" content="${article.summary}">
<link rel="canonical" href="${url}">
${icon === undefined ? undefined : html`<link rel="icon" href="${uri(icon)}">\n`}\
${alternates(describeFeed(ALL, config, []), config)}\
${section === undefined ? undefined : alternates(describeFeed(section, config, [article]), config)}\
<meta property="og:type" content="article">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.summary}">
<meta property="og:url" content="${url}">
${image === undefined ? undefined : html`<meta property="og:image" content="${uri(image.url)}">\n`}\
<meta property="article:published_time" content="${article.published}">
<meta property="article:modified_time" content="${article.updated}">
${newsArticle(article, config)}
`;
}

function sectionFeed({ section, feeds }: LiveArticle, config: Config): FeedId | undefined {
  const id = section === undefined ? undefined : facetFeed('section', section);
  return id !== undefined && feeds.includes(id) && isCertain(id, config) ? id : undefined;
}

function byline(
  { authors, contributors = [], source, published, updated, language }: LiveArticle,
  { site }: Config,
): Html {
  const time = (at: Instant) => html`<time datetime="${at}">${localTime(at, language, site.timeZone)}</time>`;
  const change = html` (<span role="img" aria-label="updated">↻</span> ${time(updated)})`;
  return html`<ul class="byline">
${lines(
  ...[...authors, ...contributors].map((one) => html`<li>${person(one)}</li>`),
  source === undefined ? undefined : html`<li>${link(source.name, webUri(source.url))}</li>`,
  html`<li>${time(published)}${updated === published ? undefined : change}</li>`,
)}</ul>`;
}

function person({ name, role, url }: Person): Html {
  return html`${link(name, webUri(url))}${role === undefined ? undefined : html`, ${role}`}`;
}

function link(name: string, url: string | undefined): Html {
  return url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`;
}

/** Those which the body does not show by itself. */
function corrections({ corrections: all, html: body }: LiveArticle): Html | undefined {
  if (all.length === 0) return undefined;
  const text = textOf(body);
  const unseen = all.filter((correction) => !text.includes(correction.text));
  if (unseen.length === 0) return undefined;
  return html`<aside class="corrections">\n${lines(...unseen.map(correctionParagraph))}</aside>`;
}

function correctionParagraph({ text, date }: Correction): Html {
  const day = date?.slice(0, 'YYYY-MM-DD'.length);
  const when = day === undefined ? undefined : html` <time datetime="${day}">${day}</time>`;
  return html`<p class="correction">${text}${when}</p>`;
}

function footer({ tags, section, feeds }: LiveArticle, config: Config): Html | undefined {
  const term = (facet: Facet, name: string) => {
    const feed = facetFeed(facet, name);
    const known = feed !== undefined && feeds.includes(feed) && isCertain(feed, config);
    return html`<li>${link(name, known ? publicUrl(feedPaths(feed).rss, config) : undefined)}</li>`;
  };
  if (section === undefined && tags.length === 0) return undefined;
  return html`<footer>
<ul class="tags" dir="auto">
${lines(section === undefined ? undefined : term('section', section), ...tags.map((tag) => term('tag', tag)))}</ul>
</footer>
`;
}
