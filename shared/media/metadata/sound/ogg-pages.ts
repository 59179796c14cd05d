/** A page of a stream (RFC 3533, section 6). */
export interface Page {
  readonly start: number;
  readonly end: number;
  readonly serial: number;
  readonly isFirst: boolean;
  /** Pieces of packets; one of 255 bytes or a multiple of them may go on with the next. */
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly isLast: boolean }[];
}

export const PAGE_SIGN = 'OggS';
const HEAD = 27;
const SUM = 22;
const FULL = 255;

/** @returns the page that begins at `at`, cut off where the file is; undefined when none does. */
export function pageAt(file: Buffer, at: number): Page | undefined {
  if (file.toString('latin1', at, at + 4) !== PAGE_SIGN || at + HEAD > file.length) return undefined;
  const count = file[at + 26] ?? 0;
  const pieces: { start: number; end: number; isLast: boolean }[] = [];
  let from = at + HEAD + count;
  let to = from;
  for (const lace of file.subarray(at + HEAD, at + HEAD + count)) {
    to += lace;
    if (lace === FULL) continue;
    pieces.push({ start: from, end: to, isLast: true });
    from = to;
  }
  if (to > from) pieces.push({ start: from, end: to, isLast: false });
  const flags = file[at + 5] ?? 0;
  return {
    start: at,
    end: to,
    serial: file.readUInt32LE(at + 14),
    isFirst: (flags & 2) !== 0,
    pieces,
  };
}

/** @param page with other content than before; gets the sum of that */
export function sumPage(page: Buffer): void {
  page.writeUInt32LE(0, SUM);
  let sum = 0;
  for (const byte of page) sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  page.writeUInt32LE(sum, SUM);
}

const POLYNOMIAL = 0x04c1_1db7;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000_0000 ? (value << 1) ^ POLYNOMIAL : value << 1;
  return value;
});
