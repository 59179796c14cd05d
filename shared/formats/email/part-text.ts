import { isUtf8 } from 'node:buffer';
import { latin1 } from '../../article/latin1.ts';
import { reject } from '../../article/rejection.ts';
import type { Rejection, Warning } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { isGb18030 } from '../decode/encoding-shape.ts';
import { decodeSevenBit, ESCAPE } from './seven-bit.ts';

export interface PartText {
  readonly kind: 'text';
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** As programs call charsets beside their names (encoding.spec.whatwg.org, "Names and labels", has the others). */
const ALIASES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^_?utf[-_ ]?8/, () => 'utf-8'],
  [/^_?iso[-_ ]?8859[-_ ]?(\d{1,2})(?!\d)/, ([, number]) => `iso-8859-${number}`],
  [/^(?:x-)?(?:win|windows|cp|ms|ansi)[-_ ]?(125\d|874)$/, ([, page]) => `windows-${page}`],
  [/^(?:gb|gbk|gb[-_]?2312|gb[-_]?18030|cp936|ms936|euc-cn)/, () => 'gb18030'],
  [/^(?:big-?5|cp950|ms950)/, () => 'big5'],
  [/^(?:ks[-_]?c|cp949|ms949|uhc|euc-?kr)/, () => 'euc-kr'],
  [/^(?:x-)?(?:shift[-_]?jis|s-?jis|cp932|ms932|ms[-_]kanji)/, () => 'shift_jis'],
  [/^iso-?2022-?jp/, () => 'iso-2022-jp'],
  [/^(?:ascii|us-ascii|ansi[-_]x3|iso[-_]?646)/, () => 'windows-1252'],
];
/** Labels by which a program says that it does not know either. */
const NO_CHARSET =
  /^(?:x-)?(?:unknown|unknown-8bit|default|none|null|undefined|binary|8bit|7bit|user-defined|ansi|any|en|)$/;
/** Of which every byte is a letter, whatever the text is in. */
const WESTERN = new Set(['windows-1252', 'iso-8859-15']);
/** Share of bytes above 127 that no text in a western language has. */
const MOST_HIGH = 0.25;
const EAST_ASIAN = new Set(['gb18030', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'shift_jis']);
/** A letter of three bytes, which two in another encoding hardly make by accident. */
const THREE_BYTES = /[\xe0-\xef][\x80-\xbf]{2}/;
const JAPANESE = new RegExp(String.raw`${ESCAPE}(?:\$[@B]|\([JI])`);
const KOREAN = new RegExp(String.raw`${ESCAPE}\$\)C`);

/**
 * The text of a part whose charset no program reads, or whose bytes are not in it.
 *
 * @param charset that the part declares.
 * @returns undefined where the declaration holds, or nothing better is known; a rejection where nobody can tell what the bytes say: better none than garbage.
 */
export function otherText(bytes: Uint8Array, charset: string | undefined): PartText | Rejection | undefined {
  const label = charset?.trim().toLowerCase() ?? '';
  const bare = label.replace(/^['`]+|['`]+$/g, '');
  // Apostrophes are no quotation marks there, and belong to the name for most programs.
  if (bare !== label) return otherText(bytes, bare) ?? decodedAs(bytes, encodingFor(bare) ?? 'utf-8');
  const written = latin1(bytes);
  const special = decodeSevenBit(label, written);
  if (special !== 'unknown') return special === undefined ? undecodable(label) : told(special);
  const encoding = encodingFor(label);
  if (!/[\x80-\xff]/.test(written)) return sevenBitText(bytes, written, encoding, label);
  if (isUtf8(bytes) && !(EAST_ASIAN.has(encoding ?? '') && !THREE_BYTES.test(written)))
    return encoding === 'utf-8' && label !== '' ? undefined : told(Buffer.from(bytes).toString());
  if (encoding === undefined) return NO_CHARSET.test(label) ? guessed(bytes) : unknownCharset(label);
  if (!isValid(bytes, encoding)) return textGuessed(bytes);
  if (!WESTERN.has(encoding) || shareOfHigh(written) <= MOST_HIGH)
    return isNamedSo(label) ? undefined : decodedAs(bytes, encoding);
  return isGb18030(bytes) && !isSpaced(written) ? decodedAs(bytes, 'gb18030') : undecodable(label);
}

/** ISO-2022 is ASCII for whoever does not look for its signs. */
function sevenBitText(
  bytes: Uint8Array,
  written: string,
  encoding: string | undefined,
  label: string,
): PartText | Rejection | undefined {
  if (JAPANESE.test(written))
    return encoding === 'iso-2022-jp' && isNamedSo(label) ? undefined : decodedAs(bytes, 'iso-2022-jp');
  if (KOREAN.test(written)) return told(decodeSevenBit('iso-2022-kr', written) ?? written);
  return undefined;
}

function told(text: string): PartText {
  return { kind: 'text', text, warnings: [] };
}

function guessed(bytes: Uint8Array): PartText | Rejection {
  const result = decode(bytes);
  return result.kind === 'text' ? { kind: 'text', text: result.text, warnings: result.warnings } : result;
}

function textGuessed(bytes: Uint8Array): PartText | undefined {
  const result = guessed(bytes);
  return result.kind === 'text' ? result : undefined;
}

function decodedAs(bytes: Uint8Array, encoding: string): PartText {
  return told(new TextDecoder(encoding).decode(bytes));
}

function undecodable(label: string): Rejection {
  return reject({ code: 'undecodable', detail: { encoding: label } });
}

function unknownCharset(label: string): Rejection {
  return reject({ code: 'undecodable', detail: { unknown: label.slice(0, 60) } });
}

function encodingFor(label: string): string | undefined {
  if (label === '') return undefined;
  for (const [pattern, name] of ALIASES) {
    const match = pattern.exec(label);
    if (match !== null) return namedEncoding(name(match));
  }
  return namedEncoding(label);
}

function namedEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Whether every program knows the label. */
function isNamedSo(label: string): boolean {
  return namedEncoding(label) !== undefined;
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Words of Greek and Cyrillic stand apart by spaces, and could be Chinese by their bytes. */
function isSpaced(written: string): boolean {
  const runs = written.match(/[\x80-\xff]+/g)?.length ?? 0;
  const spaced = written.match(/[\x80-\xff] (?=[\x80-\xff])/g)?.length ?? 0;
  return spaced * 3 > runs;
}

function shareOfHigh(written: string): number {
  return (written.match(/[\x80-\xff]/g)?.length ?? 0) / written.length;
}
