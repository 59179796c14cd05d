import { HUB_PATH } from '../../../shared/feed/hub-path.ts';

const HUB = new RegExp(`^(?:https?://[^/?#]*)?${HUB_PATH}(?:[?#]|$)`, 'i');

/** @param target of a request (RFC 9112, section 3.2) */
export function asksForHub(target: string | undefined): boolean {
  return HUB.test(target ?? '');
}
