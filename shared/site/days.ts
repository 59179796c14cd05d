import type { LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { FeedDescription } from '../feed/description.ts';
import { type Html, html } from '../feed/html.ts';
import { type CardParts, card } from './card.ts';
import { localDate } from './local-time.ts';

/**
 * Articles of a feed under the days on which they came out.
 * @param feed which they are all of, and the language of the page
 * @param shown so many of the first with picture and dek, the very first large where people look for news; the others by their titles
 */
export function days(
  articles: readonly LiveArticle[],
  { id, language }: Pick<FeedDescription, 'id' | 'language'>,
  shown: number,
  config: Config,
): Html {
  // What the heading says already.
  const isOfAuthor = id.startsWith('author/');
  const says: CardParts = {
    level: 3,
    authors: !isOfAuthor,
    ...(id.startsWith('section/') ? {} : { section: 'behind' }),
  };
  const inFull = new Set(articles.slice(0, shown));
  const lead = isOfAuthor || shown === 0 ? undefined : articles[0];
  const partsOf = (article: LiveArticle): CardParts => {
    if (article === lead) return { ...says, kind: 'lead', picture: 'opening', dek: true };
    return inFull.has(article) ? { ...says, picture: 'list', dek: true } : says;
  };
  const byDay = Map.groupBy(articles, ({ published }) => localDate(published, language, config.site.timeZone));
  return html`<div class="days">
${[...byDay].map(
  ([day, ofDay]) => html`<section>
<h2>${day}</h2>
<div>
${ofDay.map((article) => card(article, config, partsOf(article)))}</div>
</section>
`,
)}</div>
`;
}
