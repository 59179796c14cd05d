import { latin1 } from '../../article/latin1.ts';
import type { Upload } from '../format.ts';

/** A header is two lines of at most 69 characters and some keywords; 800 leaves room for what services add. */
const LONGEST_HEADER = 800;

/**
 * The frame that IPTC 7901 and ANPA 1312 share: start of header (SOH), the header, start of text (STX). Before it may stand
 * idle and fill characters of the line: NUL, SYN, DEL, line ends.
 */
const FRAME = new RegExp(
  String.raw`^[\0\x16\x7f\s]{0,200}\x01[\x7f\s]{0,20}[A-Za-z0-9][^\0-\x04]{3,${LONGEST_HEADER}}\x02`,
);

/** The frame is looked for in so many characters. */
const SAMPLE = 1_200;

/** A message as news agencies send it over a line, told by its control characters, which {@link isWire} let it keep. */
export function looksLikeWire({ text }: Upload): boolean {
  return FRAME.test(text.slice(0, SAMPLE));
}

/** The same of bytes, before they are decoded. */
export function isWire(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0xff;
  // Nearly every file begins with a character that no message begins with.
  if (first > 0x20 && first !== 0x7f) return false;
  return FRAME.test(latin1(bytes, 0, SAMPLE));
}
