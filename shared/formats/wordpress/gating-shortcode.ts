import { shortcodeTags } from './shortcode-syntax.ts';

/**
 * What plugins for members call the shortcodes between which a text is for some readers alone: `[members]`, `[membership level="1"]`,
 * `[su_private]`, `[wlm_private]`, `[swpm_protected]`, `[is_user_logged_in]`.
 */
const FOR_SOME =
  /^(?:members?|memberships?|membersonly|subscribers?|subscription|premium|paid|paywall|private|protected|protect|restrict|restricted|restriction|loggedin|hide|hidden|locker|locked|vip)$/;
/** What is for everybody else, and what asks readers in: `[non_member]`, `[not_logged_in]`, `[subscription_form]`. */
const NOT_SO =
  /^(?:not?|non|nonmembers?|guests?|visitors?|out|loggedout|free|public|forms?|login|log|register|signup|button|link|list|directory|count|account|profile|levels?|prices?|pricing|table|box|email|subscribe)$/;

/** Whether a shortcode of this name shows what stands between its tags to some readers alone. */
export function isGate(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/logged[-_]?in/, 'loggedin')
    .replace(/logged[-_]?out/, 'loggedout')
    .split(/[-_]/);
  return words.some((word) => FOR_SOME.test(word)) && !words.some((word) => NOT_SO.test(word));
}

/** @returns the name of the first shortcode of a post between whose tags a text is for some readers alone. */
export function gatingShortcode(post: string): string | undefined {
  const gates = shortcodeTags(post).filter(({ name }) => isGate(name));
  const closed = new Set(gates.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  return gates.find(({ name, kind }) => kind === 'open' && closed.has(name))?.name;
}
