import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { ContentMedia, NotPublished, Reading } from '../../article/types.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { tooMuchMarkup } from '../bounds/markup.ts';
import { firstHtml, httpUrl, moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { itemId } from '../feed-file/identity.ts';
import type { LeftOut } from '../feed-file/left-out.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { type FileItem, readingOfItems } from '../feed-file/reading.ts';
import { textsIn } from '../feed-file/texts.ts';
import { parseFeedXml } from '../feed-file/xml.ts';
import { childrenOf, elementsIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Picture, type Pictures, picturesIn, postMeta } from './attachments.ts';
import { type Authors, authorsIn, peopleOf } from './authors.ts';
import { postBody } from './body.ts';
import { modifiedOf, publishedOf } from './dates.ts';
import { type Gallery, galleriesOf } from './galleries.ts';
import { leftOutAs } from './left-out.ts';
import { termsOf } from './terms.ts';

/**
 * A WordPress export (WXR 1.0 to 1.2, developer.wordpress.org/reference/functions/export_wp): its published posts. Whoever
 * exports a site leaves it, so that a post gets a page here and its former address is not its canonical one.
 */
export function readWxr(text: string): Reading | NotPublished {
  const document = parseFeedXml(text);
  if (document.kind === 'rejection') return document;
  const [channel] = elementsIn(document.root).filter(({ name }) => name === 'channel');
  if (channel === undefined) return reject({ code: 'no-articles', detail: 'wordpress' });
  const items = childrenOf(channel, 'item');
  const pictures = picturesIn(items);
  const site: Site = {
    address: httpUrl(moduleText(channel, 'wp', 'base_blog_url') ?? ownText(channel, 'link')),
    language: ownText(channel, 'language'),
    authors: authorsIn(channel, items),
    pictures,
    galleryIn: galleriesOf(pictures),
  };
  const leftOut = items.map(leftOutAs);
  const posts = items.filter((_, index) => leftOut[index] === undefined);
  const others = leftOut.filter((one) => one !== undefined);
  const comments = posts.flatMap((post) => moduleChildren(post, 'wp', 'comment').map(() => COMMENT));
  const texts = posts.map((post) => firstHtml(moduleChildren(post, 'content', 'encoded')) ?? '');
  const excerpts = posts.flatMap((post) => moduleChildren(post, 'excerpt', 'encoded'));
  const refused = tooManyArticles(posts.length) ?? tooMuchMarkup([...texts, ...textsIn(excerpts)]);
  if (refused !== undefined) return refused;
  return readingOfItems(
    withIdsOfTheirOwn(posts.map((post, index) => itemFrom(post, texts[index] ?? '', site))),
    { warnings: [], dropped: document.dropped },
    [...others, ...comments],
  );
}

const COMMENT: LeftOut = { what: { kind: 'comment' } };

interface Site {
  readonly address: string | undefined;
  readonly language: string | undefined;
  readonly authors: Authors;
  readonly pictures: Pictures;
  readonly galleryIn: (post: string | undefined) => Gallery;
}

function itemFrom(item: XmlElement, text: string, site: Site): FileItem {
  const link = httpUrl(ownText(item, 'link'), site.address);
  const gallery = site.galleryIn(moduleText(item, 'wp', 'post_id'));
  const { html, dropped } = postBody(text, link ?? site.address, gallery);
  const featured = site.pictures.get(postMeta(item, '_thumbnail_id') ?? '');
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
    media: featured === undefined ? undefined : [mediumOf(featured)],
  });
  return { content: { ...fields, html }, line: item.line, dropped };
}

function mediumOf({ id: _, order: __, ...medium }: Picture): ContentMedia {
  return medium;
}

/** Sites that were put together from several give two posts one guid now and then: the later goes by its address too. */
function withIdsOfTheirOwn(items: readonly FileItem[]): readonly FileItem[] {
  const taken = new Set<string | undefined>();
  return items.map((item) => {
    const { id, slug } = item.content;
    const isTaken = id !== undefined && taken.has(id);
    taken.add(id);
    return isTaken && slug !== undefined ? { ...item, content: { ...item.content, id: `${id}#${slug}` } } : item;
  });
}

function excerptOf(item: XmlElement): string | undefined {
  const excerpt = firstHtml(moduleChildren(item, 'excerpt', 'encoded'));
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
