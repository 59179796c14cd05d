import type { Metadata } from '../../article/media/metadata.ts';
import { append, inOne, MOST_PIECES } from '../pieces.ts';
import { type Cleaner, TOO_MANY_PIECES } from './cleaned.ts';
import { creditsInXmp, metadataInXmp, packetOf } from './exif/xmp.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
const HEADER = 13;

/** Applications whose extension a viewer needs: how often to repeat, and the colours' profile. */
const KEPT = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);
const XMP = 'XMP DataXMP';

/** Before a packet: an extension of an application of this name, which has eleven letters. */
const BEFORE_XMP = Buffer.from(`\x21\xff\x0b${XMP}`, 'latin1');
/** Behind it, for who reads blocks: wherever the packet's letters lead, from here each leads to the end (XMP, part 3, 1.1.2). */
const BEHIND_XMP = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);

/** A GIF picture (GIF89a, appendix D) with its frames as they were, its credits, and nothing else that is not shown. */
export const cleanGif: Cleaner = (file) => {
  const removed = new Set<Metadata>();
  let at = HEADER + colorsIn(file[10] ?? 0);
  const kept: Uint8Array[] = [file.subarray(0, at)];
  // How the next image is shown; text, which nobody shows, may have it too.
  let control: Uint8Array | undefined;
  let isCredited = false;
  while (at < file.length && file[at] !== END) {
    if (kept.length > MOST_PIECES) return TOO_MANY_PIECES;
    const start = at;
    const label = file[at + 1] ?? 0;
    if (file[at] === IMAGE) {
      at = endOfBlocks(file, at + 11 + colorsIn(file[at + 9] ?? 0));
      if (control !== undefined) append(kept, control);
      append(kept, file.subarray(start, at));
      control = undefined;
    } else if (file[at] === EXTENSION) {
      at = endOfBlocks(file, at + 2);
      const whole = file.subarray(start, at);
      if (label === GRAPHIC_CONTROL) control = whole;
      else if (label === APPLICATION && KEPT.has(applicationOf(whole))) append(kept, whole);
      else if (label === APPLICATION && applicationOf(whole) === XMP) {
        const credits = creditsIn(whole);
        if (credits !== undefined && !isCredited) append(kept, credits);
        if (isCredited || !credits?.equals(whole))
          for (const what of metadataInXmp(contentOf(whole))) removed.add(what);
        isCredited ||= credits !== undefined;
      } else for (const what of meaningOf(label)) removed.add(what);
    } else {
      return { fault: 'more-between-blocks' };
    }
  }
  const isWhole = file[at] === END;
  if (isWhole && at + 1 < file.length) removed.add('behind-the-end');
  return { pieces: inOne([...kept, ...(isWhole ? [file.subarray(at, at + 1)] : [])]), removed };
};

function applicationOf(extension: Buffer): string {
  return extension.toString('latin1', 3, 14);
}

function meaningOf(label: number): readonly Metadata[] {
  return label === COMMENT ? ['comment'] : ['other'];
}

/** An extension with the credits alone that another states; undefined where it states none. */
function creditsIn(extension: Buffer): Buffer | undefined {
  const packet = packetOf(creditsInXmp(contentOf(extension)));
  return packet === undefined ? undefined : Buffer.concat([BEFORE_XMP, packet, BEHIND_XMP]);
}

function contentOf(extension: Buffer): Buffer {
  return extension.subarray(BEFORE_XMP.length);
}

/** Bytes of a colour table, as the flags before it say. */
function colorsIn(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** Behind a row of blocks, each of which begins with its length and of which an empty one is the last. */
function endOfBlocks(file: Buffer, from: number): number {
  let at = from;
  for (let length = file[at] ?? 0; length > 0 && at < file.length; length = file[at] ?? 0) at += 1 + length;
  return Math.min(at + 1, file.length);
}
