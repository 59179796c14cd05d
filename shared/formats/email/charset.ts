import { isUtf8 } from 'node:buffer';
import { latin1 } from '../../article/latin1.ts';
import { decode } from '../decode/decode.ts';

/** Bytes in which a declaration of the charset is looked for: some messages have 30 kB of headers. */
const SAMPLE = 200_000;
const CHARSET = /charset[ \t]{0,9}=\s{0,9}["']?([\w.:-]{2,30})/i;

/**
 * A message whose own encoding hides what it says is brought into UTF-8: one saved in UTF-16 as a whole, headers with
 * letters that no encoded word wraps (RFC 2047), and texts with such letters where nothing declares a charset.
 */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  if (isWide(bytes)) return decoded(bytes) ?? bytes;
  if (isUtf8(bytes)) return bytes;
  const charset = CHARSET.exec(latin1(bytes, 0, SAMPLE))?.[1];
  if (charset === undefined) return decoded(bytes) ?? bytes;
  const end = endOfHeaders(bytes);
  const head = withoutRawLetters(bytes.subarray(0, end));
  const headers = isUtf8(head) ? head : (decoded(head, `text/plain; charset=${charset}`) ?? decoded(head) ?? head);
  return Buffer.concat([headers, bytes.subarray(end)]);
}

/** A message is made of ASCII, but editors' programs save it in UTF-16: a mark, or the empty half of the first letter. */
export function isWide([a, b]: Uint8Array): boolean {
  return a === 0 || b === 0 || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function decoded(bytes: Uint8Array, contentType?: string): Uint8Array | undefined {
  const result = decode(bytes, contentType);
  return result.kind === 'text' ? Buffer.from(result.text) : undefined;
}

/** Some programs put letters into an encoded word as they are; its own charset says what they are. */
function withoutRawLetters(head: Uint8Array): Uint8Array {
  const text = latin1(head).replace(/=\?[\w-]{2,30}\?q\?[^?\s]{0,200}\?=/gi, (word) =>
    word.replace(/[\x80-\xff]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  return Buffer.from(text, 'latin1');
}

function endOfHeaders(bytes: Uint8Array): number {
  const blank = /\r?\n\r?\n/.exec(latin1(bytes, 0, SAMPLE));
  return blank === null ? bytes.length : blank.index;
}
