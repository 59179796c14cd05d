import type { FeedId, LiveArticle } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { card, inRowOf, pictureOrDek } from './card.ts';
import { facetFeedOf, sectionPlace } from './section-place.ts';
import { wordsIn } from './words/words-in.ts';

/** The articles beside one, which its page leads on to: in the order of its section, and in other languages. */
export interface Neighbours {
  readonly newer?: LiveArticle | undefined;
  /** The newest first; at the most `OLDER`. */
  readonly older: readonly LiveArticle[];
  /** The same in other languages, one each. */
  readonly translations?: readonly LiveArticle[];
}

/** Of an article that is in no order yet. */
export const ALONE: Neighbours = { older: [] };

/** One before it, and three more to read on. */
export const OLDER = 4;

/** @returns the feed whose order they are of: the article's section, where that has a page, else all articles; undefined where it is in neither. */
export function neighbourhoodOf(article: Pick<LiveArticle, 'feeds' | 'section'>, config: Config): FeedId | undefined {
  const { section, feeds } = article;
  const ofSection = section === undefined ? undefined : facetFeedOf(article, 'section', section, config);
  return ofSection ?? feeds.find((id) => id === ALL);
}

/** The way from an article's end to others: what its section has besides, the next one and the one before. */
export function neighbourLinks(
  article: LiveArticle,
  { newer, older: [previous, ...others] }: Neighbours,
  config: Config,
): Html {
  const words = wordsIn(article.language);
  const place = sectionPlace(article, config);
  const heading =
    place === undefined ? html`${words.latest}` : html`<a href="${publicUrl(place.path, config)}">${place.name}</a>`;
  const related = html`<section class="band">
<h2 class="place"><bdi>${heading}</bdi></h2>
<div class="cards">
${others.map((one) => card(one, config, { level: 3, ...pictureOrDek(one, inRowOf(others)), date: article.published }))}</div>
</section>
`;
  const turns = lines(
    previous === undefined ? undefined : turn(previous, 'prev', words.previous),
    newer === undefined ? undefined : turn(newer, 'next', words.next),
  );
  const isAlone = newer === undefined && previous === undefined;
  return html`${isAlone ? undefined : html`<nav class="turns" aria-label="${words.readOn}">\n${turns}</nav>\n`}\
${others.length === 0 ? undefined : related}`;
}

function turn({ url, title, language }: LiveArticle, rel: 'next' | 'prev', word: string): Html {
  return html`<p class="turn"><span>${word}</span> <a rel="${rel}" href="${uri(url)}" lang="${language}" dir="auto">${title}</a></p>`;
}
