import { inflateSync } from 'node:zlib';
import { creditsInXmp } from './exif/xmp.ts';

/** Of each kind; a document that was saved again and again has its dictionary as often. */
const MOST_PLACES = 100;
const MOST_NAMES = 10;
/** Characters. */
const LONGEST_NAME = 200;
const AUTHOR = '/Author';
const XMP_START = '<x:xmpmeta';
const XMP_END = '</x:xmpmeta>';
/** Bytes behind a name in which its value is looked for. */
const LONGEST_VALUE = 2_000;
/** Objects that are packed together (ISO 32000-2, section 7.5.7): documents since version 1.5 have theirs in a few of these. */
const PACKED = '/ObjStm';
const LONGEST_PACKED = 2_000_000;

/**
 * The names that a PDF document gives as its authors', in its information dictionary or its XMP (ISO 32000-2, section 14.3).
 * @returns each once; of an encrypted document none can be read.
 */
export function authorsOfPdf(file: Buffer): readonly string[] {
  const names = new Set<string>();
  for (const stated of namesIn(file)) {
    const name = stated.trim().slice(0, LONGEST_NAME);
    if (name !== '') names.add(name);
    if (names.size === MOST_NAMES) break;
  }
  return [...names];
}

function* namesIn(file: Buffer): Generator<string> {
  yield* authorsIn(file);
  for (const part of unpacked(file)) yield* authorsIn(part);
  for (const packet of packetsIn(file)) yield creditsInXmp(packet).creator ?? '';
}

function* authorsIn(part: Buffer): Generator<string> {
  let left = MOST_PLACES;
  for (let at = part.indexOf(AUTHOR); at >= 0 && left > 0; at = part.indexOf(AUTHOR, at + 1), left--) {
    const value = part.toString('latin1', at + AUTHOR.length, at + AUTHOR.length + LONGEST_VALUE);
    const literal = /^\s*\(((?:\\[\s\S]|[^\\()])*)\)/.exec(value)?.[1];
    const hexadecimal = /^\s*<([0-9A-Fa-f\s]*)>/.exec(value)?.[1];
    if (literal !== undefined) yield decoded(Buffer.from(unescaped(literal), 'latin1'));
    else if (hexadecimal !== undefined) yield decoded(Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex'));
  }
}

/** Section 7.3.4.2. */
function unescaped(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, letter = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return ESCAPES[letter] ?? letter;
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\r': '',
  '\n': '',
  '\r\n': '',
};

/** UTF-16 or UTF-8 with a mark; without, letters that are nearly Latin-1's. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

function* packetsIn(file: Buffer): Generator<Buffer> {
  let left = MOST_PLACES;
  for (let at = file.indexOf(XMP_START); at >= 0 && left > 0; at = file.indexOf(XMP_START, at + 1), left--) {
    const end = file.indexOf(XMP_END, at);
    if (end < 0) return;
    yield file.subarray(at, end + XMP_END.length);
    at = end;
  }
}

function* unpacked(file: Buffer): Generator<Buffer> {
  let left = MOST_PLACES;
  for (let at = file.indexOf(PACKED); at >= 0 && left > 0; at = file.indexOf(PACKED, at + 1), left--) {
    const start = file.indexOf('stream', at);
    const end = file.indexOf('endstream', start);
    if (start < 0 || end < 0) return;
    const content = start + (file[start + 6] === 0x0d ? 8 : 7);
    try {
      yield inflateSync(file.subarray(content, end), { maxOutputLength: LONGEST_PACKED });
    } catch {
      // Packed in another way, encrypted or damaged: no name can be read there.
    }
  }
}
