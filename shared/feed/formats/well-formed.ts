/** The XML that this project writes: a declaration, elements, CDATA, hexadecimal references; no comments, no DTD. */
const TOKEN =
  /<!\[CDATA\[[\s\S]*?\]\]>|<\/(?<end>[\w:-]+)>|<(?<start>[\w:-]+)(?<attributes>(?: [\w:]+="[^<"]*")*)(?<empty>\/?)>|(?<text>[^<]+)/y;

const BARE_AMPERSAND = /&(?!#x[0-9A-F]+;)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/**
 * The last look before publishing: one broken document stops every reader of a feed, and stays until the next article.
 * @throws Error where the document is not well-formed XML 1.0 (or is, in a way in which we never write it).
 */
export function checkWellFormed(xml: string): void {
  if (FORBIDDEN.test(xml) || !xml.isWellFormed()) throw new Error('XML holds a character that it must not');
  if (!xml.startsWith(DECLARATION)) throw new Error('XML without its declaration');
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = DECLARATION.length;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml)?.groups;
    if (token === undefined) throw new Error(`XML is malformed at character ${at}`);
    const { start, end, attributes, empty, text } = token;
    if (BARE_AMPERSAND.test(attributes ?? '') || BARE_AMPERSAND.test(text ?? '')) {
      throw new Error(`XML holds a bare ampersand after character ${at}`);
    }
    if (open.length === 0 && (start === undefined ? text?.trim() !== '' : roots++ > 0)) {
      throw new Error(`XML goes on after its root at character ${at}`);
    }
    if (start !== undefined && empty === '') open.push(start);
    if (end !== undefined && open.pop() !== end) throw new Error(`XML closes ${end} wrongly at character ${at}`);
  }
  if (open.length > 0 || roots === 0) throw new Error('XML ends too early');
}

/** Where an element stands in a document, from its `<` to behind its last `>`. */
export interface ElementPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * @param xml as this project writes it
 * @param name of elements that hold none of the same name
 * @returns where they stand, in their order; none that a text only looks like.
 */
export function placesOf(xml: string, name: string): readonly ElementPlace[] {
  const places: ElementPlace[] = [];
  let start = 0;
  for (const { 0: token, index, groups } of xml.matchAll(new RegExp(TOKEN, 'g'))) {
    if (groups?.start === name) start = index;
    const isEnd = groups?.end === name || (groups?.start === name && groups.empty === '/');
    if (isEnd) places.push({ start, end: index + token.length });
  }
  return places;
}
