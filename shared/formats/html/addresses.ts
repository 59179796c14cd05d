import type { Document, ParentNode } from 'domhandler';
import { findAll, findOne } from '../../article/html/find.ts';
import { LONGEST_ADDRESS } from '../../article/limits/limits.ts';
import { LONGEST_HTML } from '../bounds/content.ts';
import { asHttpUrl } from '../fields/values.ts';
import { attribute } from './document.ts';

/**
 * Makes the relative addresses of a page absolute where the page says against what: all of them by an absolute
 * `<base href>`, links and what begins with `/` by the canonical address. Other pictures of a page without a base were
 * saved beside it.
 */
export function resolveAddresses(root: ParentNode, base: string | undefined, canonical: string | undefined): void {
  const linkBase = base ?? canonical;
  const absolute = resolver();
  for (const element of findAll(() => true, root.children)) {
    const { attribs } = element;
    if (linkBase !== undefined && element.name === 'a') resolve(attribs, 'href', linkBase, absolute);
    for (const name of SOURCES) {
      const from = baseFor(attribs[name], base, canonical);
      if (from !== undefined) resolve(attribs, name, from, absolute);
    }
    for (const name of SOURCE_SETS) {
      const set = attribs[name];
      const from = baseFor(set, base, canonical);
      if (set === undefined || from === undefined) continue;
      attribs[name] = set.replace(/(^|,\s+)(\S+)/g, (_, before, url) => before + absolute(url, from));
    }
  }
}

/** The addresses too that programs put in place when a picture comes into view. */
const SOURCES = ['src', 'poster', 'cite', 'data-src', 'data-original', 'data-lazy-src'];
const SOURCE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

function baseFor(address: string | undefined, base: string | undefined, canonical: string | undefined) {
  return base ?? (address?.trimStart().startsWith('/') === true ? canonical : undefined);
}

/** The page's `<base href>`, where it is absolute. */
export function absoluteBase(root: Document): string | undefined {
  return asHttpUrl(
    attribute(
      findOne(({ name }) => name === 'base', [root]),
      'href',
    ),
  );
}

type Resolve = (address: string, base: string) => string;

function resolve(attributes: Record<string, string>, name: string, base: string, absolute: Resolve): void {
  const value = attributes[name];
  // An anchor inside the article stays there.
  if (value !== undefined && !value.trimStart().startsWith('#')) attributes[name] = absolute(value, base);
}

/** @returns an address in full, or as it is where it cannot be, or all together are longer than any article. */
function resolver(): Resolve {
  let left = LONGEST_HTML;
  return (address, base) => {
    if (left < 0 || address.length > LONGEST_ADDRESS || !URL.canParse(address, base)) return address;
    const { href } = new URL(address, base);
    left -= href.length;
    return href;
  };
}
