/** `*Salt*`, `**Salt**`, `_Salt_`, with nothing but the ends of words around it: `5*3*2` and `f***` have none. */
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{1,300}?)(?<=[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu;
/** `` `cd` `` */
const CODE = /(?<![`\\])`([^`]{1,300})`(?!`)/g;

/** What a field says, without the signs of emphasis and code, which generators make of it as they do of the text. */
export function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, '$2').replace(CODE, '$1');
}
