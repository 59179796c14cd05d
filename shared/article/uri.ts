const NOT_URI = /[^0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#]/gu;

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

/** The brackets of an IPv6 host are the only ones that a URI may have. */
function bracketed(address: string): string {
  const end = address.indexOf(']') + 1;
  return address.slice(0, end) + encoded(address.slice(end));
}

function encoded(part: string): string {
  return part.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(NOT_URI, encodeURIComponent);
}
