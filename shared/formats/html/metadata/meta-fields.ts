import { stated } from '../../../article/stated.ts';
import type { Fields } from '../../fields/values.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { beginsWithGivenName } from '../../newsroom/people/given-names.ts';
import { readsAsName } from '../people/authors.ts';
import type { MetaValues } from './meta-values.ts';

/** Where systems state when an article came out, the surest first. */
export const PUBLISHED: readonly string[] = [
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
  'citation_online_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'article:published',
  'article:published_date',
  'article:publication_date',
  'article:post_date',
  'article:created',
  'dateposted',
  'date_created',
  'creation_date',
  'published',
  'published_date',
  'published_time',
  'publish_time',
  'first_published',
  'original_publication_date',
  'release_date',
  'article_date_original',
  'dcterms.available',
  'dc.date.created',
  'dc.date.published',
  'bt:pubdate',
  'rnews:datepublished',
  'cxenseparse:recs:publishtime',
  'og:published_time',
  'og:publish_date',
  'og:pubdate',
  'og:article:published_time',
  'og:article:published',
];
/** Likewise when it was changed. */
export const UPDATED: readonly string[] = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'dc.modified',
  'article:modified',
  'article:modified_date',
  'date_modified',
  'modified_time',
  'last-modified',
  'lastmod',
];

/** By which systems say whether the article of a page is published. */
const STATUS: readonly string[] = [
  'article:status',
  'article:publication_status',
  'status',
  'pubstatus',
  'post_status',
  'post-status',
  'publication-status',
  'publication_status',
  'content-status',
  'dc.status',
  'dcterms.status',
];

/** What Open Graph, Dublin Core and the names of systems' own say of an article, in the names that `readFields` knows. */
export function metaFields(meta: MetaValues): Fields {
  const first = (...names: string[]) => meta(...names)[0];
  const authors = meta(
    'article:author',
    'author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  );
  const written = [...authors, ...meta('citation_author').map(turned)].filter((value) => !ADDRESS.test(value));
  const tags = [
    ...meta('article:tag', 'dc.subject'),
    ...meta('news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords').slice(0, 1),
  ];
  return stated({
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
    authors: namesAlone(written, writtenBy(meta)),
    published: first(...PUBLISHED),
    updated: first(...UPDATED),
    expires: first('article:expiration_time'),
    status: first(...STATUS),
    draft: first('draft'),
    visibility: first('visibility', 'article:visibility'),
    // For search engines it says whom a page is of use to: of words, only those for a newsroom hold.
    readers: first('audience'),
    classification: first('classification'),
    tlp: first('tlp'),
    // Of what is metered everybody reads some.
    paywall: meta('article:content_tier').some((tier) => /^locked$/i.test(tier.trim())) ? 'locked' : undefined,
    section: first('article:section', 'og:article:section', 'parsely-section', 'sailthru.section'),
    tags: tags.length === 0 ? undefined : tags.flatMap((tag) => tag.split(',').map((part) => part.trim())),
    image: imageOf(meta),
  });
}

function imageOf(meta: MetaValues): Fields | undefined {
  const [url] = meta(
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
  );
  if (url === undefined) return undefined;
  const [alt] = meta('og:image:alt', 'twitter:image:alt');
  const [width] = meta('og:image:width');
  const [height] = meta('og:image:height');
  const [type] = meta('og:image:type');
  return stated({ url, alt, width, height, type });
}

/** `article:author` is often a profile's address, or a part of it (`/@jane`). */
const ADDRESS = /^(?:https?:|www\.|\/)/i;

/**
 * Several names say who before one that may be a list.
 *
 * @param shown who the card for Twitter says wrote it: the account where the others name the people, and the people where they
 *   name an account or a house.
 */
function namesAlone(values: readonly string[], shown: string | undefined): unknown {
  const areAccounts = !values.some((value) => value.includes(' '));
  const arePeople = values.some(beginsWithGivenName);
  const isShown = shown !== undefined && (areAccounts || (!arePeople && beginsWithGivenName(shown)));
  const names = [...new Set(isShown ? [shown] : values)];
  return names.length > 1 ? names : names[0];
}

/** Yoast's cards: `Written by` in any language before the first text, or before the second. */
function writtenBy(meta: MetaValues): string | undefined {
  const [[first = ''], [second = ''], [label = '']] = [
    meta('twitter:data1'),
    meta('twitter:data2'),
    meta('twitter:label2'),
  ];
  return [first, labelKind(label) === 'author' ? second : ''].find((text) => text !== '' && readsAsName(text));
}

/** `Pike, Rowan`, as libraries and search engines for papers want it. */
function turned(name: string): string {
  return name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
}
