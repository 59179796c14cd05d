/**
 * The name of the element that a text opens with as XML, without its prefix, past declarations, comments and a DOCTYPE.
 * Every character is looked at once: it runs on every upload.
 */
export function xmlRootName(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = text.startsWith('<!--', at)
      ? after(text, '-->', at + 4)
      : text.startsWith('<?', at)
        ? after(text, '?>', at)
        : /^<!doctype$/i.test(text.slice(at, at + 9))
          ? afterDoctype(text, at)
          : undefined;
    if (end === undefined) break;
    if (end === -1) return undefined;
    at = end;
  }
  return /^<(?:[\p{L}_][\w.-]{0,99}:)?([\p{L}_][\w.-]{0,99})(?=[\s/>])/u.exec(text.slice(at, at + 210))?.[1];
}

/** WordPress puts 1.5 kB of comments before the root, whose declarations take less than 2. */
const HEAD = 16_384;

/** What holds the root of a document, where its vocabularies are declared. */
export function headOf(text: string): string {
  return text.slice(0, HEAD);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function afterDoctype(text: string, from: number): number {
  const close = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  if (subset === -1 || close < subset) return close === -1 ? -1 : close + 1;
  const closing = /\]\s*>/g;
  closing.lastIndex = subset;
  return closing.test(text) ? closing.lastIndex : -1;
}
