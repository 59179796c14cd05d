import { createHash } from 'node:crypto';

/** Of the names from which guids of podcasts are made (Podcastindex-org/podcast-namespace, docs/tags/guid.md). */
const GUID_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** @returns a UUID of version 5 (RFC 9562, section 5.5) of a feed's address without its scheme and the slashes at its end. */
export function podcastGuid(address: string): string {
  const name = address.replace(/^\w+:\/\//, '').replace(/\/+$/, '');
  const hash = createHash('sha1')
    .update(Buffer.from(GUID_NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
