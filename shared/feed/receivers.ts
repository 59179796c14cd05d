import type { Instant, LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { ARTICLE_DEMANDS, primaryLanguage, type Receiver, type Told } from './article-demands.ts';
import { feedLanguage } from './description.ts';

/** A rule of somebody who takes feeds that one article would break, in a sentence for its editor. */
export interface ReceiverHint {
  readonly receiver: Receiver;
  /** The rule, such as `title-too-short`. */
  readonly code: string;
  readonly message: string;
}

interface Circumstances {
  readonly now: Instant;
  readonly config: Config;
}

/**
 * What can be judged from one article, by the table by which feeds are verified; rules on a whole feed (30 items for Flipboard) are
 * not here.
 * @returns every rule that the article would break
 */
export function receiverHints(article: LiveArticle, { now, config }: Circumstances): readonly ReceiverHint[] {
  const told = toldBy(article);
  const hints = ARTICLE_DEMANDS.flatMap(({ receiver, code, broken }): readonly ReceiverHint[] => {
    const message = broken(told, Date.parse(now));
    return message === undefined ? [] : [{ receiver, code, message }];
  });
  return [...languagesMixed(article, config), ...hints];
}

function toldBy({ title, shortTitle, summary, html, published, media, authors }: LiveArticle): Told {
  return {
    title,
    hasShortTitle: shortTitle !== undefined,
    summary: [...summary].length,
    body: Buffer.byteLength(html),
    published: Date.parse(published),
    pictures: media.filter(({ type }) => type.startsWith('image/')),
    hasAuthor: authors.length > 0,
  };
}

/** A feed for MSN is in the one language that was chosen when it was set up there (`ms-language`). */
function languagesMixed({ feeds, language }: LiveArticle, config: Config): readonly ReceiverHint[] {
  const other = feeds.find((id) => primaryLanguage(feedLanguage(id, config)) !== primaryLanguage(language));
  if (other === undefined) return [];
  const own = feeds.find((id) => id === `language/${primaryLanguage(language)}`);
  const instead = own === undefined ? '' : `: give it "${own}"`;
  const message = `The article is in "${language}", but the feed "${other}" is in "${feedLanguage(other, config)}"; MSN takes feeds in one language${instead}.`;
  return [{ receiver: 'MSN', code: 'languages-mixed', message }];
}
