import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { bodyOf } from '../../shared/article/html/body.ts';
import { mediaLocator } from '../../shared/article/media/media.ts';
import type { Article, FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import { renderFeed } from '../../shared/feed/documents.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { withHistory } from '../../shared/pipeline/plan.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';

const UPLOADED = '2026-11-24T06:00:00Z' as Instant;
const FORBIDDEN = new Set(
  'script style object embed applet form input button link meta base frame frameset svg math'.split(' '),
);
const ADDRESSES = new Set('href src poster cite action formaction background xlink:href'.split(' '));
/** Text has no `<` of its own: it is written as a reference. */
const FORBIDDEN_TAG = /<\s*\/?\s*(?:script|style|object|embed|form|input|link|meta|base|svg)\b/i;

/** What is wrong with HTML that goes out, as another parser than the sanitizer's own use sees it. */
export function dangersIn(html: string): readonly string[] {
  const dangers: string[] = FORBIDDEN_TAG.test(html) ? [`matches ${FORBIDDEN_TAG.source}`] : [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (FORBIDDEN.has(name)) dangers.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'style') {
          dangers.push(`${attribute} at <${name}>`);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them in the middle of a scheme
        const address = value.replace(/[\u0000-\u0020\u007f-\u009f]/g, '').toLowerCase();
        if (ADDRESSES.has(attribute) && /^(?:javascript|vbscript|data|file|blob):/.test(address)) {
          dangers.push(`${attribute}="${value}" at <${name}>`);
        }
        if (attribute === 'srcset' && /(?:javascript|vbscript|data):/.test(address)) dangers.push(`srcset="${value}"`);
      }
    },
  });
  parser.write(html);
  parser.end();
  return dangers;
}

/** The body cleaned once more: the same, or it was not clean. */
export function cleanedAgain(article: Article, key: string): string | undefined {
  const { site } = BUILT_IN_CONFIG;
  const locator = mediaLocator({ key: key as SubmissionKey, feedsUrl: site.feedsUrl, files: new Map() });
  const base = article.canonicalUrl ?? site.url;
  return bodyOf(article.html, { base, media: locator, corrections: article.corrections.map(({ text }) => text) })?.html;
}

/** What is wrong with the documents of a feed of these articles. */
export function faultsInFeed(articles: readonly Article[]): readonly string[] {
  const stored = articles.map((article) =>
    withHistory(article, {
      prior: undefined,
      uploadedAt: UPLOADED,
      partsUploadedAt: [],
      now: UPLOADED,
      config: BUILT_IN_CONFIG,
    }),
  );
  const window = windowOf('all' as FeedId, BUILT_IN_CONFIG, stored);
  return renderFeed(window, BUILT_IN_CONFIG).flatMap(({ path, bytes }) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const ids = path.endsWith('.json') ? jsonIds(text) : xmlIds(text);
    if (typeof ids === 'string') return [`${path}: ${ids}`];
    if (ids.length !== window.articles.length) return [`${path} has ${ids.length} of ${window.articles.length} items`];
    return new Set(ids).size === ids.length ? [] : [`${path} has an id twice`];
  });
}

function xmlIds(xml: string): readonly string[] | string {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return `${valid.err.msg} at line ${valid.err.line}`;
  const many = new Set(['item', 'entry']);
  const tree = new XMLParser({
    ignoreAttributes: true,
    isArray: (name) => many.has(name),
    processEntities: false,
  }).parse(xml);
  const items: readonly Record<string, unknown>[] = tree.rss?.channel?.item ?? tree.feed?.entry ?? [];
  return items.map((item) => String(item.guid ?? item.id));
}

function jsonIds(json: string): readonly string[] {
  const { items } = JSON.parse(json) as { readonly items: readonly { readonly id: string }[] };
  return items.map(({ id }) => id);
}
