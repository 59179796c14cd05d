import type { Upload } from '../format.ts';
import { headOf, xmlRootName } from '../xml/root.ts';

/** RSS 1.0, its drafts 0.90, and Netscape's 0.91 in RDF. */
const RSS_1 = /["']http:\/\/(?:purl\.org\/(?:rss\/1\.0\/?|net\/rss1\.1#)|(?:my|channel)\.netscape\.com\/rdf\/simple\/)/;

/** RSS of any version. */
export function looksLikeRss({ text }: Upload): boolean {
  const root = xmlRootName(text);
  return root === 'rss' || (root === 'RDF' && RSS_1.test(headOf(text)));
}
