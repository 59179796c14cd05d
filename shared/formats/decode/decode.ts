import { reject } from '../../article/rejection.ts';
import type { Rejection, Warning } from '../../article/types.ts';
import { decodeWire } from '../wire/encoding.ts';
import { isWire } from '../wire/signs.ts';
import { declaredCharset } from './declared-charset.ts';
import { isGb18030, isMacRoman, isUtf16, utf8Damage } from './encoding-shape.ts';
import { firstUndecodable } from './first-undecodable.ts';
import { positionAt } from './position.ts';

export interface DecodedText {
  readonly kind: 'text';
  /** Lines end in `\n`; no byte order mark. */
  readonly text: string;
  /** WHATWG name, as `TextDecoder` reports it. */
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/** Share of control characters above which something that is valid UTF-8 is not an article. */
const CONTROLS_IN_UTF8 = 0.05;
/** Bytes of unknown encoding that are not text hold about 10 % of controls, text none. */
const CONTROLS_IN_GUESS = 0.005;
/** Western European text has up to 10 % of bytes above 127; every other script in a one-byte encoding has over 60 %. */
const HIGH_BYTES_IN_WESTERN = 0.25;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes to text. A message of a wire keeps the control characters that it is made of. Else, in this order: byte order
 * mark; UTF-16 by its pattern of NULs; valid UTF-8, which no other encoding is by accident, so that a wrong declaration
 * does no harm; the declared charset; UTF-8 with a few damaged bytes, which is read in a page, with a warning, and else refused
 * rather than published with holes;
 * GB18030 by the shape of Chinese text; as guesses, with a warning, Mac OS Roman by the shape of words and Windows-1252 for what else can be Western European text. Big5, Shift_JIS and
 * EUC-KR look too much like each other to be guessed.
 *
 * @param contentType as the uploader declared it.
 */
export function decode(bytes: Uint8Array, contentType?: string): DecodedText | Rejection {
  if (isWire(bytes)) return { kind: 'text', ...decodeWire(bytes), warnings: [] };
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decodeStrictly(bytes, marked);
  const patterned = isUtf16(bytes);
  const wide = patterned === undefined ? undefined : tryDecode(new TextDecoder(patterned, { fatal: true }), bytes);
  if (patterned !== undefined && wide !== undefined) return checked(wide, patterned, CONTROLS_IN_UTF8);
  const declared = declaredCharset(bytes, contentType);
  // ISO-2022-JP is seven-bit, hence valid UTF-8.
  if (declared === 'iso-2022-jp' && bytes.includes(0x1b)) return decodeStrictly(bytes, declared);
  const text = tryDecode(utf8, bytes);
  if (text !== undefined) return checked(text, 'utf-8', CONTROLS_IN_UTF8);
  if (declared !== undefined && declared !== 'utf-8') return decodeStrictly(bytes, declared);
  return guess(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function guess(bytes: Uint8Array): DecodedText | Rejection {
  const damage = utf8Damage(bytes);
  if (damage.isDamagedUtf8 && !damage.truncated && damage.strays.length <= MOST_STRAYS && isPage(bytes))
    return withoutStrays(bytes, damage.strays);
  if (damage.isDamagedUtf8) return undecodable(bytes, 'utf-8', damage.truncated);
  if (isGb18030(bytes)) return decodeStrictly(bytes, 'gb18030');
  if (isMacRoman(bytes)) {
    const mac = decodeStrictly(bytes, 'macintosh');
    return mac.kind === 'rejection' ? mac : { ...mac, warnings: [{ code: 'encoding-guessed-mac' }] };
  }
  const western = checked(new TextDecoder('windows-1252').decode(bytes), 'windows-1252', CONTROLS_IN_GUESS);
  if (western.kind === 'rejection') return western;
  if (damage.highBytes / bytes.length > HIGH_BYTES_IN_WESTERN) {
    return reject({ code: 'undecodable', detail: 'unknown', ...firstUndecodable(bytes, 'utf-8') });
  }
  return { ...western, warnings: [{ code: 'encoding-guessed' }] };
}

/** In a page these lie in what a system adds, or in a comment; in a text each is a letter that somebody wrote. */
const MOST_STRAYS = 12;
const OPENING = 1_024;
const PAGE = /<(?:!doctype\s+html|html)\b/i;

function isPage(bytes: Uint8Array): boolean {
  return PAGE.test(Buffer.from(bytes.subarray(0, OPENING)).toString('latin1'));
}

/** Each stray byte as Windows-1252 has it, which is what it was written in. */
function withoutStrays(bytes: Uint8Array, strays: readonly number[]): DecodedText | Rejection {
  const western = new TextDecoder('windows-1252');
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const at of strays) {
    pieces.push(bytes.subarray(from, at), Buffer.from(western.decode(bytes.subarray(at, at + 1))));
    from = at + 1;
  }
  const mended = Buffer.concat([...pieces, bytes.subarray(from)]);
  const text = tryDecode(utf8, mended);
  const read = text === undefined ? undecodable(bytes, 'utf-8', false) : checked(text, 'utf-8', CONTROLS_IN_UTF8);
  return read.kind === 'rejection' ? read : { ...read, warnings: [{ code: 'encoding-strays' }] };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | Rejection {
  const text = tryDecode(new TextDecoder(encoding, { fatal: true }), bytes);
  return text === undefined ? undecodable(bytes, encoding, false) : checked(text, encoding, CONTROLS_IN_UTF8);
}

function tryDecode(decoder: Pick<typeof utf8, 'decode'>, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function undecodable(bytes: Uint8Array, encoding: string, truncated: boolean): Rejection {
  const detail = truncated ? 'cut-off' : { encoding };
  return reject({ code: 'undecodable', detail, ...firstUndecodable(bytes, encoding) });
}

/** Refuses what decodes but is no text. */
function checked(raw: string, encoding: string, controlShare: number): DecodedText | Rejection {
  const lines = raw.includes('\r') ? withLineFeeds(raw) : raw;
  const text = lines.includes('\0') ? withoutNuls(lines) : lines;
  const nul = text.indexOf('\0');
  if (nul !== -1) return reject({ code: 'not-text', detail: 'nul', ...positionAt(text, nul) });
  // A Ctrl-Z at the very end is how DOS programs end a text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\x01-\x08\x0e-\x19\x1c-\x1f\x7f-\x84\x86-\x9f]/g)?.length ?? 0;
  if (controls > text.length * controlShare) return reject({ code: 'not-text', detail: 'controls' });
  return { kind: 'text', text, encoding, warnings: [] };
}

/** In a page a few are read past, as browsers do (HTML 13.2.5.1); more than a few are none that slipped in. */
function withoutNuls(text: string): string {
  if (!PAGE.test(text.slice(0, OPENING))) return text;
  const pieces = text.split('\0');
  return pieces.length - 1 <= Math.max(MOST_STRAYS, text.length * MOST_NULS) ? pieces.join('') : text;
}

/** Of the characters of a long page. */
const MOST_NULS = 1 / 2_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** On bytes, in their place: a pattern keeps 40 bytes for every line end that it replaces. */
function withLineFeeds(text: string): string {
  const bytes = Buffer.from(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isReturn = bytes[at] === CARRIAGE_RETURN;
    if (isReturn && bytes[at + 1] === LINE_FEED) continue;
    bytes[length++] = isReturn ? LINE_FEED : (bytes[at] ?? 0);
  }
  return bytes.toString('utf8', 0, length);
}
