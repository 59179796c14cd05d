import type { Instant, LanguageTag } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { archiveIndexPath, archivePlace, boundsOf, type Span } from '../feed/archives/span.ts';
import type { FeedDescription } from '../feed/description.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { html, lines } from '../feed/html.ts';
import { languageOf, nameOf } from './feed-heading.ts';
import { feedPagePath, pagePath } from './feed-page-path.ts';
import { framed } from './frame.ts';
import { listHead } from './list-head.ts';
import { openRange, yearOf } from './local-time.ts';
import { pager } from './pager.ts';
import { wordsIn } from './words/words-in.ts';

/**
 * All pages of a feed's archive under the years in which they end, by their months, or their days where months are too long. Made of
 * where it is cut alone: it changes with a new cut, and with no article.
 * @param spans the newest first
 */
export function renderArchiveIndex(feed: FeedDescription, spans: readonly Span[], config: Config): FeedDocument {
  const language = languageOf(feed, config);
  const words = wordsIn(language);
  const place = { path: feedPagePath(feed.id), name: nameOf(feed, config) };
  const path = archiveIndexPath(feed.id);
  const name = `${place.name}, ${words.archive}`;
  const byYear = Map.groupBy(spans, (span) => yearOf(endOf(span), language));
  const link = (span: Span) =>
    html`<li><a href="${publicUrl(archivePlace(feed.id, span).page, config)}">${labelOf(span, language, config)}</a></li>`;
  const page = framed({
    config,
    language,
    title: `${name} – ${config.site.title}`,
    current: place,
    head: listHead({ feed, path, name, description: undefined }, config),
    main: html`<h1 class="place"><bdi>${place.name}</bdi></h1>
<p class="dek">${words.archive}</p>
${[...byYear].map(
  ([year, ofYear]) => html`<h2>${year}</h2>
<ul class="tags">
${lines(...ofYear.map(link))}</ul>
`,
)}\
${pager({ newer: place.path }, language, config)}`,
  });
  return documentOf(pagePath(path), 'text/html; charset=utf-8', page);
}

/** Of the newest, which has no end, its beginning. */
function endOf(span: Span): Instant {
  const { first, last } = boundsOf(span);
  return last ?? first ?? ('' as Instant);
}

/** Months are those of UTC, in which archives are cut. */
function labelOf(span: Span, language: LanguageTag, { site }: Config): string {
  const { first, last, inMonths } = boundsOf(span);
  return inMonths
    ? openRange(first, last, 'month', language, 'UTC')
    : openRange(first, last, 'date', language, site.timeZone);
}
