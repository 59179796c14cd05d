/** What RTF is made of (Rich Text Format Specification 1.9.1, "RTF Syntax"). */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** Bytes of text in the charset of its font, as Latin-1. */
  | { readonly kind: 'text'; readonly text: string };

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n]+/y;
const BYTE = /\\'([0-9a-fA-F]{2})/y;

/** @param source bytes as Latin-1. */
export function* tokensOf(source: string): Generator<Token> {
  for (let at = 0; at < source.length; ) {
    const sign = source.charAt(at);
    if (sign === '{') yield { kind: 'open' };
    else if (sign === '}') yield { kind: 'close' };
    else if (sign === '\\') {
      WORD.lastIndex = at;
      BYTE.lastIndex = at;
      const word = WORD.exec(source);
      const byte = word === null ? BYTE.exec(source) : null;
      if (word !== null) {
        const value = word[2] === undefined ? undefined : Number(word[2]);
        yield { kind: 'word', name: word[1] ?? '', value };
        at += word[0].length;
        // What is binary has no other end than its length.
        if (word[1] === 'bin') at += Math.max(value ?? 0, 0);
      } else if (byte !== null) {
        yield { kind: 'text', text: String.fromCharCode(Number.parseInt(byte[1] ?? '', 16)) };
        at += byte[0].length;
      } else {
        yield { kind: 'word', name: source.charAt(at + 1), value: undefined };
        at += 2;
      }
      continue;
    } else if (sign !== '\r' && sign !== '\n') {
      TEXT.lastIndex = at;
      const text = TEXT.exec(source)?.[0] ?? sign;
      yield { kind: 'text', text };
      at += text.length;
      continue;
    }
    at++;
  }
}
