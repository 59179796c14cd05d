/** Of a sanitized body, whose attributes are quoted. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;

/** By what an element is written that the receiver does not take: where it takes that. Of the others what they hold stays. */
const OTHERWISE: Readonly<Record<string, string>> = {
  h6: 'h5',
  section: 'div',
  details: 'div',
  summary: 'p',
  pre: 'blockquote',
  mark: 'b',
  u: 'i',
  cite: 'i',
  dfn: 'i',
};

/**
 * A body of no other elements than a receiver takes. Recordings and films become links, as nobody would hear of them else.
 * @param body sanitized and well nested, which it stays
 * @param elements those that are taken; all where it is not given
 */
export function fitMarkup(body: string, elements: readonly string[] | undefined): string {
  if (elements === undefined) return body;
  const taken = new Set(elements);
  return body.replace(TAG, (tag, end: string, name: string, attributes: string) => {
    if (taken.has(name)) return tag;
    if (end === '' && (name === 'audio' || name === 'video' || name === 'source')) return linkTo(attributes);
    const other = OTHERWISE[name];
    return other !== undefined && taken.has(other) ? `<${end}${other}>` : '';
  });
}

/** Of a source of a picture, whose `img` stays, none. */
function linkTo(attributes: string): string {
  const address = / src="([^"]*)"/.exec(attributes)?.[1];
  return address === undefined ? '' : `<a href="${address}">${address}</a>`;
}
