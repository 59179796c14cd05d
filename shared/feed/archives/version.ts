import { createHash } from 'node:crypto';

/** In the digest of an entry it stands before what only pages show of an article: documents do not change with that. */
export const PAGES_ALONE = '|';

/**
 * What the address of an archive's document says of what is in it: another one when an article of it changes, comes or goes
 * (RFC 5005, section 4: at one address the entries stay the same).
 * @param entries of its span, from the index alone
 */
export function versionOf(entries: readonly { readonly sort: string; readonly digest: string }[]): string {
  const hash = createHash('sha256');
  for (const { sort, digest } of entries.toSorted((a, b) => (a.sort < b.sort ? -1 : 1)))
    hash.update(`${sort} ${digest.split(` ${PAGES_ALONE}`)[0]}\n`);
  return hash.digest('hex').slice(0, 12);
}
