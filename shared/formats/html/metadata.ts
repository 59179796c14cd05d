import type { Document, Element } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { asHttpUrl, asText, type Fields } from '../field-values.ts';
import { stated } from '../stated.ts';
import { readsAsName, statedAuthors } from './authors.ts';
import { attribute, hasWord, parseHtml, textOf } from './document.ts';
import { jsonLdFields } from './json-ld.ts';
import { readableDate } from './readable-date.ts';
import { isSiteName, untruncated, withoutAddition, withoutSiteName } from './title.ts';

/**
 * What a page says of its article: JSON-LD before Open Graph before Dublin Core and other meta names before microdata.
 *
 * @returns fields in the names that `readFields` knows.
 */
export function pageMetadata(root: Document): Fields {
  const meta = metaValues(root);
  const sites = siteNames(root, meta);
  const headings = findAll(({ name }) => name === 'h1', [root]).map(textOf);
  const linked = jsonLdFields(root, titleText(root), [...headings, ...meta('og:title')]);
  const first = (...names: string[]) => meta(...names)[0];
  const authors = meta(
    'article:author',
    'author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'byl',
    // Yoast's: "Written by" in any language.
    ...(readsAsName(first('twitter:data1') ?? '') ? ['twitter:data1'] : []),
  );
  const tags = [
    ...meta('article:tag', 'dc.subject'),
    ...meta('news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords').slice(0, 1),
  ];
  const image = first(
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
  );
  const published = meta(
    'article:published_time',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.created',
    'dcterms.date',
    'date',
    'pubdate',
    'publish-date',
    'publication_date',
    'citation_publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'og:published_time',
    'og:article:published_time',
  );
  const updated = meta(
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
  );
  const html = findOne(({ name }) => name === 'html', [root]);
  const named: Fields = stated({
    title: first(
      'dc.title',
      'dcterms.title',
      'og:title',
      'twitter:title',
      'citation_title',
      'parsely-title',
      'sailthru.title',
    ),
    summary: first(
      'dc.description',
      'dcterms.description',
      'og:description',
      'description',
      'twitter:description',
      'sailthru.description',
    ),
    authors: namesAlone(authors),
    published: published[0],
    updated: updated[0],
    expires: first('article:expiration_time'),
    section: first('article:section', 'og:article:section', 'parsely-section', 'sailthru.section'),
    tags: tags.length === 0 ? undefined : tags.flatMap((tag) => tag.split(',').map((part) => part.trim())),
    image:
      image === undefined
        ? undefined
        : stated({
            url: image,
            alt: first('og:image:alt', 'twitter:image:alt'),
            width: first('og:image:width'),
            height: first('og:image:height'),
            type: first('og:image:type'),
          }),
  });
  const fields: Fields = { ...microdata(root), ...named, ...withPlainTitle(linked) };
  // Some pages state the site's title only.
  const { title: declaredTitle, ...others } = fields;
  const stating = asText(declaredTitle)?.replace(/\s+/g, ' ');
  const title = stating !== undefined && isSiteName(stating, sites) ? undefined : stating;
  return {
    ...others,
    ...stated({
      authors: statedAuthors(fields.authors),
      tags: withoutIds(fields.tags),
      published: zoned(readableDate([asText(fields.published), ...published]), published),
      updated: zoned(readableDate([asText(fields.updated), ...updated]), updated),
      title:
        title &&
        withoutSiteName(
          untruncated(withoutAddition(title, [...headings, ...meta('og:title', 'twitter:title')]), headings),
          sites,
        ),
      language:
        attribute(html, 'lang') ??
        attribute(html, 'xml:lang') ??
        linked.language ??
        first('og:locale', 'content-language', 'dc.language', 'language'),
      canonical: canonical(root) ?? asHttpUrl(linked.canonical) ?? asHttpUrl(first('og:url')),
    }),
  };
}

/** The `<title>`, without the site's name where the page gives that. */
export function pageTitle(root: Document): string | undefined {
  const title = titleText(root);
  return title && withoutSiteName(title, siteNames(root));
}

/** Systems list their own numbers of a story among its keywords. */
function withoutIds(tags: unknown): unknown {
  return Array.isArray(tags)
    ? tags.filter((tag) => !/^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{6,})$/i.test(String(tag)))
    : tags;
}

/** The same time with its zone, where another statement has that. */
function zoned(time: string | undefined, others: readonly string[]): string | undefined {
  const local = (text: string) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.exec(text)?.[0].replace(' ', 'T');
  if (time === undefined || local(time) === undefined || ZONE.test(time)) return time;
  return others.find((other) => ZONE.test(other) && local(other) === local(time)) ?? time;
}

const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** What the site calls itself, and its host. */
export function siteNames(root: Document, meta = metaValues(root)): readonly string[] {
  const address = canonical(root) ?? asHttpUrl(meta('og:url')[0]);
  return [...meta('og:site_name', 'application-name'), ...(address === undefined ? [] : [new URL(address).hostname])];
}

function titleText(root: Document): string | undefined {
  const element = findOne(
    ({ name, parent }) => name === 'title' && !(parent !== null && 'name' in parent && parent.name === 'svg'),
    [root],
  );
  return element === null ? undefined : asText(textOf(element));
}

/** Longer lists are of no use to anybody. */
const MOST_VALUES = 200;

function metaValues(root: Document): (...names: string[]) => readonly string[] {
  const values = new Map<string, string[]>();
  for (const element of findAll(({ name }) => name === 'meta', [root])) {
    // Runs of white space mean nothing here, and would take the patterns for titles and names time by their square.
    const content = attribute(element, 'content')?.replace(/\s+/g, ' ');
    if (content === undefined) continue;
    for (const name of namesOf(element)) {
      const known = values.get(name);
      if (known === undefined) values.set(name, [content]);
      else if (known.length < MOST_VALUES) known.push(content);
    }
  }
  return (...names) => names.flatMap((name) => values.get(name) ?? []);
}

/** RDFa allows several properties; Dublin Core is written with a colon or a dot. */
function namesOf(element: Element): readonly string[] {
  const properties = attribute(element, 'property')?.split(/\s+/) ?? [];
  const names = [...properties, attribute(element, 'name') ?? attribute(element, 'http-equiv') ?? ''];
  return [...new Set(names.map((name) => name.toLowerCase().replace(/^(dc|dcterms?):/, '$1.')))];
}

/** `article:author` is often a profile's address. Several names say who before one that may be a list. */
function namesAlone(values: readonly string[]): unknown {
  const names = [...new Set(values.filter((value) => !/^https?:/i.test(value)))];
  return names.length > 1 ? names : names[0];
}

/** Systems write HTML entities into JSON, where they mean nothing. */
function withPlainTitle(linked: Fields): Fields {
  const plain = (name: string) => {
    const text = asText(linked[name]);
    return text === undefined || !/&(?:#\d+|#x[\da-f]+|\w+);|<\/?\w/i.test(text) ? text : plainText(text);
  };
  return { ...linked, ...stated({ title: plain('title'), dek: plain('dek'), summary: plain('summary') }) };
}

function plainText(html: string): string | undefined {
  const document = parseHtml(html);
  return document.kind === 'rejection' ? undefined : asText(textOf(document.root));
}

function canonical(root: Document): string | undefined {
  const link = findOne((element) => element.name === 'link' && hasWord(element, 'rel', ['canonical']), [root]);
  return asHttpUrl(attribute(link, 'href'));
}

function microdata(root: Document): Fields {
  const stating = findAll(({ attribs }) => 'itemprop' in attribs, [root]);
  const value = (property: string) => {
    const element = stating.find((candidate) => hasWord(candidate, 'itemprop', [property]));
    return element === undefined ? undefined : valueIn(element);
  };
  return stated({
    title: value('headline'),
    published: value('datepublished'),
    updated: value('datemodified'),
    section: value('articlesection'),
    tags: value('keywords'),
  });
}

function valueIn(element: Element): string | undefined {
  return attribute(element, 'content') ?? attribute(element, 'datetime') ?? asText(textOf(element));
}
