import type { Document, Element } from 'domhandler';
import { existsOne } from '../../../article/html/find.ts';
import { articleNode } from './json-ld.ts';
import { metaValues } from './meta-values.ts';

/** Whether a page says that it is an article, by Open Graph or JSON-LD. */
export function saysItIsArticle(page: Document): boolean {
  return metaValues(page)('og:type').some((type) => /article/i.test(type)) || articleNode(page, '@type') !== undefined;
}

/** So many headings lead to other pages where a page lists them. */
const SEVERAL = 3;

/** Whether the headings of a page lead to several others, and it does not say that it is an article. */
export function isListing(page: Document): boolean {
  let links = 0;
  const leads = (element: Element): boolean =>
    /^h[1-6]$/.test(element.name) &&
    (isLink(element.parent as Element) || existsOne(isLink, element.children)) &&
    ++links === SEVERAL;
  return existsOne(leads, page.children) && !saysItIsArticle(page);
}

function isLink(node: Element | null): boolean {
  return node?.name === 'a' && node.attribs.href !== undefined;
}
