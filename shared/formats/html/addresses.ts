import type { Document, ParentNode } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { asHttpUrl } from '../field-values.ts';
import { attribute } from './document.ts';

/**
 * Makes the relative addresses of a page absolute where the page says against what: all of them by an absolute
 * `<base href>`, links by the canonical address. Pictures of a page without a base were saved beside it.
 */
export function resolveAddresses(root: ParentNode, base: string | undefined, canonical: string | undefined): void {
  const linkBase = base ?? canonical;
  for (const element of findAll(() => true, root.children)) {
    if (linkBase !== undefined && element.name === 'a') resolve(element.attribs, 'href', linkBase);
    if (base === undefined) continue;
    for (const name of ['src', 'poster', 'cite', 'data-src']) resolve(element.attribs, name, base);
    const srcset = element.attribs.srcset;
    if (srcset !== undefined)
      element.attribs.srcset = srcset.replace(/(^|,\s+)(\S+)/g, (_, before, url) => before + absolute(url, base));
  }
}

export function absoluteBase(root: Document): string | undefined {
  return asHttpUrl(
    attribute(
      findOne(({ name }) => name === 'base', [root]),
      'href',
    ),
  );
}

function resolve(attributes: Record<string, string>, name: string, base: string): void {
  const value = attributes[name];
  // An anchor inside the article stays there.
  if (value !== undefined && !value.trimStart().startsWith('#')) attributes[name] = absolute(value, base);
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
