import { inflateSync } from 'node:zlib';

/** A text that stands in a picture under a keyword (PNG, third edition, section 11.3.3). */
export interface PngText {
  readonly keyword: string;
  /** Unpacks it. Empty where it is damaged, or larger than anything that is meant to be read. */
  readonly value: () => Buffer;
  /** The same, decoded; undefined where nothing stands there. */
  readonly text: () => string | undefined;
}

/** Bytes. */
const LONGEST = 1_000_000;

/** @returns undefined for other chunks */
export function pngText(type: string, content: Buffer): PngText | undefined {
  if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) return undefined;
  const end = content.indexOf(0);
  const keyword = content.toString('latin1', 0, end < 0 ? content.length : end);
  const behind = end < 0 ? EMPTY : content.subarray(end + 1);
  if (type === 'tEXt') return textOf(keyword, 'latin1', () => behind);
  // How it is packed.
  if (type === 'zTXt') return textOf(keyword, 'latin1', () => inflated(behind.subarray(1)));
  // Whether and how it is packed, its language, and the keyword in that.
  const language = behind.indexOf(0, 2);
  const translated = language < 0 ? -1 : behind.indexOf(0, language + 1);
  const value = translated < 0 ? EMPTY : behind.subarray(translated + 1);
  return textOf(keyword, 'utf8', () => (behind[0] === 1 ? inflated(value) : value));
}

function textOf(keyword: string, encoding: 'latin1' | 'utf8', value: () => Buffer): PngText {
  return { keyword, value, text: () => value().toString(encoding).trim() || undefined };
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: LONGEST });
  } catch {
    return EMPTY;
  }
}

const EMPTY = Buffer.alloc(0);
