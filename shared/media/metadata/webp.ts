import type { Metadata } from '../../article/media/metadata.ts';
import { append, inOne, lengthOf, MOST_PIECES } from '../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from './cleaned.ts';
import { exifBlock } from './exif/block.ts';
import { firstCredits, withCreditInCopyright } from './exif/credits.ts';
import { type Taken, takeExif, takeXmp } from './taken.ts';

/** What decodes the picture, moves it and gives it its colours (RFC 9649, section 2.7). */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ICCP']);
const KEPT_IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** `RIFF`, the length of what follows, `WEBP`. */
const HEADER = 12;
/** Of a chunk: its name and length. */
const HEAD = 8;
/** What a frame of a moving picture says of itself before its own chunks. */
const FRAME = 16;
/** Flags of the extended header (section 2.7.1.1). */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const EXIF_PREFIX = 'Exif\0\0';

interface Chunk {
  readonly name: string;
  readonly whole: Buffer;
  readonly content: Buffer;
}

/** A WebP picture with what decodes it as it was, its orientation and credits as Exif, and nothing else. */
export const cleanWebp: Cleaner = (file) => {
  if (file.length < HEADER) return { fault: 'cut-off-in-header' };
  const taken: Taken = { removed: new Set() };
  const end = Math.min(HEAD + file.readUInt32LE(4), file.length);
  if (end < file.length) taken.removed.add('behind-the-end');
  const kept: Uint8Array[] = [];
  for (const { name, whole, content } of chunksIn(file.subarray(HEADER, end))) {
    if (kept.length > MOST_PIECES) return TOO_MANY_PIECES;
    if (KEPT.has(name)) append(kept, whole);
    else if (name === 'ANMF') for (const piece of frame(whole, content, taken.removed)) append(kept, piece);
    else if (name === 'EXIF') takeExif(taken, withoutPrefix(content));
    else if (name === 'XMP ') takeXmp(taken, content);
    else taken.removed.add(name === 'C2PA' ? 'credentials' : 'other');
  }
  const { exif, xmp, removed } = taken;
  const [header] = kept;
  // A picture without the extended header has no place for more.
  const isExtended = header !== undefined && Buffer.from(header.buffer, header.byteOffset, 4).toString() === 'VP8X';
  const credits = firstCredits(exif?.credits ?? {}, xmp ?? {});
  const block = isExtended ? exifBlock({ ...exif, credits: withCreditInCopyright(credits) }) : undefined;
  if (isExtended) kept[0] = withFlags(header, block === undefined ? 0 : HAS_EXIF);
  if (block !== undefined) kept.push(...chunk('EXIF', [block]));
  return { pieces: inOne([...riff(file, kept, end), ...kept]), removed, credits };
};

/** @returns the head as it was, where the length is. */
function riff(file: Buffer, kept: readonly Uint8Array[], end: number): readonly Uint8Array[] {
  const length = lengthOf(kept) + 4;
  // Of a picture that breaks off, the length of the whole stays stated.
  const isWhole = HEAD + file.readUInt32LE(4) <= file.length;
  if (file.readUInt32LE(4) === length || (!isWhole && HEAD + length === end)) return [file.subarray(0, HEADER)];
  const head = Buffer.from(file.subarray(0, HEADER));
  head.writeUInt32LE(length, 4);
  return [head];
}

function frame(whole: Buffer, content: Buffer, removed: Set<Metadata>): readonly Uint8Array[] {
  const inner = [...chunksIn(content.subarray(FRAME))];
  const shown = inner.filter(({ name }) => KEPT_IN_FRAME.has(name));
  if (shown.length === inner.length) return [whole];
  removed.add('other');
  return chunk('ANMF', [content.subarray(0, FRAME), ...shown.map((one) => one.whole)]);
}

function* chunksIn(file: Buffer): Generator<Chunk> {
  for (let at = 0; at + HEAD <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    const content = file.subarray(at + HEAD, at + HEAD + length);
    // A byte makes an odd one even.
    const whole = file.subarray(at, at + HEAD + length + (length % 2));
    yield { name: file.toString('latin1', at, at + 4), whole, content };
    at += whole.length;
  }
}

function chunk(name: string, content: readonly Uint8Array[]): readonly Uint8Array[] {
  const length = lengthOf(content);
  const head = Buffer.alloc(HEAD);
  head.write(name, 'latin1');
  head.writeUInt32LE(length, 4);
  return [head, ...content, Buffer.alloc(length % 2)];
}

function withFlags(header: Uint8Array, flags: number): Uint8Array {
  const before = header[HEAD] ?? 0;
  const after = (before & ~(HAS_EXIF | HAS_XMP)) | flags;
  if (after === before) return header;
  const changed = Buffer.from(header);
  changed[HEAD] = after;
  return changed;
}

/** Some write it as they would into JPEG. */
function withoutPrefix(content: Buffer): Buffer {
  return content.toString('latin1', 0, EXIF_PREFIX.length) === EXIF_PREFIX
    ? content.subarray(EXIF_PREFIX.length)
    : content;
}
