import type { Document } from 'domhandler';
import { textContent } from 'domutils';
import { findAll } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import { asRecord, asText, type Fields } from '../../fields/values.ts';
import { sameText } from '../../same-text.ts';
import { parseLeniently } from './lenient-json.ts';
import { salvaged } from './salvaged.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;
/** What a page is of that has no article: it tells its title, author and dates in the same names. */
const ENTRY_TYPE = /^(?:DiscussionForumPosting|SocialMediaPosting|Recipe|HowTo)$/;

/**
 * What the page's JSON-LD says of its article (schema.org).
 *
 * @param pageTitle the `<title>`: some systems (MediaWiki) put a description where the headline belongs.
 * @param titles what else on the page states the title, and bears the headline out.
 * @returns fields in the names that `readFields` knows; empty when it has none.
 */
export function jsonLdFields(root: Document, pageTitle = '', titles: readonly string[] = []): Fields {
  const nodes = nodesOf(root);
  const article = articleAmong(nodes, [pageTitle, ...titles]) ?? onlyEntry(nodes);
  if (article === undefined) return stated({ authors: authorOfPage(nodes) });
  const byId = new Map(
    nodes.flatMap((node) => (asText(node['@id']) === undefined ? [] : [[node['@id'], node] as const])),
  );
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    const reference = asRecord(value)?.['@id'];
    return asRecord(value)?.name === undefined && reference !== undefined ? (byId.get(reference) ?? value) : value;
  };
  const page = article.mainEntityOfPage;
  return stated({
    title: isNamed(article.name, article.headline, pageTitle, titles)
      ? article.name
      : (article.headline ?? article.name),
    dek: article.alternativeHeadline,
    summary: article.description,
    authors: named(resolve(article.author ?? article.creator)) ?? authorOfPage(nodes),
    published: article.datePublished,
    updated: article.dateModified,
    expires: article.expires,
    creativeWorkStatus: article.creativeWorkStatus,
    section: listOf(article.articleSection)[0],
    tags: article.keywords,
    language: article.inLanguage,
    canonical: article.url ?? asRecord(page)?.['@id'] ?? page,
    image: resolve(article.image) ?? article.thumbnailUrl,
  });
}

/** Without references to what the page does not have. */
function named(authors: unknown): unknown {
  const list = listOf(authors).filter((author) => {
    const fields = asRecord(author);
    return fields === undefined
      ? author !== undefined && author !== null
      : Object.keys(fields).some((key) => !key.startsWith('@'));
  });
  return list.length > 1 ? list : list[0];
}

/** Whom Yoast and others name beside a page without an article: its author, who is the only person of its graph. */
function authorOfPage(nodes: readonly Fields[]): unknown {
  const page = nodes.find(({ '@type': type, author }) => hasType(type, /Page$/) && author !== undefined);
  const people = nodes.filter(({ '@type': type, name }) => hasType(type, /^Person$/) && asText(name) !== undefined);
  if (page === undefined || people.length !== 1) return undefined;
  const named = asRecord(page.author)?.['@id'];
  return named === undefined || named === people[0]?.['@id'] ? people[0] : undefined;
}

function hasType(type: unknown, pattern: RegExp): boolean {
  return listOf(type).some((name) => pattern.test(asText(name) ?? ''));
}

/** When the page came out, or what else it is of, where JSON-LD tells of no article. */
export function jsonLdDate(root: Document): string | undefined {
  for (const { '@type': type, datePublished, uploadDate, dateCreated } of nodesOf(root, 'date')) {
    const date = asText(datePublished) ?? asText(uploadDate) ?? asText(dateCreated);
    if (date !== undefined && listOf(type).some((name) => DATED_TYPE.test(asText(name) ?? ''))) return date;
  }
  return undefined;
}

const DATED_TYPE = /(?:Page|Posting|VideoObject|Recipe|PodcastEpisode|CreativeWork)$/;

/** The article's text as JSON-LD has it: of pages which scripts fill in, the only one. */
export function jsonLdBody(root: Document): string | undefined {
  return asText(articleNode(root, 'articleBody')?.articleBody);
}

/** What JSON-LD says of the page's article, where it says anything of this name. */
export function articleNode(root: Document, name: string): Fields | undefined {
  return articleAmong(nodesOf(root, name));
}

/** @param word what a script must hold to be read. */
export function nodesOf(root: Document, word = ''): readonly Fields[] {
  const scripts = findAll(
    ({ name, attribs }) => name === 'script' && /^application\/ld\+json/i.test(attribs.type ?? ''),
    [root],
  );
  const sources = scripts.map(textContent).filter((source) => source.includes(word));
  return sources.flatMap((source) => nodesIn(parseLeniently(source) ?? salvaged(source)));
}

/** Of several the one whose headline the page states too: others are of stories beside it. */
function articleAmong(nodes: readonly Fields[], titles: readonly string[] = []): Fields | undefined {
  const articles = nodes.filter(({ '@type': type }) => hasType(type, ARTICLE_TYPE));
  if (articles.length < 2) return articles[0];
  const isStated = ({ headline, name }: Fields) => {
    const text = asText(headline) ?? asText(name);
    return text !== undefined && titles.some((title) => sameText(title, text) || title.startsWith(`${text} `));
  };
  return articles.find(isStated) ?? articles[0];
}

function onlyEntry(nodes: readonly Fields[]): Fields | undefined {
  const [entry, ...others] = nodes.filter(({ '@type': type }) => hasType(type, ENTRY_TYPE));
  return others.length > 0 ? undefined : entry;
}

function isNamed(name: unknown, headline: unknown, pageTitle: string, titles: readonly string[]): boolean {
  const [named, headed] = [asText(name), asText(headline)];
  if (named === undefined || headed === undefined || titles.some((title) => sameText(title, headed))) return false;
  return pageTitle.startsWith(named) && !pageTitle.includes(headed);
}

/** All nodes of a script: alone, in a list, in a graph, or the main thing of a page. */
function nodesIn(value: unknown): readonly Fields[] {
  return recordsIn(value).flatMap((node) => [node, ...recordsIn(node['@graph']), ...recordsIn(node.mainEntity)]);
}

function recordsIn(value: unknown): readonly Fields[] {
  return listOf(value).flatMap((item) => {
    const record = asRecord(item);
    return record === undefined ? [] : [record];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
