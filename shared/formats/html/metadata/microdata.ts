import type { Document, Element } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import { asHttpUrl, asText, type Fields } from '../../fields/values.ts';
import { attribute, hasWord, textOf } from '../document.ts';
import { ancestorsOf, isInside } from '../shape/alone.ts';
import { canonicalAddress } from './site-names.ts';

/** What a page's `itemprop` attributes say of its article (schema.org), in the names that `readFields` knows. */
export function microdata(root: Document): Fields {
  const stating = findAll(({ attribs }) => 'itemprop' in attribs, [root]);
  const value = (property: string, isOwn = (_: Element) => true) => {
    const element = stating.find((candidate) => hasWord(candidate, 'itemprop', [property]) && isOwn(candidate));
    return element === undefined ? undefined : valueIn(element);
  };
  return stated({
    title: value('headline', (element) => !leadsToOther(element, root)),
    published: value('datepublished'),
    updated: value('datemodified'),
    section: value('articlesection'),
    tags: value('keywords'),
    authors: authorInHead(stating),
  });
}

/** Squarespace's `<meta itemprop="author">`: elsewhere a page has the authors of comments and other stories too. */
function authorInHead(stating: readonly Element[]): string | undefined {
  const [author, ...others] = stating.filter(
    (element) =>
      element.name === 'meta' &&
      hasWord(element, 'itemprop', ['author']) &&
      isInside(element, ({ name }) => name === 'head'),
  );
  return others.length > 0 ? undefined : attribute(author, 'content');
}

/** A headline within a link, or around one, to another page than this is that page's. */
function leadsToOther(element: Element, root: Document): boolean {
  const around = ancestorsOf(element).find(({ name }) => name === 'a');
  const link = around ?? findAll(({ name }) => name === 'a', element.children)[0];
  const target = asHttpUrl(attribute(link, 'href'));
  const address = target === undefined ? undefined : canonicalAddress(root);
  return target !== undefined && address !== undefined && pathOf(target) !== pathOf(address);
}

function pathOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}

function valueIn(element: Element): string | undefined {
  return attribute(element, 'content') ?? attribute(element, 'datetime') ?? asText(textOf(element));
}
