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

/** Who publishes the page, or owns what it shows, as its metadata name them. */
export function publisherNames(root: Document, meta = metaValues(root)): readonly string[] {
  const owners = meta('copyright', 'rights', 'dc.rights').map((text) => text.replace(OWNED, ''));
  return [...meta('publisher', 'dc.publisher', 'article:publisher'), ...owners]
    .map((name) => name.trim())
    .filter(Boolean);
}

/** `Copyright (c) Harbour Press 2026` */
const OWNED = /^(?:\s*(?:copyright|\(c\)|©|\d{4}(?:\s?[-–]\s?\d{4})?|by))+\s+|[\s,]+\d{4}$/gi;

/** Where the page says that it belongs: its `<link rel=canonical>`. */
export function canonicalAddress(root: Document): string | undefined {
  const link = findOne((element) => element.name === 'link' && hasWord(element, 'rel', ['canonical']), [root]);
  return asHttpUrl(attribute(link, 'href'));
}
