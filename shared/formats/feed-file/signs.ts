import { xmlRootName } from '../xml/root.ts';

/** WordPress puts 1.5 kB of comments before the root, whose declarations take less than 2. */
const HEAD = 16_384;
const WORDPRESS = /xmlns:\w+\s*=\s*["']https?:\/\/wordpress\.org\/export\/[\d.]+\/["']/;
/** RSS 1.0, its drafts 0.90, and Netscape's 0.91 in RDF. */
const RSS_1 = /["']http:\/\/(?:purl\.org\/(?:rss\/1\.0\/?|net\/rss1\.1#)|(?:my|channel)\.netscape\.com\/rdf\/simple\/)/;
/** Atom 1.0, and the drafts which Blogger and Movable Type wrote. */
const ATOM = /["']http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#?)["']/;

/** A WordPress export, which is RSS too. No sign loads a parser. */
export function looksLikeWxr(text: string): boolean {
  return xmlRootName(text) === 'rss' && WORDPRESS.test(text.slice(0, HEAD));
}

/** RSS of any version. */
export function looksLikeRss(text: string): boolean {
  const root = xmlRootName(text);
  return root === 'rss' || (root === 'RDF' && RSS_1.test(text.slice(0, HEAD)));
}

/** A feed or an entry alone. */
export function looksLikeAtom(text: string): boolean {
  const root = xmlRootName(text);
  if (root !== 'feed' && root !== 'entry') return false;
  const head = text.slice(0, HEAD);
  // A feed that says of no vocabulary to be of it.
  const isBare = /<feed[^<>]*>/.exec(head)?.[0].includes('xmlns') === false;
  return ATOM.test(head) || (isBare && /<entry[\s>]/.test(head));
}
