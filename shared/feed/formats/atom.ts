import { distinctUpdates } from '../distinct-updates.ts';
import { asHtml } from '../html.ts';
import type { FeedModel, ModelAuthor, ModelItem, ModelOptions } from '../model.ts';
import { remembered } from '../remembered.ts';
import { rfc3339 } from './dates.ts';
import { HISTORY_NAMESPACE, historyElements } from './history.ts';
import type { Item, Parts } from './parts.ts';
import {
  aroundItems,
  cdata,
  container,
  element,
  ITEMS,
  itemLine,
  looksLikeMarkup,
  text,
  type Xml,
  xmlDocument,
} from './xml.ts';

export const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
/** What its entries may need. */
export const NAMESPACES = { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };

/** Atom 1.0 (RFC 4287). */
export function atom({ options, items }: FeedModel): Parts {
  const { history, deletions } = options;
  const updates = distinctUpdates(items);
  const frame = xmlDocument(
    container(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        ...NAMESPACES,
        'xmlns:at': deletions && TOMBSTONES,
        'xmlns:fh': history && HISTORY_NAMESPACE,
        'xml:lang': options.language,
      },
      [
        element('id', {}, text(options.id)),
        plain('title', options.title),
        plain('subtitle', options.description),
        element('updated', {}, text(rfc3339(options.updated))),
        person('author', options.author),
        element('link', { rel: 'self', type: 'application/atom+xml', href: (history?.self ?? options.feedLinks).atom }),
        ...historyElements('link', 'atom', history),
        element('link', { rel: 'alternate', type: 'text/html', href: options.link }),
        ...options.hubs.map((href) => element('link', { rel: 'hub', href })),
        options.favicon === undefined ? undefined : element('icon', {}, text(options.favicon)),
        options.image === undefined ? undefined : element('logo', {}, text(options.image)),
        rights(options.copyright),
        element('generator', {}, text(options.generator)),
        ...(deletions ?? []).map(deletedEntry),
        items.length === 0 ? undefined : ITEMS,
      ],
    ),
  );
  const [head, tail] = aroundItems(frame);
  const entries = items.map((item) => atomEntryBytes(item, updates.get(item) ?? rfc3339(item.date), options));
  return { head, items: entries, separator: '', tail };
}

/** RFC 6721, section 3. */
export function deletedEntry({ id, when, reason }: NonNullable<ModelOptions['deletions']>[number]): Xml {
  const attributes = { ref: id, when: rfc3339(when) };
  return reason === undefined
    ? element('at:deleted-entry', attributes)
    : container('at:deleted-entry', attributes, [plain('at:comment', reason)]);
}

/** Around what the other entries of a document have a say in. */
const written = remembered<ModelItem, readonly [Uint8Array, Uint8Array]>();
const UPDATED = element('updated', {}, text('?'));

/** @param updated as `distinctUpdates` gives it: what the other entries of a document have a say in. */
export function atomEntry(item: ModelItem, updated: string, { language }: Pick<ModelOptions, 'language'>): Xml {
  // The first is its own: whatever stands before it is escaped.
  return newEntry(item, language).replace(UPDATED, element('updated', {}, text(updated))) as Xml;
}

/** The same as it stands in its document. */
export function atomEntryBytes(item: ModelItem, updated: string, { language }: Pick<ModelOptions, 'language'>): Item {
  const [before, behind] = written(item, language, () => {
    const entry = itemLine(newEntry(item, language));
    const at = entry.indexOf(UPDATED);
    return [Buffer.from(entry.slice(0, at)), Buffer.from(entry.slice(at + UPDATED.length))];
  });
  return [before, Buffer.from(element('updated', {}, text(updated))), behind];
}

/** With nothing yet for when it was updated. */
function newEntry(item: ModelItem, language: string): Xml {
  const { source } = item;
  const lang = item.language === language ? undefined : item.language;
  return container('entry', { 'xml:lang': lang }, [
    element('id', {}, text(item.id)),
    plain('title', item.title),
    element('published', {}, text(rfc3339(item.published))),
    UPDATED,
    ...item.author.map((author) => person('author', author)),
    ...item.contributor.map((contributor) => person('contributor', contributor)),
    element('link', { rel: 'alternate', type: 'text/html', href: item.link }),
    ...item.media.map(({ url, type, length, title }) => {
      return element('link', { rel: 'enclosure', type, length, title: unlessMarkup(title), href: url });
    }),
    source?.url === undefined
      ? undefined
      : element('link', { rel: 'via', title: unlessMarkup(source.name), href: source.url }),
    source !== undefined && source.url === undefined ? element('dc:source', {}, text(source.name)) : undefined,
    ...item.category.map(({ term, scheme, name }) => element('category', { term, scheme, label: unlessMarkup(name) })),
    rights(item.copyright),
    // As plain text, rss2email, which asks for that first, would mail it in place of the article.
    element('summary', { type: 'html' }, cdata(asHtml(item.description))),
    item.content === undefined ? undefined : element('content', { type: 'html' }, cdata(item.content)),
  ]);
}

function person(name: string, { name: who, email, link }: ModelAuthor): Xml {
  return container(name, {}, [
    // Text in any case, and no type can say otherwise (RFC 4287, section 3.2.1): escaped as HTML, readers would show the escapes.
    element('name', {}, text(who)),
    link === undefined ? undefined : element('uri', {}, text(link)),
    email === undefined ? undefined : element('email', {}, text(email)),
  ]);
}

function rights(copyright: string | undefined): Xml | undefined {
  return copyright === undefined ? undefined : plain('rights', copyright);
}

/** Text which looks like HTML goes as HTML, or validators warn that it might be HTML undeclared. */
function plain(name: string, value: string): Xml {
  return looksLikeMarkup(value)
    ? element(name, { type: 'html' }, text(asHtml(value)))
    : element(name, { type: 'text' }, text(value));
}

/** For where no type can be declared and the text can be left out. */
function unlessMarkup(value: string | undefined): string | undefined {
  return value === undefined || value === '' || looksLikeMarkup(value) ? undefined : value;
}
