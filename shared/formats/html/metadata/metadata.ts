import type { Document } from 'domhandler';
import { findAll, findOne } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import { asHttpUrl, asText, type Fields } from '../../fields/values.ts';
import { isNoTitle } from '../../no-title.ts';
import { readableDate } from '../dates/readable-date.ts';
import { attribute, parseHtml, textOf } from '../document.ts';
import { moreComplete, statedAuthors } from '../people/stated-authors.ts';
import { jsonLdFields } from './json-ld.ts';
import { metaFields, PUBLISHED, UPDATED } from './meta-fields.ts';
import { metaValues } from './meta-values.ts';
import { microdata } from './microdata.ts';
import { shownTitle } from './shown-title.ts';
import { canonicalAddress, siteNames } from './site-names.ts';
import { isSiteName, untruncated, withoutAddition, withoutDay, withoutSiteName } from './title.ts';

/**
 * What a page says of its article: JSON-LD before Open Graph before Dublin Core and other meta names before microdata.
 *
 * @param hidden what the page's microdata say where readers do not see them.
 * @returns fields in the names that `readFields` knows.
 */
export function pageMetadata(root: Document, hidden: Fields): Fields {
  const meta = metaValues(root);
  const sites = siteNames(root, meta);
  const headings = findAll(({ name }) => name === 'h1', [root])
    .map(textOf)
    .filter((text) => text !== '');
  const linked = jsonLdFields(root, titleText(root), [...headings, ...meta('og:title')]);
  const published = meta(...PUBLISHED);
  const updated = meta(...UPDATED);
  const html = findOne(({ name }) => name === 'html', [root]);
  const named = metaFields(meta);
  const fields: Fields = { ...microdata(root), ...hidden, ...named, ...withPlainTitle(linked) };
  // Some pages state the site's title only.
  const { title: declaredTitle, published: _, updated: __, expires: ___, ...others } = fields;
  const declared = asText(declaredTitle)?.replace(/\s+/g, ' ');
  const isNone = declared !== undefined && (isSiteName(declared, sites) || isNoTitle(declared));
  const title = isNone ? undefined : declared;
  return {
    ...others,
    ...stated({
      authors:
        moreComplete(statedAuthors(linked.authors), statedAuthors(named.authors)) ?? statedAuthors(fields.authors),
      tags: withoutIds(fields.tags),
      published: zoned(readableDate([asText(fields.published), ...published]), published),
      // Systems write zeros for what never ends.
      expires: readableDate([asText(fields.expires)]),
      updated: zoned(readableDate([asText(fields.updated), ...updated]), updated),
      title:
        title &&
        shownTitle(
          withoutDay(
            withoutSiteName(
              untruncated(withoutAddition(title, [...headings, ...meta('og:title', 'twitter:title')]), headings),
              sites,
            ),
          ),
          root,
          sites,
        ),
      language:
        attribute(html, 'lang') ??
        attribute(html, 'xml:lang') ??
        linked.language ??
        meta('og:locale', 'content-language', 'dc.language', 'language')[0],
      canonical: canonicalAddress(root) ?? asHttpUrl(linked.canonical) ?? asHttpUrl(meta('og:url')[0]),
    }),
  };
}

/** The `<title>`, without the site's name where the page gives that. */
export function pageTitle(root: Document): string | undefined {
  const title = titleText(root);
  return title && withoutDay(withoutSiteName(title, siteNames(root)));
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

function titleText(root: Document): string | undefined {
  const element = findOne(
    ({ name, parent }) => name === 'title' && !(parent !== null && 'name' in parent && parent.name === 'svg'),
    [root],
  );
  return element === null ? undefined : asText(textOf(element));
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
