import type { ContentMedia, Dropped, Reading, Rejection } from '../article/types.ts';
import { firstRawText, httpUrl, moduleChildren, moduleText, ownText } from './feed-file/fields.ts';
import { itemId } from './feed-file/identity.ts';
import { plainHtmlField } from './feed-file/plain.ts';
import { type FileItem, readingOfItems } from './feed-file/reading.ts';
import { reject } from './rejection.ts';
import { stated } from './stated.ts';
import { picturesIn, postMeta } from './wordpress/attachments.ts';
import { type Authors, authorsIn, peopleOf } from './wordpress/authors.ts';
import { postBody } from './wordpress/body.ts';
import { modifiedOf, publishedOf } from './wordpress/dates.ts';
import { isHeldBack, leftOutAs } from './wordpress/left-out.ts';
import { termsOf } from './wordpress/terms.ts';
import { childrenOf, elementsIn, textIn } from './xml-query.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

/**
 * A WordPress export (WXR 1.0 to 1.2, developer.wordpress.org/reference/functions/export_wp): its published and scheduled
 * posts. Whoever exports a site leaves it, so that a post gets a page here and its former address is not its canonical one.
 */
export function readWxr(text: string): Reading | Rejection {
  const document = parseXml(text);
  if (document.kind === 'rejection') return document;
  const [channel] = elementsIn(document.root).filter(({ name }) => name === 'channel');
  if (channel === undefined) return reject('no-articles', 'The WordPress export holds no channel.');
  const items = childrenOf(channel, 'item');
  const site: Site = {
    address: httpUrl(moduleText(channel, 'wp', 'base_blog_url') ?? ownText(channel, 'link')),
    language: ownText(channel, 'language'),
    authors: authorsIn(channel),
    pictures: picturesIn(items),
  };
  const leftOut = items.map(leftOutAs);
  const posts = items.filter((_, index) => leftOut[index] === undefined);
  const comments = posts.flatMap((post) => moduleChildren(post, 'wp', 'comment')).map(() => 'comment');
  const others = leftOut.filter((what) => what !== undefined);
  const dropped = counted([...others, ...comments]);
  return readingOfItems(
    posts.map((post) => itemFrom(post, site)),
    { warnings: [], dropped },
    posts.length === 0 && others.some(isHeldBack),
  );
}

interface Site {
  readonly address: string | undefined;
  readonly language: string | undefined;
  readonly authors: Authors;
  readonly pictures: ReadonlyMap<string, ContentMedia>;
}

function itemFrom(item: XmlElement, site: Site): FileItem {
  const link = httpUrl(ownText(item, 'link'), site.address);
  const { html, dropped } = postBody(
    firstRawText(moduleChildren(item, 'content', 'encoded')) ?? '',
    link ?? site.address,
  );
  const picture = site.pictures.get(postMeta(item, '_thumbnail_id') ?? '');
  const title = plainHtmlField(ownText(item, 'title'));
  const published = publishedOf(item);
  const stableId = textIn(childrenOf(item, 'guid')[0]) ?? moduleText(item, 'wp', 'post_id');
  const fields = stated({
    id: itemId(stableId, site.address, { url: link, title, date: published }),
    title,
    authors: peopleOf(item, site.authors),
    summary: plainHtmlField(excerptOf(item)),
    language: site.language,
    published,
    updated: modifiedOf(item),
    ...termsOf(item),
    slug: slugOf(moduleText(item, 'wp', 'post_name')),
    media: picture === undefined ? undefined : [picture],
  });
  return { content: { ...fields, html }, line: item.line, dropped };
}

function excerptOf(item: XmlElement): string | undefined {
  const excerpt = firstRawText(moduleChildren(item, 'excerpt', 'encoded'));
  return excerpt === undefined ? undefined : postBody(excerpt, undefined).html;
}

/** WordPress keeps slugs of other scripts as the web writes them. */
function slugOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function counted(names: readonly string[]): readonly Dropped[] {
  const counts = new Map<string, number>();
  for (const what of names) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count }));
}
