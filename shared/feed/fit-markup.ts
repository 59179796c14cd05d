/** A tag, or what stands between two, of a sanitized body, whose attributes are quoted. */
const PART = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>|[^<]+/g;

/** By what an element is written that the receiver does not take: where it takes that. Of the others what they hold stays. */
const OTHERWISE: Readonly<Record<string, string>> = {
  h6: 'h5',
  section: 'div',
  details: 'div',
  summary: 'p',
  dl: 'div',
  dt: 'div',
  dd: 'div',
  pre: 'blockquote',
  mark: 'b',
  u: 'i',
  cite: 'i',
  dfn: 'i',
};

/** By what signs, before and behind, an element is written that says something which its words do not say without it. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = { q: ['“', '”'], rt: ['(', ')'] };

/** What their words say holds no longer, or is said by those signs. */
const GONE: ReadonlySet<string> = new Set(['del', 's', 'rp']);

/**
 * A body of no other elements than a receiver takes. Recordings and films become links, as nobody would hear of them else.
 * @param body sanitized and well nested, which it stays
 * @param elements those that are taken; all where it is not given
 */
export function fitMarkup(body: string, elements: readonly string[] | undefined): string {
  if (elements === undefined) return body;
  const taken = new Set(elements);
  let goneAround = 0;
  return body.replace(PART, (part, end: string | undefined, name: string | undefined, attributes: string) => {
    if (name !== undefined && GONE.has(name) && !taken.has(name)) {
      goneAround += end === '' ? 1 : -1;
      return '';
    }
    if (goneAround > 0) return '';
    if (name === undefined || taken.has(name)) return part;
    if (end === '' && (name === 'audio' || name === 'video' || name === 'source')) return linkTo(attributes);
    const other = OTHERWISE[name];
    if (other !== undefined && taken.has(other)) return `<${end}${other}>`;
    return SIGNS[name]?.[end === '' ? 0 : 1] ?? '';
  });
}

/** Of a source of a picture, whose `img` stays, none. */
function linkTo(attributes: string): string {
  const address = / src="([^"]*)"/.exec(attributes)?.[1];
  return address === undefined ? '' : `<a href="${address}">${address}</a>`;
}
