import type { What } from '../../article/dropped-kinds.ts';
import { attributeOf, childrenOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { moduleText, ownText } from './fields.ts';

const KIND = /schemas\.google\.com\/blogger\/2008\/kind#(\w+)$/;

/**
 * What an entry of Blogger's export is besides a post: settings with the owner's addresses, the template, pages, comments. The
 * export of the blog itself says it by a category, Google's Takeout by an element of its own.
 *
 * @returns undefined for posts, and for what is not Blogger's.
 */
export function bloggerKind(entry: XmlElement): What | undefined {
  const terms = childrenOf(entry, 'category').map((category) => attributeOf(category, 'term') ?? '');
  const kind = moduleText(entry, 'blogger', 'type') ?? terms.flatMap((term) => KIND.exec(term)?.[1] ?? [])[0];
  const word = kind?.toLowerCase();
  return word === undefined || word === 'post'
    ? undefined
    : (KINDS[word] ?? { kind: 'blogger-entry', detail: word.slice(0, 100) });
}

const KINDS: Readonly<Record<string, What>> = {
  comment: { kind: 'comment' },
  page: { kind: 'page' },
  settings: { kind: 'blog-setting' },
  template: { kind: 'blog-template' },
};

/** Blogger puts an address into every entry, of the blog's owner or its own. */
export function isBloggers(entry: XmlElement): boolean {
  return /^tag:blogger\.com,/.test(ownText(entry, 'id') ?? '') || moduleText(entry, 'blogger', 'type') !== undefined;
}
