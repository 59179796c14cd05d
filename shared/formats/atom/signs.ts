import type { Upload } from '../format.ts';
import { headOf, xmlRootName } from '../xml/root.ts';

/** Atom 1.0, and the drafts which Blogger and Movable Type wrote. */
const ATOM = /["']http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#?)["']/;

/** A feed or an entry alone. */
export function looksLikeAtom({ text }: Upload): boolean {
  const root = xmlRootName(text);
  if (root !== 'feed' && root !== 'entry') return false;
  const head = headOf(text);
  // A feed that says of no vocabulary to be of it.
  const isBare = /<feed[^<>]*>/.exec(head)?.[0].includes('xmlns') === false;
  return ATOM.test(head) || (isBare && /<entry[\s>]/.test(head));
}
