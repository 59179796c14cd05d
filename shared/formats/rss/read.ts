import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { NotPublished, Person, Reading, Source } from '../../article/types.ts';
import { htmlWithParagraphs } from '../agency/markup.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { tooMuchMarkup } from '../bounds/markup.ts';
import { withFullAddresses } from '../feed-file/addresses.ts';
import { addressOf, firstHtml, httpUrl, moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { withoutFooter } from '../feed-file/footer.ts';
import { heldItem } from '../feed-file/held-item.ts';
import { itemId } from '../feed-file/identity.ts';
import { heldAs, type LeftOut } from '../feed-file/left-out.ts';
import { itemMedia } from '../feed-file/media.ts';
import { namesToPeople } from '../feed-file/people.ts';
import { plainField } from '../feed-file/plain.ts';
import { type FileItem, readingOfItems } from '../feed-file/reading.ts';
import { SECTION_DOMAIN, UNFILED } from '../feed-file/section.ts';
import { summaryFrom } from '../feed-file/summary.ts';
import { textsIn } from '../feed-file/texts.ts';
import { windowOf } from '../feed-file/window.ts';
import { parseFeedXml } from '../feed-file/xml.ts';
import { attributeOf, childrenOf, descendantsOf, elementsIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/**
 * A whole RSS file, for those who move from another system: 2.0 and what led to it (rssboard.org/rss-specification), 1.0
 * (web.resource.org/rss/1.0/spec), with their modules for full text, names, dates and media. An item's link stays its
 * canonical address.
 */
export function readRssFile(text: string): Reading | NotPublished {
  const document = parseFeedXml(text);
  if (document.kind === 'rejection') return document;
  const { root } = document;
  const [channel = root] = elementsIn(root).filter(({ name }) => name === 'channel');
  // RSS 1.0 has its items beside the channel, and so have broken files of 2.0.
  const items = descendantsOf(root, 'item').filter(({ namespace }) => namespace === channel.namespace);
  if (items.length === 0 && channel === root) {
    return reject({ code: 'no-articles', detail: 'rss', line: root.line });
  }
  const leftOut = items.map(leftOutAs);
  const published = items.filter((_, index) => leftOut[index] === undefined);
  const refused = tooManyArticles(published.length) ?? tooMuchMarkup(textsIn(published));
  if (refused !== undefined) return refused;
  const feed = feedOf(channel, root);
  return readingOfItems(
    published.values().map((item) => itemFrom(item, feed)),
    { warnings: [], dropped: document.dropped },
    leftOut.filter((one) => one !== undefined),
    { date: ownText(channel, 'pubDate', 'lastBuildDate') ?? datesOf(channel, 'date', 'modified') },
  );
}

function leftOutAs(item: XmlElement): LeftOut | undefined {
  const held = heldItem(item);
  return held === undefined ? undefined : heldAs({ kind: 'item-not-public' }, held, titleOf(item));
}

interface Feed {
  readonly address: string | undefined;
  /** What relative addresses start from. */
  readonly base: string | undefined;
  readonly language: string | undefined;
}

function feedOf(channel: XmlElement, root: XmlElement): Feed {
  const address = httpUrl(ownText(channel, 'link'));
  return {
    address,
    base: addressOf(channel, 'xml:base', address) ?? addressOf(root, 'xml:base', address) ?? address,
    language: ownText(channel, 'language') ?? moduleText(channel, 'dc', 'language') ?? attributeOf(channel, 'xml:lang'),
  };
}

function itemFrom(item: XmlElement, feed: Feed): FileItem {
  const guid = childrenOf(item, 'guid')[0];
  const base = addressOf(item, 'xml:base', feed.base) ?? feed.base;
  const stableId = textIn(guid) ?? moduleText(item, 'dc', 'identifier') ?? attributeOf(item, 'rdf:about');
  const url = linkOf(item, guid, base);
  const description = firstHtml(childrenOf(item, 'description')) ?? moduleText(item, 'itunes', 'summary');
  const encoded = firstHtml([
    ...moduleChildren(item, 'content', 'encoded'),
    ...moduleChildren(item, 'xhtml', 'body'),
    ...moduleChildren(item, 'atom', 'content'),
  ]);
  const body = withoutFooter(encoded ?? description ?? moduleText(item, 'media', 'description') ?? '');
  const html = withFullAddresses(htmlWithParagraphs(body.html), url ?? base);
  const { media, dropped } = itemMedia(item, childrenOf(item, 'enclosure'), html, url ?? base);
  const title = titleOf(item);
  const published = ownText(item, 'pubDate', 'published') ?? datesOf(item, 'published', 'issued', 'created', 'date');
  const updated = datesOf(item, 'updated', 'modified');
  const fields = stated({
    id: itemId(stableId, feed.address, { url, title, date: published ?? updated }),
    title,
    authors: authorsOf(item),
    summary: encoded === undefined ? undefined : summaryFrom(description),
    language: moduleText(item, 'dc', 'language') ?? attributeOf(item, 'xml:lang') ?? feed.language,
    published: published ?? updated,
    updated,
    ...windowOf(item),
    ...subjectsOf(item),
    source: sourceOf(item, feed.address),
    rights: plainField(moduleText(item, 'dc', 'rights')),
    url,
    media: media.length === 0 ? undefined : media,
  });
  return { content: { ...fields, html }, line: item.line, dropped: [...body.dropped, ...dropped] };
}

/** FeedBurner counts clicks at an address of its own and keeps the true one beside it. */
function linkOf(item: XmlElement, guid: XmlElement | undefined, base: string | undefined): string | undefined {
  const [alternate] = moduleChildren(item, 'atom', 'link').filter(
    (link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate',
  );
  return (
    httpUrl(moduleText(item, 'feedburner', 'origLink')) ??
    httpUrl(ownText(item, 'link'), base) ??
    (alternate === undefined ? undefined : addressOf(alternate, 'href', base)) ??
    (attributeOf(guid, 'isPermaLink') === 'false' ? undefined : httpUrl(textIn(guid)))
  );
}

function titleOf(item: XmlElement): string | undefined {
  return plainField(ownText(item, 'title') ?? moduleText(item, 'dc', 'title') ?? moduleText(item, 'media', 'title'));
}

function datesOf(item: XmlElement, ...names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => (['atom', 'dcterms', 'dc'] as const).map((module) => moduleText(item, module, name)))
    .find((date) => date !== undefined);
}

function authorsOf(item: XmlElement): readonly Person[] | undefined {
  const creators = moduleChildren(item, 'dc', 'creator').flatMap((creator) => textIn(creator) ?? []);
  const [person] = [...childrenOf(item, 'author'), ...moduleChildren(item, 'atom', 'author')];
  // As Atom has it, with a name of its own.
  const name = person === undefined ? undefined : (ownText(person, 'name') ?? moduleText(person, 'atom', 'name'));
  const own = name ?? textIn(person) ?? moduleText(item, 'itunes', 'author') ?? moduleText(item, 'dc', 'author');
  return namesToPeople(creators.length > 0 ? creators : own === undefined ? [] : [own]);
}

/** A category whose domain says that it is a section is the section; all others are tags. */
function subjectsOf(item: XmlElement) {
  const categories = childrenOf(item, 'category');
  const named = (categories.length > 0 ? categories : moduleChildren(item, 'dc', 'subject')).flatMap((category) => {
    const name = plainField(textIn(category));
    if (name === undefined || UNFILED.test(name)) return [];
    return { name, isSection: SECTION_DOMAIN.test(attributeOf(category, 'domain') ?? '') };
  });
  const section = named.find(({ isSection }) => isSection)?.name;
  const tags = new Set([...named.map(({ name }) => name), ...keywordsOf(item)].filter((name) => name !== section));
  return { section, tags: tags.size === 0 ? undefined : [...tags] };
}

/** Podcasts and pictures are filed by lists of words. */
function keywordsOf(item: XmlElement): readonly string[] {
  const list = moduleText(item, 'itunes', 'keywords') ?? moduleText(item, 'media', 'keywords') ?? '';
  return list.split(',').flatMap((word) => plainField(word) ?? []);
}

/** `source` names where the item is from by the address of a feed, which is its own in what aggregators write. */
function sourceOf(item: XmlElement, feedAddress: string | undefined): Source | undefined {
  const [element] = childrenOf(item, 'source');
  const name = plainField(textIn(element)) ?? plainField(moduleText(item, 'dc', 'source'));
  const url = element === undefined ? undefined : addressOf(element, 'url', feedAddress);
  // In Dublin Core it is an address as often as a name.
  if (name === undefined || /^\w+:\/\//.test(name)) return undefined;
  return url === undefined ? { name } : { name, url };
}
