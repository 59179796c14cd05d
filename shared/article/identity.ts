import { hash } from 'node:crypto';
import type { ArticleId } from './types.ts';

export interface Identity {
  /** `<authority>,<date>` of RFC 4151. */
  readonly tagAuthority: string;
  /** Where the upload lies, or lay at first. */
  readonly key: string;
  /** The editor's or the agency's own. */
  readonly id?: string;
  /** The article's name inside an upload that holds several files: other files may come and go. */
  readonly within?: string;
  /** Counts from 0, for the articles of a file that holds several. */
  readonly index?: number;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const OPAQUE_LENGTH = 26;
const SHORT_LENGTH = 8;

/**
 * @returns `tag:<authority>,<date>:<opaque>` (RFC 4151): from the editor's id where there is one, and else from where the
 *   upload lies; never from a title, slug or address, which all change while the article stays the same one.
 */
export function mintId({ tagAuthority, key, id, within, index }: Identity): ArticleId {
  const own = id?.trim().normalize('NFC');
  // JSON keeps the parts apart: no key reads like another key with an index, and none like an id.
  const place = [key, ...(within === undefined ? [] : [within]), ...(index === undefined ? [] : [index])];
  const named = own ? ['id', own] : ['key', ...place];
  return `tag:${tagAuthority}:${base32(hash('sha256', JSON.stringify(named), 'buffer'))}` as ArticleId;
}

/** The first 8 characters of an id's opaque part, for page addresses: 40 bits. */
export function shortIdOf(id: ArticleId): string {
  const opaque = id.slice(id.lastIndexOf(':') + 1);
  return opaque.slice(0, SHORT_LENGTH);
}

/** 130 bits in Crockford's digits: without i, l, o and u, in lower case, so that ids can be read aloud. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value & 31) << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += DIGITS[(value >> bits) & 31];
    }
    if (text.length >= OPAQUE_LENGTH) break;
  }
  return text.slice(0, OPAQUE_LENGTH);
}
