import type { AnyNode, ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';

/** The dialogues of consent platforms, by the ids that these give them: OneTrust, Cookiebot, Didomi, Usercentrics, Quantcast, Sourcepoint. */
const CONSENT =
  /^(?:onetrust-consent-sdk|CybotCookiebotDialog|didomi-host|usercentrics-root|qc-cmp2-container|sp_message_container\w*|cookie-law-info-bar|cmpbox\d*)$/;

/** Takes them out of a page that a browser saved: they hold more words than a short article. */
export function removeConsent(body: ParentNode, lineOf: (node: AnyNode) => number): readonly Dropped[] {
  return findAll(({ attribs }) => CONSENT.test(attribs.id ?? ''), body.children).map((dialogue) => {
    removeElement(dialogue);
    return { kind: 'cookie-banner', count: 1, line: lineOf(dialogue) };
  });
}
