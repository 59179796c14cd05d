import type { Site } from '../config/types.ts';

const NOT_URI = /[^0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#]/gu;

/**
 * @param path a public path, readable, such as `/tag/工业/rss.xml`.
 * @returns its absolute address, percent-encoded.
 */
export function publicUrl(path: string, { site }: { readonly site: Pick<Site, 'feedsUrl'> }): string {
  return site.feedsUrl + encodedPath(path);
}

/**
 * Whether an address is that of a public path. Where the public folder is served is not asked: it may have moved since an
 * article was stored, and its page must not go for that.
 */
export function isPublicUrl(url: string, path: string): boolean {
  return url.endsWith(`/${encodedPath(path)}`);
}

function encodedPath(path: string): string {
  return path.slice(1).split('/').map(encodeURIComponent).join('/');
}

/**
 * An address as feeds may hold it: a URI (RFC 3986) in ASCII, whatever a browser would also have taken.
 * Not an address at all stays what it is, but encoded.
 */
export function uri(address: string): string {
  const trimmed = address.trim().toWellFormed();
  const parsed = URL.parse(trimmed);
  const [head = '', ...fragments] = (parsed?.href ?? trimmed).split('#');
  const base = parsed?.hostname.startsWith('[') ? bracketed(head) : encoded(head);
  return fragments.length === 0 ? base : `${base}#${encoded(fragments.join('%23'))}`;
}

/** An address that people gave as theirs, when it is one of the web: never `javascript:`, nor a bare `example.com`. */
export function webUri(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? uri(address) : undefined;
}

/** The brackets of an IPv6 host are the only ones that a URI may have. */
function bracketed(address: string): string {
  const end = address.indexOf(']') + 1;
  return address.slice(0, end) + encoded(address.slice(end));
}

function encoded(part: string): string {
  return part.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(NOT_URI, encodeURIComponent);
}
