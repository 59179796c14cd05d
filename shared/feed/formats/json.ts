import type { HistoryLink, HistoryLinks } from '../archives/history.ts';
import type { FeedModel, ModelAuthor, ModelItem, ModelMedia, ModelOptions } from '../model.ts';
import { remembered } from '../remembered.ts';
import { rfc3339 } from './dates.ts';
import type { Item, Parts } from './parts.ts';
import { writable } from './xml.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). What has no member there is in `_feedmill`. */
export function json({ options, items }: FeedModel): Parts {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title,
    home_page_url: options.link,
    feed_url: options.feedLinks.json,
    next_url: hrefOf('prev-archive', options.history),
    description: options.description,
    icon: options.image,
    favicon: options.favicon,
    authors: [author(options.author)],
    language: options.language,
    _feedmill: feedExtension(options),
    hubs: options.hubs.length === 0 ? undefined : options.hubs.map((url) => ({ type: 'WebSub', url })),
  };
  const [head, tail] = aroundItems(feed, items.length === 0);
  return { head, items: items.map(jsonItemBytes), separator: SEPARATOR, tail };
}

/** @param feed all that it says but its items @param items as written */
export function jsonDocument(feed: object, items: readonly string[]): string {
  const [head, tail] = aroundItems(feed, items.length === 0);
  return head + items.map(line).join(SEPARATOR) + tail;
}

function aroundItems(feed: object, isEmpty: boolean): readonly [string, string] {
  return [`${written(feed).slice(0, -'\n}'.length)},\n "items": [`, isEmpty ? ']\n}\n' : '\n ]\n}\n'];
}

const SEPARATOR = ',';

function line(item: string): string {
  return `\n  ${item}`;
}

const writtenItems = remembered<ModelItem, Item>();

/** One item as it stands in the list of a feed, with the line break before it. */
export function jsonItemBytes(item: ModelItem): Item {
  return writtenItems(item, '', () => [Buffer.from(line(jsonItem(item)))]);
}

export function jsonItem(item: ModelItem): string {
  return writtenItem(itemObject(item));
}

export function writtenItem(item: object): string {
  return written(item).replaceAll('\n', '\n  ');
}

function written(value: object): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? writable(part) : part), 1);
}

/** Members that are undefined are not written. */
function itemObject(item: ModelItem): object {
  return {
    id: item.id,
    url: item.link,
    title: item.title,
    content_html: item.content,
    // One of the two must be there.
    content_text: item.content === undefined ? item.description : undefined,
    summary: item.description,
    image: item.image,
    date_published: rfc3339(item.published),
    date_modified: rfc3339(item.date),
    authors: nonEmpty(item.author.map(author)),
    tags: nonEmpty(item.tags),
    language: item.language,
    attachments: nonEmpty(item.media.map(attachment)),
    _feedmill: extension(item),
  };
}

function author({ name, link, role }: ModelAuthor): object {
  return { name, url: link, _feedmill: role === undefined ? undefined : { role } };
}

function attachment({
  url,
  type,
  title,
  length,
  duration,
  width,
  height,
  alt,
  caption,
  credit,
  rights,
}: ModelMedia): object {
  const about = { width, height, alt, caption, credit, rights };
  return {
    url,
    mime_type: type,
    title,
    size_in_bytes: length,
    duration_in_seconds: duration,
    _feedmill: Object.values(about).some((value) => value !== undefined) ? about : undefined,
  };
}

function extension({ section, source, copyright: rights, contributor, corrections }: ModelItem): object | undefined {
  const contributors = nonEmpty(contributor.map(author));
  return (section ?? source ?? rights ?? contributors ?? corrections)
    ? { section, source, rights, contributors, corrections }
    : undefined;
}

/** JSON Feed knows the way to older items alone; what an archive is, the way back, and what was taken back is told here. */
function feedExtension({ copyright: rights, history, deletions }: ModelOptions): object | undefined {
  const archive = history?.isArchive
    ? { url: history.self?.json, newer_url: hrefOf('next-archive', history), current_url: hrefOf('current', history) }
    : undefined;
  const deleted = deletions && toldDeletions(deletions);
  return (rights ?? archive ?? deleted) === undefined ? undefined : { rights, archive, deleted };
}

export function toldDeletions(deletions: NonNullable<ModelOptions['deletions']>): readonly object[] {
  return deletions.map(({ id, when, reason }) => ({ id, when: rfc3339(when), reason }));
}

function hrefOf(rel: HistoryLink['rel'], history: HistoryLinks | undefined): string | undefined {
  return history?.related.find((link) => link.rel === rel)?.href.json;
}

function nonEmpty<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
