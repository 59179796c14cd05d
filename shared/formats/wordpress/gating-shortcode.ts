import { shortcodeTags } from './shortcode-syntax.ts';

/**
 * What plugins for members call the shortcodes between which a text is for some readers alone: `[members]`, `[membership level="1"]`,
 * `[su_private]`, `[is_user_logged_in]`, `[content_protector]`.
 */
const FOR_SOME =
  /^(?:(?:is)?members?|memberships?|membersonly|subscribers?|subscription|premium|paid|paywall|gated?|private|protected|protect|protector|protection|restrict|restricted|restriction|loggedin|hide|hidden|locker|locked|vip)$/;
/**
 * What plugins that are for nothing else begin their names with: MemberPress, Memberium, Memberful, s2Member, WishList, ARMember, Indeed,
 * Simple Membership, Paid Memberships Pro, Restrict Content Pro, Ultimate Member, WP-Members, eMember, MemberMouse, Passster, PPWP.
 */
const FOR_MEMBERS =
  /^(?:mepr|memb|memberium|memberful|s2(?:member)?|wlm|arm|ihc|swpm|pmpro|rcp|um|ultimatemember|wpmem|emember|mm|passster|ppwp)$/;
/** What is for everybody else, and what asks readers in: `[non_member]`, `[not_logged_in]`, `[subscription_form]`. */
const NOT_SO =
  /^(?:not?|non|nonmembers?|guests?|visitors?|out|loggedout|free|public|forms?|login|log|register|signup|button|link|list|directory|count|account|profile|levels?|prices?|pricing|table|box|email|subscribe)$/;
/** `[loginonly]`, `[registered_only]`; `[access capability="read"]`, which themes and the plugin Members have. */
const ONLY =
  /^access$|(?:log[-_]?in|loggedin|users?|members?|subscribers?|customers?|patrons?|registered|paid|premium|vip|staff)[-_]?only$/;
/** Those whom a text is about: `[team_members]`, `[board_member]`. */
const OF_GROUP = /(?:team|staff|board|crew|cast|band|family|committee|council|faculty|club|our)[-_]?members?$/;
/** What is hidden on some screens, or until a reader asks for it: `[hide_on_mobile]`, `[show_hide]`. */
const UNTIL_ASKED =
  /^(?:on|mobiles?|phones?|tablets?|desktops?|screens?|devices?|print|small|medium|large|xs|sm|md|lg|xl|show|toggle|expand|collapse|more|click)$/;
const HIDES_FROM = /^hide[-_]?(?:from|for|to)[-_]?(?:guests?|visitors?|public|loggedout|nonmembers?)/;
const HIDES = /^(?:hide|hidden)$/;

/** Whether a shortcode of this name shows what stands between its tags to some readers alone. */
function isGate(name: string): boolean {
  const plain = name
    .toLowerCase()
    .replace(/logged[-_]?in/, 'loggedin')
    .replace(/logged[-_]?out/, 'loggedout')
    .replace(/^s2(?:member)?(?=if|can|is)/, 's2_');
  const words = plain.split(/[-_]/);
  const [first = ''] = words;
  if (ONLY.test(plain) || HIDES_FROM.test(plain)) return true;
  if (words.some((word) => NOT_SO.test(word)) || OF_GROUP.test(plain)) return false;
  const isShownSomehow = words.some((word) => UNTIL_ASKED.test(word));
  const marks = words.filter((word) => FOR_SOME.test(word) && !(isShownSomehow && HIDES.test(word)));
  return FOR_MEMBERS.test(first) || marks.length > 0;
}

/** @returns the name of the first shortcode of a post between whose tags a text is for some readers alone. */
export function gatingShortcode(post: string): string | undefined {
  const gates = shortcodeTags(post).filter(({ name }) => isGate(name));
  const closed = new Set(gates.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  return gates.find(({ name, kind }) => kind === 'open' && closed.has(name))?.name;
}
