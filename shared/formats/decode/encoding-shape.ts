import { isUtf8 } from 'node:buffer';

/** Enough to tell: about two pages of text. */
const SAMPLE = 8192;

/**
 * UTF-16 without a byte order mark. ASCII letters have a NUL in the same half of each pair. Chinese and Japanese text has
 * few, in line ends and in characters such as 一, and in either half: there the script has to say it.
 */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  // In the other half a character such as U+3000, or Ā, has one.
  if (even * 50 <= odd && odd >= sample.length / 4) return 'utf-16le';
  if (odd * 50 <= even && even >= sample.length / 4) return 'utf-16be';
  // ASCII with a stray NUL would make good Chinese.
  if (isUtf8(sample)) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => isEastAsian(new TextDecoder(encoding).decode(sample)));
}

function isEastAsian(text: string): boolean {
  const characters = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/gu);
  return !text.includes('\0') && (characters?.length ?? 0) > text.length * 0.6;
}

export interface Utf8Damage {
  readonly highBytes: number;
  /** Most of its bytes above 127 belong to valid sequences. */
  readonly isDamagedUtf8: boolean;
  /** Where its first bytes lie that are of no valid sequence: some more than a page may have. */
  readonly strays: readonly number[];
  /** The only damage is a sequence cut off by the end of the file. */
  readonly truncated: boolean;
}

const MOST_LISTED = 100;

/** How far bytes which are not valid UTF-8 are UTF-8 all the same. */
export function utf8Damage(bytes: Uint8Array): Utf8Damage {
  let valid = 0;
  let invalid = 0;
  const strays: number[] = [];
  let truncated = false;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let end = at + 1;
    while (end < at + length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
    if (length > 0 && end === at + length) valid += length;
    else {
      for (let stray = at; stray < end && strays.length < MOST_LISTED; stray++) strays.push(stray);
      invalid += end - at;
      truncated = length > 0 && end === bytes.length;
    }
    at = end;
  }
  const whole = truncated && invalid < 4;
  return { highBytes: valid + invalid, isDamagedUtf8: valid > 2 * invalid, strays, truncated: whole };
}

/**
 * Whether bytes that are not UTF-8 are Chinese text. Of its two-byte characters nearly all are in GB 2312, over half of
 * them punctuation or among its 3,755 most frequent characters (rows 16 to 55, leads B0 to D7). Accented Western letters
 * pair with ASCII ones instead, and fall outside. Korean in EUC-KR has the same shape: there the most frequent Chinese
 * characters, a tenth of any Chinese text, are missing.
 */
export function isGb18030(bytes: Uint8Array): boolean {
  const text = tryGb18030(bytes);
  if (text === undefined) return false;
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) frequent++;
  }
  if (frequent < pairs * 0.7) return false;
  const han = text.match(/\p{sc=Han}/gu)?.length ?? 0;
  return han < 60 || (text.match(MOST_FREQUENT)?.length ?? 0) > han * 0.05;
}

const MOST_FREQUENT =
  /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长]/g;

function tryGb18030(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters of Western Europe within words: one may be a misprint. */
const FEWEST_LETTERS = 2;
/** Shares of them that are letters of a word in the right encoding, and in the wrong one. */
const RIGHT = 0.9;
const WRONG = 0.5;
/** Bytes that are looked at. */
const MOST = 65_536;
/** What stands within words too, or between words without a space: `don’t`, `North–South`, `col·lecció`, `news•sport`, `Quay™phone`, whose bytes are letters in Mac OS Roman. */
const IN_WORDS = /[\p{Ll}\p{Pd}\p{Pi}\p{Pf}…·•™®©§†‡\u00ad]/u;

/**
 * Mac OS Roman, which programs of the Mac wrote until 2001: within words its bytes are small letters, which in Windows-1252 are capitals,
 * signs or nothing (`f\x9fr`). A text in Windows-1252 is no words in Mac OS Roman either.
 */
export function isMacRoman(bytes: Uint8Array): boolean {
  const mac = new TextDecoder('macintosh');
  const western = new TextDecoder('windows-1252');
  let letters = 0;
  let ofMac = 0;
  let ofWestern = 0;
  for (const [at, byte] of bytes.subarray(0, MOST).entries()) {
    if (byte < 0x80 || byte === APOSTROPHE || !isLetter(bytes[at - 1]) || !isWithin(byte, bytes[at - 1], bytes[at + 1]))
      continue;
    const one = bytes.subarray(at, at + 1);
    letters++;
    if (/\p{Ll}/u.test(mac.decode(one))) ofMac++;
    if (IN_WORDS.test(western.decode(one))) ofWestern++;
  }
  return letters >= FEWEST_LETTERS && ofMac >= letters * RIGHT && ofWestern <= letters * WRONG;
}

/** Its `’`, and `Õ` in Windows-1252. */
const APOSTROPHE = 0xd5;

/** Among small letters, or behind one at the end of a word: there only what Windows-1252 has no letter for that ends one, as its `¹` is one of Greek here. */
function isWithin(byte: number, before = 0, behind = 0): boolean {
  return isSmall(behind) || (byte < 0xa0 && isSmall(before) && behind < 0x80);
}

function isSmall(byte = 0): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte = 0): boolean {
  return isSmall(byte | 0x20);
}
