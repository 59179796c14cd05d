import type { Correction, FeedId, Person, StoredArticle } from '../article/types.ts';
import type { Config } from '../settings.ts';
import { publicUrl, uri } from './address.ts';
import { alternates } from './alternates.ts';
import { describeFeed, feedPaths } from './description.ts';
import { documentOf, type FeedDocument } from './documents.ts';
import { type Html, html, trusted } from './html.ts';
import { ALL, facetFeed } from './membership.ts';
import { newsArticle } from './news-article.ts';
import { CONTENT_SECURITY_POLICY, PAGE_STYLE } from './page-style.ts';

/** @returns the public path of the file that is served for an article's path. */
export function pagePath(path: string): string {
  return `${path}index.html`;
}

/**
 * The page of an article that lives here.
 * @throws RangeError when it has no path.
 */
export function renderPage(article: StoredArticle, config: Config): FeedDocument {
  if (article.path === undefined) throw new RangeError(`${article.id} has no page`);
  const page = html`<!DOCTYPE html>
<html lang="${article.language}">
${head(article, config)}
<body dir="auto">
<header><a href="${uri(config.site.url)}">${config.site.title}</a></header>
<main>
<article>
<h1>${article.title}</h1>
${article.dek === undefined ? undefined : html`<p class="dek">${article.dek}</p>\n`}${byline(article, config)}
${trusted(article.html)}
${corrections(article)}</article>
</main>
${footer(article, config)}</body>
</html>
`;
  return documentOf(pagePath(article.path), 'text/html; charset=utf-8', page.html);
}

function head(article: StoredArticle, config: Config): Html {
  const { icon, title } = config.site;
  const image = article.media.find(({ type }) => type.startsWith('image/'));
  const section = sectionFeed(article);
  const url = uri(article.url);
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.title} – ${title}</title>
<meta name="description" content="${article.summary}">
<link rel="canonical" href="${url}">
${icon === undefined ? undefined : html`<link rel="icon" href="${uri(icon)}">\n`}${alternates(describeFeed(ALL, config, []), config)}${section === undefined ? undefined : alternates(describeFeed(section, config, [article]), config)}<meta property="og:type" content="article">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.summary}">
<meta property="og:url" content="${url}">
${image === undefined ? undefined : html`<meta property="og:image" content="${uri(image.url)}">\n`}<meta property="article:published_time" content="${article.published}">
<meta property="article:modified_time" content="${article.updated}">
${newsArticle(article, config)}
<style>${trusted(PAGE_STYLE)}</style>
</head>`;
}

function sectionFeed({ section, feeds }: StoredArticle): FeedId | undefined {
  const id = section === undefined ? undefined : facetFeed('section', section);
  return id !== undefined && feeds.includes(id) ? id : undefined;
}

function byline({ authors, source, published, updated, language }: StoredArticle, { site }: Config): Html {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: site.timeZone });
  const time = (instant: string) => html`<time datetime="${instant}">${format.format(new Date(instant))}</time>`;
  return html`<ul class="byline">
${authors.map((author) => html`<li>${person(author)}</li>\n`)}${source === undefined ? undefined : html`<li>${link(source)}</li>\n`}<li>${time(published)}${updated === published ? undefined : html` (<span role="img" aria-label="updated">↻</span> ${time(updated)})`}</li>
</ul>`;
}

function person({ name, role, url }: Person): Html {
  return html`${link({ name, ...(url === undefined ? {} : { url }) })}${role === undefined ? undefined : html`, ${role}`}`;
}

function link({ name, url }: { readonly name: string; readonly url?: string }): Html {
  return url === undefined ? html`${name}` : html`<a href="${uri(url)}">${name}</a>`;
}

/** Those which the body does not show by itself. */
function corrections({ corrections: all, text }: StoredArticle): Html | undefined {
  const unseen = all.filter((correction) => !text.includes(correction.text));
  if (unseen.length === 0) return undefined;
  return html`<aside class="corrections">\n${unseen.map(correctionParagraph)}</aside>\n`;
}

function correctionParagraph({ text, date }: Correction): Html {
  const day = date?.slice(0, 'YYYY-MM-DD'.length);
  return html`<p class="correction">${text}${day === undefined ? undefined : html` <time datetime="${day}">${day}</time>`}</p>\n`;
}

function footer({ tags, section, feeds }: StoredArticle, config: Config): Html | undefined {
  const terms = [
    ...(section === undefined ? [] : [{ name: section, feed: facetFeed('section', section) }]),
    ...tags.map((name) => ({ name, feed: facetFeed('tag', name) })),
  ];
  if (terms.length === 0) return undefined;
  return html`<footer>
<ul class="tags">
${terms.map(({ name, feed }) => {
  const address = feed !== undefined && feeds.includes(feed) ? publicUrl(feedPaths(feed).rss, config) : undefined;
  return html`<li>${link({ name, ...(address === undefined ? {} : { url: address }) })}</li>\n`;
})}</ul>
</footer>
`;
}
