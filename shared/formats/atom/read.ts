import { stated } from '../../article/stated.ts';
import type { ContentMedia, NotPublished, Person, Reading, Source } from '../../article/types.ts';
import { htmlWithParagraphs } from '../agency/markup.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { tooMuchMarkup } from '../bounds/markup.ts';
import { withFullAddresses } from '../feed-file/addresses.ts';
import { bloggerKind, isBloggers } from '../feed-file/blogger.ts';
import { addressOf, httpUrl, moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { withoutFooter } from '../feed-file/footer.ts';
import { heldItem } from '../feed-file/held-item.ts';
import { itemId } from '../feed-file/identity.ts';
import { heldAs, type LeftOut } from '../feed-file/left-out.ts';
import { itemMedia } from '../feed-file/media.ts';
import { MOST_FEED_AUTHORS } from '../feed-file/people.ts';
import { plainField, plainHtml, plainHtmlField } from '../feed-file/plain.ts';
import { type FileItem, readingOfItems } from '../feed-file/reading.ts';
import { SECTION_DOMAIN, UNFILED } from '../feed-file/section.ts';
import { textsIn } from '../feed-file/texts.ts';
import { windowOf } from '../feed-file/window.ts';
import { parseFeedXml } from '../feed-file/xml.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, rawTextIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/**
 * A whole Atom feed, or one entry (RFC 4287), for those who move from another system. An entry's alternate link stays its
 * canonical address. Drafts of the format (0.3) are read by the names that they share with it.
 */
export function readAtomFile(text: string): Reading | NotPublished {
  const document = parseFeedXml(text);
  if (document.kind === 'rejection') return document;
  const { root } = document;
  const entries = root.name === 'entry' ? [root] : childrenOf(root, 'entry');
  const leftOut = entries.map(leftOutAs);
  const published = entries.filter((_, index) => leftOut[index] === undefined);
  const refused = tooManyArticles(published.length) ?? tooMuchMarkup(textsIn(published));
  if (refused !== undefined) return refused;
  const feed = feedOf(root);
  return readingOfItems(
    published.values().map((entry) => itemFrom(entry, feed)),
    { warnings: [], dropped: document.dropped },
    leftOut.filter((one) => one !== undefined),
  );
}

/** A reply to something else is a comment (RFC 4685). */
function leftOutAs(entry: XmlElement): LeftOut | undefined {
  const isReply = moduleChildren(entry, 'thr', 'in-reply-to').length > 0;
  const what = isReply ? ({ kind: 'comment' } as const) : bloggerKind(entry);
  if (what !== undefined) return { what };
  const held = heldItem(entry);
  if (held === undefined) return undefined;
  return heldAs({ kind: 'entry-not-public' }, held, plainOfConstruct(childrenOf(entry, 'title')[0]));
}

/** What holds for its entries. */
interface Feed {
  /** Where its addresses start from. */
  readonly base: string | undefined;
  /** The same, where `xml:base` says so. */
  readonly stated: string | undefined;
  readonly authors: readonly Person[] | undefined;
  readonly language: string | undefined;
}

function feedOf(root: XmlElement): Feed {
  const address = addressOfLink(linksOf(root, 'self')[0], undefined);
  const base = addressOfLink(alternate(root), address) ?? address;
  // An entry alone is its own feed.
  const isFeed = root.name !== 'entry';
  return {
    base: isFeed ? baseOf(root, base) : base,
    stated: isFeed ? addressOf(root, 'xml:base', base) : undefined,
    authors: isFeed ? authorsOf(root)?.slice(0, MOST_FEED_AUTHORS) : undefined,
    language: isFeed ? languageOf(root) : undefined,
  };
}

function itemFrom(entry: XmlElement, feed: Feed): FileItem {
  const base = baseOf(entry, feed.base);
  const url = httpUrl(moduleText(entry, 'feedburner', 'origLink')) ?? addressOfLink(alternate(entry), base);
  const [content] = childrenOf(entry, 'content');
  const [summary] = childrenOf(entry, 'summary');
  const text = htmlOfConstruct(content);
  const media = moduleText(entry, 'media', 'description') ?? descriptionInGroup(entry);
  const raw = text ?? htmlOfConstruct(summary) ?? (media === undefined ? '' : paragraphsHtml(media));
  const body = withoutFooter(raw);
  // Generators write a text as it stands on its own page: there its addresses start, unless the feed says otherwise.
  const start = addressOf(entry, 'xml:base', feed.base) ?? feed.stated ?? url ?? base;
  const html = withFullAddresses(body.html, baseOf(text === undefined ? summary : content, start));
  const attached = itemMedia(entry, linksOf(entry, 'enclosure'), html, base ?? url);
  const files: readonly ContentMedia[] = [...outOfLine(content, base), ...attached.media];
  const title = plainOfConstruct(childrenOf(entry, 'title')[0]);
  const authors = authorsOf(entry) ?? authorsOf(childOf(entry, 'source')) ?? feed.authors;
  const published = ownText(entry, 'published', 'issued', 'created', 'pubDate');
  const updated = ownText(entry, 'updated', 'modified');
  const fields = stated({
    id: itemId(ownText(entry, 'id'), undefined, { url, title, date: published ?? updated }),
    title,
    authors: isBloggers(entry) ? authors?.map(withoutEmail) : authors,
    summary: text === undefined ? undefined : plainOfConstruct(summary),
    language: languageOf(content) ?? languageOf(entry) ?? feed.language,
    published: published ?? updated,
    updated,
    ...windowOf(entry),
    ...subjectsOf(entry),
    source: sourceOf(entry),
    rights: plainOfConstruct(childrenOf(entry, 'rights')[0]),
    url,
    media: files.length === 0 ? undefined : files,
  });
  return { content: { ...fields, html }, line: entry.line, dropped: [...body.dropped, ...attached.dropped] };
}

/** A text construct (section 3.1) or content (section 4.1.3) as HTML; undefined when it holds none. */
function htmlOfConstruct(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const html = constructHtml(element).trim();
  return html === '' ? undefined : html;
}

function constructHtml(element: XmlElement): string {
  const type = typeOf(element);
  if (isPacked(element)) return htmlWithParagraphs(unpacked(element));
  if (type === 'xhtml') {
    const [div] = element.children.filter((child) => typeof child !== 'string');
    return htmlOf(div?.name === 'div' ? div.children : element.children);
  }
  if (type === 'html') return htmlWithParagraphs(rawTextIn(element));
  return type === 'text' ? paragraphsHtml(rawTextIn(element)) : '';
}

/** Titles and summaries are plain, whatever their type. */
function plainOfConstruct(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const type = typeOf(element);
  if (isPacked(element)) return plainHtmlField(unpacked(element));
  if (type === 'html') return plainHtmlField(rawTextIn(element));
  return type === 'xhtml' ? plainHtml(htmlOf(element.children)) : textIn(element);
}

/** Media types are what else `type` may say; Atom 0.3 has `mode` for it. Anything in another format is not read. */
function typeOf(element: XmlElement): 'text' | 'html' | 'xhtml' | 'other' {
  const type = attributeOf(element, 'type')?.toLowerCase().replace(/;.*$/, '').trim() ?? 'text';
  const isMarkup = element.children.some((child) => typeof child !== 'string');
  if (type === 'xhtml' || type === 'application/xhtml+xml') return isMarkup ? 'xhtml' : 'html';
  if (type === 'html' || type === 'text/html') return isMarkup ? 'xhtml' : 'html';
  return type === 'text' || type === 'text/plain' ? 'text' : 'other';
}

/** Atom 0.3 may write HTML as base64. */
function isPacked(element: XmlElement): boolean {
  return attributeOf(element, 'mode') === 'base64' && typeOf(element) !== 'other';
}

function unpacked(element: XmlElement): string {
  return Buffer.from(rawTextIn(element), 'base64').toString();
}

/** Content elsewhere (section 4.1.3.2), which may be a picture or a recording. */
function outOfLine(content: XmlElement | undefined, base: string | undefined): readonly ContentMedia[] {
  const type = attributeOf(content, 'type') ?? '';
  const url = content === undefined ? undefined : addressOf(content, 'src', base);
  return url !== undefined && /^(?:image|audio|video)\//.test(type) ? [{ url, type }] : [];
}

function linksOf(element: XmlElement, rel: string): readonly XmlElement[] {
  return childrenOf(element, 'link').filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === rel);
}

function alternate(element: XmlElement): XmlElement | undefined {
  const links = linksOf(element, 'alternate');
  return (
    links.find((link) => /^(?:text\/html|application\/xhtml\+xml)/.test(attributeOf(link, 'type') ?? 'text/html')) ??
    links[0]
  );
}

function addressOfLink(link: XmlElement | undefined, base: string | undefined): string | undefined {
  return link === undefined ? undefined : addressOf(link, 'href', base);
}

/** `xml:base` within `outer` (XML Base section 4). */
function baseOf(element: XmlElement | undefined, outer: string | undefined): string | undefined {
  return (element === undefined ? undefined : addressOf(element, 'xml:base', outer)) ?? outer;
}

function languageOf(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'xml:lang');
}

function descriptionInGroup(entry: XmlElement): string | undefined {
  const [group] = moduleChildren(entry, 'media', 'group');
  return group === undefined ? undefined : moduleText(group, 'media', 'description');
}

/** An entry without authors has those of its source or its feed (section 4.2.1). */
function authorsOf(element: XmlElement | undefined): readonly Person[] | undefined {
  const people = childrenOf(element, 'author').flatMap((author) => {
    const name = plainField(ownText(author, 'name'));
    if (name === undefined) return [];
    const email = ownText(author, 'email');
    const isForMachines = email !== undefined && /^no-?reply@/i.test(email);
    return {
      name,
      ...stated({ email: isForMachines ? undefined : email, url: httpUrl(ownText(author, 'uri', 'url')) }),
    };
  });
  return people.length === 0 ? undefined : people;
}

function withoutEmail({ email: _, ...person }: Person): Person {
  return person;
}

/** A category of a section's scheme is the section; all others are tags, by their labels. */
function subjectsOf(entry: XmlElement) {
  const categories = childrenOf(entry, 'category').flatMap((category) => {
    const name = attributeOf(category, 'label', 'term');
    const scheme = attributeOf(category, 'scheme') ?? '';
    // Blogger files every post as a post, YouTube every film as a film.
    if (name === undefined || UNFILED.test(name) || /schemas\.google\.com\/.*#kind$/.test(scheme)) return [];
    return { name, isSection: SECTION_DOMAIN.test(scheme) };
  });
  // Movable Type's drafts of Atom file by Dublin Core.
  if (categories.length === 0) {
    for (const subject of moduleChildren(entry, 'dc', 'subject')) {
      const name = plainField(textIn(subject));
      if (name !== undefined && !UNFILED.test(name)) categories.push({ name, isSection: false });
    }
  }
  const section = categories.find(({ isSection }) => isSection)?.name;
  const tags = categories.map(({ name }) => name).filter((name) => name !== section);
  return { section, tags: tags.length === 0 ? undefined : tags };
}

/** The feed that an entry was taken from (section 4.2.11), or what a `via` link names. */
function sourceOf(entry: XmlElement): Source | undefined {
  const source = childOf(entry, 'source');
  const [via] = linksOf(entry, 'via');
  const name =
    plainOfConstruct(childOf(source, 'title')) ?? attributeOf(via, 'title') ?? moduleText(entry, 'dc', 'source');
  if (name === undefined) return undefined;
  const url = source === undefined ? undefined : addressOfLink(alternate(source), undefined);
  const address = url ?? addressOfLink(via, undefined);
  return address === undefined ? { name } : { name, url: address };
}
