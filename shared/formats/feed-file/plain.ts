import { visibleText } from '../html/shape/visible-text.ts';

const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/gi;
/** An end tag, or an empty element written as XML writes it: plain text has neither. */
const MARKUP = /<\/[a-z][a-z0-9]*\s*>|<(?:br|img|hr|wbr)(?:\s[^<>]*)?\/>/i;

/** Characters. What is longer is neither a title nor a name nor a summary. */
export const LONGEST_FIELD = 50_000;

/**
 * The text of a field that should be plain and is HTML in half of all feeds: with an end tag in it, it is HTML; where
 * every `&` opens a character reference and no `<` stands, it was escaped once too often. `5 < 6 & 7` and
 * `AT&T, &amp; and <b>` stay as they are.
 */
export function plainField(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST_FIELD) return undefined;
  if (MARKUP.test(text)) return plainHtml(text);
  const escapedTwice = !text.includes('<') && text.includes('&') && !text.replace(ENTITY, '').includes('&');
  return escapedTwice ? withoutReferences(text) : oneLineOf(text);
}

/** The text of a field that is HTML by its definition, in which a stray `<` is a character all the same. */
export function plainHtmlField(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST_FIELD) return undefined;
  return MARKUP.test(text) ? plainHtml(text) : withoutReferences(text);
}

/** Undefined when nothing is left without the markup. */
export function plainHtml(html: string): string | undefined {
  return oneLineOf(visibleText(html) ?? '');
}

function withoutReferences(text: string): string | undefined {
  return text.includes('&') ? plainHtml(text.replaceAll('<', '&lt;')) : oneLineOf(text);
}

/** Whether HTML shows anything: text, a picture, a player. */
export function showsNothing(html: string): boolean {
  if (/<(?:img|picture|video|audio|iframe|embed|object)[\s>/]/i.test(html)) return false;
  return html.replace(/<[^<>]*>|&nbsp;|&#160;|[\s\u200b\ufeff]/g, '') === '';
}

function oneLineOf(text: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
