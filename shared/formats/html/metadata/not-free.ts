import type { Document } from 'domhandler';
import { existsOne } from '../../../article/html/find.ts';
import { hasWord } from '../document.ts';
import { articleNode } from './json-ld.ts';

/**
 * Whether a page says that its article is not free to read (schema.org/isAccessibleForFree). Sites with a number of free
 * articles a month say it of all that they have, so it says only why a text may be cut short, not that this one is.
 */
export function isNotFree(root: Document): boolean {
  if (isNo(articleNode(root, NAME)?.[NAME])) return true;
  return existsOne(
    (element) => hasWord(element, 'itemprop', [NAME.toLowerCase()]) && isNo(element.attribs.content),
    root.children,
  );
}

const NAME = 'isAccessibleForFree';

function isNo(value: unknown): boolean {
  return (
    value === false || (typeof value === 'string' && /^\s*(?:false|no|https?:\/\/schema\.org\/False)\s*$/i.test(value))
  );
}
