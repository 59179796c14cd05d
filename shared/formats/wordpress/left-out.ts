import type { BareKind, What } from '../../article/dropped-kinds.ts';
import { firstHtml, moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { heldItem } from '../feed-file/held-item.ts';
import { heldAs, type LeftOut } from '../feed-file/left-out.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { heldByGate } from '../held/by-gate.ts';
import { heldByReaders } from '../held/by-status.ts';
import { saysItIsNot } from '../held/reasons.ts';
import type { XmlElement } from '../xml/tree.ts';
import { postMeta } from './attachments.ts';
import { gatingShortcode } from './gating-shortcode.ts';

const TYPES: Readonly<Record<string, BareKind>> = {
  page: 'page',
  attachment: 'attachment',
  nav_menu_item: 'menu-item',
  revision: 'revision',
  'guest-author': 'guest-author',
};
const STATUSES: Readonly<Record<string, BareKind>> = {
  publish: 'password-protected-post',
  future: 'scheduled-post',
  draft: 'draft-post',
  'auto-draft': 'draft-post',
  pending: 'pending-post',
  private: 'private-post',
  trash: 'trashed-post',
};

/**
 * Why an item of an export is no article, in words: posts that are published and open to everybody are. What waits for its date
 * in the other system is for that to bring out: nobody has asked for it here.
 * Exports made by other programs name neither type nor status.
 */
export function leftOutAs(item: XmlElement): LeftOut | undefined {
  const type = moduleText(item, 'wp', 'post_type') ?? 'post';
  if (type !== 'post') return { what: known(TYPES[type]) ?? { kind: 'item-of-type', detail: type.slice(0, 100) } };
  const title = plainHtmlField(ownText(item, 'title'));
  const held = heldItem(item);
  if (held !== undefined) {
    const status = moduleText(item, 'wp', 'status') ?? 'publish';
    return heldAs(known(STATUSES[status]) ?? { kind: 'post-of-status', detail: status.slice(0, 100) }, held, title);
  }
  const forSome = heldForSubscribers(item);
  return forSome === undefined ? undefined : heldAs({ kind: 'subscriber-post' }, forSome, title);
}

function known(kind: BareKind | undefined): What | undefined {
  return kind === undefined ? undefined : { kind };
}

/**
 * What plugins note of a post that not everybody may read: Members (of roles), WP-Members (1 blocks it, 2 hides it as well), Restrict
 * Content Pro (once `all` for everybody), Patreon (in dollars, or cents), Ultimate Member (in PHP's form; 2 are those who have signed in).
 */
const GATES: readonly (readonly [key: string, keeps: RegExp])[] = [
  ['_members_access_role', /\S/],
  ['_wpmem_block', /^[12]$/],
  ['rcp_subscription_level', /^(?!(?:all|none|0|a:0:\{\})\s*$)\S/i],
  ['rcp_access_level', /^[1-9]\d*$/],
  ['patreon-level', /[1-9]/],
  ['um_content_restriction', /^(?=.*"_um_custom_access_settings";(?:b:|i:|s:1:")1).*"_um_accessible";(?:i:|s:1:")2/s],
];

/** Jetpack's newsletters: who may read the post, or its part below a mark (jetpack.com/support/newsletter/paid-newsletters). */
function heldForSubscribers(item: XmlElement): LeftOut['held'] {
  const at = { line: item.line };
  const access = postMeta(item, '_jetpack_newsletter_access');
  const held =
    access === undefined ? undefined : heldByReaders({ name: '_jetpack_newsletter_access', value: access }, at);
  if (held !== undefined) return held;
  for (const [name, keeps] of GATES) {
    const value = postMeta(item, name) ?? '';
    if (keeps.test(value)) return saysItIsNot({ name, value }, 'left-out', at);
  }
  const post = firstHtml(moduleChildren(item, 'content', 'encoded')) ?? '';
  return heldByGate(post, item.line) ?? heldByShortcode(post, at);
}

function heldByShortcode(post: string, at: { readonly line: number }): LeftOut['held'] {
  const shortcode = gatingShortcode(post);
  return shortcode === undefined ? undefined : saysItIsNot({ name: 'shortcode', value: shortcode }, 'taken-out', at);
}
