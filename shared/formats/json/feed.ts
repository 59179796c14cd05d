import { firstFault } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Content, ContentMedia, NotPublished, Reading, Warning } from '../../article/types.ts';
import { notTooLong, tooManyArticles } from '../bounds/articles.ts';
import { withFullAddresses } from '../feed-file/addresses.ts';
import { httpUrl } from '../feed-file/fields.ts';
import { itemId } from '../feed-file/identity.ts';
import { MOST_FEED_AUTHORS } from '../feed-file/people.ts';
import { type FileItem, readingOfItems } from '../feed-file/reading.ts';
import { asRecord, asText, type Fields, isBlank } from '../fields/values.ts';
import { hasJsonBody } from './body.ts';
import { readJsonItem } from './item.ts';

export interface JsonFeed {
  readonly fields: Fields;
  readonly items: readonly unknown[];
}

/** @returns undefined for JSON that is something else: a feed is what has `items` and no text of its own. */
export function asJsonFeed(value: unknown): JsonFeed | undefined {
  const fields = asRecord(value);
  if (fields === undefined || !Array.isArray(fields.items) || hasJsonBody(fields)) return undefined;
  return { fields, items: fields.items };
}

/**
 * A whole JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/), for those who move from another system. Its own
 * language and authors hold for items that name none; an item's `url` stays its canonical address.
 */
export function readJsonFeed({ fields: feed, items }: JsonFeed): Reading | NotPublished {
  const refused = tooManyArticles(items.length);
  if (refused !== undefined) return refused;
  const warnings: Warning[] = [];
  const others: NotPublished[] = [];
  const found = items.values().flatMap((item, index): FileItem[] => {
    const result = readJsonItem(inFeed(feed, item));
    if (result.kind === 'item') {
      warnings.push(...result.warnings);
      return [{ content: completed(result.content, feed), dropped: result.dropped }];
    }
    others.push(result);
    const place = { number: index + 1, of: items.length };
    warnings.push({ code: 'item-skipped', detail: { item: place, why: result.reasons[0] } });
    return [];
  });
  const read = notTooLong(found, ({ content }) => content.html);
  if ('kind' in read) return read;
  const [why, ...more] = others;
  if (read.length === 0 && why !== undefined) return firstFault([why, ...more]);
  return readingOfItems(read, { warnings, dropped: [] }, [], { date: undefined });
}

function inFeed(feed: Fields, item: unknown): unknown {
  const fields = asRecord(item);
  if (fields === undefined) return item;
  const ofFeed = feed.authors ?? feed.author;
  const first = Array.isArray(ofFeed) ? ofFeed.slice(0, MOST_FEED_AUTHORS) : ofFeed;
  const authors = isBlank(fields.authors) && isBlank(fields.author) ? first : undefined;
  const language = fields.language ?? feed.language;
  const media = [fields.image, fields.banner_image, ...(Array.isArray(fields.attachments) ? fields.attachments : [])];
  // Of an item that is a picture or a recording, that is all.
  const content = !hasJsonBody(fields) && !media.every(isBlank) ? { content_html: '<p></p>' } : {};
  return { ...fields, ...content, ...stated({ authors, language }) };
}

function completed(content: Content, feed: Fields): Content {
  const address = httpUrl(asText(feed.home_page_url) ?? asText(feed.feed_url));
  const base = content.url ?? address;
  const id = itemId(content.id, address, { url: content.url, title: content.title, date: content.published });
  const media = content.media?.map((one): ContentMedia => ({ ...one, url: httpUrl(one.url, base) ?? one.url }));
  return { ...content, ...stated({ id, media }), html: withFullAddresses(content.html, base) };
}
