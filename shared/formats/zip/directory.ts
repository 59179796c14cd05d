import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';
import { decodeName } from './names.ts';

/** One file of an archive as its directory states it; what it states is checked when the file is read. */
export interface ZipEntry {
  /** As written. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and of the file itself. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins in the archive. */
  readonly offset: number;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

export interface ZipDirectory {
  readonly kind: 'directory';
  readonly entries: readonly ZipEntry[];
}

const MOST_ENTRIES = 2_000;
/** Bytes of all files together. */
const MOST_BYTES = 200_000_000;
/** Bytes of one file: it is in memory beside the archive. */
const MOST_FILE_BYTES = 100_000_000;
/** Text packs 10 to 1, the emptiest spreadsheet 100 to 1, deflate at the most 1,032 to 1. */
const MOST_RATIO = 200;
/** Up to here no ratio does harm. */
const HARMLESS = 1_000_000;

/** Not packed at all, and read where it lies (APPNOTE.TXT section 4.4.5). */
const STORED = 0;

/** The record's fields are full, and the true values are in the ZIP64 one. */
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/**
 * Reads the directory of a ZIP archive (APPNOTE.TXT section 4.3), with ZIP64 and with anything before the archive, as
 * self-extracting ones have it.
 *
 * @returns a rejection `archive-damaged`, `archive-encrypted` or, before anything is inflated, `archive-too-large`.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory | Rejection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return DAMAGED;
  if (end.count > MOST_ENTRIES) return tooLarge(MOST_ENTRIES, 'files');
  const entries: ZipEntry[] = [];
  let at = end.position;
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > end.limit || view.getUint32(at, true) !== 0x02014b50) return DAMAGED;
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end.limit) return DAMAGED;
    if ((view.getUint16(at + 8, true) & 1) !== 0) return ENCRYPTED;
    const entry = entryAt(view, at, end.shift);
    if (entry === undefined) return DAMAGED;
    entries.push(entry);
    at = next;
  }
  return boundsBroken(entries, bytes.length) ?? { kind: 'directory', entries };
}

const DAMAGED = reject({ code: 'archive-damaged' });
const ENCRYPTED = reject({ code: 'archive-encrypted' });

function tooLarge(most: number, of: 'files' | 'bytes' | 'bytes-in-one'): Rejection {
  return reject({ code: 'archive-too-large', detail: { most, of } });
}

/** Bytes of an archive and of the largest two files that are unpacked from it: the last one is in memory beside the next. */
const MOST_UNPACKED = 330_000_000;

function boundsBroken(entries: readonly ZipEntry[], length: number): Rejection | undefined {
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return tooLarge(MOST_BYTES, 'bytes');
  if (entries.some(({ size }) => size > MOST_FILE_BYTES)) return tooLarge(MOST_FILE_BYTES, 'bytes-in-one');
  const packed = entries.filter(({ method }) => method !== STORED).toSorted((a, b) => b.size - a.size);
  const [largest, next] = packed;
  if (largest !== undefined && length + largest.size + (next?.size ?? 0) > MOST_UNPACKED)
    return reject({ code: 'archive-too-large', detail: { file: largest.name.slice(0, 200) } });
  const bomb = entries.find(({ size, packed }) => size > HARMLESS && size > packed * MOST_RATIO);
  if (bomb === undefined) return undefined;
  return reject({ code: 'archive-too-large', detail: { file: bomb.name.slice(0, 200), times: MOST_RATIO } });
}

interface EndRecord {
  readonly count: number;
  /** Where the directory begins, and where it must have ended. */
  readonly position: number;
  readonly limit: number;
  /** What every offset is short of: the bytes before the archive. */
  readonly shift: number;
}

function endRecord(view: DataView): EndRecord | undefined {
  const first = Math.max(0, view.byteLength - 22 - FULL_16);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const short = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    };
    const isFull = short.count === FULL_16 || short.size === FULL_32 || short.offset === FULL_32;
    const { count, size, offset, at: limit } = (isFull ? longEndRecord(view, at) : undefined) ?? short;
    const position = limit - size;
    return position < 0 || position < offset ? undefined : { count, position, limit, shift: position - offset };
  }
  return undefined;
}

/** ZIP64 (APPNOTE.TXT sections 4.3.14 and 4.3.15): a locator of 20 bytes before the record says where the long one is. */
function longEndRecord(view: DataView, end: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = numberAt(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: numberAt(view, at + 32), size: numberAt(view, at + 40), offset: numberAt(view, at + 48), at };
}

function entryAt(view: DataView, at: number, shift: number): ZipEntry | undefined {
  const nameLength = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const sizes = longSizes(view, at, {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  if (sizes === undefined) return undefined;
  const mode = view.getUint8(at + 5) === UNIX ? view.getUint32(at + 38, true) >>> 16 : 0;
  const decoded = decodeName(name);
  return {
    name: decoded,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    offset: sizes.offset + shift,
    isFolder: /[/\\]$/.test(decoded),
    isLink: (mode & 0xf000) === 0xa000,
  };
}

/** "Version made by" of archives whose external attributes hold a Unix mode. */
const UNIX = 3;

type Sizes = Pick<ZipEntry, 'size' | 'packed' | 'offset'>;

/** Those values which do not fit their fields follow, in this order, in the extra field 1 (APPNOTE.TXT section 4.5.3). */
function longSizes(view: DataView, at: number, short: Sizes): Sizes | undefined {
  if (short.size !== FULL_32 && short.packed !== FULL_32 && short.offset !== FULL_32) return short;
  let from = at + 46 + view.getUint16(at + 28, true);
  const limit = from + view.getUint16(at + 30, true);
  while (from + 4 <= limit && view.getUint16(from, true) !== 1) from += 4 + view.getUint16(from + 2, true);
  let next = from + 4;
  const take = (value: number): number => {
    if (value !== FULL_32) return value;
    next += 8;
    return next <= limit ? numberAt(view, next - 8) : Number.NaN;
  };
  const sizes = { size: take(short.size), packed: take(short.packed), offset: take(short.offset) };
  return Object.values(sizes).some(Number.isNaN) ? undefined : sizes;
}

function numberAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
