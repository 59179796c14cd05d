import type { Correction, FeedId, Instant, LanguageTag, LiveArticle, Media, Person } from '../article/types.ts';
import { unseenCorrections } from '../article/unseen-corrections.ts';
import { uri } from '../article/uri.ts';
import type { Config, Facet } from '../config/types.ts';
import { publicUrl, webUri } from '../feed/address.ts';
import { describeFeed, languageName } from '../feed/description.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { alternates } from './alternates.ts';
import { feedPagePath, pagePath } from './feed-page-path.ts';
import { framed } from './frame.ts';
import { leadPicture } from './lead-picture.ts';
import { localTime } from './local-time.ts';
import { metaLine } from './meta-line.ts';
import { type Neighbours, neighbourLinks } from './neighbours.ts';
import { newsArticle } from './news-article.ts';
import { pageBody } from './page-body.ts';
import { joined } from './people.ts';
import { facetFeedOf, sectionName, sectionPlace } from './section-place.ts';
import type { Data } from './templates/template.ts';
import { templated } from './templates/templates.ts';
import { wordsIn } from './words/words-in.ts';

/**
 * The page of an article that lives here.
 * @param neighbours what it leads on to
 * @throws RangeError when it has no path.
 */
export function renderArticlePage(article: LiveArticle, config: Config, neighbours: Neighbours): FeedDocument {
  if (article.path === undefined) throw new RangeError(`${article.id} has no page`);
  const { title, language } = article;
  const page = framed({
    config,
    language,
    title: `${title} – ${config.site.title}`,
    current: sectionPlace(article, config),
    isArticle: true,
    head: head(article, neighbours, config),
    main: html`${templated('story', config, () => dataOf(article, neighbours, config)) ?? story(article, neighbours, config)}\
${neighbourLinks(article, neighbours, config)}`,
  });
  return documentOf(pagePath(article.path), 'text/html; charset=utf-8', page);
}

function story(article: LiveArticle, neighbours: Neighbours, config: Config): Html {
  const { title, dek } = article;
  return html`<article class="story">
${lines(
  kicker(article, config),
  html`<h1>${title}</h1>`,
  dek === undefined ? undefined : html`<p class="dek">${dek}</p>`,
  byline(article, config),
  metaLine(inOtherLanguages(neighbours)),
  pageBody(article, config),
  corrections(article),
  topics(article, config),
)}</article>
`;
}

function dataOf(article: LiveArticle, { translations = [] }: Neighbours, config: Config): Data {
  const { title, dek, section, tags, published, updated, language } = article;
  const time = (at: Instant) => ({ instant: at, words: localTime(at, language, config.site.timeZone) });
  const { authors, others } = named(article, config);
  return {
    title,
    section:
      section === undefined ? undefined : { name: sectionName(section, config), url: sectionUrl(article, config) },
    dek,
    authors: authors.length === 0 ? undefined : joined(authors, language),
    others: others.length === 0 ? undefined : joined(others, language),
    published: time(published),
    updated: updated === published ? undefined : time(updated),
    body: pageBody(article, config),
    corrections: corrections(article),
    translations: translations.map((one) => ({
      url: uri(one.url),
      name: languageName(one.language, one.language),
      language: one.language,
    })),
    topics: tags.map((tag) => ({ name: tag, url: pageUrl(article, 'tag', tag, config) })),
  };
}

function head(article: LiveArticle, neighbours: Neighbours, config: Config): Html {
  const image = leadPicture(article);
  const url = uri(article.url);
  return html`<meta name="description" content="${article.summary}">
<link rel="canonical" href="${url}">
${hreflangs(article, neighbours)}\
${alternates(describeFeed(ALL, config, []), config)}\
${feedsToFollow(article, config).map((feed) => alternates(describeFeed(feed, config, [article]), config))}\
<meta property="og:type" content="article">
<meta property="og:site_name" content="${config.site.title}">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.summary}">
<meta property="og:url" content="${url}">
${image === undefined ? undefined : ogImage(image)}\
<meta property="article:published_time" content="${article.published}">
<meta property="article:modified_time" content="${article.updated}">
${article.section === undefined ? undefined : html`<meta property="article:section" content="${sectionName(article.section, config)}">\n`}\
${article.tags.map((tag) => html`<meta property="article:tag" content="${tag}">\n`)}\
<meta name="twitter:card" content="${image === undefined ? 'summary' : 'summary_large_image'}">
${newsArticle(article, config, ({ name }) => pageUrl(article, 'author', name, config))}
`;
}

/** Each with itself among them, as search engines take no statement that the other does not make (Google, "Localized versions"). */
function hreflangs(article: LiveArticle, { translations = [] }: Neighbours): Html {
  const all = translations.length === 0 ? [] : [article, ...translations];
  return lines(
    ...all.map(({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${uri(url)}">`),
  );
}

function inOtherLanguages({ translations = [] }: Neighbours): readonly Html[] {
  return translations.map(({ language, url }) => {
    const name = languageName(language, language);
    return html`<a rel="alternate" hreflang="${language}" lang="${language}" href="${uri(url)}"><bdi>${name}</bdi></a>`;
  });
}

/** A story by many hands would name more feeds than text. */
const MOST_AUTHORS = 3;

/** @returns the feeds of its section and of its authors, where there are such. */
function feedsToFollow(article: LiveArticle, config: Config): readonly FeedId[] {
  const { section, authors } = article;
  const ofSection = section === undefined ? [] : [facetFeedOf(article, 'section', section, config)];
  const ofAuthors = authors.slice(0, MOST_AUTHORS).map(({ name }) => facetFeedOf(article, 'author', name, config));
  return [...new Set([...ofSection, ...ofAuthors].filter((feed) => feed !== undefined))];
}

/** As link previews take it (ogp.me, "Structured Properties"). */
function ogImage({ url, width, height, alt }: Media): Html {
  const size =
    width && height
      ? html`<meta property="og:image:width" content="${String(width)}">
<meta property="og:image:height" content="${String(height)}">
`
      : undefined;
  return html`<meta property="og:image" content="${uri(url)}">
${size}${alt ? html`<meta property="og:image:alt" content="${alt}">\n` : undefined}`;
}

function kicker(article: LiveArticle, config: Config): Html | undefined {
  const { section } = article;
  if (section === undefined) return undefined;
  return html`<p class="kicker place">${link(sectionName(section, config), sectionUrl(article, config))}</p>`;
}

function sectionUrl(article: LiveArticle, config: Config): string | undefined {
  const place = sectionPlace(article, config);
  return place === undefined ? undefined : publicUrl(place.path, config);
}

/** Who wrote it; who had a hand in it, and whose text it is. */
function named(
  article: LiveArticle,
  config: Config,
): { readonly authors: readonly Html[]; readonly others: readonly Html[] } {
  const { authors, contributors = [], source, language } = article;
  return {
    authors: authors.map((author) => person(author, language, pageUrl(article, 'author', author.name, config))),
    others: [
      ...contributors.map((one) => person(one, language)),
      ...(source === undefined ? [] : [link(source.name, webUri(source.url))]),
    ],
  };
}

/** Who made it, and when. */
function byline(article: LiveArticle, config: Config): Html {
  const { published, updated, language } = article;
  const time = (at: Instant) => html`<time datetime="${at}">${localTime(at, language, config.site.timeZone)}</time>`;
  const { authors: people, others } = named(article, config);
  const change = html` · ${wordsIn(language).updated} ${time(updated)}`;
  return lines(
    people.length === 0 ? undefined : html`<p class="meta byline">${joined(people, language)}</p>`,
    metaLine(others),
    html`<p class="meta">${time(published)}${updated === published ? undefined : change}</p>`,
  );
}

/** @param page of what else the person wrote */
function person({ name, role, url }: Person, language: LanguageTag, page?: string): Html {
  const roles: Readonly<Record<string, string>> = wordsIn(language).roles;
  const described =
    role === undefined
      ? undefined
      : html` <span class="role">(${Object.hasOwn(roles, role) ? roles[role] : role})</span>`;
  return html`<bdi>${link(name, page ?? webUri(url))}${described}</bdi>`;
}

function link(name: string, url: string | undefined): Html {
  return url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`;
}

/** @returns the address of the page with all that has the same value; undefined when there is none. */
function pageUrl(article: LiveArticle, facet: Facet, value: string, config: Config): string | undefined {
  const feed = facetFeedOf(article, facet, value, config);
  return feed === undefined ? undefined : publicUrl(feedPagePath(feed), config);
}

/** Those which the body does not show by itself. */
function corrections(article: LiveArticle): Html | undefined {
  const { language } = article;
  const unseen = unseenCorrections(article);
  if (unseen.length === 0) return undefined;
  return html`<aside class="corrections">
<h2>${wordsIn(language).corrections}</h2>
${lines(...unseen.map(correctionParagraph))}</aside>`;
}

function correctionParagraph({ text, date }: Correction): Html {
  const day = date?.slice(0, 'YYYY-MM-DD'.length);
  const when = day === undefined ? undefined : html` <time datetime="${day}">${day}</time>`;
  return html`<p class="correction">${text}${when}</p>`;
}

function topics(article: LiveArticle, config: Config): Html | undefined {
  const { tags, language } = article;
  if (tags.length === 0) return undefined;
  const topic = (tag: string) => {
    const url = pageUrl(article, 'tag', tag, config);
    return html`<li>${url === undefined ? html`<span>${tag}</span>` : link(tag, url)}</li>`;
  };
  return html`<ul class="tags" aria-label="${wordsIn(language).topics}">
${lines(...tags.map(topic))}</ul>`;
}
