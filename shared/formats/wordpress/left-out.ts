import { moduleText } from '../feed-file/fields.ts';
import type { XmlElement } from '../xml/tree.ts';

const TYPES: Readonly<Record<string, string>> = {
  page: 'page',
  attachment: 'attachment',
  nav_menu_item: 'menu item',
  revision: 'revision',
};
const STATUSES: Readonly<Record<string, string>> = {
  draft: 'draft post',
  'auto-draft': 'draft post',
  pending: 'pending post',
  private: 'private post',
  trash: 'post in the trash',
};

/**
 * Why an item of an export is no article, in words: posts that are published or scheduled, and open to everybody, are.
 * Exports made by other programs name neither type nor status.
 */
export function leftOutAs(item: XmlElement): string | undefined {
  const type = moduleText(item, 'wp', 'post_type') ?? 'post';
  if (type !== 'post') return TYPES[type] ?? `item of the type "${type.slice(0, 100)}"`;
  const status = moduleText(item, 'wp', 'status') ?? 'publish';
  if (status !== 'publish' && status !== 'future') {
    return STATUSES[status] ?? `post of the status "${status.slice(0, 100)}"`;
  }
  return moduleText(item, 'wp', 'post_password') === undefined ? undefined : 'password-protected post';
}

/** Whether it is a post that its editors hold back, as against something that never was one. */
export function isHeldBack(what: string): boolean {
  return what.includes('post');
}
