import type { Document } from 'domhandler';
import { findOne } from '../../../article/html/find.ts';
import { asHttpUrl } from '../../fields/values.ts';
import { attribute, hasWord } from '../document.ts';
import { metaValues } from './meta-values.ts';

/** What the site calls itself, and its host. */
export function siteNames(root: Document, meta = metaValues(root)): readonly string[] {
  const address = canonicalAddress(root) ?? asHttpUrl(meta('og:url')[0]);
  return [...meta('og:site_name', 'application-name'), ...(address === undefined ? [] : [new URL(address).hostname])];
}

/** Where the page says that it belongs: its `<link rel=canonical>`. */
export function canonicalAddress(root: Document): string | undefined {
  const link = findOne((element) => element.name === 'link' && hasWord(element, 'rel', ['canonical']), [root]);
  return asHttpUrl(attribute(link, 'href'));
}
